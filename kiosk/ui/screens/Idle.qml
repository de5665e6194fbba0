// Idle and cover are one screen: ordinary health words in both languages, and equal language buttons. It shows no clock,
// no topic that says anything about who touches it, and nothing of a visit before.
import QtQuick
import Wayside.Bridge
import "../parts"

Item {
    id: idle

    readonly property int banksAcross: IdleView.shown.banks.length
    readonly property int river: Theme.mm(Theme.portrait ? 26 : Theme.narrow ? 60 : 108)
    readonly property int bank: Math.floor((width - 2 * Theme.margin - river * (banksAcross - 1)) / banksAcross)
    // The largest size at which every topic of every language keeps to one line.
    readonly property bool fits: IdleView.shown.banks.every(each => each.topics.every(word => measure.advanceWidth(word) <= bank))
    readonly property string wordRole: !Theme.portrait && !Theme.narrow && fits ? "title" : "lead"
    FontMetrics {
        id: measure
        font.family: Theme.family
        font.pixelSize: Theme.em("title")
    }

    // Both owners' names take as many lines as the longer one, so that the banks stay level.
    property int ownerHeight: 0

    Image {
        anchors.fill: parent
        source: "image://art/" + (Theme.portrait ? "portrait" : "landscape")
        sourceSize: Qt.size(width, height)
        fillMode: Image.PreserveAspectCrop
        Accessible.ignored: true
    }
    Repeater {
        model: IdleView.shown.banks
        Item {
            id: bank
            required property var modelData
            required property int index
            x: Theme.margin + index * (idle.bank + idle.river)
            width: idle.bank
            height: idle.height

            Words {
                id: owner
                y: Theme.top
                width: parent.width
                role: "note"
                weight: Font.DemiBold
                text: bank.modelData.owner
                onHeightChanged: idle.ownerHeight = Math.max(idle.ownerHeight, height)
            }
            Words {
                id: heading
                y: owner.y + idle.ownerHeight + Theme.mm(Theme.narrow ? 12 : 18)
                width: parent.width
                role: "lead"
                weight: Font.DemiBold
                text: bank.modelData.heading
                heading: true
            }
            Column {
                y: heading.y + heading.height + Theme.mm(Theme.narrow ? 9 : 14)
                width: parent.width
                readonly property int room: invitation.y - y - Theme.mm(8)
                readonly property int count: bank.modelData.topics.length
                spacing: Math.max(Theme.mm(4), Math.min(Theme.mm(10), Math.floor((room - count * Theme.cap(idle.wordRole)) / Math.max(1, count - 1))))
                Repeater {
                    model: bank.modelData.topics
                    Words {
                        required property var modelData
                        width: bank.width
                        role: idle.wordRole
                        text: modelData
                    }
                }
            }
            Words {
                id: invitation
                width: parent.width
                y: touch.y - height - Theme.mm(6)
                role: "note"
                color: Theme.soft
                text: bank.modelData.invitation
            }
            Field {
                id: touch
                y: parent.height - height - Theme.mm(Theme.narrow ? 14 : 20)
                width: parent.width
                height: Theme.mm(Theme.narrow ? 30 : Theme.portrait ? 50 : 42)
                solid: true
                spoken: bank.modelData.name
                onClicked: Kiosk.begin(bank.modelData.code)
                Words {
                    x: Theme.mm(Theme.portrait || Theme.narrow ? 8 : 12)
                    width: natural
                    anchors.verticalCenter: parent.verticalCenter
                    role: Theme.portrait || Theme.narrow ? "lead" : "title"
                    weight: Font.DemiBold
                    text: bank.modelData.name
                    color: Theme.solidWord
                    silent: true
                }
                Pictogram {
                    name: "next"
                    size: Theme.mm(Theme.portrait || Theme.narrow ? 14 : 18)
                    color: Theme.solidWord
                    anchors.verticalCenter: parent.verticalCenter
                    x: parent.width - width - Theme.mm(Theme.portrait || Theme.narrow ? 8 : 12)
                }
            }
        }
    }
}
