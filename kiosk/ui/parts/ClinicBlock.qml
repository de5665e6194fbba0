// What this clinic has agreed to: its own words, each under what it is. Not a number to call, so nothing stands round it.
pragma ComponentBehavior: Bound
import QtQuick

Column {
    id: block

    property var rows: []

    topPadding: Theme.air(3)
    spacing: Theme.air(10)
    Repeater {
        model: block.rows
        Column {
            id: row
            required property var modelData
            width: block.width
            spacing: Theme.follow("note")
            Banks {
                width: parent.width
                texts: row.modelData.labels
                role: "note"
                weight: Font.DemiBold
                between: Theme.mm(16)
            }
            Banks {
                width: parent.width
                texts: row.modelData.words
                balanced: true
                between: Theme.mm(16)
            }
        }
    }
}
