// Over the line of low reach: the title and what is said with it, which are only read. They end close above the matter, so
// that all of the page has come down, and paper is left over it.
pragma ComponentBehavior: Bound
import QtQuick

Column {
    id: raised

    property Component above: null
    property var kickers: []
    property var titles: []
    property Component aside: null
    // What there is of height.
    property int room: 0

    property bool shown: false
    property bool withAside: false
    property string role: "title"

    // Where it does not fit, what is said aside goes first, then the size of the title, then all of it: into the matter.
    function arrange(sheet: Sheet) {
        shown = Theme.low
        withAside = shown && aside !== null
        role = "title"
        sheet.relayout(raised)
        if (withAside && height > room) {
            withAside = false
            sheet.relayout(raised)
        }
        if (shown && height > room) {
            role = "lead"
            sheet.relayout(raised)
        }
        shown = shown && height <= room
    }

    visible: shown
    Slot { shown: raised.shown; piece: raised.above; width: parent.width; after: Theme.air(10) }
    Banks {
        visible: raised.shown && raised.kickers.length > 0
        width: parent.width
        texts: visible ? raised.kickers : []
        role: "note"
        color: Theme.soft
        between: Theme.mm(41)
        height: visible ? implicitHeight + Theme.air(9) : 0
    }
    Banks {
        visible: raised.shown && raised.titles.length > 0
        width: parent.width
        texts: visible ? raised.titles : []
        role: raised.role
        weight: Font.DemiBold
        balanced: true
        heading: true
        between: Theme.mm(41)
    }
    Slot {
        shown: raised.withAside
        piece: raised.aside
        width: Math.min(parent.width, Theme.measure)
        before: Theme.air(12)
    }
}
