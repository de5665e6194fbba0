// The two ways that are never more than one touch from Home: the questions, and the numbers.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge

Grid {
    id: ways

    readonly property bool pair: !Theme.margined && (width - Theme.gap) / 2 >= Theme.mm(40) + Theme.chars("lead", 14)
    readonly property int cell: Math.floor((width - (columns - 1) * Theme.gap) / columns)
    readonly property int tallest: pair ? Math.max(report.implicitHeight, numbers.implicitHeight) : 0
    columns: pair ? 2 : 1
    spacing: Theme.gap

    WayTile {
        id: report
        width: ways.cell
        height: Math.max(implicitHeight, ways.tallest)
        terse: Theme.portrait && (ways.pair || Theme.large && (Theme.low || Theme.narrow))
        solid: true
        pictogram: "signpost"
        title: qsTr("Find out where to report")
        line: qsTr("A few questions. No names.")
        onClicked: Kiosk.startReport()
    }
    WayTile {
        id: numbers
        width: ways.cell
        height: Math.max(implicitHeight, ways.tallest)
        terse: Theme.portrait && (ways.pair || Theme.large && (Theme.low || Theme.narrow))
        calling: true
        pictogram: "phone"
        title: qsTr("Numbers to call")
        line: qsTr("With what each one is for")
        onClicked: Kiosk.openNumbers()
    }
}
