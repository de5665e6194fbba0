// The panel's size: right when the bar is as long as a bank card. It is drawn for the size that is tried, before that is kept.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge

Column {
    id: size

    readonly property int cell: Math.max(Theme.mm(26), ...[smallest, small, large, largest].map(each => each.natural + Theme.mm(10)))
    readonly property int cardLength: StaffView.chosen > 0 ? Theme.mm(85.6 * Shell.diagonal / StaffView.chosen) : 0

    spacing: Theme.air(9)

    component Step: Field {
        id: step
        required property string label
        required property real by
        readonly property alias natural: word.natural
        width: size.cell
        height: Math.max(Theme.target, word.height + Theme.mm(12))
        solid: true
        spoken: label
        onClicked: StaffView.grow(by)
        Words {
            id: word
            anchors.centerIn: parent
            width: natural
            weight: Font.DemiBold
            text: step.label
            color: step.strong
            silent: true
        }
    }

    Words {
        width: Math.min(parent.width, Theme.measure)
        text: qsTr("Hold a bank card to the bar. The size is right when both are equally long.")
        balanced: true
    }
    Rectangle {
        objectName: "card"
        readonly property bool whole: true
        width: size.cardLength
        height: Theme.mm(8)
        color: Theme.ink
    }
    Words {
        width: parent.width
        weight: Font.DemiBold
        text: qsTr("%1 inches, corner to corner").arg(StaffView.chosen.toFixed(1))
        onTextChanged: Accessible.announce(text)
    }
    Flow {
        width: parent.width
        spacing: Theme.mm(4)
        Step { id: smallest; label: "− 1"; by: -1 }
        Step { id: small; label: "− 0.1"; by: -0.1 }
        Step { id: large; label: "+ 0.1"; by: 0.1 }
        Step { id: largest; label: "+ 1"; by: 1 }
        Action {
            visible: StaffView.resized
            width: Math.min(size.width, Math.max(Theme.mm(100), implicitWidth))
            height: Math.max(smallest.height, implicitHeight)
            pictogram: "check"
            texts: [qsTr("Use this size")]
            onClicked: StaffView.apply()
        }
    }
    Words {
        visible: StaffView.saved
        width: Math.min(parent.width, Theme.measure)
        text: qsTr("Kept. The screen is drawn for it once you close this.")
        balanced: true
    }
}
