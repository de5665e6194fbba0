// One thing to do: its words, then a plate with an arrow that leads on.
pragma ComponentBehavior: Bound
import QtQuick

Field {
    id: action

    property var texts: []
    property string role: "body"

    pictogram: "next"
    plateRight: true
    plate: Theme.mm(Theme.large ? 28 : 20)
    pictogramSize: Math.round(plate * 0.6)
    implicitHeight: Math.max(Theme.target, label.height + Theme.mm(14))
    implicitWidth: Theme.mm(6) * 2 + plate + label.implicitWidth
    spoken: texts.map(text => typeof text === "string" ? text : text.text).join(". ")

    Banks {
        id: label
        x: Theme.mm(6)
        width: action.inner - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        texts: action.texts
        role: action.role
        weight: Font.DemiBold
        color: action.strong
        beside: false
        balanced: true
        silent: true
    }
}
