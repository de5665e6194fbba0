// What belongs together under one head.
pragma ComponentBehavior: Bound
import QtQuick

Column {
    id: section

    property string title
    // Of a kiosk in a window nobody stands behind the desk.
    property bool available: true
    readonly property bool whole: true
    default property alias matter: matter.data

    // Room for the accents of its first line and the tails of its last.
    topPadding: Math.round(0.25 * Theme.em("lead"))
    bottomPadding: Math.round(0.25 * Theme.em("body"))
    spacing: Theme.air(9)
    Head {
        role: "lead"
        text: section.title
        gap: section.spacing
    }
    Words {
        visible: !section.available
        width: Math.min(parent.width, Theme.measure)
        text: qsTr("Not available here: this kiosk runs in a window.")
        balanced: true
    }
    Column {
        id: matter
        visible: section.available
        width: parent.width
        spacing: Theme.air(9)
    }
}
