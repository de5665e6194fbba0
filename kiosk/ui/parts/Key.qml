// One key of the keypad: a digit, or a pictogram for what it does.
pragma ComponentBehavior: Bound
import QtQuick

Field {
    id: key

    property string digit: ""
    property string sign: ""

    // A key for which there is nothing to do leaves its place empty.
    property bool needed: true

    solid: true
    opacity: needed ? 1 : 0
    enabled: needed
    spoken: digit
    Words {
        visible: key.digit !== ""
        anchors.centerIn: parent
        width: natural
        role: Theme.cap("title") * 1.8 <= key.height ? "title" : "lead"
        weight: Font.DemiBold
        text: key.digit
        figures: true
        color: key.strong
        silent: true
    }
    Pictogram {
        visible: key.sign !== ""
        anchors.centerIn: parent
        name: key.sign
        size: Math.min(Theme.mm(18), Math.round(key.height * 0.55))
        color: key.strong
    }
}
