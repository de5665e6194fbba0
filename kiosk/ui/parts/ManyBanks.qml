// The idle screen of three languages and more: equal blocks, each with its health words in running text over its button.
// They stand in as few rows as have room, in the largest letters that fit; what does not fit at all goes without topics.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge

Item {
    id: many

    property var banks: []
    // What stays free at the lower edge, and how tall a button is where there is room for that.
    property int foot: 0
    property int buttonHeight: Theme.mm(42)

    readonly property var roles: [{ heading: "lead", topics: "lead", gap: 10 }, { heading: "lead", topics: "body", gap: 8 },
        { heading: "body", topics: "body", gap: 6 }, { heading: "body", topics: "note", gap: 5 }, { heading: "body", topics: "", gap: 5 }, { heading: "note", topics: "", gap: 4 }]
    readonly property var manners: roles.reduce((found, role) => found.concat(rowCounts.map(rows => ({ rows: rows, role: role }))), [])
    readonly property var rowCounts: {
        const found = []
        // One beside an empty place would not be equal to two beside each other.
        for (let across = banks.length; across > 0; across--)
            if (!found.includes(Math.ceil(banks.length / across)) && (banks.length % across === 0 || across > 2))
                found.push(Math.ceil(banks.length / across))
        return found
    }
    property int manner: 0
    readonly property int rows: manners[manner].rows
    readonly property var role: manners[manner].role
    readonly property int across: Math.ceil(banks.length / rows)
    readonly property int between: Theme.mm(Theme.narrow ? 8 : 16)
    readonly property int cell: Math.floor((width - 2 * Theme.margin - (across - 1) * between) / across)
    // Nobody has chosen low reach yet, so upright the buttons stand together at the foot, all of them within reach.
    readonly property bool apart: rows > 1 && Theme.reachLine > 0
    readonly property int step: buttons + Theme.mm(Theme.narrow ? 6 : 8)
    readonly property int share: Math.floor((height - Theme.top - foot - (rows - 1) * between - (apart ? rows * step + between : 0)) / rows)
    readonly property int buttons: rows > 1 ? Theme.mm(Theme.narrow ? 21 : 30) : buttonHeight

    function fits(): bool {
        for (let i = 0; i < shown.count; i++) {
            const block = shown.itemAt(i) as LanguageBlock
            block.relayout()
            if (block.needed > share || block.least > cell)
                return false
        }
        return true
    }
    function arrange() {
        manner = 0
        while (!fits() && manner + 1 < manners.length)
            manner++
    }
    Component.onCompleted: arrange()
    onWidthChanged: arrange()
    onHeightChanged: arrange()
    onFootChanged: arrange()

    Repeater {
        id: shown
        model: many.banks
        LanguageBlock {
            required property var modelData
            required property int index
            bank: modelData
            role: many.role
            buttonHeight: many.buttons
            x: Theme.margin + index % many.across * (many.cell + many.between) + Shell.shiftX
            readonly property int row: Math.floor(index / many.across)
            y: Theme.top + row * (many.share + many.between) + Shell.shiftY
            apart: many.apart
            buttonY: apart ? many.height - many.foot - (many.rows - row) * many.step + many.step - many.buttons - y + Shell.shiftY : height - buttonHeight
            width: many.cell
            height: many.share
        }
    }
}
