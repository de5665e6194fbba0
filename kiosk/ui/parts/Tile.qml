// A way on: plate with its pictogram, a lead word, and one line that says what is behind it.
pragma ComponentBehavior: Bound
import QtQuick

Field {
    id: tile

    property var titles: []
    property var lines: []
    property string role: "lead"
    property int number: 0

    plate: Theme.mm(Theme.large ? 40 : Theme.narrow ? 28 : Theme.portrait ? 32 : 36)
    pictogramSize: Math.round(plate * 0.58)
    implicitHeight: Math.max(plate, column.height + Theme.air(Theme.portrait ? 11 : 13))
    spoken: (number > 0 ? [String(number)] : []).concat(titles, lines).filter(words => words !== "").join(". ")

    Words {
        visible: tile.number > 0
        x: -tile.plate
        width: tile.plate
        anchors.verticalCenter: parent.verticalCenter
        role: "lead"
        weight: Font.DemiBold
        align: Text.AlignHCenter
        text: tile.number
        figures: true
        color: Theme.solidWord
        silent: true
    }
    Column {
        id: column
        x: Theme.mm(Theme.narrow ? 6 : 8)
        width: tile.inner - x - Theme.mm(5)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.follow("body")
        Banks {
            width: parent.width
            texts: tile.titles
            role: Theme.fitting(tile.titles, tile.role, width)
            weight: Font.DemiBold
            color: tile.strong
            beside: false
            balanced: true
            silent: true
        }
        Banks {
            visible: tile.lines.length > 0
            width: parent.width
            texts: tile.lines
            color: tile.quiet
            beside: false
            balanced: true
            silent: true
        }
    }
}
