// A name and what is to be said of it: on a second axis, or under it where it is narrow.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: fact

    property string name
    property string value
    property string role: "body"

    readonly property bool across: width >= Theme.chars(role, 58)
    readonly property int second: Math.floor(width * 0.46)
    Accessible.role: Accessible.ListItem
    implicitHeight: across ? Math.max(label.height, said.height) : said.y + said.height + Theme.air(4)

    // A view does not end between the two, nor in the accents and tails of either.
    function spans(): var {
        const over = Math.round(0.25 * Theme.em(role))
        const under = ([from, to]) => [said.y + from, said.y + to]
        return [...label.spans(), ...(said.visible ? said.spans().map(under) : []), [-over, height + over, true]]
    }

    Words {
        id: label
        width: fact.across ? fact.second - Theme.mm(8) : fact.width
        role: fact.role
        text: fact.name
        balanced: true
    }
    Words {
        id: said
        visible: text !== ""
        x: fact.across ? fact.second : 0
        y: fact.across ? 0 : label.height + Theme.follow(fact.role)
        width: fact.width - x
        role: fact.role
        weight: Font.DemiBold
        text: fact.value
        balanced: true
    }
}
