// The keypad: what its keys send, and learning them one after another.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge

Column {
    id: learn

    spacing: Theme.air(9)

    readonly property var now: LearnView.state

    function does(role: string): string {
        switch (role) {
        case "up": return qsTr("Up")
        case "down": return qsTr("Down")
        case "back": return qsTr("Back")
        case "select": return qsTr("Select")
        case "help": return qsTr("Help")
        case "louder": return qsTr("Louder")
        case "quieter": return qsTr("Quieter")
        case "close": return qsTr("Close")
        case "plugged": return qsTr("Headphones in")
        case "unplugged": return qsTr("Headphones out")
        }
        return role
    }
    function asks(role: string): string {
        return role === "plugged" ? qsTr("Put the headphones in.")
            : role === "unplugged" ? qsTr("Pull the headphones out.") : qsTr("Press the key for: %1").arg(does(role))
    }
    function refuses(why: string): string {
        switch (why) {
        case "taken": return qsTr("That key is taken: %1. Press another one.").arg(does(now.holder))
        case "accident": return qsTr("That key is easy to hit by accident. Press another one, such as F12, Home or Pause.")
        case "nothing": return qsTr("That key cannot be used. Press another one.")
        }
        return ""
    }
    // A key without a name goes by its number.
    function named(key: string): string {
        return key === "" ? qsTr("no key") : /^\d\d+$/.test(key) ? qsTr("number %1").arg(key) : key
    }

    Words {
        width: Math.min(parent.width, Theme.measure)
        text: learn.now.running ? learn.asks(learn.now.role)
            : learn.now.done ? qsTr("All keys were asked for. This is what they send:")
            : learn.now.saved ? qsTr("Kept. The keys count once you close this.")
            : qsTr("The kiosk can learn what the keys of a keypad send.")
        weight: learn.now.running || learn.now.saved ? Font.DemiBold : Font.Normal
        balanced: true
    }
    Words {
        visible: learn.now.running
        width: Math.min(parent.width, Theme.measure)
        text: learn.now.refused === "" ? qsTr("Key %1 of %2").arg(learn.now.step).arg(learn.now.steps) : learn.refuses(learn.now.refused)
        balanced: true
    }
    Column {
        width: Math.min(parent.width, Theme.mm(160))
        spacing: Theme.mm(4)
        Action {
            visible: learn.now.running
            width: parent.width
            texts: [qsTr("Leave it as it is")]
            onClicked: LearnView.skip()
        }
        Action {
            visible: learn.now.done
            width: parent.width
            pictogram: "check"
            texts: [qsTr("Use these keys")]
            onClicked: LearnView.keep()
        }
        Action {
            visible: !learn.now.running
            width: parent.width
            texts: [learn.now.done ? qsTr("Learn them again") : qsTr("Learn the keys")]
            onClicked: LearnView.begin()
        }
        Action {
            visible: learn.now.running || learn.now.done
            width: parent.width
            pictogram: "close"
            texts: [qsTr("Stop learning")]
            onClicked: LearnView.stop()
        }
        Action {
            visible: learn.now.kept && !learn.now.running && !learn.now.done
            width: parent.width
            pictogram: "undo"
            texts: [qsTr("Forget what was learned")]
            onClicked: LearnView.forget()
        }
    }
    Repeater {
        model: learn.now.rows
        Fact {
            required property var modelData
            width: learn.width
            name: learn.does(modelData.role)
            value: learn.named(modelData.key)
        }
    }
}
