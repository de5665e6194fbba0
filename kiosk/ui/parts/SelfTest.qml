// The self-test: what it does, how to start it, and what it found.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge

Column {
    id: test

    spacing: Theme.air(9)

    Words {
        width: Math.min(parent.width, Theme.measure)
        text: StaffView.test.running ? qsTr("The test is running. It may take some minutes.")
            : !StaffView.test.done ? qsTr("It proves on this machine that a visit leaves no trace.")
            : StaffView.test.ok ? qsTr("All is well.") : qsTr("Something is not well. Tell whoever looks after this kiosk.")
        weight: StaffView.test.done ? Font.DemiBold : Font.Normal
        balanced: true
    }
    Repeater {
        model: StaffView.test.rows
        Item {
            id: row
            required property var modelData
            function spans(): var { return [[-Theme.mm(3), height + Theme.mm(3)]] }
            width: test.width
            height: Math.max(sign.height, words.height)
            Pictogram {
                id: sign
                name: row.modelData.ok ? "check" : "close"
                size: Theme.mm(9)
                y: Math.round((words.height - height) / 2)
            }
            Words {
                id: words
                x: Theme.mm(15)
                width: row.width - x
                weight: row.modelData.ok ? Font.Normal : Font.DemiBold
                text: row.modelData.ok ? row.modelData.what : qsTr("%1: not well").arg(row.modelData.what)
            }
        }
    }
    Action {
        visible: !StaffView.test.running
        width: Math.min(parent.width, Theme.mm(160))
        texts: [StaffView.test.done ? qsTr("Test again") : qsTr("Start the test")]
        onClicked: StaffView.check()
    }
}
