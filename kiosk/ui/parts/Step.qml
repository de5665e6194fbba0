// A step of an outcome: its number hangs in the margin of a lead head, what to do or whom to call stands under it.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: item

    required property var step
    readonly property int indent: Theme.mm(Theme.narrow && Theme.portrait ? 14 : Theme.large ? 22 : 16)
    implicitHeight: column.height
    height: implicitHeight

    Words {
        width: item.indent
        role: "lead"
        weight: Font.DemiBold
        text: item.step.number
    }
    Column {
        id: column
        x: item.indent
        width: parent.width - x
        spacing: Theme.air(8)
        Banks {
            width: parent.width
            texts: item.step.heads
            role: "lead"
            weight: Font.DemiBold
            heading: true
            between: Theme.mm(16)
        }
        Repeater {
            model: item.step.contacts
            ContactBlock {
                required property var modelData
                width: column.width
                row: ({ contact: modelData })
                detailed: false
            }
        }
        Repeater {
            model: item.step.texts
            Banks {
                required property var modelData
                width: Math.min(column.width, Theme.beside ? column.width : Theme.measure)
                texts: modelData
                balanced: true
                between: Theme.mm(16)
            }
        }
    }
}
