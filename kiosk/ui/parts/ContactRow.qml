// A contact and what it is for: two columns on one line, or the words under the number.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge

Item {
    id: row

    required property var contact
    readonly property bool across: !Theme.bilingual && width - Theme.contactWidth - Theme.mm(10) >= Theme.chars("body", 42)
    implicitHeight: across ? Math.max(card.height, words.height) : card.height + Theme.mm(8) + words.height + Theme.mm(4)
    height: implicitHeight
    Accessible.role: Accessible.ListItem

    // The ways that are not on the card, in the words of one language.
    function alsoIn(language: string): string {
        const found = []
        if (row.contact.textTo !== "")
            found.push(Kiosk.say(language, "ContactRow", QT_TR_NOOP("Text %1.")).arg(row.contact.textTo))
        if (row.contact.tty !== "")
            found.push(row.contact.tty + ".")
        return found.length > 0 ? found.join(" ") + " " : ""
    }

    ContactBlock {
        id: card
        row: ({ contact: row.contact })
        width: row.across ? Theme.contactWidth : parent.width
        y: row.across ? Math.round((parent.height - height) / 2) : 0
        named: false
        detailed: false
        primary: true
    }
    Column {
        id: words
        // Heard, a number comes after whose it is.
        readonly property int reading: -1
        x: row.across ? card.width + Theme.mm(10) : 0
        y: row.across ? Math.round((parent.height - height) / 2) : card.height + Theme.mm(8)
        width: parent.width - x
        spacing: Theme.follow("body")
        Repeater {
            model: row.contact.banks
            Column {
                id: bank
                required property var modelData
                width: words.width
                spacing: Theme.follow("body")
                Words {
                    width: parent.width
                    weight: Font.DemiBold
                    text: bank.modelData.name
                    language: bank.modelData.language
                    heading: true
                    balanced: true
                }
                Words {
                    width: Math.min(parent.width, Theme.measure)
                    text: bank.modelData.purpose
                    language: bank.modelData.language
                    balanced: true
                }
                Words {
                    visible: text !== ""
                    width: Math.min(parent.width, Theme.measure)
                    role: "note"
                    text: row.alsoIn(bank.modelData.language) + bank.modelData.detail
                    language: bank.modelData.language
                    balanced: true
                }
            }
        }
    }
}
