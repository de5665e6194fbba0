// The window: one screen at a time, the bar under it, the comfort sheet between them.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "parts"

Window {
    id: window

    color: Theme.ground
    title: "Wayside"

    Binding { target: Theme; property: "width"; value: window.width }
    Binding { target: Theme; property: "height"; value: window.height }

    readonly property bool idle: Kiosk.screen === "idle"
    readonly property bool framed: !idle && Kiosk.screen !== "card"

    Loader {
        id: screen
        objectName: "screen"
        width: parent.width
        height: window.framed ? bar.y : parent.height
        readonly property string file: Kiosk.screen === "card" ? "Card.qml"
            : "screens/" + Kiosk.screen.charAt(0).toUpperCase() + Kiosk.screen.slice(1) + ".qml"
        source: file
        onStatusChanged: if (status === Loader.Error) Kiosk.fail()
    }
    Item {
        width: parent.width
        height: bar.y
        visible: comfort.active
        Loader {
            id: comfort
            active: Kiosk.comfortOpen && window.framed
            anchors.fill: parent
            source: "screens/Comfort.qml"
        }
    }
    Bar {
        id: bar
        objectName: "bar"
        visible: window.framed
        width: parent.width
        y: parent.height - height
    }
    // A frightened hand taps twice. After Close, a touch does nothing until the screen has been left alone for a moment.
    MouseArea {
        id: rest
        anchors.fill: parent
        visible: window.idle && (quiet.running || pressed)
        onPressed: quiet.restart()
        onReleased: quiet.restart()
        Accessible.ignored: true
        Timer {
            id: quiet
            interval: 700
        }
        Connections {
            target: Kiosk
            function onClosed() { quiet.restart() }
        }
    }
    Shortcut {
        enabled: Kiosk.canQuit
        sequences: ["Ctrl+Q"]
        onActivated: Qt.quit()
    }
}
