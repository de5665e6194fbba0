// Text whose box runs from the top of the capitals to the last baseline, so that every distance set is the distance seen.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: words

    property string text
    property string rich: ""
    property string role: "body"
    property color color: Theme.ink
    property int weight: Font.Normal
    property int align: Text.AlignLeft
    property bool balanced: false
    property bool heading: false
    // A control speaks its own words: what stands on it is not said twice.
    property bool silent: false
    // A number to learn is said digit by digit.
    property bool digitByDigit: false
    property int lead: Theme.line(role)
    property var features: ({})

    readonly property int lines: label.lineCount
    readonly property int natural: Math.ceil(label.implicitWidth)
    readonly property Text label: label

    implicitWidth: natural
    implicitHeight: (label.lineCount - 1) * lead + Theme.cap(role)

    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: digitByDigit ? text.split("").join(" ") : text
    Accessible.ignored: silent

    // Where a view may end without cutting a line: the extent of each line, with its accents and tails.
    function spans(): var {
        const em = Theme.em(role), cap = Theme.cap(role)
        // Digits have neither.
        const over = /[^\d() -]/.test(text) ? 0.22 : 0.03
        const found = []
        for (let i = 0; i < label.lineCount; i++)
            found.push([i * lead - Math.round(over * em), i * lead + cap + Math.round(over * 1.1 * em)])
        return found
    }

    Text {
        id: label
        x: words.align === Text.AlignRight ? words.width - width
            : words.align === Text.AlignHCenter ? Math.round((words.width - width) / 2) : 0
        y: -Math.round(0.324 * Theme.em(words.role))
        width: words.tight > 0 ? words.tight : words.width
        text: words.breakable(words.rich !== "" ? words.rich : words.text)
        textFormat: words.rich !== "" ? Text.StyledText : Text.PlainText
        color: words.color
        wrapMode: words.trying ? Text.WordWrap : Text.Wrap
        horizontalAlignment: words.align
        lineHeightMode: Text.FixedHeight
        lineHeight: words.lead
        font.family: Theme.family
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
        return said.replace(/<[^>]*>|[^\s<>]*[@/][^\s<>]*|[a-z]+(\.[a-z]{2,})+/gi,
            found => found.startsWith("<") ? found : found.replace(/([.@/])(?=.)/g, "$1\u200b"))
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
        trying = false
    }
    readonly property string balanceKey: width + text + Theme.em(role) + weight
    onBalanceKeyChanged: balance()
    Component.onCompleted: balance()
}
