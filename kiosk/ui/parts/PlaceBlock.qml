// Somewhere to read more: the kiosk opens nothing, so the address stands there to be copied.
pragma ComponentBehavior: Bound
import QtQuick

Column {
    id: block

    required property var row
    spacing: Theme.follow("body")
    Banks {
        width: parent.width
        texts: block.row.names
        weight: Font.DemiBold
        between: Theme.mm(16)
    }
    Banks {
        width: parent.width
        texts: block.row.purposes
        between: Theme.mm(16)
    }
    Words {
        width: parent.width
        text: block.row.address
        color: Theme.ink
    }
}
