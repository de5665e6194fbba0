// Long text never needs a drag: More and Up, low at the right, in the same place on every screen.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge

Grid {
    id: rail

    property bool further: false
    property bool earlier: false
    // Side by side, where something stands over them.
    property bool sideways: false
    signal down
    signal up

    readonly property int wide: Math.max(Theme.mm(Theme.large ? 40 : Theme.narrow ? 24 : 28), more.natural + Theme.mm(6))

    // The same word in the other languages shown.
    readonly property var others: (Theme.bilingual ? Theme.banks : []).filter(code => code !== Theme.language)
        .map(code => ({ language: code, text: Kiosk.say(code, "Rail", "More") }))
    readonly property int deep: onward.height
    columns: sideways && earlier ? 2 : 1
    spacing: Theme.mm(4)

    Field {
        width: rail.wide
        height: rail.sideways ? onward.height : Theme.mm(24)
        visible: rail.earlier
        solid: true
        spoken: qsTr("Up")
        onClicked: rail.up()
        Pictogram {
            anchors.centerIn: parent
            name: "up"
            size: Theme.mm(14)
            color: Theme.solidWord
        }
    }
    Field {
        id: onward
        width: rail.wide
        height: Math.max(Theme.mm(rail.sideways ? 26 : Theme.narrow ? 30 : 40), words.height + Theme.mm(rail.sideways ? 10 : 14))
        opacity: rail.further ? 1 : 0
        enabled: rail.further
        solid: true
        spoken: [more.text, ...rail.others.map(each => each.text)].join(". ")
        onClicked: rail.down()
        Column {
            id: words
            anchors.centerIn: parent
            spacing: Theme.mm(5)
            Words {
                id: more
                width: rail.wide
                role: "note"
                weight: Font.DemiBold
                align: Text.AlignHCenter
                text: qsTr("More")
                color: Theme.solidWord
                silent: true
            }
            Repeater {
                model: rail.others
                Words {
                    required property var modelData
                    width: rail.wide
                    role: "note"
                    weight: Font.DemiBold
                    align: Text.AlignHCenter
                    text: modelData.text
                    language: modelData.language
                    color: Theme.solidWord
                    silent: true
                }
            }
            Pictogram {
                anchors.horizontalCenter: parent.horizontalCenter
                name: "down"
                size: Theme.mm(Theme.narrow ? 11 : 14)
                color: Theme.solidWord
            }
        }
    }
}
