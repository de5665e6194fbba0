// Bullets or steps: a hanging mark, then the entry.
pragma ComponentBehavior: Bound
import QtQuick

Column {
    id: block

    required property var row
    readonly property bool numbered: row.kind === "steps"
    readonly property int indent: Theme.mm(numbered ? (Theme.large ? 22 : 14) : (Theme.large ? 14 : 9))
    spacing: Theme.air(8)
    Accessible.role: Accessible.List

    Repeater {
        model: block.row.items
        Item {
            id: item
            required property var modelData
            required property int index
            width: block.width
            implicitHeight: text.height
            height: implicitHeight
            Accessible.role: Accessible.ListItem
            Words {
                visible: block.numbered
                width: block.indent
                text: item.index + 1
                figures: true
                weight: Font.DemiBold
            }
            Rectangle {
                visible: !block.numbered
                readonly property int side: Theme.mm(Theme.large ? 3 : 2)
                width: side
                height: side
                y: Math.round((Theme.cap("body") - side) / 2)
                color: Theme.ink
            }
            Entry {
                id: text
                x: block.indent
                width: parent.width - x
                cells: item.modelData.cells
                between: Theme.mm(16) + (Theme.beside ? block.indent : 0)
            }
        }
    }
}
