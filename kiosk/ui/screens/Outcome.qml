// Where to turn: steps in order of urgency, what happens when you call, why this answer.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    id: outcome

    place: Kiosk.place
    titles: OutcomeView.shown.titles
    aside: Component {
        Column {
            spacing: Theme.air(9)
            Banks {
                width: parent.width
                texts: OutcomeView.shown.leads
                balanced: true
            }
            Notes { visible: Theme.margined; width: parent.width }
        }
    }
    // In one column the numbers come before everything that can wait.
    asideFirst: !Theme.margined
    component Notes: Column {
        id: notes
        spacing: Theme.air(9)
        Repeater {
            model: OutcomeView.shown.notes
            Banks {
                required property var modelData
                width: notes.width
                texts: modelData
                balanced: true
            }
        }
    }
    ways: Component {
        Column {
            id: why
            spacing: Theme.follow("note")
            Words {
                visible: OutcomeView.shown.reasons.length > 0
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
            Grid {
                id: lasts
                readonly property bool pair: done.visible && why.width >= 2 * Math.max(change.implicitWidth, done.implicitWidth) + spacing
                readonly property int cell: pair ? Math.floor((why.width - spacing) / 2) : Math.min(why.width, Theme.mm(160))
                columns: pair ? 2 : 1
                spacing: Theme.gap
                Action {
                    id: change
                    width: lasts.cell
                    pictogram: "change"
                    texts: [qsTr("Change answers")]
                    onClicked: Kiosk.changeAnswers()
                }
                Done {
                    id: done
                    visible: !outcome.waysInMargin
                    width: lasts.cell
                }
            }
        }
    }
    last: waysInMargin ? atTheEnd : null
    Component {
        id: atTheEnd
        Done {}
    }
    component Done: Action {
        pictogram: "check"
        texts: [qsTr("I’m done")]
        onClicked: Patience.done()
    }
    matter: Component {
        Column {
            id: steps
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
    }
    along: Component {
        Column {
            id: calling
            spacing: Theme.air(9)
            Notes { visible: !Theme.margined; width: parent.width; bottomPadding: Theme.air(8) }
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
                    role: Theme.margined ? "note" : "body"
                    balanced: true
                }
            }
        }
    }
}
