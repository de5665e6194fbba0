// The one bar, the same on every screen: Back, Home, Listen, Text and colors, the other language, and Close this in the corner.
// It takes the first of its shapes in which every word fits: one row, two or three rows beside Close; upright, pictogram over word.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge

Rectangle {
    id: bar

    color: Theme.bar
    Accessible.role: Accessible.ToolBar

    readonly property alias closeX: close.x
    readonly property alias closeY: close.y

    readonly property int wordly: back.needed + home.needed + comfort.needed + language.needed
        + (listen.visible ? listen.needed : 0)
    // Close keeps the corner, three columns wide where the words leave them.
    readonly property int least: close.needed + Theme.margin + Theme.mm(4)
    readonly property int room: Math.round(width - (Theme.margin - back.pad) - wordly - Theme.mm(4))
    readonly property int closing: Math.max(least, Math.min(room, Theme.span(3) + Theme.margin))
    readonly property bool oneRow: !Theme.portrait && room >= least
    readonly property bool twoRows: !Theme.portrait && !oneRow
    // What stands in the second row, where both do not fit beside Close, stands in two.
    readonly property bool threeRows: twoRows && first + comfort.needed + language.needed + closing > width
    readonly property bool stacked: Theme.portrait
    // Six in a row in portrait, or three over three when the words are large.
    readonly property bool sixAcross: stacked && Theme.ems.note * 3.9 <= width / Theme.pixelsPerMm / 6
        && Math.max(back.least, home.least, listen.least, comfort.least, language.least, close.least) <= width / 6
    readonly property int perRow: sixAcross ? 6 : 3
    readonly property int cell: Math.floor(width / perRow)
    readonly property int rowHeight: oneRow ? Theme.mm(Theme.narrow ? 24 : 28) : twoRows ? Theme.mm(24)
        : Math.max(Theme.mm(Theme.narrow ? 32 : 38), Math.max(back.tall, home.tall, comfort.tall, language.tall, close.tall) + Math.max(Theme.mm(Theme.narrow ? 9 : 12), Theme.mm(7.5) + 2 * close.tail))

    height: oneRow || sixAcross ? rowHeight : threeRows ? 3 * rowHeight : 2 * rowHeight

    Rectangle {
        visible: Theme.outlined
        width: parent.width
        height: Theme.edge
        color: Theme.ink
    }

    // The items stand on two edges: Back and Home on the margin, the rest on the axis where there is one.
    readonly property int first: Theme.margin - back.pad
    readonly property int axis: oneRow && Theme.margined && Theme.x(3) - back.pad >= first + back.needed + home.needed
        && Theme.x(3) - back.pad + wordly - back.needed - home.needed + closing <= width
        ? Theme.x(3) - back.pad : first + back.needed + home.needed
    function lineX(place: int): int {
        const widths = [back.needed, home.needed, listen.visible ? listen.needed : 0, comfort.needed, language.needed]
        let from = twoRows && place > 2 ? first : place > 1 && !twoRows ? axis : first
        for (let i = threeRows && place > 2 ? place : twoRows ? (place > 2 ? 3 : 0) : (place > 1 ? 2 : 0); i < place; i++)
            from += widths[i]
        return from
    }
    component Place: BarItem {
        id: it
        required property int place
        stacked: bar.stacked
        x: (bar.stacked ? (place % bar.perRow) * bar.cell : bar.lineX(place)) + inset
        y: (bar.stacked ? Math.floor(place / bar.perRow) * bar.rowHeight : bar.threeRows ? Math.max(0, place - 2) * bar.rowHeight : bar.twoRows && place > 2 ? bar.rowHeight : 0) + over
        width: (bar.stacked ? bar.cell : needed) - 2 * inset
        height: bar.rowHeight - 2 * over
        over: bar.oneRow || bar.sixAcross ? 0 : inset
    }

    Place {
        id: back
        place: 0
        pictogram: "back"
        word: qsTr("Back")
        visible: Kiosk.canGoBack
        onClicked: Kiosk.back()
    }
    Place {
        id: home
        place: 1
        pictogram: "home"
        word: qsTr("Home")
        visible: Kiosk.screen !== "home" || Kiosk.comfortOpen
        onClicked: Kiosk.home()
    }
    Place {
        id: listen
        place: 2
        pictogram: "listen"
        word: qsTr("Listen")
        opens: true
        open: Speech.active
        visible: Speech.available
        onClicked: Speech.toggle()
    }
    Place {
        id: comfort
        place: 3
        pictogram: "text"
        word: qsTr("Text and colors")
        opens: true
        open: Kiosk.comfortOpen
        onClicked: Kiosk.toggleComfort()
    }
    Place {
        id: language
        place: 4
        pictogram: "language"
        word: Kiosk.otherLanguageName
        language: Kiosk.otherLanguage
        visible: Kiosk.otherLanguageName !== ""
        onClicked: Kiosk.speakOther()
    }
    BarItem {
        id: close
        plated: true
        stacked: bar.stacked
        pictogram: "close"
        word: qsTr("Close this")
        x: bar.stacked ? 5 % bar.perRow * bar.cell + inset : parent.width - width
        y: bar.stacked && bar.perRow === 3 ? bar.rowHeight + inset : 0
        width: bar.stacked ? bar.width - x : bar.closing - inset
        height: bar.height - y
        // A finger that comes down here is the gate's (kiosk/bridge/gate.py); this is for keys and for screen readers.
        onClicked: Kiosk.close()
    }
}
