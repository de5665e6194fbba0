// Tiles in as many columns as their words allow. Given a height to fill, the rows share it, so that the grid ends on the page's foot.
pragma ComponentBehavior: Bound
import QtQuick

Grid {
    id: grid

    property var tiles: []
    property int rowsToFill: 0
    signal chosen(string id)

    columns: (width - Theme.gap) / 2 >= Theme.mm(Theme.narrow ? 40 : 60) + Theme.chars("body", 24) ? 2 : 1
    spacing: Theme.gap
    Accessible.role: Accessible.List
    readonly property int lines: Math.ceil(tiles.length / columns)
    readonly property int share: rowsToFill > 0 ? Math.floor((rowsToFill - (lines - 1) * spacing) / lines) : 0
    readonly property int cell: Math.floor((width - (columns - 1) * spacing) / columns)

    // Tiles on one line are equally tall; where the grid fills a height, all of them are.
    function need(index: int): int { return (cells.itemAt(index) as Item)?.implicitHeight ?? 0 }
    function tallest(from: int, to: int): int {
        let most = 0
        for (let i = from; i < Math.min(to, cells.count); i++)
            most = Math.max(most, need(i))
        return most
    }

    Repeater {
        id: cells
        model: grid.tiles
        Item {
            id: cell
            required property var modelData
            required property int index
            Accessible.role: Accessible.ListItem
            width: grid.cell
            implicitHeight: tile.implicitHeight
            height: grid.share > 0 ? Math.max(grid.tallest(0, grid.tiles.length), Math.min(grid.share, Theme.mm(58)))
                : grid.tallest(index - index % grid.columns, index - index % grid.columns + grid.columns)
            Tile {
                id: tile
                anchors.fill: parent
                pictogram: cell.modelData.icon
                number: cell.modelData.number
                titles: cell.modelData.titles
                lines: cell.modelData.summaries
                onClicked: grid.chosen(cell.modelData.id)
            }
        }
    }
}
