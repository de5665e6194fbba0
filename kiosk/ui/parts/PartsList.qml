// The parts of a page, in one column beside the text or two at its foot.
pragma ComponentBehavior: Bound
import QtQuick

Grid {
    id: list

    property var parts: []
    property int current: 0
    signal chosen(int part)

    readonly property bool pairs: !Theme.margined && !Theme.large && !Theme.narrow
    columns: pairs ? 2 : 1
    spacing: Theme.mm(pairs ? 4 : 3)
    Accessible.role: Accessible.List

    Repeater {
        model: list.parts
        PartRow {
            required property var modelData
            required property int index
            number: index + 1
            titles: modelData
            here: index === list.current
            width: list.pairs ? Math.floor((list.width - list.spacing) / 2) : list.width
            height: implicitHeight
            onChosen: list.chosen(index)
        }
    }
}
