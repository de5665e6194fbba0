// A pictogram in one colour. It says nothing a word beside it does not, so a screen reader passes it by.
pragma ComponentBehavior: Bound
import QtQuick

Image {
    id: pictogram
    property string name
    property color color: Theme.ink
    // Points the other way than the screen it stands on.
    property bool against: false
    property int size: Theme.mm(16)
    readonly property bool whole: true
    // Only what points the way one reads is mirrored with the screen.
    readonly property bool pointing: ["back", "next", "undo", "skip"].includes(name)

    transform: pointing ? [] : Theme.flip(pictogram)
    mirror: against
    width: size
    height: size
    sourceSize: Qt.size(size, size)
    source: name === "" || size < 1 ? "" : "image://pictogram/" + name + "/" + String(color).slice(1)
    Accessible.ignored: true
}
