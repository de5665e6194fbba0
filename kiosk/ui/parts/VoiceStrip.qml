// What can be done while the kiosk reads aloud; it stands on the bar. Where the room would hear what it should not, it asks.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge

Rectangle {
    id: strip

    color: Speech.withheld ? Theme.ground : Theme.bar
    height: edge.height + (Speech.withheld ? 2 * pad + question.height : grid.height) + (Speech.withheld ? 0 : line.height + line.air)
    readonly property int pad: Theme.mm(7)

    Rectangle {
        id: edge
        visible: Speech.withheld || Theme.outlined
        width: parent.width
        height: visible ? Speech.withheld ? Theme.mm(2) : Theme.edge : 0
        color: Speech.withheld ? Theme.touchSolid : Theme.ink
    }
    // Between these and the bar under them.
    Rectangle {
        id: line
        visible: !Speech.withheld
        y: parent.height - height
        width: parent.width
        height: Math.max(2, Theme.mm(0.5))
        color: Theme.barWord
        // Where what can be touched begins at the bar's very edge.
        readonly property int air: Theme.mm(3)
    }
    Item {
        id: grid
        visible: !Speech.withheld
        x: Theme.margin - onward.pad
        y: edge.height
        width: Theme.full + 2 * onward.pad
        height: Math.ceil((items.length - 1 + broad) / columns) * tallest
        readonly property var items: [onward, again, skip, slow, fast, soft, loud]
        readonly property int inLine: items.reduce((most, each) => Math.max(most, each.needed), 0)
        // Low and large at once, or very large on a small upright panel, words would take the room of what is read.
        readonly property bool terse: Theme.low && Theme.scale > 1.2 || Theme.portrait && Theme.narrow && Theme.large
        readonly property int over: terse ? Theme.mm(20) : items.reduce((most, each) => Math.max(most, each.least), 0)
        readonly property bool stacked: terse || width / 7 < inLine
        readonly property int columns: !stacked ? 7 : [7, 4, 3, 2].find(count => width / count >= over) ?? 2
        readonly property int cell: Math.floor(width / columns)
        readonly property int tallest: stacked ? Math.max(Theme.target, items.reduce((most, each) => Math.max(most, each.tall), 0) + Theme.mm(9)) : Theme.mm(24)
        // Where they do not stand in one row, the first is as broad as it takes for the rows to be full.
        readonly property int broad: columns === 7 ? 1 : columns === 3 ? 3 : 2

        component One: BarItem {
            required property int place
            readonly property int slot: place === 0 ? 0 : place - 1 + grid.broad
            x: slot % grid.columns * grid.cell + inset
            y: Math.floor(slot / grid.columns) * grid.tallest + over
            width: (place === 0 ? grid.broad : 1) * grid.cell - 2 * inset
            height: grid.tallest - 2 * over
            stacked: grid.stacked
            terse: grid.terse
            over: grid.columns === 7 ? 0 : inset
        }
        One {
            id: onward
            place: 0
            pictogram: Speech.speaking ? "pause" : "play"
            word: Speech.speaking ? qsTr("Pause") : qsTr("Go on")
            onClicked: Speech.pause()
        }
        One {
            id: again
            place: 1
            pictogram: "again"
            word: qsTr("Again")
            onClicked: Speech.again()
        }
        One {
            id: skip
            place: 2
            pictogram: "onward"
            word: qsTr("Next")
            onClicked: Speech.next()
        }
        One {
            id: slow
            place: 3
            pictogram: "slower"
            word: qsTr("Slower")
            onClicked: Speech.slower()
        }
        One {
            id: fast
            place: 4
            pictogram: "faster"
            word: qsTr("Faster")
            onClicked: Speech.faster()
        }
        One {
            id: soft
            place: 5
            pictogram: "quieter"
            word: qsTr("Quieter")
            onClicked: Speech.quieter()
        }
        One {
            id: loud
            place: 6
            pictogram: "louder"
            word: qsTr("Louder")
            onClicked: Speech.louder()
        }
    }
    Item {
        id: question
        visible: Speech.withheld
        x: Theme.margin
        y: edge.height + strip.pad
        width: Theme.full
        readonly property int tall: beside ? Math.max(words.height, allow.height) : words.height + Theme.mm(5) + allow.height
        // What can be touched says enough where the words would take the room of what is read.
        readonly property bool brief: Speech.mayAllow && (grid.terse || tall > 0.26 * Theme.height)
        height: brief ? allow.height : allow.visible ? tall : words.height
        readonly property bool beside: width - allow.implicitWidth - Theme.mm(12) >= Theme.chars("body", 30)
        Words {
            id: words
            visible: !question.brief
            width: question.beside ? question.width - allow.width - Theme.mm(12) : question.width
            y: question.beside ? Math.round((question.height - height) / 2) : 0
            text: Speech.mayAllow ? qsTr("People near you may hear this page. Put headphones in, or let it play out loud.")
                : qsTr("To hear this page, put headphones in.")
            balanced: true
        }
        Action {
            id: allow
            visible: Speech.mayAllow
            x: question.beside && !question.brief ? question.width - width : 0
            y: question.brief ? 0 : question.beside ? Math.round((question.height - height) / 2) : words.height + Theme.mm(5)
            width: Math.min(implicitWidth, question.width)
            pictogram: "listen"
            texts: [qsTr("Play it out loud")]
            onClicked: Speech.allow()
        }
    }
}
