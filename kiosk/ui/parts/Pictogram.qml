// A pictogram in one colour. It says nothing a word beside it does not, so a screen reader passes it by.
pragma ComponentBehavior: Bound
import QtQuick

Image {
    id: pictogram
    property string name
    property color color: Theme.ink
    property int size: Theme.mm(16)
    readonly property bool whole: true

    width: size
    height: size
    sourceSize: Qt.size(size, size)
    source: name === "" || size < 1 ? "" : "image://pictogram/" + name + "/" + String(color).slice(1)
    Accessible.ignored: true
}
