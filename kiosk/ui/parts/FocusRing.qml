// Where the keys are: a ring outside the field, or inside it on the bar.
pragma ComponentBehavior: Bound
import QtQuick

Rectangle {
    property bool shown: false
    property bool inside: false

    visible: shown
    anchors.fill: parent
    anchors.margins: inside ? Theme.mm(1.5) : -Theme.mm(1.5) - Theme.ring
    color: "transparent"
    border.width: Theme.ring
    border.color: inside ? Theme.barWord : Theme.ink
}
