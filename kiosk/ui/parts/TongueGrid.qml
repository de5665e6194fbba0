// Languages by their own names, equal fields in as many columns as the longest name allows; they share the room there is.
pragma ComponentBehavior: Bound
import QtQuick

Grid {
    id: grid

    property var tongues: []
    property int room: 0
    signal chosen(string code)

    readonly property int least: {
        let most = 0
        for (let i = 0; i < keys.count; i++)
            most = Math.max(most, (keys.itemAt(i) as TongueKey)?.least ?? 0)
        return most
    }
    columns: Math.max(1, Math.min(3, Math.floor((width + spacing) / (least + spacing))))
    spacing: Theme.gap
    readonly property int lines: Math.ceil(tongues.length / columns)
    readonly property int cell: Math.floor((width - (columns - 1) * spacing) / columns)
    readonly property int share: Math.floor((room - (lines - 1) * spacing) / Math.max(1, lines))
    readonly property int tall: Math.max(Theme.mm(Theme.large ? 30 : Theme.target / Theme.pixelsPerMm), Math.min(share, Theme.mm(36)))

    Repeater {
        id: keys
        model: grid.tongues
        TongueKey {
            required property var modelData
            tongue: modelData
            width: grid.cell
            height: grid.tall
            onClicked: grid.chosen(tongue.code)
        }
    }
}
