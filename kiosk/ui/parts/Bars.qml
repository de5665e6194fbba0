// So many bars, so many of them strong: how far along, or how much is left.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.ProgressBar {
    id: bars

    property int strong: 1
    property int total: 1
    // What the bars share, where there is not room for all at their full length.
    property int room: 0
    // What they say; nothing where words beside them say the same.
    property string spoken: ""

    to: total
    value: strong
    implicitWidth: row.width
    implicitHeight: row.height
    hoverEnabled: false
    locale: Theme.localeOf(Theme.language)
    Accessible.name: spoken
    Accessible.ignored: spoken === ""

    Row {
        id: row
        spacing: Theme.mm(2)
        Repeater {
            model: bars.total
            Item {
                id: bar
                required property int index
                readonly property bool full: index < bars.strong
                width: Math.min(Theme.mm(16), Math.floor((bars.room + row.spacing) / bars.total) - row.spacing)
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
}
