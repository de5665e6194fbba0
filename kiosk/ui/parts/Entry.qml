// A head and what it says, in each language shown.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: entry

    property var cells: []
    property int between: Theme.mm(16)
    readonly property bool beside: Theme.beside && cells.length > 1
    readonly property int second: Math.floor((width + between) / Math.max(2, cells.length))
    readonly property int bank: Math.min(Theme.measure, beside ? second - between : width)

    implicitHeight: childrenRect.height

    Repeater {
        id: banks
        model: entry.cells
        Column {
            required property var modelData
            required property int index
            readonly property Item before: index > 0 ? banks.itemAt(index - 1) : null
            x: entry.beside ? index * entry.second : 0
            y: entry.beside || before === null ? 0 : before.y + before.height + Theme.air(7)
            width: entry.bank
            spacing: Theme.follow("body")
            Words {
                visible: text !== ""
                width: parent.width
                text: parent.modelData.head.text
                language: entry === null ? "" : Theme.bank(parent.index, entry.cells.length)
                weight: Font.DemiBold
                balanced: true
            }
            Words {
                visible: text !== ""
                width: parent.width
                text: parent.modelData.text.text
                rich: parent.modelData.text.rich
                language: entry === null ? "" : Theme.bank(parent.index, entry.cells.length)
                balanced: true
            }
        }
    }
}
