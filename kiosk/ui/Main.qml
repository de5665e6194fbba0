// The window: one screen at a time, the bar under it, the comfort sheet between them.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "parts"

Window {
    id: window

    color: Theme.ground
    title: "Wayside"

    onClosing: close => { close.accepted = Shell.canClose }

    // Where a finger closes the visit: Python's gate asks, before any item hears of the touch.
    readonly property rect closeArea: framed ? Qt.rect(Theme.mirrored ? 0 : bar.closeX, bar.y + bar.closeY, bar.width - bar.closeX, bar.height - bar.closeY)
        : idle ? Qt.rect(0, 0, 0, 0) : (screen.item as Card)?.closeArea ?? Qt.rect(0, 0, 0, 0)
    readonly property bool mirrored: Theme.mirrored
    readonly property real pixelsPerInch: Theme.pixelsPerMm * 25.4
    readonly property int reachLine: Theme.reachLine
    readonly property int barTop: framed ? bar.y : height
    // Where what is read ends: at the bar, or at what stands on it while the kiosk reads aloud.
    readonly property int sheetEnd: strip.visible ? strip.y : bar.y

    Binding { target: Theme; property: "width"; value: window.width }
    Binding { target: Theme; property: "height"; value: window.height }

    readonly property bool idle: Kiosk.screen === "idle"
    readonly property bool framed: !idle && Kiosk.screen !== "card"

    Item {
        id: page
        anchors.fill: parent
        // For a language that is read from the right.
        transform: Theme.flip(page)

        Loader {
            id: screen
            objectName: "screen"
            width: parent.width
            height: window.framed ? window.sheetEnd : parent.height
            // What lies under a sheet is not reached by keys either.
            enabled: !comfort.active && !asking.active && Shell.cleaning === 0
            readonly property string file: Kiosk.screen === "card" ? "Card.qml"
                : "screens/" + Kiosk.screen.charAt(0).toUpperCase() + Kiosk.screen.slice(1) + ".qml"
            source: file
            onStatusChanged: if (status === Loader.Error) Kiosk.fail()
        }
        Binding {
            target: screen.item as Card
            when: screen.item instanceof Card
            property: "closable"
            value: Kiosk.cardCloses
        }
        Binding {
            target: screen.item as Card
            when: screen.item instanceof Card
            property: "mirrored"
            value: Kiosk.mirrored
        }
        Item {
            width: parent.width
            height: window.sheetEnd
            visible: comfort.active
            Loader {
                id: comfort
                objectName: "comfort"
                active: Kiosk.comfortOpen && window.framed
                anchors.fill: parent
                source: "screens/Comfort.qml"
            }
        }
        Item {
            width: parent.width
            height: window.sheetEnd
            visible: asking.active
            Loader {
                id: asking
                objectName: "asking"
                active: Patience.asking && window.framed
                anchors.fill: parent
                source: "screens/StillReading.qml"
            }
        }
        VoiceStrip {
            id: strip
            objectName: "strip"
            visible: window.framed && Speech.active
            width: parent.width
            y: bar.y - height
        }
        Bar {
            id: bar
            objectName: "bar"
            visible: window.framed
            width: parent.width
            y: parent.height - height
        }
        Loader {
            anchors.fill: parent
            active: Shell.cleaning > 0
            source: "screens/Cleaning.qml"
        }
    }
    // Under the words that are being said.
    Repeater {
        model: Speech.marks
        Rectangle {
            required property var modelData
            x: modelData.x
            y: modelData.y + Math.round(modelData.cap * 0.38)
            width: modelData.width
            height: Math.max(3, Math.round(modelData.cap * 0.14))
            color: modelData.color
        }
    }
    // The idle screen as it was drawn before anybody came: Close shows it in the next frame.
    Image {
        objectName: "cover"
        visible: Shell.covered
        source: Shell.coverSource
        cache: false
        Accessible.ignored: true
    }
    Shortcut {
        enabled: Shell.canQuit
        sequences: ["Ctrl+Q"]
        onActivated: Shell.quit()
    }
}
