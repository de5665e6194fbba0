// A code for a phone: first what to know, then the code, black on white in every theme.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    id: code

    place: Kiosk.place
    titles: CodeView.shown.titles
    // Without a margin it stands under the code, on the axis of the title.
    aside: CodeView.shown.shown && margined ? how : null
    matter: CodeView.shown.shown ? theCode : before
    onward: CodeView.shown.shown ? null : lead
    Component {
        id: before
        Column {
            id: list
            spacing: Theme.air(10)
            Repeater {
                model: CodeView.shown.points
                Banks {
                    required property var modelData
                    width: Math.min(list.width, Theme.beside ? list.width : Theme.chars("lead", 62))
                    texts: modelData
                    role: Theme.margined ? "lead" : "body"
                    balanced: true
                    between: Theme.mm(41)
                }
            }
        }
    }
    Component {
        id: lead
        Action {
            pictogram: "code"
            texts: [qsTr("Show the code")]
            onClicked: Kiosk.openPart(1)
        }
    }
    Component {
        id: how
        Banks {
            texts: CodeView.shown.leads
            balanced: true
            between: Theme.mm(41)
        }
    }
    Component {
        id: theCode
        Item {
            id: shown
            implicitHeight: picture.side + under.height
            Image {
                id: picture
                // Whole pixels for each square, or its edges would blur; a phone reads 60 mm at arm's length.
                // In low reach More stands under it.
                readonly property int square: Math.floor(Math.min(Theme.mm(110), shown.width, code.rest - (Theme.low ? Theme.mm(32) : 0)) / Math.max(1, CodeView.shown.across))
                readonly property int side: square * CodeView.shown.across
                readonly property bool whole: true
                width: side
                height: side
                sourceSize: Qt.size(side, side)
                source: side > 0 ? "image://code/now" : ""
                cache: false
                smooth: false
                // Mirrored, no phone reads it.
                transform: Theme.flip(picture)
                Accessible.ignored: true
                // Nothing of it outlives the screen.
                Component.onDestruction: source = ""
            }
            Slot {
                id: under
                y: picture.side
                shown: !code.margined
                piece: how
                width: Math.min(parent.width, Theme.beside ? parent.width : Theme.measure)
                before: Theme.air(14)
            }
        }
    }
}
