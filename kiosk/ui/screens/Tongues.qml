// Other languages, each by its own name: for people who read none of those that the kiosk speaks.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    id: tongues

    place: Kiosk.place
    broad: true
    matter: Component {
        Column {
            id: list
            spacing: Theme.air(12)
            // What it is called, for who stands beside: small, because a globe says it to everybody.
            Item {
                id: head
                width: list.width
                height: Math.max(globe.height, titles.height)
                Pictogram {
                    id: globe
                    name: "language"
                    size: Theme.mm(Theme.large ? 26 : 20)
                    y: Math.round((parent.height - height) / 2)
                }
                Flow {
                    id: titles
                    x: globe.width + Theme.mm(7)
                    y: Math.round((parent.height - height) / 2)
                    width: parent.width - x
                    spacing: Theme.mm(12)
                    Repeater {
                        model: TonguesView.shown.titles
                        Words {
                            required property var modelData
                            width: Math.min(natural, titles.width)
                            role: "lead"
                            weight: Font.DemiBold
                            text: modelData.text
                            language: modelData.code
                            heading: true
                        }
                    }
                }
            }
            TongueGrid {
                width: list.width
                tongues: TonguesView.shown.tongues
                room: tongues.rest - head.height - list.spacing
                onChosen: code => TonguesView.choose(code)
            }
        }
    }
}
