// Idle and cover are one screen: ordinary health words in both languages, and equal language buttons. It shows no clock,
// no topic that says anything about who touches it, and nothing of a visit before.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Item {
    id: idle

    readonly property int across: IdleView.shown.banks.length
    // A river has two banks; more languages stand on plain paper.
    readonly property var banks: across > 2 ? [] : IdleView.shown.banks
    readonly property int river: Theme.mm(Theme.portrait ? 26 : Theme.narrow ? 50 : 108)
    readonly property int bank: Math.floor((width - 2 * Theme.margin - river * (across - 1)) / across)

    // Every bank gives its owner and its heading as many lines as the longest needs, so that the banks stay level.
    readonly property int listTop: Theme.top + owners.childrenRect.height + Theme.mm(Theme.narrow ? 9 : 18)
        + headings.childrenRect.height + Theme.mm(Theme.narrow ? 9 : 14)
    readonly property int touchHeight: Theme.mm(Theme.narrow ? 26 : Theme.portrait ? 50 : 42)
    // Nothing that can be touched lies where the bar and its Close were.
    readonly property int touchTop: height - touchHeight - Theme.mm(Theme.portrait ? (Theme.narrow ? 34 : 40) : Theme.narrow ? 25 : 30)
    // With one language alone there is no river for the way to others to stand on: it stands beside the button.
    readonly property int kept: across === 1 && others.visible ? others.side + Theme.gap : 0
    readonly property int listRoom: touchTop - Theme.mm(Theme.narrow ? 17 : 21) - listTop
    readonly property int longest: banks.reduce((most, each) => Math.max(most, each.topics.length), 1)
    // The largest size at which every topic of every language keeps to one line, with air between the lines.
    readonly property string wordRole: ["title", "lead"].find(role => fits(role)) ?? "body"
    function fits(role: string): bool {
        const em = Theme.em(role)
        return (longest * 1.9 - 0.9) * tall(role) <= listRoom && banks.every(
            each => each.topics.every(word => measure.advanceWidth(word) * em / measure.font.pixelSize <= bank))
    }
    // A word and its tails, where a bank has another face.
    function tall(role: string): int {
        return Theme.cap(role) + (banks.some(each => Theme.faces[each.code] !== undefined) ? Math.round(0.15 * Theme.em(role)) : 0)
    }
    FontMetrics {
        id: measure
        font.family: Theme.family
        font.pixelSize: 100
    }
    Item {
        id: owners
        visible: false
        Repeater {
            model: idle.banks
            Words {
                required property var modelData
                width: idle.bank
                role: "note"
                weight: Font.DemiBold
                balanced: true
                text: modelData.owner
                silent: true
                language: modelData.code
            }
        }
    }
    Item {
        id: headings
        visible: false
        Repeater {
            model: idle.banks
            Words {
                required property var modelData
                width: idle.bank
                role: idle.headingRole
                weight: Font.DemiBold
                text: modelData.heading
                silent: true
                language: modelData.code
            }
        }
    }
    readonly property string headingRole: Theme.narrow ? "body" : "lead"

    Image {
        visible: idle.across <= 2
        anchors.fill: parent
        source: "image://art/" + (Theme.portrait ? "portrait" : "landscape")
        sourceSize: Qt.size(width, height)
        fillMode: Image.PreserveAspectCrop
        Accessible.ignored: true
    }
    Repeater {
        model: idle.banks
        Item {
            id: bank
            required property var modelData
            required property int index
            // A panel keeps what it shows for hours, so the words stand a little elsewhere each time.
            x: Theme.margin + index * (idle.bank + idle.river) + Shell.shiftX
            y: Shell.shiftY
            width: idle.bank
            height: idle.height

            Words {
                y: Theme.top
                width: parent.width
                role: "note"
                weight: Font.DemiBold
                balanced: true
                text: bank.modelData.owner
                language: bank.modelData.code
            }
            Words {
                y: idle.listTop - headings.childrenRect.height - Theme.mm(Theme.narrow ? 9 : 14)
                width: parent.width
                role: idle.headingRole
                weight: Font.DemiBold
                text: bank.modelData.heading
                language: bank.modelData.code
                heading: true
            }
            Column {
                y: idle.listTop
                width: parent.width
                Accessible.role: Accessible.List
                readonly property int cap: idle.tall(idle.wordRole)
                spacing: Math.min(Math.round(cap * (Theme.portrait ? 2.2 : 1)), Math.floor((idle.listRoom - idle.longest * cap) / Math.max(1, idle.longest - 1)))
                Repeater {
                    model: bank.modelData.topics
                    Words {
                        required property var modelData
                        width: bank.width
                        role: idle.wordRole
                        text: modelData
                        language: bank.modelData.code
                        listed: true
                    }
                }
            }
            Words {
                id: invitation
                width: parent.width
                y: touch.y - height - Theme.mm(Theme.narrow ? 4.5 : 6)
                role: "note"
                text: bank.modelData.invitation
                language: bank.modelData.code
            }
            LanguageButton {
                id: touch
                y: idle.touchTop
                width: parent.width - idle.kept
                height: idle.touchHeight
                bank: bank.modelData
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: idle.across > 2
        sourceComponent: ManyBanks {
            banks: IdleView.shown.banks
            foot: idle.height - idle.touchTop - idle.touchHeight + (others.visible ? others.side + Theme.mm(Theme.narrow ? 3 : 8) : 0)
            buttonHeight: idle.touchHeight
        }
    }
    // For who reads none of these: on the water, on the line of the languages; upright, where it is narrow, over that line.
    // Where there is no river, under the blocks.
    Field {
        id: others
        objectName: "others"
        visible: IdleView.shown.others.length > 0
        readonly property int side: idle.across > 2 ? Theme.mm(Theme.narrow ? 20 : 24) : idle.across === 1 ? Math.min(idle.touchHeight, Theme.mm(42)) : Math.min(idle.touchHeight, idle.river - Theme.mm(Theme.portrait ? 4 : 6))
        pictogram: "language"
        plate: width
        pictogramSize: Math.round(side * 0.56)
        width: side
        height: side
        x: (idle.across === 1 ? idle.width - Theme.margin - width : Math.round((idle.width - width) / 2)) + Shell.shiftX
        y: (idle.across > 2 ? idle.touchTop + idle.touchHeight - side : Theme.portrait && idle.across > 1 ? idle.touchTop - Theme.mm(18) - side : idle.touchTop) + Shell.shiftY
        spoken: IdleView.shown.others.join(". ")
        onClicked: TonguesView.open()
    }
}
