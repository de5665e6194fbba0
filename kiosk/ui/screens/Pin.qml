// The way in for staff: a keypad. It shows how many digits were typed, never which.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    id: pin

    place: Kiosk.place
    titles: [qsTr("Staff")]
    low: true

    readonly property bool split: !Theme.margined && !Theme.portrait
    readonly property int headed: Theme.margined || raised ? 0 : Theme.cap("title") + Theme.air(16)
    // The keys keep their size whatever the sentence over them says.
    readonly property int told: split ? 0 : (Theme.portrait ? 4 * Theme.line("body") : Theme.cap("body")) + Theme.air(10) + Theme.mm(8) + Theme.air(12)
    readonly property int share: Math.floor((rest - headed - told - 3 * Theme.gap) / 4)

    function said(message: var): string {
        switch (message.word) {
        case "checking": return qsTr("Checking. One moment.")
        case "wrong": return qsTr("This PIN is not right. Tries left: %1").arg(message.tries)
        case "wait": return message.minutes !== undefined ? qsTr("Too many tries. Minutes to wait: %1").arg(message.minutes)
            : qsTr("Too many tries. Seconds to wait: %1").arg(message.seconds)
        case "silent": return qsTr("No answer came. Please try again.")
        case "unmanned": return qsTr("A PIN counts on the kiosk itself, not in a window.")
        }
        return qsTr("Type your PIN: 6 to 12 digits.")
    }

    matter: Component {
        Item {
            id: desk
            implicitHeight: pin.split ? Math.max(entry.height, keys.height) : entry.height + Theme.air(12) + keys.height

            Column {
                id: entry
                width: pin.split ? keys.x - Theme.mm(12) : Math.min(parent.width, Theme.measure)
                spacing: Theme.air(10)
                Words {
                    width: parent.width
                    weight: PinView.message.word === "" ? Font.Normal : Font.DemiBold
                    text: pin.said(PinView.message)
                    onTextChanged: Accessible.announce(text)
                    balanced: true
                }
                Dots { count: PinView.count }
            }
            Keypad {
                id: keys
                x: pin.split ? parent.width - width : 0
                y: pin.split ? 0 : entry.height + Theme.air(12)
                width: Theme.portrait ? parent.width : pin.split ? Math.floor(parent.width * 0.46) : Theme.span(6)
                keyHeight: Math.max(Theme.mm(20), Math.min(Theme.mm(40), pin.share))
                begun: PinView.count > 0
                ready: PinView.ready
                onPressed: digit => PinView.press(digit)
                onErased: PinView.erase()
                onEntered: PinView.enter()
            }
        }
    }
}
