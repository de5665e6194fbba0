// A note: no box, no rule; its first sentence carries the weight.
pragma ComponentBehavior: Bound
import QtQuick

Entry {
    required property var row
    cells: row.cells
}
