// The panel is being wiped: for a while touches do nothing, and this says so in every language of the site.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Rectangle {
    id: cleaning

    property int seconds: Shell.cleaning
    readonly property bool aside: !Theme.portrait

    color: Theme.ground
    // Larger than any words, to be read from where one stands with a cloth.
    Item {
        id: left
        readonly property int em: Theme.mm(Theme.narrow ? 64 : 84)
        x: Theme.margin
        y: Theme.top
        width: digits.implicitWidth
        height: Math.round(0.66 * em)
        Text {
            id: digits
            transform: Theme.flip(digits)
            y: -Math.round(0.324 * left.em)
            text: cleaning.seconds
            textFormat: Text.PlainText
            color: Theme.ink
            lineHeightMode: Text.FixedHeight
            lineHeight: left.em
            font.family: Theme.family
            font.pixelSize: left.em
            font.weight: Font.DemiBold
            font.hintingPreference: Font.PreferNoHinting
            font.features: ({ "tnum": 1, "lnum": 1 })
            renderType: Text.QtRendering
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    Column {
        x: cleaning.aside ? Math.max(Theme.x(3), Theme.margin + Math.round(1.1 * left.em)) : Theme.margin
        y: cleaning.aside ? Theme.top : Theme.top + left.height + Theme.air(20)
        width: parent.width - x - Theme.margin
        spacing: Theme.mm(24)
        Repeater {
            model: IdleView.shown.banks
            Column {
                id: bank
                required property var modelData
                width: parent.width
                spacing: Theme.mm(Theme.narrow ? 9 : 12)
                Words {
                    width: parent.width
                    role: "title"
                    weight: Font.DemiBold
                    text: Kiosk.say(bank.modelData.code, "Cleaning", QT_TR_NOOP("This screen is being cleaned."))
                    language: bank.modelData.code
                    heading: true
                    balanced: true
                    Component.onCompleted: Accessible.announce(text, Accessible.Assertive)
                }
                Words {
                    width: parent.width
                    text: Kiosk.say(bank.modelData.code, "Cleaning", QT_TR_NOOP("For so many seconds, touching it does nothing."))
                    language: bank.modelData.code
                    balanced: true
                }
            }
        }
    }
}
