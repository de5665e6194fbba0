// A head that does not stand alone at the end of a view: it goes with the line under it.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: head

    property string text
    property string role: "body"
    // The room to what it heads.
    property int gap: 0

    width: parent ? parent.width : 0
    implicitHeight: words.height
    height: implicitHeight
    function spans(): var {
        return [...words.spans(), [-Math.round(0.25 * Theme.em(role)), height + gap + Theme.line("body"), true]]
    }
    Words {
        id: words
        width: parent.width
        role: head.role
        weight: Font.DemiBold
        text: head.text
        heading: true
        balanced: true
    }
}
