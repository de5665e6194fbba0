// A page, one part at a time.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    id: page

    place: Kiosk.place
    kickers: PageView.shown.topicTitles
    titles: PageView.shown.titles
    news: PageView.shown.parts.length > 1 ? PageView.shown.partTitles : []
    aside: PageView.shown.notes.length > 0 ? note : null
    ways: PageView.shown.parts.length > 1 ? parts : null
    onward: PageView.shown.next.length > 0 ? next : null
    matter: Component {
        Matter {
            id: column
            spare: blocks.count > 0 && blocks.itemAt(blocks.count - 1)
                ? (blocks.itemAt(blocks.count - 1) as BlockRow).spare : 0
            Banks {
                visible: PageView.shown.parts.length > 1
                width: parent.width
                texts: visible ? PageView.shown.partTitles : []
                role: "lead"
                weight: Font.DemiBold
                heading: true
                between: Theme.mm(41)
                height: visible ? implicitHeight + Theme.air(12) : 0
            }
            Repeater {
                id: blocks
                model: PageView.shown.rows
                BlockRow {
                    required property var modelData
                    required property int index
                    row: modelData
                    width: column.width
                    topPadding: index > 0 ? Theme.air(row.kind === "signs" ? 14 : 10) : 0
                }
            }
        }
    }

    Component {
        id: note
        NoteBlock { row: PageView.shown.notes[0] ?? ({ cells: [] }) }
    }
    Component {
        id: parts
        PartsList {
            parts: PageView.shown.parts
            current: PageView.shown.part
            onChosen: part => Kiosk.openPart(part)
        }
    }
    Component {
        id: next
        Action {
            texts: PageView.shown.next
            onClicked: Kiosk.openNext()
        }
    }
}
