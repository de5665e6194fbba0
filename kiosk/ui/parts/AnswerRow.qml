// A question and what was answered, to be changed: the question, then the answer on a second axis or under it.
pragma ComponentBehavior: Bound
import QtQuick

Field {
    id: row

    required property var answered

    readonly property bool split: !Theme.portrait && !Theme.large && !Theme.bilingual
    readonly property int second: Math.floor(words.width * 0.5)
    // Two languages in the largest letters on a small panel need the plate's room.
    pictogram: Theme.bilingual && Theme.large && Theme.narrow ? "" : answered.icon
    plate: pictogram === "" ? 0 : Theme.mm(Theme.large ? 36 : Theme.narrow ? 22 : 26)
    pictogramSize: Math.round(plate * 0.6)
    implicitHeight: Math.max(Theme.mm(Theme.narrow ? 20 : 24), words.height + Theme.mm(pictogram === "" ? 9 : 12))
    spoken: answered.ask.concat(answered.answer).join(". ")

    Item {
        id: words
        x: Theme.mm(Theme.narrow ? 6 : 9)
        width: row.inner - x - Theme.mm(6)
        height: row.split ? Math.max(ask.height, answer.height) : ask.height + Theme.follow("body") + answer.height
        anchors.verticalCenter: parent.verticalCenter
        Banks {
            id: ask
            width: row.split ? row.second - Theme.mm(8) : parent.width
            y: row.split ? Math.round((parent.height - height) / 2) : 0
            texts: row.answered.ask
            role: row.split ? "body" : "note"
            color: row.quiet
            beside: !row.split && Theme.beside
            balanced: true
            silent: true
        }
        Banks {
            id: answer
            x: row.split ? row.second : 0
            y: row.split ? Math.round((parent.height - height) / 2) : ask.height + Theme.follow("body")
            width: parent.width - x
            texts: row.answered.answer
            role: row.split ? "lead" : row.pictogram === "" ? "note" : "body"
            weight: Font.DemiBold
            color: row.strong
            beside: !row.split && Theme.beside
            balanced: true
            silent: true
        }
    }
}
