// A number to call, with its name over it: ochre plate and field, the digits the largest thing on the screen. Not a control.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: block

    required property var row
    property bool named: true
    property bool detailed: true
    // Only the first way: the others are said in words beside the card.
    property bool primary: false

    readonly property var contact: row.contact
    readonly property bool whole: true
    readonly property int plate: Theme.mm(Theme.large && !Theme.narrow ? 26 : 20)
    readonly property int inset: Theme.mm(Theme.narrow ? 6 : 8)
    readonly property int glyph: Math.round(plate * 0.65)
    implicitHeight: column.height + Theme.mm(Theme.narrow ? 12 : primary ? 12 : 17)
    height: implicitHeight

    Rectangle {
        anchors.fill: parent
        color: Theme.callField
        border.width: Theme.edge
        border.color: Theme.callSolid
    }
    Rectangle {
        width: block.plate
        height: parent.height
        color: Theme.callSolid
        // A contact with no number of its own is known by its pictogram.
        Pictogram {
            visible: block.contact.ways.length === 0
            anchors.centerIn: parent
            name: block.contact.icon
            size: block.glyph
            color: Theme.callWord
        }
    }
    Column {
        id: column
        x: block.plate + block.inset
        width: parent.width - x - block.inset
        y: Math.round((block.implicitHeight - height) / 2)
        // Tails over accents of capitals, in the largest letters.
        spacing: Math.max(Theme.mm(7), Math.round(0.55 * Theme.em("body")))
        Banks {
            visible: block.named
            width: parent.width
            texts: visible ? block.contact.names : []
            beside: false
            balanced: true
        }
        Item {
            id: lines
            width: parent.width
            height: calls.height + (tty.visible && !tty.inline ? Theme.follow("note") + tty.height : 0)
            Column {
                id: calls
                width: parent.width
                spacing: column.spacing
                Repeater {
                    id: ways
                    model: block.primary ? block.contact.ways.slice(0, 1) : block.contact.ways
                    Way {
                        required property var modelData
                        width: column.width
                        way: modelData
                        glyphX: -block.plate - block.inset + Math.round((block.plate - block.glyph) / 2)
                        glyph: block.glyph
                    }
                }
            }
            // The relay number stands at the right of the last line, or under it.
            Words {
                id: tty
                visible: text !== ""
                role: "note"
                text: block.detailed || block.named ? block.contact.tty : ""
                width: natural
                readonly property Way last: ways.count > 0 ? ways.itemAt(ways.count - 1) as Way : null
                readonly property bool inline: last !== null && last.reach + Theme.mm(8) + natural <= column.width
                x: inline ? parent.width - width : 0
                y: inline ? last.y + last.height - height : calls.height + Theme.follow("note")
            }
        }
        Banks {
            visible: block.detailed && block.contact.details.length > 0
            width: parent.width
            texts: visible ? block.contact.details : []
            role: "note"
            beside: false
        }
    }
}
