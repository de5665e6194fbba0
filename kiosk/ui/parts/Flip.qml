// Turns an item over, its left to its right, about its own middle.
import QtQuick

Scale {
    required property Item item
    origin.x: item.width / 2
    xScale: -1
}
