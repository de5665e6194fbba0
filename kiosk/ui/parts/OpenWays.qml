// The two ways that are never more than one touch from Home: the questions, and the numbers.
import QtQuick
import Wayside.Bridge

Grid {
    id: ways
    readonly property int cell: Math.floor((width - (columns - 1) * Theme.gap) / columns)
    columns: !Theme.margined && !Theme.portrait && (width - Theme.gap) / 2 >= Theme.mm(54) + Theme.chars("lead", 20) ? 2 : 1
    spacing: Theme.gap
    WayTile {
        width: ways.cell
        solid: true
        pictogram: "signpost"
        title: qsTr("Find out where to report")
        line: qsTr("A few questions. No names.")
        onClicked: Kiosk.startReport()
    }
    WayTile {
        width: ways.cell
        calling: true
        pictogram: "phone"
        title: qsTr("Numbers to call")
        line: qsTr("With what each one is for")
        onClicked: Kiosk.openNumbers()
    }
}
