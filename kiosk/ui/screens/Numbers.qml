// Every number to call, with what it is for beside it, or under it where the panel is narrow.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    id: numbers

    place: Kiosk.place
    broad: true
    news: [qsTr("Numbers to call")]
    titles: Theme.low ? [qsTr("Numbers to call")] : []
    matter: Component {
        Column {
            id: list
            // Where all the numbers fit on one view, they share the room that is left.
            readonly property int least: Theme.scale > 1.2 ? Theme.air(9) : Theme.mm(Theme.narrow ? 8 : Theme.portrait ? 7 : 5)
            readonly property int taken: {
                let sum = head.height
                for (let i = 0; i < contacts.count; i++)
                    sum += (contacts.itemAt(i) as ContactRow)?.implicitHeight ?? 0
                return sum
            }
            spacing: Math.max(least, Math.min(Theme.mm(11), Math.floor((numbers.rest - taken) / Math.max(1, contacts.count))))
            Item {
                id: head
                // The advice stands right of the title where the two columns stand, else under it.
                readonly property int second: Theme.contactWidth + Theme.mm(10)
                readonly property bool across: !Theme.bilingual && !Theme.portrait && list.width - second >= Theme.chars("body", 42)
                width: list.width
                height: (across ? Math.max(title.height, advice.height) : advice.y + advice.height) + Theme.air(across ? 7 : 8)
                Words {
                    id: title
                    visible: !numbers.raised
                    width: head.across ? head.second - Theme.mm(10) : parent.width
                    role: "title"
                    weight: Font.DemiBold
                    text: qsTr("Numbers to call")
                    heading: true
                }
                Banks {
                    id: advice
                    x: head.across ? head.second : 0
                    y: head.across || !title.visible ? 0 : title.height + Theme.air(11)
                    width: Math.min(parent.width - x, Theme.measure)
                    texts: NumbersView.shown.intro
                    beside: false
                    balanced: true
                }
            }
            Column {
                width: list.width
                spacing: list.spacing
                Accessible.role: Accessible.List
                Repeater {
                    id: contacts
                    model: NumbersView.shown.contacts
                    ContactRow {
                        required property var modelData
                        contact: modelData
                        width: list.width
                    }
                }
            }
        }
    }
}
