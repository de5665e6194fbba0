// Text and colors: a sheet that rises from the bar. The page stays lit above it and changes at once.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Item {
    id: comfort

    readonly property int pad: Theme.mm(Theme.narrow ? 10 : 16)
    readonly property int wanted: Math.max(sheet.wanted, actions.inMargin ? heading.height + Theme.mm(14) + actions.height : 0)

    // A touch on the page above puts the sheet away; it does nothing else.
    MouseArea {
        anchors.fill: parent
        onClicked: Kiosk.toggleComfort()
        Accessible.ignored: true
    }
    Rectangle {
        id: panel
        color: Theme.ground
        Accessible.role: Accessible.Dialog
        width: parent.width
        // A page that would show only a sliver above the sheet does not show at all; over the line of low reach it always does.
        readonly property int least: comfort.wanted + comfort.pad + Theme.foot
        height: Theme.low ? Math.min(least, parent.height - Theme.reachLine) : parent.height - least < Theme.mm(34) ? parent.height : least
        y: parent.height - height
        MouseArea { anchors.fill: parent; Accessible.ignored: true }
        Rectangle {
            id: edge
            visible: panel.height < comfort.height
            width: parent.width
            height: Theme.mm(2)
            color: Theme.touchSolid
        }
        Words {
            id: heading
            visible: Theme.margined
            x: Theme.margin
            y: comfort.pad
            width: Theme.aside
            role: "lead"
            weight: Font.DemiBold
            text: qsTr("Text and colors")
            heading: true
            balanced: true
        }
        Component {
            id: doing
            Column {
                spacing: Theme.mm(4)
                Action {
                    width: parent.width
                    pictogram: "undo"
                    texts: [qsTr("Put it all back")]
                    visible: Kiosk.comfortChanged
                    onClicked: Kiosk.resetComfort()
                }
                Action {
                    width: parent.width
                    pictogram: "check"
                    texts: [qsTr("Done")]
                    onClicked: Kiosk.toggleComfort()
                }
            }
        }
        Sheet {
            id: sheet
            objectName: "choices"
            place: "comfort"
            x: Theme.margined ? Theme.x(3) : Theme.margin
            y: comfort.pad
            width: Theme.margined ? Theme.span(9) : Theme.full
            height: panel.height - y - Theme.foot

            Column {
                id: choices
                width: parent.width
                spacing: Theme.mm(Theme.narrow ? 5 : 7)
                readonly property int least: Math.max(sizes.least, colors.least, tongues.least, reach.visible ? reach.least : 0)
                function fits(count: int): bool { return (width + Theme.mm(4)) / count - Theme.mm(4) >= least }
                readonly property int across: width >= 4 * Theme.mm(26) + 4 * Theme.chars("note", 15) && fits(4) ? 4
                    : width >= Theme.mm(120) + 2 * Theme.chars("note", 12) && fits(2) ? 2 : 1
                readonly property int cell: Math.floor((width - (across - 1) * Theme.mm(4)) / across)

                Group {
                    id: sizes
                    across: choices.across
                    cell: choices.cell
                    title: qsTr("Size of the text")
                    Repeater {
                        model: [ { size: 100, word: qsTr("Standard") }, { size: 130, word: qsTr("Large") },
                            { size: 160, word: qsTr("Larger") }, { size: 200, word: qsTr("Largest") } ]
                        Choice {
                            required property var modelData
                            width: choices.cell
                            height: sizes.tallest
                            word: modelData.word
                            chosen: Kiosk.textSize === modelData.size
                            sample: modelData.size / 100
                            onClicked: Kiosk.resize(modelData.size)
                        }
                    }
                }
                Grid {
                    columns: choices.across === 4 ? 2 : 1
                    columnSpacing: Theme.mm(4)
                    rowSpacing: choices.spacing
                    topPadding: Theme.mm(3)
                    Group {
                        id: colors
                        across: choices.across === 4 ? 3 : choices.across
                        cell: choices.cell
                        title: qsTr("Colors")
                        Repeater {
                            model: [ { theme: "paper", word: qsTr("Paper") }, { theme: "night", word: qsTr("Night") },
                                { theme: "contrast", word: qsTr("High contrast") } ]
                            Choice {
                                required property var modelData
                                width: choices.cell
                                height: colors.tallest
                                word: modelData.word
                                chosen: Kiosk.theme === modelData.theme
                                swatch: modelData.theme
                                onClicked: Kiosk.recolor(modelData.theme)
                            }
                        }
                    }
                    Group {
                        id: tongues
                        visible: Kiosk.manyLanguages
                        across: choices.across === 4 ? 1 : choices.across
                        cell: choices.cell
                        title: qsTr("Languages")
                        Choice {
                            width: choices.cell
                            height: Math.max(implicitHeight, colors.tallest)
                            word: Kiosk.bothNames
                            chosen: Theme.bilingual
                            glyph: "two"
                            onClicked: Kiosk.showBoth(!Theme.bilingual)
                            Accessible.role: Accessible.CheckBox
                        }
                    }
                    Group {
                        id: reach
                        visible: Theme.reachLine > 0
                        across: choices.across === 4 ? 1 : choices.across
                        cell: choices.cell
                        title: qsTr("Reach")
                        Choice {
                            id: lowering
                            width: choices.cell
                            height: Math.max(implicitHeight, colors.tallest)
                            word: qsTr("Everything lower down")
                            chosen: Theme.low
                            glyph: "lower"
                            onClicked: {
                                Reach.lower(!Theme.low)
                                // The sheet is another height now: what was touched stays in view.
                                sheet.reveal(lowering)
                            }
                            Accessible.role: Accessible.CheckBox
                        }
                    }
                }
            }
            Slot {
                shown: !actions.inMargin
                piece: doing
                width: parent.width
                before: Theme.mm(8)
            }
        }
        Slot {
            id: actions
            objectName: "choices done"
            readonly property bool inMargin: Theme.margined
            shown: inMargin
            piece: doing
            x: Theme.margin
            y: panel.height - Theme.foot - height
            width: Theme.aside
        }
    }
}
