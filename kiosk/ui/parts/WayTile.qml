// One of the two ways that always stand open: taller than a tile in the margin, a row in one column.
pragma ComponentBehavior: Bound
import QtQuick

Field {
    id: tile

    property string title
    property string line
    // Its lead word alone, where there is room for no more.
    property bool terse: false

    readonly property bool tall: Theme.margined
    plate: tall ? 0 : Theme.mm(Theme.large ? 40 : Theme.narrow || terse ? 28 : 36)
    implicitHeight: tall ? Theme.mm(24 + 8) + words.height + Theme.mm(8) : Math.max(plate, words.height + Theme.air(15))
    spoken: tall || terse ? title : title + ". " + line

    Rectangle {
        visible: tile.tall
        width: Theme.mm(24)
        height: width
        color: Theme.touchSolid
        Pictogram {
            anchors.centerIn: parent
            name: tile.pictogram
            size: Theme.mm(15)
            color: Theme.solidWord
        }
    }
    Column {
        id: words
        x: Theme.mm(tile.tall || Theme.narrow || tile.terse ? 6 : 8)
        y: tile.tall ? Theme.mm(24 + 8) : Math.round((parent.height - height) / 2)
        width: tile.inner - x - Theme.mm(5)
        spacing: Theme.follow("body")
        Words {
            width: parent.width
            role: Theme.fitting([tile.title], "lead", width)
            weight: Font.DemiBold
            text: tile.title
            color: tile.strong
            balanced: true
            silent: true
        }
        Words {
            visible: !tile.tall && !tile.terse
            width: parent.width
            text: tile.line
            color: tile.quiet
            balanced: true
            silent: true
        }
    }
}
