// Text whose box runs from the top of the capitals to the last baseline, so that every distance set is the distance seen.
// A control of Qt's, because of all items these alone tell a screen reader whose language they speak.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.Control {
    id: words

    property string text
    property string rich: ""
    property string role: "body"
    property color color: Theme.ink
    property int weight: Font.Normal
    // Whose words these are: their direction and their face follow from it, and what a voice would need.
    property string language: Theme.language
    property int align: Text.AlignLeft
    property bool balanced: false
    property bool heading: false
    // One of several that make a list, where it is nothing but its words.
    property bool listed: false
    // A control speaks its own words: what stands on it is not said twice.
    property bool silent: false
    // A number to learn is said digit by digit.
    property bool digitByDigit: false
    // How a voice says it (kiosk/speech/model.py).
    property string utterance: "plain"
    // Words in a language that nobody has spoken ahead are heard by their English name.
    property string heard: ""
    property int lead: Theme.line(role)
    property var features: ({})
    // Digits are of our own face in every language.
    property bool figures: false

    readonly property bool rightToLeft: Theme.rightToLeft.includes(language)
    readonly property int side: align === Text.AlignLeft && rightToLeft ? Text.AlignRight : align
    readonly property int lines: label.lineCount
    readonly property int capHeight: Theme.cap(role)
    readonly property int natural: Math.ceil(label.implicitWidth)
    readonly property Text label: label

    transform: Theme.flip(words)
    implicitWidth: natural
    // A face with deeper tails than our own has room for them.
    implicitHeight: (label.lineCount - 1) * lead + Theme.cap(role) + (label.lower > 1 ? Math.round(0.15 * Theme.em(role)) : 0)

    hoverEnabled: false
    locale: Theme.localeOf(language)
    Accessible.role: heading ? Accessible.Heading : listed ? Accessible.ListItem : Accessible.StaticText
    Accessible.name: digitByDigit ? text.split("").join(" ") : text
    Accessible.ignored: silent

    // Where a view may end without cutting a line: the extent of each line, with its accents and tails.
    function spans(): var {
        const em = Theme.em(role), cap = Theme.cap(role)
        // Digits have neither; a ring, an accent on a tall letter, or two over each other, reach higher.
        const over = !/[^\d() -]/.test(text) ? 0.03 : /[\u00c5\u0100-\u024f\u1e00-\u1eff]/.test(text) ? 0.25 : 0.22
        // Another face has its own heights and depths: they are measured.
        const ink = label.lower > 1 ? Theme.inkOf(label.font, text) : null
        const rim = Math.ceil(0.04 * em)
        const up = ink ? Math.max(0, Math.ceil(-ink.y - cap)) + rim : Math.round(over * em)
        const down = ink ? Math.max(0, Math.ceil(ink.y + ink.height)) + rim : Math.round(over * 1.1 * em)
        const found = []
        for (let i = 0; i < label.lineCount; i++)
            found.push([i * lead - up, i * lead + cap + down])
        return found
    }

    Text {
        id: label
        x: words.side === Text.AlignRight ? words.width - width
            : words.side === Text.AlignHCenter ? Math.round((words.width - width) / 2) : 0
        // Another face may keep its baseline lower than our own, whose ascent is 0.984 em.
        readonly property int lower: Math.round(baselineOffset - 0.984 * Theme.em(words.role))
        y: -Math.round(0.324 * Theme.em(words.role)) - (lower > 1 ? lower : 0)
        width: words.tight > 0 ? words.tight : words.width
        text: words.breakable(words.rich !== "" ? words.rich : words.text)
        textFormat: words.rich !== "" ? Text.StyledText : Text.PlainText
        color: words.color
        wrapMode: words.trying ? Text.WordWrap : Text.Wrap
        horizontalAlignment: words.side
        lineHeightMode: Text.FixedHeight
        lineHeight: words.lead
        font.family: words.figures ? Theme.family : Theme.face(words.language)
        font.pixelSize: Theme.em(words.role)
        font.weight: words.weight
        font.letterSpacing: Theme.em(words.role) * Theme.tracking[words.role]
        font.hintingPreference: Font.PreferNoHinting
        font.features: words.features
        renderType: Text.QtRendering
        Accessible.ignored: true
    }

    // An address may break behind its dots and strokes (at a space of no width); a word too long for its line, anywhere.
    function breakable(said: string): string {
        const parted = said.replace(/<[^>]*>|[^\s<>]*[@/][^\s<>]*|[a-z]+(\.[a-z]{2,})+/gi,
            found => found.startsWith("<") ? found : found.replace(/([.@/])(?=.)/g, "$1\u200b"))
        return rightToLeft && !figures && parted !== "" ? amongThem(parted) : parted
    }
    // Numbers to call and addresses keep their own direction among words that have the other one.
    function amongThem(said: string): string {
        return "\u200f" + said.replace(/<[^>]*>|[\w.+-]*[\w\u200b][@/.][\w@/.\u200b-]*\w|\d+(-\d+)+/g,
            found => found.startsWith("<") ? found : "\u2066" + found + "\u2069")
    }

    property bool trying: false
    property int tight: 0

    // Balanced text takes the least width that keeps its number of lines.
    function balance() {
        tight = 0
        if (!balanced || width < 1 || label.lineCount < 2)
            return
        trying = true
        const count = label.lineCount
        let low = width * 0.4, high = width
        for (let i = 0; i < 8; i++) {
            const middle = (low + high) / 2
            tight = middle
            if (label.lineCount > count || label.contentWidth > middle + 1)
                low = middle
            else
                high = middle
        }
        tight = Math.ceil(high) + 1
        if (label.lineCount > count || label.contentWidth > width)
            tight = 0
        else if (label.contentWidth > tight + 1)
            tight = Math.ceil(label.contentWidth)
        trying = false
        // A break within a word counts otherwise: what the lines then take is never more than they have.
        if (tight > 0 && label.contentWidth > tight + 1)
            tight = label.contentWidth <= width ? Math.ceil(label.contentWidth) : 0
    }
    // What the label has by now, not what it will be given: its bindings follow in no order that one could know.
    readonly property string balanceKey: [width, label.text, label.font.pixelSize, label.font.letterSpacing, label.font.weight, label.font.family].join()
    onBalanceKeyChanged: balance()
    Component.onCompleted: balance()
}
