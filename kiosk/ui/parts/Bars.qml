// So many bars, so many of them strong: how far along, or how much is left.
pragma ComponentBehavior: Bound
import QtQuick

Row {
    id: bars

    property int strong: 1
    property int total: 1
    // What the bars share, where there is not room for all at their full length.
    property int room: 0

    spacing: Theme.mm(2)
    Repeater {
        model: bars.total
        Item {
            id: bar
            required property int index
            readonly property bool full: index < bars.strong
            width: Math.min(Theme.mm(16), Math.floor((bars.room + bars.spacing) / bars.total) - bars.spacing)
            height: Theme.mm(2)
            Rectangle {
                width: parent.width
                height: bar.full ? Theme.mm(2) : Math.max(2, Theme.mm(0.5))
                anchors.bottom: parent.bottom
                color: bar.full ? Theme.ink : Theme.soft
            }
        }
    }
}
