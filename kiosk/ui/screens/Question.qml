// One question: a sentence, why we ask, large answers, "I'm not sure" and "skip" last, and how far along.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    id: question

    place: Kiosk.place
    titles: QuestionView.shown.ask
    titleOnAxis: true
    low: true
    asideFirst: Theme.portrait && !Theme.large
    above: Component {
        Progress {
            text: qsTr("Question %1 of %2").arg(QuestionView.shown.step).arg(QuestionView.shown.total)
            done: QuestionView.shown.step
            total: QuestionView.shown.total
        }
    }
    aside: Component {
        Column {
            spacing: Theme.air(8)
            Words {
                width: parent.width
                weight: Font.DemiBold
                text: qsTr("Why we ask")
                heading: true
            }
            Banks {
                width: parent.width
                texts: QuestionView.shown.why
                balanced: true
            }
        }
    }
    matter: Component {
        Column {
            id: answers
            spacing: Theme.gap
            Accessible.role: Accessible.List
            // Answers share the height there is, within what is easy to touch.
            readonly property int count: QuestionView.shown.choices.length
            readonly property int share: Theme.margined
                ? Math.floor((question.rest - Theme.mm(27) - Theme.mm(24) - count * spacing) / Math.max(1, count)) : 0
            Repeater {
                model: QuestionView.shown.choices
                Item {
                    id: row
                    required property var modelData
                    Accessible.role: Accessible.ListItem
                    width: answers.width
                    height: answers.share > 0 ? Math.max(Math.min(answer.implicitHeight, answers.share), answer.least) : answer.implicitHeight
                    Answer {
                        id: answer
                        anchors.fill: parent
                        choice: row.modelData
                        onClicked: Kiosk.answer(choice.id)
                    }
                }
            }
            Grid {
                id: lasts
                columns: Theme.large || Theme.narrow && Theme.portrait || Theme.bilingual ? 1 : 2
                spacing: Theme.gap
                Repeater {
                    model: QuestionView.shown.quietChoices
                    Item {
                        id: quiet
                        required property var modelData
                        Accessible.role: Accessible.ListItem
                        width: Math.floor((answers.width - (lasts.columns - 1) * lasts.spacing) / lasts.columns)
                        height: unsure.implicitHeight
                        Answer {
                            id: unsure
                            anchors.fill: parent
                            choice: quiet.modelData
                            quietly: true
                            onClicked: Kiosk.answer(choice.id)
                        }
                    }
                }
            }
        }
    }
}
