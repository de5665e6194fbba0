// Begins a visit: a language by its own name, and an arrow the way it is read.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge

Field {
    id: touch

    required property var bank
    property bool small: Theme.portrait || Theme.narrow

    // Its words stand on the side they are read from, whichever way the screen stands.
    readonly property bool against: Theme.rightToLeft.includes(bank.code) !== Theme.mirrored
    readonly property int inset: Theme.mm(small ? 8 : 12)
    readonly property int least: name.natural + arrow.width + 3 * inset

    solid: true
    locale: Theme.localeOf(bank.code)
    spoken: bank.name
    onClicked: Kiosk.begin(bank.code)
    Words {
        id: name
        x: touch.against ? parent.width - width - touch.inset : touch.inset
        width: natural
        anchors.verticalCenter: parent.verticalCenter
        role: touch.small ? "lead" : "title"
        weight: Font.DemiBold
        text: touch.bank.name
        language: touch.bank.code
        color: Theme.solidWord
        silent: true
    }
    Pictogram {
        id: arrow
        name: "next"
        against: touch.against
        size: Theme.mm(touch.small ? 14 : 18)
        color: Theme.solidWord
        anchors.verticalCenter: parent.verticalCenter
        x: touch.against ? touch.inset : parent.width - width - touch.inset
    }
}
