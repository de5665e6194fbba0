// Things to notice: a pictogram in ink, a head, a reason; weight alone makes the order. With two languages the pictogram
// stands midstream, shared by both banks.
pragma ComponentBehavior: Bound
import QtQuick

Grid {
    id: block

    required property var row
    readonly property int picture: Theme.mm(Theme.large ? 30 : 21)
    readonly property int indent: picture + Theme.mm(Theme.large ? 12 : 7)
    readonly property bool pairs: !Theme.bilingual && Math.floor((width - columnSpacing) / 2) - indent >= Theme.chars("body", 27)
    readonly property int cell: pairs ? Math.floor((width - columnSpacing) / 2) : width
    // With an odd number the last line has room at its right, for what leads on.
    readonly property int spare: pairs && signs.count % 2 === 1 && signs.count === row.items.length
        ? signs.itemAt(signs.count - 1).height + rowSpacing - Theme.mm(4) : 0

    columns: pairs ? 2 : 1
    columnSpacing: Theme.mm(12)
    rowSpacing: Theme.air(pairs ? 9.5 : 10)
    Accessible.role: Accessible.List

    Repeater {
        id: signs
        model: block.row.items
        Item {
            id: sign
            required property var modelData
            width: block.cell
            Accessible.role: Accessible.ListItem
            height: Math.max(block.picture - Theme.mm(3), text.height)
            Pictogram {
                name: sign.modelData.icon
                size: block.picture
                x: text.beside ? text.second - Theme.mm(14) - width : -Theme.mm(0.75)
                y: -Theme.mm(1.5)
            }
            Entry {
                id: text
                x: beside ? 0 : block.indent
                width: parent.width - x
                cells: sign.modelData.cells
                between: Theme.mm(41)
            }
        }
    }
}
