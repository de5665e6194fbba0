// A step of an outcome: its number hangs in the margin of a lead head, what to do or whom to call stands under it.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: item

    required property var step
    // How many there are: two digits need more room, or where there is none a line of their own.
    property int total: 1
    readonly property int usual: Theme.mm(Theme.narrow && Theme.portrait ? 14 : Theme.large ? 22 : 16)
    readonly property int wanted: total > 9 ? Math.round(1.12 * Theme.em("lead")) : usual
    readonly property bool over: wanted > usual + Theme.mm(5)
    readonly property int indent: over ? usual : Math.max(usual, wanted)
    implicitHeight: column.y + column.height
    height: implicitHeight
    Accessible.role: Accessible.ListItem

    Words {
        width: item.over ? item.width : item.indent
        role: "lead"
        weight: Font.DemiBold
        text: item.step.number
        figures: true
    }
    // A head goes with its number to call: alone at the end of a view it would be read as all there is. The first one
    // stays all the same: in the largest letters there would be nothing under the title.
    Item {
        width: 1
        height: 1
        function spans(): var {
            const card = cards.count > 0 && item.step.number > 1 ? cards.itemAt(0) : null
            return card === null ? [] : [[-Math.round(0.25 * Theme.em("lead")), column.y + card.y + card.height, true]]
        }
    }
    Column {
        id: column
        x: item.indent
        y: item.over ? Theme.line("lead") : 0
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
            id: cards
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
        ClinicBlock {
            visible: item.step.clinic.length > 0
            width: Math.min(column.width, Theme.beside ? column.width : Theme.measure)
            rows: item.step.clinic
        }
    }
}
