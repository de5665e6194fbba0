// One anatomy for everything that can be touched: a plate with a pictogram, and a field with words.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.AbstractButton {
    id: field

    property bool solid: false
    property bool calling: false
    property string pictogram: ""
    property int plate: pictogram !== "" ? Theme.mm(28) : 0
    property int pictogramSize: Math.round(plate * 0.64)
    property bool plateRight: false
    property string spoken: ""

    readonly property bool filled: solid || down
    readonly property color strong: filled ? Theme.solidWord : Theme.touch
    readonly property color quiet: filled ? Theme.solidWord : Theme.ink
    readonly property bool whole: true
    readonly property int inner: width - plate
    default property alias face: face.data

    locale: Theme.localeOf(Theme.language)
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    // A screen reader is told an item's frame from its left edge, so a control itself is never mirrored.
    transform: Theme.flip(field)
    Item {
        id: drawn
        anchors.fill: parent
        transform: Theme.flip(drawn)
        Rectangle {
            anchors.fill: parent
            color: field.filled ? Theme.touchSolid : field.calling ? Theme.callField : Theme.touchField
            border.width: Theme.edge
            border.color: Theme.touchSolid
        }
        Rectangle {
            visible: field.plate > 0
            width: field.plate
            height: parent.height
            x: field.plateRight ? parent.width - width : 0
            color: Theme.touchSolid
            Pictogram {
                anchors.centerIn: parent
                name: field.pictogram
                size: field.pictogramSize
                color: Theme.solidWord
            }
        }
        Item {
            id: face
            x: field.plateRight ? 0 : field.plate
            width: field.inner
            height: parent.height
        }
    }
    FocusRing { shown: field.visualFocus }
}
