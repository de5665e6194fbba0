// A stretch of reading that scrolls. At rest a view begins and ends between lines; More and Up turn it like a page.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge

Item {
    id: sheet

    // Another place starts at its top; the same place in another language or size keeps its place.
    property string place: ""
    // What something else takes of the right side; More and Up stand there too.
    property int kept: 0
    // An upright panel has height to spare and no width: there More and Up stand under the view.
    readonly property bool under: Theme.portrait
    readonly property int room: width - Math.max(kept, narrow && !under ? rail.wide + Theme.mm(Theme.narrow ? 6 : 10) : 0)
    readonly property int reach: height - (narrow && under ? rail.deep + Theme.mm(6) : 0)
    readonly property alias wanted: column.height
    default property alias matter: column.data

    property bool narrow: false
    property int cut: reach
    property int shownTo: reach
    // The room over the first whole line, down from where the one before it ends: it may hold a focus ring.
    property int open: 0
    property int ending: 0
    // The first thing in view, as its share of all there are (below zero at the top), and how far into it the view begins
    // (below zero in the room over it).
    property real anchor: -1
    property real anchorShare: 0

    function reset() {
        anchor = -1
        anchorShare = 0
        view.contentY = 0
        refit()
        later.start()
    }
    onPlaceChanged: reset()
    onHeightChanged: if (!fitting) later.start()
    onReachChanged: if (!fitting) later.start()
    onWidthChanged: if (!fitting) reset()

    Connections {
        target: Kiosk
        function onLayoutChanged() {
            sheet.refit()
            later.start()
        }
    }
    // Settles once the words have found their lines.
    Timer {
        id: later
        interval: 0
        onTriggered: sheet.refit()
    }

    Cuts {
        id: cuts
        reach: sheet.reach
    }

    // Columns and grids place their children a frame later; here it must be known now.
    function relayout(item: Item) {
        for (const child of item.children)
            relayout(child)
        if (item instanceof Positioner)
            (item as Positioner).forceLayout()
    }
    property bool fitting: false
    // Whoever shares the page with the sheet finds its place first.
    signal arranging
    function fit() {
        fitting = true
        arranging()
        narrow = false
        relayout(column)
        relayout(column)
        if (column.height > height + 1) {
            narrow = true
            relayout(rail)
            relayout(column)
            relayout(column)
        }
        fitting = false
    }
    function refit() {
        if (height <= 0 || width <= 0)
            return
        fit()
        settle()
    }
    function settle() {
        if (height <= 0 || width <= 0)
            return
        const found = cuts.of(column)
        ending = column.height > reach + 1 ? Math.ceil(cuts.below(column.height - reach, found)) : 0
        let y = Math.min(view.contentY, ending)
        if (anchor >= 0)
            y = anchored()
        y = Math.abs(y - ending) < 2 ? ending : Math.max(0, cuts.above(y, found))
        // In another language the same place may lie past the end: it is kept, with paper under it.
        ending = Math.max(ending, y)
        view.contentY = y
        const before = found.reduce((most, [, to]) => to <= y + 1 && to > most ? to : most, y - Theme.bleed)
        open = Math.max(0, Math.floor(y - before))
        let end = cuts.above(y + reach, found)
        // Almost a view of what hangs together, which begins a little under the view's top.
        if (end <= y + Theme.mm(4))
            end = cuts.above(y + reach, found.filter(each => !each[2]))
        // The room under the last whole line, up to where the next one begins, may hold a focus ring.
        const next = found.reduce((least, [from]) => from >= end - 1 && from < least ? from : least, end + Theme.bleed)
        cut = end > y + Theme.mm(4) ? Math.ceil(end - y) : reach
        shownTo = ending > 0 && y < ending ? Math.min(Math.floor(next - y), reach + Theme.bleed) : reach + Theme.bleed
    }
    // The words and fields in reading order. Another language or size has the same ones, so a place among them is kept.
    function leaves(item: Item, top: real, found: var): var {
        for (const child of item.children) {
            if (!child.visible || child.height <= 0)
                continue
            if (child.spans !== undefined || child.whole === true)
                found.push({ y: top + child.y, height: child.height })
            else
                leaves(child, top + child.y, found)
        }
        return found
    }
    function remember() {
        const all = leaves(column, 0, [])
        const at = all.findIndex(leaf => leaf.y + leaf.height > view.contentY + 1)
        anchor = view.contentY < 1 || at < 0 ? -1 : at / all.length
        anchorShare = anchor < 0 ? 0 : (view.contentY - all[at].y) / all[at].height
    }
    function anchored(): real {
        const all = leaves(column, 0, [])
        const leaf = all[Math.min(all.length - 1, Math.round(anchor * all.length))]
        return leaf ? leaf.y + anchorShare * leaf.height : 0
    }
    function turn(forward: bool) {
        const found = cuts.of(column), before = view.contentY
        if (forward)
            view.contentY = Math.min(ending, view.contentY + cut)
        else {
            const back = cuts.below(view.contentY - reach, found)
            view.contentY = Math.max(0, back < view.contentY - reach * 0.2 ? back : cuts.above(view.contentY - reach, found))
        }
        remember()
        settle()
        // Past something exactly as tall as the view, whose end may lie a hair under it, More leads on all the same.
        if (forward && Math.abs(view.contentY - before) < 1) {
            view.contentY = Math.min(ending, cuts.below(before + 2, found))
            remember()
            settle()
        }
    }
    function show(item: Item) {
        view.contentY = Math.min(ending, item.mapToItem(column, 0, 0).y)
        remember()
        settle()
    }
    // The keys may walk to something out of sight: it is brought in whole.
    function reveal(item: Item) {
        if (!item)
            return
        let owner = item
        while (owner && owner !== column)
            owner = owner.parent
        if (!owner)
            return
        const y = item.mapToItem(column, 0, 0).y
        if (y < view.contentY || y + item.height > view.contentY + cut)
            show(item)
    }
    // A voice brings what it reads into view, line by line.
    function follow(item: Item, from: real, to: real) {
        let owner = item
        while (owner && owner !== column)
            owner = owner.parent
        if (!owner)
            return
        const y = item.mapToItem(column, 0, from).y
        if (y < view.contentY || y + (to - from) > view.contentY + cut) {
            view.contentY = Math.min(ending, y)
            remember()
            settle()
        }
    }
    Connections {
        target: Speech
        function onReveal(item: Item, from: real, to: real) { sheet.follow(item, from, to) }
    }
    Connections {
        target: sheet.Window.window
        function onActiveFocusItemChanged() { sheet.reveal((sheet.Window.window as Window).activeFocusItem) }
    }

    // The view reaches a little past its edges, for accents, focus rings and pictograms that overhang them.
    Flickable {
        id: view
        x: -Theme.bleed
        y: -Theme.bleed
        width: parent.width + 2 * Theme.bleed
        height: sheet.reach + 2 * Theme.bleed
        clip: true
        contentWidth: width
        contentHeight: sheet.ending + height
        boundsBehavior: Flickable.StopAtBounds
        interactive: sheet.ending > 0
        onMovementEnded: {
            sheet.remember()
            sheet.settle()
        }

        Column {
            id: column
            x: Theme.bleed
            y: Theme.bleed
            width: sheet.room
            onHeightChanged: if (!sheet.fitting) later.start()
        }
    }
    Rectangle {
        visible: view.contentY > 0 && !view.moving
        x: -Theme.bleed
        y: -Theme.bleed
        width: sheet.room + 2 * Theme.bleed
        height: Theme.bleed - sheet.open
        color: Theme.ground
    }
    Rectangle {
        visible: !view.moving
        x: -Theme.bleed
        y: sheet.shownTo
        width: sheet.room + 2 * Theme.bleed
        height: Math.max(0, sheet.reach + Theme.bleed - y)
        color: Theme.ground
    }
    Rail {
        id: rail
        objectName: "rail"
        visible: sheet.narrow
        sideways: sheet.kept > 0 || sheet.under
        brief: !sideways && sheet.height < full
        page: sheet.width
        tall: sheet.height
        room: sheet.under && sheet.kept === 0 ? sheet.width : 0
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        further: view.contentY < sheet.ending - 1
        earlier: view.contentY > 1
        onDown: sheet.turn(true)
        onUp: sheet.turn(false)
    }
}
