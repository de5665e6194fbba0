// Every question on the path with its answer: a touch changes it, and leads back here.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    place: Kiosk.place
    titles: [qsTr("Your answers")]
    aside: Component {
        Words {
            text: qsTr("Touch an answer to change it.")
            balanced: true
        }
    }
    asideFirst: true
    ways: Component {
        Action {
            pictogram: "restart"
            texts: [qsTr("Start clean")]
            onClicked: Answers.startClean()
        }
    }
    matter: Component {
        Column {
            id: list
            spacing: Theme.gap
            Accessible.role: Accessible.List
            Repeater {
                model: SummaryView.shown.rows
                Item {
                    id: row
                    required property var modelData
                    Accessible.role: Accessible.ListItem
                    width: list.width
                    height: answer.implicitHeight
                    AnswerRow {
                        id: answer
                        anchors.fill: parent
                        answered: row.modelData
                        onClicked: Answers.change(row.modelData.id)
                    }
                }
            }
        }
    }
    onward: Component {
        Action {
            solid: true
            texts: [SummaryView.shown.complete ? qsTr("See where to turn") : qsTr("Go on with the questions")]
            onClicked: Answers.leadOn()
        }
    }
}
