// One thing the bar does: pictogram and word, in a line or one over the other.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.AbstractButton {
    id: item

    property string pictogram
    property string word
    property string language: Theme.language
    property bool stacked: false
    property bool open: false
    // Whether it opens something, and so can be open.
    property bool opens: false
    property bool plated: false
    // Its pictogram alone, where large words would leave nothing to read: it keeps its name for the ear.
    property bool terse: false

    readonly property bool light: open || plated !== down
    readonly property color tone: light ? Theme.closeWord : Theme.barWord
    // Targets keep 3 mm apart: half of it on each side of a place, and over and under it where there are two rows.
    readonly property int inset: Theme.mm(1.5)
    property int over: 0
    readonly property int pad: Theme.mm(Theme.narrow ? 4 : 6)
    readonly property int glyph: Theme.mm(Theme.large ? 13 : Theme.narrow ? 9 : 11)
    readonly property int between: Theme.mm(3.5)
    // What the item needs in a line.
    readonly property int needed: 2 * pad + glyph + between + label.natural
    // How tall the item is with the pictogram over the word.
    readonly property int tall: terse ? glyph : glyph + Theme.mm(3.5) + label.height
    // How far the tails of a word, or a cedilla, reach under it.
    readonly property int tail: Math.ceil(0.25 * Theme.em("note"))
    // How wide a place must be for none of its words to break, with the pictogram over the word.
    readonly property int least: 2 * (inset + Theme.mm(1)) + (plated ? Theme.mm(3) : 0) + word.split(" ").reduce((most, each) => Math.max(most,
        Math.ceil(measure.advanceWidth(each) * Theme.em("note") / measure.font.pixelSize)), 0)
    FontMetrics {
        id: measure
        font.family: Theme.face(item.language)
        font.weight: item.plated ? Font.Bold : Font.DemiBold
        font.pixelSize: 100
    }
    readonly property bool whole: true

    locale: Theme.localeOf(language)
    Accessible.role: Accessible.Button
    Accessible.name: word
    // What is chosen is for the visit to say; a touch, or a screen reader's toggle, only asks for it.
    checkable: opens
    checked: open
    onToggled: checked = Qt.binding(() => open)
    Accessible.onToggleAction: click()
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    // A screen reader is told an item's frame from its left edge, so a control itself is never mirrored.
    transform: Theme.flip(item)
    Item {
        id: drawn
        anchors.fill: parent
        transform: Theme.flip(drawn)
        Rectangle {
            visible: item.light || item.plated
            anchors.fill: parent
            anchors.leftMargin: item.plated ? 0 : -item.inset
            anchors.topMargin: item.plated ? Theme.mm(item.stacked ? 3 : 4) : -item.over
            anchors.bottomMargin: item.plated ? Theme.mm(item.stacked ? 3 : 4) : -item.over
            anchors.rightMargin: item.plated ? (item.stacked ? Theme.mm(3) : Theme.margin) : -item.inset
            color: item.light ? Theme.closePlate : Theme.bar
            border.width: item.plated && !item.light ? Theme.ring : 0
            border.color: Theme.barWord
            id: plate
        }
        Item {
            id: face
            readonly property int room: (item.plated ? plate.width : item.width)
            x: item.plated ? plate.x + (item.stacked ? 0 : Math.round((plate.width - width) / 2)) : item.stacked ? 0 : item.pad - item.inset
            width: item.stacked ? room : item.glyph + item.between + label.width
            height: item.stacked ? item.tall : Math.max(item.glyph, label.height)
            anchors.verticalCenter: parent.verticalCenter
            Pictogram {
                name: item.pictogram
                size: item.glyph
                color: item.tone
                x: item.stacked ? Math.round((parent.width - width) / 2) : 0
                y: item.stacked ? 0 : Math.round((parent.height - height) / 2)
            }
            Words {
                id: label
                visible: !item.terse
                // Of the gap to its neighbours a long word may have some.
                x: item.stacked ? (item.plated ? Theme.mm(1) : -Theme.mm(1)) : item.glyph + item.between
                y: item.stacked ? item.glyph + Theme.mm(3.5) : Math.round((parent.height - height) / 2)
                width: item.stacked ? face.room - 2 * x : natural
                role: "note"
                weight: item.plated ? Font.Bold : Font.DemiBold
                lead: Math.round(Theme.em("note") * 1.06)
                align: item.stacked ? Text.AlignHCenter : Text.AlignLeft
                text: item.word
                language: item.language
                color: item.tone
                silent: true
            }
        }
    }
    // On a plate the ring lies on the plate: its color is that of the words on it.
    FocusRing {
        parent: item.plated ? plate : item
        shown: item.visualFocus
        inside: true
        border.color: item.tone
    }
}
