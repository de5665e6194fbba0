// The blocks of a part, one under the other.
pragma ComponentBehavior: Bound
import QtQuick

Column {
    // Room left at the right of its last line, for what leads on.
    property int spare: 0
}
