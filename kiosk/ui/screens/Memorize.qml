// One number in very large digits, to learn by heart; they can be hidden for practice. Nothing here says whose it is.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    id: memorize

    place: Kiosk.place
    broad: true
    titles: MemorizeView.shown.titles
    matter: Component {
        Column {
            id: list
            Digits {
                id: digits
                groups: MemorizeView.shown.groups
                covered: MemorizeView.shown.hidden
                topPadding: Theme.air(10)
                bottomPadding: Theme.air(22)
            }
            Banks {
                id: lead
                width: Math.min(parent.width, Theme.beside ? parent.width : Theme.measure)
                texts: MemorizeView.shown.leads
                balanced: true
                between: Theme.mm(41)
            }
            // What is touched stands low, where there is room above it.
            Item {
                visible: !Theme.portrait
                width: 1
                height: Math.max(Theme.air(14), memorize.below - digits.height - lead.height - touch.height)
            }
            Slot {
                id: touch
                shown: !Theme.portrait
                piece: turn
                width: Math.min(list.width, Theme.mm(Theme.large ? 220 : 160))
            }
        }
    }
    onward: Theme.portrait ? turn : null
    Component {
        id: turn
        Action {
            pictogram: MemorizeView.shown.hidden ? "reading" : "remember"
            texts: [MemorizeView.shown.hidden ? qsTr("Show the digits") : qsTr("Hide the digits")]
            onClicked: Kiosk.openPart(MemorizeView.shown.hidden ? 0 : 1)
        }
    }
}
