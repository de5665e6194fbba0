// Choices of one kind under their name, all as tall as the tallest.
pragma ComponentBehavior: Bound
import QtQuick

Column {
    id: group

    property string title
    property int across: 1
    property int cell: 0
    default property alias choices: grid.data
    readonly property int tallest: {
        let most = 0
        for (const choice of grid.children)
            most = Math.max(most, choice.implicitHeight)
        return most
    }

    readonly property int least: {
        let most = 0
        for (const choice of grid.children)
            most = Math.max(most, (choice as Choice)?.least ?? 0)
        return most
    }

    spacing: Theme.mm(Theme.narrow ? 5 : 7)
    Words {
        id: name
        width: Math.max(group.cell, Math.min(natural, group.width))
        weight: Font.DemiBold
        text: group.title
        heading: true
    }
    Grid {
        id: grid
        columns: group.across
        Accessible.role: Accessible.Grouping
        Accessible.labelledBy: name
        spacing: Theme.mm(4)
    }
}
