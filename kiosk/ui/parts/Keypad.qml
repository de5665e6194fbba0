// Digits as on a telephone; keys to take the last one back and to send them stand there once there is something to.
pragma ComponentBehavior: Bound
import QtQuick

Grid {
    id: keypad

    property int keyHeight: Theme.mm(22)
    property bool begun: false
    property bool ready: false
    readonly property bool whole: true
    readonly property int keyWidth: Math.floor((width - 2 * spacing) / 3)
    signal pressed(int digit)
    signal erased
    signal entered

    // The digits stand as on a telephone in every language.
    LayoutMirroring.enabled: Theme.mirrored
    columns: 3
    spacing: Theme.gap
    height: 4 * keyHeight + 3 * spacing

    Repeater {
        model: 9
        Key {
            required property int index
            width: keypad.keyWidth
            height: keypad.keyHeight
            digit: index + 1
            onClicked: keypad.pressed(index + 1)
        }
    }
    Key {
        width: keypad.keyWidth
        height: keypad.keyHeight
        sign: "erase"
        needed: keypad.begun
        spoken: qsTr("Erase the last digit")
        onClicked: keypad.erased()
    }
    Key {
        width: keypad.keyWidth
        height: keypad.keyHeight
        digit: "0"
        onClicked: keypad.pressed(0)
    }
    Key {
        width: keypad.keyWidth
        height: keypad.keyHeight
        sign: "check"
        needed: keypad.ready
        spoken: qsTr("Enter")
        onClicked: keypad.entered()
    }
}
