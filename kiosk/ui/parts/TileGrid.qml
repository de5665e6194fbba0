// Tiles in as many columns as their words allow. Given a height to fill, the rows share it, so that the grid ends on the page's foot.
import QtQuick

Grid {
    id: grid

    property var tiles: []
    property int rowsToFill: 0
    signal chosen(string id)

    columns: (width - Theme.gap) / 2 >= Theme.mm(60) + Theme.chars("body", 24) ? 2 : 1
    spacing: Theme.gap
    readonly property int lines: Math.ceil(tiles.length / columns)
    readonly property int share: rowsToFill > 0 ? Math.floor((rowsToFill - (lines - 1) * spacing) / lines) : 0
    readonly property int cell: Math.floor((width - (columns - 1) * spacing) / columns)

    // All tiles are as tall as the one with most to say.
    readonly property int tallest: {
        let most = Math.min(share, Theme.mm(52))
        for (let i = 0; i < cells.count; i++)
            most = Math.max(most, (cells.itemAt(i) as Tile)?.implicitHeight ?? 0)
        return most
    }

    Repeater {
        id: cells
        model: grid.tiles
        Tile {
            required property var modelData
            required property int index
            pictogram: modelData.icon
            number: modelData.number
            titles: modelData.titles
            lines: modelData.summaries
            width: grid.cell
            height: grid.tallest
            onClicked: grid.chosen(modelData.id)
        }
    }
}
