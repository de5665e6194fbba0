// The pages of a topic.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    place: Kiosk.place
    titles: TopicView.shown.titles
    matter: Component {
        TileGrid {
            tiles: TopicView.shown.pages
            onChosen: id => Kiosk.openPage(id)
        }
    }
    ways: TopicView.shown.sensitive ? openWays : null

    Component {
        id: openWays
        OpenWays {}
    }
}
