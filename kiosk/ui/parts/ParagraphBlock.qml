// Running text, to the measure.
pragma ComponentBehavior: Bound
import QtQuick

Banks {
    required property var row
    texts: row.texts
    between: Theme.mm(41)
    balanced: true
    width: parent ? (Theme.beside ? parent.width : Math.min(parent.width, Theme.measure)) : 0
}
