// The card in a window of its own, for when the kiosk's own window cannot be made.
pragma ComponentBehavior: Bound
import QtQuick

Window {
    color: "#F7F6F1"
    Card { anchors.fill: parent }
}
