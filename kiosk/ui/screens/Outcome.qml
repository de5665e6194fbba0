// Where to turn: steps in order of urgency, what happens when you call, why this answer.
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    id: outcome

    place: Kiosk.place
    titles: OutcomeView.shown.titles
    aside: Component {
        Column {
            id: leads
            spacing: Theme.air(9)
            Repeater {
                model: OutcomeView.shown.leads
                Banks {
                    required property var modelData
                    width: leads.width
                    texts: modelData
                    balanced: true
                }
            }
        }
    }
    asideFirst: true
    ways: Component {
        Column {
            id: why
            spacing: Theme.follow("note")
            Words {
                width: parent.width
                role: "note"
                weight: Font.DemiBold
                text: qsTr("Why this answer")
                heading: true
            }
            Repeater {
                model: OutcomeView.shown.reasons
                Banks {
                    required property var modelData
                    width: Math.min(why.width, Theme.measure)
                    texts: modelData
                    role: "note"
                }
            }
            Item { width: 1; height: Theme.mm(2) }
            Action {
                width: Math.min(parent.width, Theme.mm(160))
                pictogram: "change"
                texts: [qsTr("Change answers")]
                onClicked: Kiosk.changeAnswers()
            }
        }
    }
    matter: Component {
        Item {
            id: matter
            readonly property bool across: Theme.margined && width >= Theme.mm(300)
            implicitHeight: across ? Math.max(steps.height, calling.height) : calling.y + calling.height
            Column {
                id: steps
                width: matter.across ? Theme.span(6) - Theme.mm(8) : parent.width
                spacing: Theme.air(15)
                Repeater {
                    model: OutcomeView.shown.steps
                    Step {
                        required property var modelData
                        step: modelData
                        width: steps.width
                    }
                }
            }
            Column {
                id: calling
                x: matter.across ? Theme.span(6) + Theme.gutter : 0
                y: matter.across ? 0 : steps.height + Theme.air(16)
                width: matter.across ? parent.width - x : Math.min(parent.width, Theme.measure)
                spacing: Theme.air(9)
                Banks {
                    width: parent.width
                    texts: OutcomeView.shown.callHead
                    role: "lead"
                    weight: Font.DemiBold
                    heading: true
                }
                Repeater {
                    model: OutcomeView.shown.calling
                    Banks {
                        required property var modelData
                        width: calling.width
                        texts: modelData
                        balanced: true
                    }
                }
            }
        }
    }
}
