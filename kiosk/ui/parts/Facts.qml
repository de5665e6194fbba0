// Facts, one under the other.
pragma ComponentBehavior: Bound
import QtQuick

Column {
    width: parent ? parent.width : 0
    spacing: Theme.air(9)
    Accessible.role: Accessible.List
}
