// Where to turn: steps in order of urgency, what happens when you call, what to take along, why this answer.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    id: outcome

    place: Kiosk.place
    titles: OutcomeView.shown.titles
    aside: Component {
        Banks {
            texts: OutcomeView.shown.leads
            balanced: true
        }
    }
    // In one column the numbers come before everything that can wait.
    asideFirst: !Theme.margined
    notes: OutcomeView.shown.notes.length > 0 ? theNotes : null
    Component {
        id: theNotes
        Column {
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
    }
    ways: Component {
        Grid {
            id: lasts
            readonly property int widest: Math.max(change.implicitWidth, clean.implicitWidth, done.visible ? done.implicitWidth : 0)
            readonly property int fit: Math.floor((width + spacing) / (widest + spacing))
            readonly property int shown: done.visible ? 3 : 2
            readonly property int cell: columns > 1 ? Math.floor((width - (columns - 1) * spacing) / columns) : Math.min(width, Theme.mm(160))
            columns: outcome.waysInMargin ? 1 : Math.max(1, Math.min(fit, shown))
            spacing: outcome.waysInMargin ? Theme.mm(4) : Theme.gap
            Action {
                id: change
                width: lasts.cell
                pictogram: "change"
                texts: [qsTr("Change answers")]
                onClicked: Answers.lookThrough()
            }
            Action {
                id: clean
                width: lasts.cell
                pictogram: "restart"
                texts: [qsTr("Start clean")]
                onClicked: Answers.startClean()
            }
            Done {
                id: done
                visible: !outcome.waysInMargin
                width: lasts.cell
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
            Accessible.role: Accessible.List
            Repeater {
                model: OutcomeView.shown.steps
                Step {
                    required property var modelData
                    step: modelData
                    total: OutcomeView.shown.steps.length
                    width: steps.width
                }
            }
        }
    }
    after: Component {
        Column {
            id: after
            spacing: Theme.air(16)
            TakeAlong {
                width: after.width
                offers: OutcomeView.shown.offers
            }
            Reasons {
                width: after.width
                answers: OutcomeView.shown.reasons
                rules: OutcomeView.shown.rules
            }
        }
    }
    along: Component {
        Column {
            id: calling
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
                    role: Theme.margined ? "note" : "body"
                    balanced: true
                }
            }
        }
    }
}
