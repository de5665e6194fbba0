// The top of the margin column: where you are, and what the screen is called.
pragma ComponentBehavior: Bound
import QtQuick

Column {
    id: head

    property Component above: null
    property var kickers: []
    property var titles: []
    property bool shown: true
    // A question stands over its answers.
    property bool titled: true

    // A title with a word too long for the column is set smaller: no word breaks.
    readonly property string role: titles.every(title => title.split(" ").every(
        word => Theme.strong.advanceWidth(word) * Theme.em("title") / Theme.strong.font.pixelSize <= Theme.aside)) ? "title" : "lead"

    visible: shown
    spacing: Theme.mm(10)
    Slot { shown: head.shown; piece: head.above; width: parent.width }
    Banks {
        visible: head.kickers.length > 0
        width: parent.width
        texts: head.kickers
        role: "note"
        color: Theme.soft
    }
    Banks {
        visible: head.titled && head.shown
        width: parent.width
        texts: visible ? head.titles : []
        role: head.role
        weight: Font.DemiBold
        balanced: true
        heading: true
    }
}
