// The same words in each language shown: bank beside bank where there is room, else one under the other.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: banks

    property var texts: []
    property string role: "body"
    property int weight: Font.Normal
    property color color: Theme.ink
    property bool balanced: false
    property bool heading: false
    property bool silent: false
    property bool beside: Theme.beside
    property int between: Theme.mm(10)
    // From bank to bank, where nothing else on the page sets the second axis.
    property int second: Math.floor((width + between) / Math.max(2, texts.length))

    // From bank to bank where they stand under one another: tails keep clear of the accents of capitals.
    readonly property int under: Math.max(Theme.follow(role), Math.round(0.53 * Theme.em(role)))
    readonly property int bankWidth: beside && texts.length > 1 ? second - between : width
    implicitHeight: childrenRect.height
    implicitWidth: texts.length > 0 && shown.count > 0 ? (shown.itemAt(0) as Words).natural : 0

    Repeater {
        id: shown
        model: banks.texts
        Words {
            required property var modelData
            required property int index
            readonly property Item before: index > 0 ? shown.itemAt(index - 1) : null
            x: banks.beside ? index * banks.second : 0
            y: banks.beside || before === null ? 0 : before.y + before.height + banks.under
            width: banks.bankWidth
            text: typeof modelData === "string" ? modelData : modelData.text
            rich: typeof modelData === "string" ? "" : modelData.rich
            language: banks === null ? "" : Theme.bank(index, banks.texts.length)
            role: banks.role
            weight: banks.weight
            color: banks.color
            balanced: banks.balanced
            heading: banks.heading
            silent: banks.silent
        }
    }
}
