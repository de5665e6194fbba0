// A place for a piece of a screen. Its height is the piece's, with air before and after it only when it is there.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: slot

    property bool shown: true
    property Component piece: null
    property int before: 0
    property int after: 0
    readonly property alias item: loader.item

    visible: filled
    readonly property bool filled: shown && piece !== null
    implicitHeight: filled && loader.item ? (loader.item as Item).implicitHeight + before + after : 0
    height: implicitHeight

    Loader {
        id: loader
        y: slot.before
        width: slot.width
        active: slot.filled
        sourceComponent: slot.piece
    }
}
