// A language to choose, by its own name. The arrow stands where its reader's line ends.
pragma ComponentBehavior: Bound
import QtQuick

Field {
    id: key

    required property var tongue

    readonly property bool against: Theme.rightToLeft.includes(tongue.code) !== Theme.mirrored
    readonly property int inset: Theme.mm(Theme.narrow ? 5 : 8)
    readonly property int least: name.natural + 2 * inset + plate

    // Measured once its own face is known: with another one Qt would look for the letters everywhere.
    property bool drawn: false
    Component.onCompleted: drawn = Theme.faces[tongue.code] !== undefined

    plate: Theme.mm(Theme.large ? 26 : Theme.narrow ? 15 : 20)
    plateRight: !against
    // No voice of the kiosk says the name; its word in English can be said.
    spoken: tongue.own === tongue.english ? tongue.own : tongue.own + ". " + tongue.english
    Pictogram {
        name: "next"
        against: key.against
        size: Math.round(key.plate * 0.6)
        color: Theme.solidWord
        anchors.verticalCenter: parent.verticalCenter
        x: (key.against ? -key.plate : key.inner) + Math.round((key.plate - width) / 2)
    }
    Words {
        id: name
        x: key.against ? parent.width - width - key.inset : key.inset
        width: natural
        // Each script has heights of its own: letters of another face stand in the middle by their ink.
        readonly property rect ink: key.drawn ? Theme.inkOf(label.font, text) : Qt.rect(0, 0, 0, 0)
        y: Math.round(ink.height > 0 ? (parent.height - ink.height) / 2 - Theme.cap(role) - ink.y : (parent.height - height) / 2)
        role: "lead"
        weight: Font.DemiBold
        text: key.tongue.own
        language: key.tongue.code
        heard: key.tongue.english
        color: key.strong
        silent: true
    }
}
