// One part of a page. Where you are is not something to touch: it gives up its field and turns to ink.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: row

    required property int number
    required property var titles
    property bool here: false
    signal chosen

    readonly property bool whole: true
    readonly property int plate: Theme.mm(Theme.large ? 24 : 14)
    readonly property int inset: Theme.mm(6)
    implicitHeight: Math.max(Theme.mm(Theme.narrow ? 20 : 21), label.height + Theme.mm(13))
    Accessible.role: Accessible.ListItem
    Accessible.selectable: true
    Accessible.selected: here

    Field {
        id: field
        visible: !row.here
        anchors.fill: parent
        plate: row.plate
        spoken: row.number + ". " + row.titles.join(". ")
        onClicked: row.chosen()
        Words {
            x: -row.plate
            width: row.plate
            anchors.verticalCenter: parent.verticalCenter
            role: "note"
            weight: Font.DemiBold
            align: Text.AlignHCenter
            text: row.number
            figures: true
            color: Theme.solidWord
            silent: true
        }
    }
    Rectangle {
        visible: row.here
        width: row.plate
        height: parent.height
        color: Theme.ink
        Words {
            width: row.plate
            anchors.verticalCenter: parent.verticalCenter
            role: "note"
            weight: Font.DemiBold
            align: Text.AlignHCenter
            text: row.number
            figures: true
            color: Theme.ground
        }
    }
    Banks {
        id: label
        x: row.plate + row.inset
        width: parent.width - x - Theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        texts: row.titles
        role: "note"
        weight: row.here ? Font.Bold : Font.Normal
        color: row.here ? Theme.ink : field.quiet
        beside: false
        silent: !row.here
    }
}
