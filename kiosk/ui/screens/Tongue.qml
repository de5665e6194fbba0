// For one language: the number to call, and the word to say. Pictures first, because the words may not be read.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    id: tongue

    place: Kiosk.place
    broad: true
    matter: Component {
        Column {
            id: list
            readonly property int between: Theme.mm(Theme.narrow ? 10 : 16)
            readonly property bool across: width - Theme.contactWidth - between >= Theme.mm(Theme.narrow ? 110 : 170)
            readonly property int card: across ? Theme.contactWidth : Math.min(width, Theme.contactWidth)
            readonly property int beside: width - card - between
            spacing: Theme.air(18)

            Words {
                width: parent.width
                role: "title"
                weight: Font.DemiBold
                text: TongueView.shown.own
                language: TongueView.shown.code
                heard: TongueView.shown.english
                heading: true
            }
            Words {
                visible: text !== ""
                width: Math.min(parent.width, Theme.chars("lead", 62))
                role: "lead"
                weight: Font.DemiBold
                text: TongueView.shown.sentence
                language: TongueView.shown.code
                balanced: true
            }
            Grid {
                width: list.width
                columns: list.across ? 2 : 1
                columnSpacing: list.between
                rowSpacing: Theme.air(10)
                verticalItemAlignment: Grid.AlignVCenter
                ContactBlock {
                    row: ({ contact: TongueView.shown.call })
                    width: list.card
                    named: false
                    detailed: false
                }
                Bubble {
                    width: list.across ? list.beside : list.width
                    word: TongueView.shown.english
                    language: "en"
                }
            }
            // The same for whoever helps, in every language of the site.
            Helping {
                width: list.width
                words: TongueView.shown.words
                parts: ["lead", "reach", "name"]
                second: list.across ? list.card + list.between : 0
                columnSpacing: list.between
            }
            Grid {
                width: list.width
                columns: list.across ? 2 : 1
                columnSpacing: list.between
                rowSpacing: Theme.air(9)
                verticalItemAlignment: Grid.AlignVCenter
                ContactBlock {
                    row: ({ contact: TongueView.shown.emergency })
                    width: list.card
                    named: false
                    detailed: false
                    primary: true
                }
                Helping {
                    width: list.across ? list.beside : list.width
                    words: TongueView.shown.words
                    parts: ["emergency"]
                }
            }
        }
    }
}
