// The scheme every screen keeps. Wide: a margin column says where you are and why, the matter stands right of one axis.
// Narrow: one column that scrolls, and in portrait what is touched stays at the foot, for reach.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: frame

    property string place: ""
    property var kickers: []
    property var titles: []
    // A question stands over its answers; a page's title stands in the margin.
    property bool titleOnAxis: false
    // Sits the matter low, where a hand is, as long as it fits.
    property bool low: false
    property bool asideFirst: false
    // Ways that must stay one touch away stand before what scrolls.
    property bool waysFirst: false
    // A screen whose matter wants the whole width does without the margin column.
    property bool broad: false
    readonly property bool margined: Theme.margined && !broad
    property Component above: null
    property Component matter: null
    property Component aside: null
    // What else there is to know: under what is said aside if it fits there, else after the matter.
    property Component notes: null
    property Component ways: null
    property Component onward: null
    // Words that go along with the matter: a third column where there is one, else after it.
    property Component along: null
    // What is of use when the rest is read: always after it.
    property Component after: null
    // What is for when all is read: under the ways in the margin, as long as it pushes nothing out, else after everything.
    property Component last: null

    readonly property AsideMargin asideMargin: titleOnAxis ? asideAfter : asideBefore
    readonly property WaysMargin waysMargin: waysFirst ? waysBefore : waysAfter
    readonly property int rest: height - sheet.y - Theme.foot
    // What the matter has of it, under the title.
    readonly property int below: sheet.height - matterSlot.y

    // What a screen reader says when another screen comes: its title, and what else tells it from the one before.
    property var news: []
    readonly property string announced: titles.concat(news).join(". ")
    Accessible.role: Accessible.Pane
    onAnnouncedChanged: Accessible.announce(announced)

    // Where the pieces stand is tried out, not guessed: each in its best place first, then what does not fit goes with the text.
    property bool asideInMargin: false
    property bool notesInMargin: false
    property bool waysInMargin: false
    property bool lastInMargin: false
    property bool alongBeside: false
    property bool footed: false
    readonly property bool raised: raisedHead.shown

    function arrange() {
        waysInMargin = margined && ways !== null
        asideInMargin = margined && aside !== null
        notesInMargin = asideInMargin && notes !== null
        alongBeside = margined && along !== null
        footed = Theme.portrait && !Theme.large && !Theme.bilingual && (onward !== null || ways !== null)
        for (const piece of [marginHead, frame.asideMargin, notesMargin, frame.waysMargin, lastMargin, alongColumn, foot])
            sheet.relayout(piece)
        raisedHead.arrange(sheet)
        if (waysInMargin && marginHead.height + Theme.mm(10) + frame.waysMargin.height > rest)
            waysInMargin = false
        if (asideInMargin && frame.asideMargin.y - Theme.top + frame.asideMargin.height + Theme.mm(10) + (waysInMargin ? frame.waysMargin.height : 0) > rest)
            asideInMargin = false
        if (notesInMargin && (!asideInMargin || notesMargin.y - Theme.top + notesMargin.height + Theme.mm(10) + (waysInMargin ? frame.waysMargin.height : 0) > rest))
            notesInMargin = false
        const lowest = notesInMargin ? notesMargin : asideInMargin ? asideMargin : marginHead
        lastInMargin = waysInMargin && last !== null && lowest.y - Theme.top + lowest.height + Theme.mm(10) + frame.waysMargin.height + Theme.mm(4) + lastMargin.height <= rest
        // More and Up keep the foot of the third column.
        if (alongBeside && alongColumn.height > rest - Theme.mm(43))
            alongBeside = false
        // Low, what is read needs its room first.
        if (footed && (foot.height > height * (Theme.narrow ? 0.3 : 0.42) || Theme.low && rest - foot.height < Theme.mm(140)))
            footed = false
    }

    // The items stand in the order in which they are heard and gone through by keys: what was looked for before what can
    // be done next, whether it stands in the margin or in one column.
    component AsideMargin: Slot {
        piece: frame.aside
        x: Theme.margin
        y: marginHead.y + marginHead.height + Theme.mm(13)
        width: Theme.aside
    }
    component WaysMargin: Slot {
        piece: frame.ways
        x: Theme.margin
        y: lastMargin.y - (frame.lastInMargin ? Theme.mm(4) : -lastMargin.height) - height
        width: Theme.aside
    }
    // ------------------------------------------------------------------ the margin column
    MarginHead {
        id: marginHead
        objectName: "head"
        shown: frame.margined
        x: Theme.margin
        y: Theme.top
        width: Theme.aside
        above: frame.above
        kickers: frame.kickers
        titles: frame.titles
        titled: !frame.titleOnAxis
    }
    AsideMargin {
        id: asideBefore
        objectName: "aside"
        shown: frame.asideInMargin && !frame.titleOnAxis
    }
    Slot {
        id: notesMargin
        objectName: "notes"
        shown: frame.notesInMargin
        piece: frame.notes
        x: Theme.margin
        y: frame.asideMargin.y + frame.asideMargin.height + Theme.air(9)
        width: Theme.aside
    }
    WaysMargin {
        id: waysBefore
        objectName: "ways first"
        shown: frame.waysInMargin && frame.waysFirst
    }

    Raised {
        id: raisedHead
        x: Theme.margin
        y: sheet.y - Theme.air(16) - height
        width: Theme.full
        room: sheet.y - Theme.air(16) - Theme.top
        above: frame.above
        kickers: frame.kickers
        titles: frame.titles
        aside: frame.asideFirst ? frame.aside : null
    }

    // ------------------------------------------------------------------ the matter
    Sheet {
        id: sheet
        objectName: "matter"
        place: frame.place
        onArranging: frame.arrange()
        kept: frame.alongBeside ? width - (Theme.span(6) - Theme.mm(8)) : 0
        x: frame.margined ? Theme.x(3) : Theme.margin
        y: Theme.low ? Math.max(Theme.top, Theme.reachLine + Theme.bleed) : Theme.top
        width: frame.margined ? Theme.span(9) : Theme.full
        height: (frame.footed ? foot.y - Theme.mm(10) : frame.height - Theme.foot) - y

        Slot { shown: !frame.margined && !frame.raised; piece: frame.above; width: parent.width; after: Theme.air(10) }
        Banks {
            visible: !frame.margined && !frame.raised && frame.kickers.length > 0
            width: parent.width
            texts: visible ? frame.kickers : []
            role: "note"
            color: Theme.soft
            between: Theme.mm(41)
            height: visible ? implicitHeight + Theme.air(9) : 0
        }
        Banks {
            visible: frame.titles.length > 0 && !frame.raised && (frame.titleOnAxis || !frame.margined)
            width: parent.width
            texts: visible ? frame.titles : []
            role: "title"
            weight: Font.DemiBold
            balanced: true
            heading: true
            between: Theme.mm(41)
            height: visible ? implicitHeight + Theme.air(16) : 0
        }
        Slot {
            shown: !frame.asideInMargin && !raisedHead.withAside && frame.asideFirst
            piece: frame.aside
            width: Math.min(parent.width, Theme.measure)
            after: Theme.air(16)
        }
        Slot {
            shown: frame.waysFirst && !frame.waysInMargin && !frame.footed
            piece: frame.ways
            width: parent.width
            after: Theme.air(10)
        }
        Slot {
            id: matterSlot
            piece: frame.matter
            width: parent.width
            before: frame.low && item ? Math.max(0, sheet.height - y - (item as Item).implicitHeight) : 0
        }
        Slot {
            shown: !frame.notesInMargin
            piece: frame.notes
            width: Math.min(parent.width, Theme.bilingual ? parent.width : Theme.measure)
            before: Theme.air(16)
        }
        Slot {
            shown: !frame.alongBeside
            piece: frame.along
            width: Math.min(parent.width, Theme.bilingual ? parent.width : Theme.measure)
            before: Theme.air(16)
        }
        Slot {
            shown: !frame.asideInMargin && !frame.asideFirst
            piece: frame.aside
            width: Math.min(parent.width, Theme.measure)
            before: Theme.air(14)
        }
        Slot {
            piece: frame.after
            width: parent.width
            before: Theme.air(18)
        }
        Slot {
            shown: !onwardFloat.floats && !frame.footed
            piece: frame.onward
            width: frame.margined ? Math.floor((parent.width - Theme.mm(12)) / 2) : parent.width
            x: frame.margined ? parent.width - width : 0
            before: Theme.air(14)
        }
        Slot {
            shown: !frame.waysFirst && !frame.waysInMargin && !frame.footed
            piece: frame.ways
            width: parent.width
            before: Theme.air(14)
        }
        Slot {
            shown: !frame.lastInMargin
            piece: frame.last
            width: Math.min(parent.width, Theme.mm(160))
            before: Theme.air(14)
        }
    }
    AsideMargin {
        id: asideAfter
        objectName: "aside after"
        shown: frame.asideInMargin && frame.titleOnAxis
    }
    Slot {
        id: alongColumn
        objectName: "along"
        shown: frame.alongBeside
        piece: frame.along
        x: Theme.x(9)
        y: Theme.top
        width: Theme.span(3)
    }
    Slot {
        id: onwardFloat
        objectName: "onward"
        readonly property int spare: (matterSlot.item as Matter)?.spare ?? 0
        readonly property int above: matterSlot.y + matterSlot.height - spare
        readonly property bool floats: frame.margined && frame.onward !== null && (frame.aside === null || frame.asideInMargin)
            && (frame.ways === null || frame.waysInMargin) && !sheet.narrow && sheet.height - above >= height + Theme.mm(8)
        shown: frame.margined
        visible: floats
        piece: frame.onward
        width: Math.floor((Theme.span(9) - Theme.mm(12)) / 2)
        x: Theme.x(3) + Theme.span(9) - width
        y: frame.height - Theme.foot - height
    }
    WaysMargin {
        id: waysAfter
        objectName: "ways"
        shown: frame.waysInMargin && !frame.waysFirst
    }
    Slot {
        id: lastMargin
        objectName: "last"
        shown: frame.margined
        visible: frame.lastInMargin
        piece: frame.last
        x: Theme.margin
        y: frame.height - Theme.foot - height
        width: Theme.aside
    }

    // ------------------------------------------------------------------ the foot of a portrait screen
    Column {
        id: foot
        objectName: "foot"
        visible: frame.footed
        x: Theme.margin
        width: Theme.full
        y: frame.height - Theme.foot - height
        spacing: Theme.mm(4)
        Slot { shown: frame.footed; piece: frame.onward; width: parent.width }
        Slot { shown: frame.footed; piece: frame.ways; width: parent.width }
    }
}
