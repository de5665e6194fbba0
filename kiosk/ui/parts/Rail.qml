// Long text never needs a drag: More and Up, low at the right, in the same place on every screen.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge

Grid {
    id: rail

    property bool further: false
    property bool earlier: false
    // Side by side, where something stands over them.
    property bool sideways: false
    // A voice turns the view by itself, and does not read this.
    readonly property bool turns: true
    // Where the view is lower than the two of them one over the other, the words alone stand for More.
    property bool brief: false
    readonly property int full: Theme.mm(28) + (others.length + 1) * (Theme.line("note") + Theme.mm(5)) + glyph + Theme.mm(14)
    // Beside the view the words stand in one line if that leaves two thirds of the page to what is read, else in as few
    // lines as do, if the view is high enough.
    property int page: 0
    property int tall: 0
    // Under the view, where its words one over the other would take a view's own room, as many of them stand in a line as
    // this width has room for beside Up.
    property int room: 0
    readonly property int spare: brief ? page / 3 - Theme.mm(12) : room - Theme.mm(Theme.large ? 40 : 28) - spacing - Theme.mm(12)
    readonly property var widths: each.count < others.length ? [] : [more.natural, ...others.map((_, at) => (each.itemAt(at) as Words)?.natural ?? 0)]
    readonly property int widest: Math.max(0, ...widths)
    readonly property int across: {
        if (!brief && (room === 0 || !Theme.large && others.length === 0))
            return 1
        const cells = brief ? widths : [...widths, glyph]
        const most = Math.max(...cells), all = cells.reduce((sum, one) => sum + one, 0)
        for (let count = cells.length; count > 1; count--)
            if ((count === cells.length ? all : count * most) + (count - 1) * words.columnSpacing <= spare || brief && !stands(count - 1))
                return count
        return 1
    }
    // Whether so many words in a line make lines that stand beside the view, under Up.
    function stands(count: int): bool {
        const lines = Math.ceil((others.length + 1) / count)
        return Theme.target + spacing + lines * more.height + (lines - 1) * words.rowSpacing + Theme.mm(12) <= tall
    }
    readonly property bool flat: across > 1
    readonly property bool stacked: brief && across <= others.length
    signal down
    signal up

    readonly property int wide: flat && brief ? words.width + Theme.mm(12) : Math.max(Theme.mm(Theme.large ? 40 : Theme.narrow ? 24 : 28), widest + Theme.mm(stacked ? 12 : 6))
    readonly property int upWide: brief ? wide : flat ? Theme.mm(Theme.large ? 40 : 28) : wide
    readonly property int glyph: Theme.mm(Theme.narrow ? 11 : 14)

    // The same word in the other languages shown.
    readonly property var others: (Theme.bilingual ? Theme.banks : []).filter(code => code !== Theme.language)
        .map(code => ({ language: code, text: Kiosk.say(code, "Rail", "More") }))
    readonly property int deep: onward.height
    columns: sideways && earlier ? 2 : 1
    spacing: Theme.mm(brief ? 3.2 : 4)

    Field {
        width: rail.upWide
        height: rail.sideways ? onward.height : rail.brief ? Theme.target : Theme.mm(24)
        visible: rail.earlier
        solid: true
        spoken: qsTr("Up")
        onClicked: rail.up()
        Pictogram {
            anchors.centerIn: parent
            name: "up"
            size: Theme.mm(14)
            color: Theme.solidWord
        }
    }
    Field {
        id: onward
        width: rail.flat ? words.width + Theme.mm(12) : rail.wide
        height: Math.max(Theme.mm(rail.brief ? 22 : rail.sideways ? 26 : Theme.narrow ? 30 : 40), words.height + Theme.mm(rail.stacked ? 12 : rail.brief ? 6 : rail.sideways ? 10 : 14))
        opacity: rail.further ? 1 : 0
        enabled: rail.further
        solid: true
        spoken: [more.text, ...rail.others.map(each => each.text)].join(". ")
        onClicked: rail.down()
        Grid {
            id: words
            anchors.centerIn: parent
            columns: rail.across
            rowSpacing: Theme.mm(5)
            columnSpacing: Theme.mm(7)
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter
            Words {
                id: more
                width: rail.flat ? natural : rail.wide
                role: "note"
                weight: Font.DemiBold
                align: Text.AlignHCenter
                text: qsTr("More")
                color: Theme.solidWord
                silent: true
            }
            Repeater {
                id: each
                model: rail.others
                Words {
                    required property var modelData
                    width: rail.flat ? natural : rail.wide
                    role: "note"
                    weight: Font.DemiBold
                    align: Text.AlignHCenter
                    text: modelData.text
                    language: modelData.language
                    color: Theme.solidWord
                    silent: true
                }
            }
            Pictogram {
                visible: !rail.brief
                name: "down"
                size: rail.glyph
                color: Theme.solidWord
            }
        }
    }
}
