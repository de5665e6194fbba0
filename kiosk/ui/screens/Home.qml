// Where everything starts: topics right of the axis, and the two ways that are always one touch away in the margin.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    id: home

    place: Kiosk.place
    titles: [qsTr("What do you need?")]
    aside: Component {
        Words {
            text: qsTr("Touch anything. Nothing is kept.")
            balanced: true
        }
    }
    waysFirst: true
    asideFirst: true
    ways: Component { OpenWays {} }
    matter: Component {
        TileGrid {
            tiles: HomeView.shown.topics
            rowsToFill: Theme.margined ? home.rest : 0
            onChosen: id => Kiosk.openTopic(id)
        }
    }
}
