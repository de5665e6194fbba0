// A number to learn, in groups: as large as the panel lets it be. Hidden, each digit leaves its place to be filled by heart.
pragma ComponentBehavior: Bound
import QtQuick

Column {
    id: digits

    property var groups: []
    property bool covered: false
    // A voice says the number as a whole, and only when it is asked to.
    readonly property string utterance: "learn"
    readonly property string text: groups.join("-")
    readonly property string language: Theme.language

    // Upright, eleven digits in one line would be small: they stand in two.
    readonly property var lines: Theme.portrait && groups.length > 2
        ? [groups.slice(0, groups.length / 2), groups.slice(groups.length / 2)] : [groups]
    readonly property int between: Math.round(Theme.em("learn") * 0.5)

    spacing: Math.round(Theme.em("learn") * 0.5)
    Repeater {
        model: digits.lines
        Row {
            id: line
            required property var modelData
            spacing: digits.between
            // A number is read from its left in every language.
            LayoutMirroring.enabled: Theme.mirrored
            Repeater {
                model: line.modelData
                Item {
                    id: group
                    required property string modelData
                    required property int index
                    readonly property int advance: number.natural
                    width: advance
                    height: Theme.cap("learn")
                    Words {
                        id: number
                        visible: !digits.covered
                        width: natural
                        role: "learn"
                        figures: true
                        weight: Font.DemiBold
                        text: group.modelData
                        digitByDigit: true
                        features: ({ tnum: 1 })
                    }
                    Row {
                        visible: digits.covered
                        y: parent.height - Theme.mm(2)
                        Repeater {
                            model: group.modelData.length
                            Item {
                                width: Math.floor(group.advance / group.modelData.length)
                                height: Theme.mm(2)
                                Rectangle {
                                    x: Math.round(parent.width * 0.1)
                                    width: Math.round(parent.width * 0.8)
                                    height: parent.height
                                    color: Theme.ink
                                }
                            }
                        }
                    }
                    // The dot between groups stands at half height.
                    Rectangle {
                        visible: group.index + 1 < line.modelData.length
                        width: Theme.mm(Theme.narrow ? 2.5 : 3)
                        height: width
                        x: Theme.mirrored ? -Math.round((digits.between + width) / 2) : parent.width + Math.round((digits.between - width) / 2)
                        y: Math.round((parent.height - height) / 2)
                        color: Theme.soft
                    }
                }
            }
        }
    }
}
