// Why this answer: what was answered, and the rules that lead from it to here.
pragma ComponentBehavior: Bound
import QtQuick

Column {
    id: why

    property var answers: []
    property var rules: []

    visible: answers.length + rules.length > 0
    spacing: Theme.air(9)
    Head {
        text: qsTr("Why this answer")
        gap: why.spacing
    }
    Column {
        width: parent.width
        spacing: Theme.air(7)
        Repeater {
            model: [why.answers, why.rules].filter(group => group.length > 0)
            Column {
                id: group
                required property var modelData
                width: why.width
                spacing: Theme.follow("note")
                Accessible.role: Accessible.List
                Repeater {
                    model: group.modelData
                    Banks {
                        required property var modelData
                        Accessible.role: Accessible.ListItem
                        width: Theme.beside ? group.width : Math.min(group.width, Theme.measure)
                        texts: modelData
                        role: "note"
                        between: Theme.mm(16)
                    }
                }
            }
        }
    }
}
