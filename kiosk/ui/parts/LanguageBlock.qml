// What the idle screen says in one of many languages: whose kiosk it is, its health words in running text, and the button.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: block

    required property var bank
    // The sizes of heading and topics, and the gap between what is said (mm); without a size there are no topics.
    required property var role
    property int buttonHeight: 0
    // Where the button stands, which may be apart from its words.
    property bool apart: false
    property int buttonY: height - buttonHeight

    readonly property int needed: words.height + (apart ? 0 : Theme.mm(role.gap) + buttonHeight)
    // The width at which no word breaks.
    readonly property int least: Math.max(touch.least, widest(bank.heading, role.heading), widest(bank.owner, "note"))
    function widest(text: string, role: string): int {
        return text.split(" ").reduce((most, word) => Math.max(most,
            Math.ceil(measure.advanceWidth(word) * Theme.em(role) / measure.font.pixelSize)), 0)
    }
    FontMetrics {
        id: measure
        font.family: Theme.family
        font.weight: Font.DemiBold
        font.pixelSize: 100
    }

    // A column places its children a frame later; what it needs must be known now.
    function relayout() { words.forceLayout() }

    component Line: Words {
        required property var said
        width: parent ? parent.width : 0
        language: said.code
    }
    Column {
        id: words
        width: parent.width
        spacing: Theme.mm(block.role.gap)
        Line {
            said: block.bank
            role: "note"
            weight: Font.DemiBold
            text: said.owner
            balanced: true
        }
        Line {
            said: block.bank
            role: block.role.heading
            weight: Font.DemiBold
            text: said.heading
            heading: true
            balanced: true
        }
        Line {
            said: block.bank
            visible: block.role.topics !== ""
            role: visible ? block.role.topics : "note"
            text: said.topics.join("\u00a0· ")
        }
        Line {
            said: block.bank
            role: "note"
            text: said.invitation
        }
    }
    LanguageButton {
        id: touch
        y: block.buttonY
        width: parent.width
        height: block.buttonHeight
        bank: block.bank
        small: true
    }
}
