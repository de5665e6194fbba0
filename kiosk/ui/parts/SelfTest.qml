// The self-test: what it does, how to start it, and what it found.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge

Column {
    id: test

    spacing: Theme.air(9)
    readonly property bool told: StaffView.test.done
    onToldChanged: if (told) outcome.Accessible.announce(outcome.text)

    // The words of `kiosk selftest`; each sentence is what should be so.
    function sentence(what: string): string {
        switch (what) {
        case "control": return qsTr("The search finds a visit while it lasts.")
        case "gone": return qsTr("After Close its process is gone.")
        case "warden": return qsTr("What starts the visits remembers nothing of it.")
        case "warm": return qsTr("The next visits know nothing of it.")
        case "files": return qsTr("No file holds anything of it.")
        case "cores": return qsTr("No copy of memory is kept when a process breaks.")
        case "network": return qsTr("No process is connected to anything.")
        case "system": return qsTr("This system allows such a test.")
        case "allowed": return qsTr("The test may look into memory.")
        case "room": return qsTr("There is room for the test.")
        case "words": return qsTr("The words can be shown.")
        }
        return what
    }

    Words {
        id: outcome
        width: Math.min(parent.width, Theme.measure)
        text: StaffView.test.running ? qsTr("The test is running. It may take some minutes.")
            : !StaffView.test.done ? qsTr("It proves on this machine that a visit leaves no trace.")
            : StaffView.test.ok ? qsTr("All is well.") : qsTr("Something is not well. Tell whoever looks after this kiosk.")
        weight: StaffView.test.done ? Font.DemiBold : Font.Normal
        balanced: true
    }
    Facts {
        visible: StaffView.test.rows.length > 0
        Repeater {
            model: StaffView.test.rows
            Item {
                id: row
                required property var modelData
                Accessible.role: Accessible.ListItem
                function spans(): var { return [...words.spans().map(([from, to]) => [words.y + from, words.y + to]), [-Theme.mm(3), height + Theme.mm(3), true]] }
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
                    text: row.modelData.ok ? test.sentence(row.modelData.what) : qsTr("Not so: %1").arg(test.sentence(row.modelData.what))
                    balanced: true
                }
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
