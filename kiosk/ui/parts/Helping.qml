// The same words in every language of the site, whichever is shown: bank beside bank where there is room.
pragma ComponentBehavior: Bound
import QtQuick

Grid {
    id: helping

    property var words: []
    // Which of a language's words, in this order. Whose number it is stands smaller.
    property var parts: []
    // Where the second of two languages begins, if anything else sets that axis.
    property int second: 0

    readonly property bool beside: (width - (words.length - 1) * columnSpacing) / Math.max(1, words.length) >= Theme.chars("body", 26)
    columns: beside ? Math.max(1, words.length) : 1
    columnSpacing: Theme.mm(Theme.narrow ? 10 : 16)
    rowSpacing: Theme.air(9)
    readonly property int cell: !beside ? Math.min(width, Theme.measure) : second > 0 && columns === 2 ? second - columnSpacing : Math.floor((width - (columns - 1) * columnSpacing) / columns)

    Repeater {
        model: helping.words
        Column {
            id: bank
            required property var modelData
            width: helping.cell
            spacing: Theme.follow("body")
            Repeater {
                model: helping.parts
                Words {
                    required property string modelData
                    width: Math.min(bank.width, helping.width - bank.x)
                    role: modelData === "name" ? "note" : "body"
                    text: bank.modelData[modelData]
                    language: bank.modelData.code
                    balanced: true
                }
            }
        }
    }
}
