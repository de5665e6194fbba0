// "Still reading?": a sheet that rises from the bar when nobody has touched anything for a while. Any touch goes on.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Item {
    id: asking

    // Words in every language shown, in the site's order.
    function said(text: string): var {
        return Theme.bilingual && !roles.alone ? Kiosk.banks.map(code => Kiosk.say(code, "StillReading", text)) : [qsTr(text)]
    }

    // Nothing here scrolls: the words take the first of these manners that leaves room for the two ways.
    // Where none does, with many languages in large letters on a small panel, the language of the bar asks alone, at last without the sentence.
    readonly property var manners: {
        const all = [{ head: "title", line: "body", way: "lead", beside: true },
            { head: "lead", line: "body", way: "body", beside: true }, { head: "lead", line: "note", way: "body", beside: true },
            { head: "lead", line: "note", way: "body", beside: false }, { head: "body", line: "note", way: "note", beside: false }]
        return [...all, ...all.slice(2).map(each => Object.assign({ alone: true }, each)),
            { head: "note", line: "note", way: "note", beside: false, alone: true, bare: true }]
    }
    property int manner: 0
    // What the two ways have of the height: under the line of low reach, where it is drawn.
    readonly property int within: height - Theme.foot - (Theme.low ? Theme.reachLine : 0)
    readonly property var roles: manners[manner]
    // Over each of the two ways a bank; more than two stand under one another.
    readonly property bool beside: Kiosk.banks.length === 2 && !Theme.portrait
    function arrange() {
        manner = 0
        tighten()
    }
    function tighten() {
        while ((panel.least > height || ways.height > within) && manner + 1 < manners.length)
            manner++
    }
    Component.onCompleted: arrange()
    onHeightChanged: arrange()
    onWidthChanged: arrange()
    Connections {
        target: Kiosk
        function onLayoutChanged() { asking.arrange() }
    }

    // A finger that comes down anywhere but on "I'm done" and on Close goes on, wherever it slides to.
    MouseArea {
        anchors.fill: parent
        onPressed: Patience.goOn()
        Accessible.ignored: true
    }
    Rectangle {
        id: panel
        color: Theme.ground
        Accessible.role: Accessible.AlertMessage
        Component.onCompleted: Accessible.announce(heading.texts.concat(line.texts).join(" "), Accessible.Assertive)
        width: parent.width
        readonly property int pad: Theme.mm(Theme.narrow ? 10 : 16)
        readonly property int axis: Theme.margined ? Theme.x(3) : Theme.margin
        readonly property int wide: Theme.margined ? Theme.span(9) : Theme.full
        // Words may find their lines a moment later.
        onLeastChanged: Qt.callLater(asking.tighten)
        readonly property int least: bars.y + bars.height + Theme.mm(Theme.narrow ? 10 : 16) + ways.height + Theme.foot
        // A page that would show only a sliver above the sheet does not show at all.
        height: parent.height - least < Theme.mm(34 * Theme.scale) ? parent.height : least
        y: parent.height - height

        Rectangle {
            visible: panel.height < asking.height
            width: parent.width
            height: Theme.mm(2)
            color: Theme.touchSolid
        }
        Banks {
            id: heading
            x: Theme.margin
            y: panel.pad
            width: Theme.margined ? Theme.aside : Theme.full
            texts: asking.said(QT_TR_NOOP("Still reading?"))
            role: asking.roles.head
            weight: Font.DemiBold
            beside: asking.beside
            second: ways.second
            balanced: true
            heading: true
        }
        Banks {
            id: line
            x: panel.axis
            y: Theme.margined ? panel.pad : heading.y + heading.height + Theme.air(12)
            width: panel.wide
            texts: asking.roles.bare ? [] : asking.said(QT_TR_NOOP("This screen clears soon. Nothing is kept."))
            role: asking.roles.line
            beside: asking.beside && asking.roles.beside
            second: ways.second
            balanced: true
        }
        Bars {
            id: bars
            x: panel.axis
            y: line.y + line.height + Theme.air(9)
            room: panel.wide
            strong: Patience.barsLeft
            spoken: asking.said(QT_TR_NOOP("Time left")).join(". ")
            total: 6
        }
        Item {
            id: ways
            x: panel.axis
            y: panel.height - Theme.foot - height
            width: panel.wide
            height: onward.y + onward.height

            readonly property int half: Math.floor((width - Theme.gap) / 2)
            // The second bank of words stands over the second way.
            readonly property int second: half + Theme.gap
            readonly property bool across: Math.max(done.needed, onward.needed) <= half
            readonly property int tall: Math.max(Theme.mm(Theme.narrow ? 24 : 30), done.implicitHeight, onward.implicitHeight)

            component One: Action {
                // The width at which each of its words keeps to one line.
                readonly property int needed: plate + Theme.mm(12) + texts.reduce((most, text) => Math.max(most,
                    Math.ceil(measure.advanceWidth(text) * Theme.em(role) / measure.font.pixelSize)), 0) + Theme.mm(1)
                role: asking.roles.way
                plate: Theme.mm(Theme.large ? 34 : Theme.narrow ? 24 : 30)
                width: ways.across ? ways.half : ways.width
                height: ways.tall
            }
            // What leads on stands where it does on every page: low, at the right.
            One {
                id: done
                pictogram: "check"
                texts: asking.said(QT_TR_NOOP("I’m done"))
                onClicked: Patience.done()
            }
            One {
                id: onward
                x: ways.across ? ways.width - width : 0
                y: ways.across ? 0 : done.height + Theme.gap
                solid: true
                texts: asking.said(QT_TR_NOOP("Keep reading"))
                onClicked: Patience.goOn()
            }
            FontMetrics {
                id: measure
                font.family: Theme.family
                font.weight: Font.DemiBold
                font.pixelSize: 100
            }
        }
    }
}
