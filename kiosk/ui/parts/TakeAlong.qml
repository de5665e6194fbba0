// What an outcome hands over, in a quiet row: a number to learn, a code for a phone. Without an offer there is no row.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge

Column {
    id: along

    property var offers: []
    // Two stand side by side where the longest word of both fits.
    readonly property int needed: Theme.mm(Theme.large ? 48 : 40) + Theme.chars("body", Theme.bilingual ? 28 : 25)
    readonly property bool pair: offers.length > 1 && width >= 2 * needed + Theme.gap

    visible: offers.length > 0
    spacing: Theme.air(9)
    Head {
        text: qsTr("Take it with you")
        gap: along.spacing
    }
    Grid {
        id: grid
        columns: along.pair ? 2 : 1
        spacing: Theme.gap
        readonly property int cell: along.pair ? Math.floor((along.width - spacing) / 2) : Math.min(along.width, Theme.mm(Theme.large ? 220 : 160))
        readonly property int tallest: {
            let most = 0
            for (let i = 0; i < shown.count; i++)
                most = Math.max(most, (shown.itemAt(i) as Action)?.implicitHeight ?? 0)
            return most
        }
        Repeater {
            id: shown
            model: along.offers
            Action {
                required property var modelData
                width: grid.cell
                height: grid.tallest
                pictogram: modelData.icon
                texts: modelData.titles
                onClicked: Answers.takeAlong(modelData.id)
            }
        }
    }
}
