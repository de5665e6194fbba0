// An answer: plate, the answer, and the words that make it sure on a second axis, or below where it is narrow.
pragma ComponentBehavior: Bound
import QtQuick

Field {
    id: answer

    required property var choice
    property bool quietly: false
    readonly property bool chosen: choice.chosen

    readonly property string role: quietly ? "body" : "lead"
    readonly property bool split: !Theme.portrait && !Theme.large && width > Theme.mm(220)
    // Two languages in the largest letters leave no room for more than the answers themselves.
    readonly property bool bare: choice.details.join("") === "" || Theme.bilingual && Theme.large
    readonly property int least: Math.max(Theme.mm(22), words.height + Theme.mm(9))
    solid: choice.chosen
    pictogram: choice.icon
    plate: Theme.mm(Theme.large ? 40 : Theme.narrow ? 26 : 34)
    pictogramSize: Math.round(plate * (quietly ? 0.42 : 0.64))
    implicitHeight: Math.max(Theme.mm(quietly ? 24 : Theme.low ? 28 : Theme.portrait ? (Theme.narrow ? 30 : 38) : Theme.narrow ? 24 : 32), words.height + Theme.air(13))
    spoken: choice.labels.concat(choice.details).filter(words => words !== "").join(". ")
    // What is chosen is for the visit to say; a touch, or a screen reader's toggle, only asks for it.
    checkable: true
    checked: choice.chosen
    onToggled: checked = Qt.binding(() => choice.chosen)
    Accessible.onToggleAction: click()

    Item {
        id: words
        x: Theme.mm(Theme.narrow ? 6 : 9)
        width: answer.inner - x - Theme.mm(6)
        height: answer.split ? Math.max(label.height, detail.visible ? detail.height : 0)
            : label.height + (detail.visible ? Theme.follow("body") + detail.height : 0)
        anchors.verticalCenter: parent.verticalCenter
        Banks {
            id: label
            width: answer.split && !answer.bare ? Math.floor(parent.width * 0.46) : parent.width
            y: answer.split ? Math.round((parent.height - height) / 2) : 0
            texts: answer.choice.labels
            role: Theme.fitting(answer.choice.labels, answer.role, width)
            weight: Font.DemiBold
            color: answer.strong
            beside: false
            silent: true
        }
        Banks {
            id: detail
            visible: !answer.bare
            x: answer.split ? Math.floor(parent.width * 0.46) + Theme.mm(6) : 0
            y: answer.split ? Math.round((parent.height - height) / 2) : label.height + Theme.follow("body")
            width: parent.width - x
            texts: answer.choice.details
            color: answer.quiet
            beside: false
            balanced: true
            silent: true
        }
    }
}
