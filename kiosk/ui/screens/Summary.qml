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
            Repeater {
                model: SummaryView.shown.rows
                AnswerRow {
                    required property var modelData
                    answered: modelData
                    width: list.width
                    height: implicitHeight
                    onClicked: Answers.change(modelData.id)
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
