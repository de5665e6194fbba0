// One way to reach a contact: its pictogram on the ochre plate, on the centre line of its digits.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: item

    required property var way
    property int glyph: Theme.mm(13)
    property int glyphX: 0

    readonly property bool inline: digits.natural + Theme.mm(5) + aside.natural <= width
    // Digits are as large as their role, or as the card's width allows; drawn, they may be a hair wider than measured.
    readonly property string role: [way.role, "title", "lead", "body"].find(
        role => measure.advanceWidth(way.value) * Theme.em(role) / measure.font.pixelSize + Theme.mm(1) <= width) ?? "note"
    FontMetrics {
        id: measure
        font.family: Theme.family
        font.weight: Font.DemiBold
        font.pixelSize: 100
        font.features: digits.features
    }
    // How far the line runs to the right.
    readonly property int reach: !aside.visible ? digits.width : inline ? digits.width + Theme.mm(5) + aside.width : Math.max(digits.width, aside.width)
    implicitHeight: inline || aside.text === "" ? digits.height : aside.y + aside.height
    height: implicitHeight

    Pictogram {
        name: item.way.icon
        size: item.glyph
        color: Theme.callWord
        x: item.glyphX
        y: Math.round((digits.height - height) / 2)
    }
    Words {
        id: digits
        width: Math.min(natural, parent.width)
        role: item.role
        weight: Font.DemiBold
        text: item.way.value
        utterance: item.way.utterance
        figures: true
        features: ({ "pnum": 1, "case": 1 })
    }
    Words {
        id: aside
        visible: text !== ""
        x: item.inline ? digits.width + Theme.mm(5) : 0
        y: item.inline ? digits.height - height : digits.height + Theme.follow("body")
        width: Math.min(natural, parent.width)
        text: item.way.note
    }
}
