// How many digits were typed: a dot for each, and a stroke for each that is still needed.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.Control {
    id: dots

    property int count: 0
    property int least: 6

    implicitWidth: row.width
    implicitHeight: row.height
    hoverEnabled: false
    locale: Theme.localeOf(Theme.language)
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Digits typed: %1").arg(count)
    onCountChanged: Accessible.announce(qsTr("Digits typed: %1").arg(count))

    Row {
        id: row
        LayoutMirroring.enabled: Theme.mirrored
        spacing: Theme.mm(4)
        Repeater {
            model: Math.max(dots.least, dots.count)
            Item {
                id: place
                required property int index
                readonly property bool typed: index < dots.count
                width: Theme.mm(8)
                height: Theme.mm(8)
                Rectangle {
                    width: parent.width
                    height: place.typed ? width : Math.max(2, Theme.mm(0.5))
                    anchors.bottom: parent.bottom
                    radius: place.typed ? width / 2 : 0
                    color: place.typed ? Theme.ink : Theme.soft
                }
            }
        }
    }
}
