// Every number to call, with what it is for beside it, or under it where the panel is narrow.
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    place: Kiosk.place
    broad: true
    matter: Component {
        Column {
            id: list
            spacing: Theme.mm(Theme.narrow ? 8 : 6)
            Item {
                id: head
                // The advice stands right of the title where the two columns stand, else under it.
                readonly property int second: Theme.contactWidth + Theme.mm(10)
                readonly property bool across: !Theme.bilingual && !Theme.portrait && list.width - second >= Theme.chars("body", 30)
                width: list.width
                height: (across ? Math.max(title.height, advice.height) : advice.y + advice.height) + Theme.air(across ? 10 : 8)
                Words {
                    id: title
                    width: head.across ? head.second - Theme.mm(10) : parent.width
                    role: "title"
                    weight: Font.DemiBold
                    text: qsTr("Numbers to call")
                    heading: true
                }
                Banks {
                    id: advice
                    x: head.across ? head.second : 0
                    y: head.across ? 0 : title.height + Theme.air(11)
                    width: Math.min(parent.width - x, Theme.measure)
                    texts: NumbersView.shown.intro
                    beside: false
                    balanced: true
                }
            }
            Repeater {
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
