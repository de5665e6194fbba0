// Before the first question: nothing is kept, how Close works, and what it cannot do.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    place: Kiosk.place
    titles: BeforeView.shown.titles
    matter: Component {
        Column {
            id: list
            spacing: Theme.air(10)
            Repeater {
                model: BeforeView.shown.points
                Banks {
                    required property var modelData
                    width: Math.min(list.width, Theme.beside ? list.width : Theme.chars("lead", 62))
                    texts: modelData
                    role: Theme.margined ? "lead" : "body"
                    balanced: true
                }
            }
        }
    }
    onward: Component {
        Action {
            texts: [qsTr("Start")]
            onClicked: Kiosk.startQuestions()
        }
    }
}
