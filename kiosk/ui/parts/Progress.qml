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
    Bars {
        room: progress.width
        strong: progress.done
        total: progress.total
    }
}
