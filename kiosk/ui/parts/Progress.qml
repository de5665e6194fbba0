// How far along: bars, and the same said in words.
pragma ComponentBehavior: Bound
import QtQuick

Column {
    id: progress

    property string text
    property int done: 1
    property int total: 1

    spacing: Theme.mm(7)
    Words {
        width: parent.width
        role: "note"
        color: Theme.soft
        text: progress.text
    }
    Row {
        spacing: Theme.mm(2)
        Repeater {
            model: progress.total
            Item {
                id: bar
                required property int index
                readonly property bool past: index < progress.done
                width: Math.min(Theme.mm(16), Math.floor((progress.width + Theme.mm(2)) / progress.total) - Theme.mm(2))
                height: Theme.mm(2)
                Rectangle {
                    width: parent.width
                    height: bar.past ? Theme.mm(2) : Math.max(2, Theme.mm(0.5))
                    anchors.bottom: parent.bottom
                    color: bar.past ? Theme.ink : Theme.soft
                }
            }
        }
    }
}
