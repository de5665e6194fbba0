// Every size, colour and grid line, in one place. Sizes are millimetres on the panel, never pixels.
pragma Singleton
import QtQuick
import Wayside.Bridge

QtObject {
    id: theme

    // Main binds these to its window.
    property real width: 1920
    property real height: 1080

    readonly property real pixelsPerMm: Math.sqrt(width * width + height * height) / (Shell.diagonal * 25.4)
    function mm(millimetres: real): int { return Math.round(millimetres * pixelsPerMm) }

    // Air between blocks: it grows with the words, but less.
    function air(millimetres: real): int { return mm(millimetres * (1 + 0.5 * (scale - 1)) * (narrow ? 0.8 : 1)) }

    readonly property real scale: Kiosk.textSize / 100
    readonly property bool portrait: height > width
    readonly property bool large: scale > 1.5
    readonly property bool bilingual: Kiosk.banks.length > 1

    // Every screen is laid out from the left to the right. For a language that is read the other way the whole window
    // stands mirrored (Main); what must not (words, pictograms that point nowhere) is turned over once more.
    readonly property string language: Kiosk.language
    readonly property bool mirrored: Kiosk.mirrored && Kiosk.screen !== "card"
    readonly property var rightToLeft: Shell.rightToLeft
    readonly property var faces: Shell.faces
    // Of so many entries of a list, whose this one is: one entry is the interface's.
    readonly property var banks: Kiosk.banks
    function bank(index: int, count: int): string { return count === banks.length ? banks[index] : language }
    function face(language: string): string { return faces[language] ?? family }
    function flip(item: Item): var {
        return mirrored ? [turned.createObject(item, { item: item })] : []
    }
    readonly property Component turned: Flip {}
    // Whose language it is, as it is spoken here.
    function localeOf(language: string): var {
        const here = Qt.locale(language + "_US")
        return here.name === language + "_US" ? here : Qt.locale(language)
    }
    // Where the ink of a text stands, from its baseline.
    function inkOf(font: font, text: string): rect {
        gauge.font = font
        return gauge.tightBoundingRect(text)
    }
    readonly property FontMetrics gauge: FontMetrics {}

    // Type: five sizes of one face. The em in millimetres; capitals are 0.66 em. Digits and titles grow less than reading text.
    readonly property string family: Shell.fontFamily
    readonly property var ems: ({
        note: 7.4 * scale,
        body: 9.1 * scale,
        lead: 11.8 * (1 + 0.8 * (scale - 1)),
        title: 16.7 * (1 + 0.5 * (scale - 1)) * (narrow ? 0.8 : 1),
        figure: 22.4 * (1 + 0.25 * (scale - 1)) * (narrow ? 0.72 : 1),
        // Eleven digits and their gaps fill a line of a wide panel, seven one of an upright panel; More may stand beside,
        // in three languages wider than in two.
        learn: Math.min(56, (full / pixelsPerMm - ((large || bilingual && scale > 1.2) && !portrait ? (banks.length > 2 ? 84 : 66) : 0)) / (portrait ? 4.3 : 7.2))
    })
    readonly property var leading: ({ note: 1.28, body: 1.30, lead: 1.2, title: 1.06, figure: 1.0, learn: 1.0 })
    readonly property var tracking: ({ note: 0, body: 0, lead: 0, title: -0.010, figure: -0.012, learn: 0 })
    // Where nobody has asked for larger letters, whole pixels take nothing from reading text.
    function em(role: string): int { return role === "body" && scale === 1 ? Math.ceil(ems.body * pixelsPerMm) : Math.max(1, mm(ems[role])) }
    function line(role: string): int { return Math.round(em(role) * leading[role]) }
    function cap(role: string): int { return Math.round(em(role) * 0.66) }
    // The largest role from this one down in which every word keeps to one line of that width.
    function fitting(texts: var, role: string, width: int): string {
        const roles = ["title", "lead", "body", "note"]
        const longest = texts.reduce((most, text) => (typeof text === "string" ? text : text.text).split(" ").reduce(
            (so, word) => Math.max(so, strong.advanceWidth(word)), most), 0) / strong.font.pixelSize
        return roles.slice(roles.indexOf(role)).find(each => Math.ceil(longest * em(each)) <= width) ?? "note"
    }
    readonly property FontMetrics strong: FontMetrics {
        font.family: theme.family
        font.weight: Font.DemiBold
        font.pixelSize: 100
    }
    // The gap that continues a block's own rhythm: from a last baseline to the next line's capitals.
    function follow(role: string): int { return line(role) - cap(role) }
    // The width of n average characters of a role.
    function chars(role: string, n: int): int { return Math.round(em(role) * 0.43 * n) }
    // Banks of both directions under one another keep to the two edges of the page.
    readonly property int measure: bilingual && !beside && banks.some(code => rightToLeft.includes(code) !== mirrored) ? full : chars("body", 73)

    // Small panels (15.6 inch) are 194 mm the short way: less paper at the edges, and a title that still fits.
    readonly property real shortSide: Math.min(width, height) / pixelsPerMm
    readonly property bool narrow: shortSide < 230
    readonly property int margin: mm(narrow ? 12 : portrait ? 16 : 20)
    readonly property int top: mm(narrow ? 12 : 18)
    readonly property int foot: mm(narrow ? 7 : 10)
    readonly property int gutter: mm(8)
    readonly property int gap: mm(narrow ? 3.5 : portrait ? 4 : 5)
    readonly property int columns: portrait ? 6 : 12
    readonly property real column: (width - 2 * margin - (columns - 1) * gutter) / columns
    function x(index: int): int { return Math.round(margin + index * (column + gutter)) }
    function span(count: int): int { return Math.round(count * column + (count - 1) * gutter) }
    readonly property int full: Math.round(width - 2 * margin)
    readonly property int aside: span(3) - mm(6)

    // Low reach: on an upright panel everything to touch lies under this line, 48 inches above the floor where it is known
    // how high the panel hangs, else in the lower part of it. Less than 259 mm would not hold the largest letters.
    readonly property real within: Shell.mount > 0 ? 1219 - Shell.mount : 0.55 * height / pixelsPerMm
    readonly property int reachLine: portrait ? Math.max(0, Math.ceil(height - Math.max(259, within) * pixelsPerMm)) : 0
    readonly property bool low: Reach.low && reachLine > 0

    // The margin column stands only where a title fits in it; else everything is one column that scrolls.
    readonly property bool margined: !portrait && !bilingual && scale < 1.5 && aside / pixelsPerMm >= 88
    // The languages stand bank by bank where each has room for 28 characters; else block under block.
    readonly property bool beside: bilingual && full - mm(90) - (banks.length - 2) * mm(41) >= banks.length * chars("body", 28)

    // A number to call keeps one width: eleven digits and their dashes.
    readonly property int contactWidth: mm(large && !narrow ? 26 : 20) + Math.round(em("figure") * 7.1) + mm(12)
    readonly property int target: mm(22)
    readonly property int edge: outlined ? Math.max(2, mm(0.75)) : 0
    // How far accents, focus rings and round pictograms may reach past an edge: the accent of a capital takes 0.235 em.
    readonly property int bleed: Math.max(mm(4), Math.ceil(0.235 * em("title")))
    readonly property int ring: Math.max(4, mm(1))

    readonly property var palettes: ({
        paper: { ground: "#F7F6F1", ink: "#15211F", soft: "#42504C",
            touchField: "#DFE9E5", touch: "#0B474B", touchSolid: "#0B474B", solidWord: "#FFFFFF",
            callField: "#F5E5BF", callSolid: "#E5B04A", callWord: "#15211F",
            bar: "#0B474B", barWord: "#FFFFFF", closePlate: "#F7F6F1", closeWord: "#15211F", outlined: false },
        night: { ground: "#111A1B", ink: "#F1EDE1", soft: "#C4C8BE",
            touchField: "#1D3031", touch: "#9BD6CD", touchSolid: "#9BD6CD", solidWord: "#0C1415",
            callField: "#33290F", callSolid: "#F0C86A", callWord: "#171204",
            bar: "#1D3031", barWord: "#F1EDE1", closePlate: "#F1EDE1", closeWord: "#111A1B", outlined: false },
        contrast: { ground: "#000000", ink: "#FFFFFF", soft: "#FFFFFF",
            touchField: "#000000", touch: "#7DF3FF", touchSolid: "#7DF3FF", solidWord: "#000000",
            callField: "#000000", callSolid: "#FFE45C", callWord: "#000000",
            bar: "#000000", barWord: "#FFFFFF", closePlate: "#FFFFFF", closeWord: "#000000", outlined: true }
    })
    readonly property var palette: palettes[Kiosk.theme]
    readonly property color ground: palette.ground
    readonly property color ink: palette.ink
    readonly property color soft: palette.soft
    readonly property color touchField: palette.touchField
    readonly property color touch: palette.touch
    readonly property color touchSolid: palette.touchSolid
    readonly property color solidWord: palette.solidWord
    readonly property color callField: palette.callField
    readonly property color callSolid: palette.callSolid
    readonly property color callWord: palette.callWord
    readonly property color bar: palette.bar
    readonly property color barWord: palette.barWord
    readonly property color closePlate: palette.closePlate
    readonly property color closeWord: palette.closeWord
    readonly property bool outlined: palette.outlined
}
