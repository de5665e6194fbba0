// The built-in card: what stands on the screen when nothing else can be shown. It needs no pack, no translation and no font of ours.
pragma ComponentBehavior: Bound
import QtQuick

Rectangle {
    id: card
    objectName: "card"
    color: "#F7F6F1"

    readonly property real unit: Math.min(width / (height > width ? 40 : 60), height / (closable ? 45 : 40))

    readonly property var banks: [
        { head: "Call for help", lines: ["If someone is in danger now", "National Human Trafficking Hotline", "Mississippi Child Protection Services, for anyone under 18"],
            foot: "This screen is not working. Please tell someone at the desk.", locale: "en" },
        { head: "Llame y pida ayuda", lines: ["Si alguien está en peligro ahora", "Línea Nacional contra la Trata de Personas", "Protección de Menores de Mississippi, para menores de 18 años"],
            foot: "Esta pantalla no funciona. Avise en la recepción.", locale: "es" }
    ]
    // With a warden behind it the card can be closed like any screen, at the same place: a fresh kiosk follows it.
    property bool closable: false
    // In the visit that it ends, Close stood at the left.
    property bool mirrored: false
    readonly property rect closeArea: closable ? Qt.rect(plate.x, plate.y, plate.width, plate.height) : Qt.rect(0, 0, 0, 0)

    readonly property var numbers: ["911", "1-888-373-7888", "1-800-222-8000"]

    component Line: Text {
        property bool heading: false
        color: "#15211F"
        wrapMode: Text.WordWrap
        textFormat: Text.PlainText
        font.family: "Source Sans Pro"
        renderType: Text.QtRendering
        Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
        Accessible.name: text
    }

    Column {
        x: card.unit * 3
        width: card.width - 2 * x
        y: Math.round((card.height - (plate.visible ? plate.height : 0) - height) / 2)
        spacing: card.unit * 0.8
        Row {
            spacing: card.unit * 2
            Repeater {
                model: card.banks
                Line {
                    required property var modelData
                    width: (card.width - card.unit * 8) / 2
                    heading: true
                    text: modelData.head
                    font.pixelSize: card.unit * 2.6
                    font.weight: Font.DemiBold
                }
            }
        }
        Repeater {
            model: card.numbers
            Rectangle {
                id: number
                required property string modelData
                required property int index
                width: card.width - card.unit * 6
                height: content.height + card.unit
                color: "#F5E5BF"
                Column {
                    id: content
                    x: card.unit * 1.5
                    width: parent.width - 2 * x
                    anchors.verticalCenter: parent.verticalCenter
                    Line {
                        text: number.modelData
                        font.pixelSize: card.unit * 3.4
                        font.weight: Font.DemiBold
                    }
                    Row {
                        spacing: card.unit * 2
                        Repeater {
                            model: card.banks
                            Line {
                                required property var modelData
                                width: (content.width - card.unit * 2) / 2
                                text: modelData.lines[number.index]
                                font.pixelSize: card.unit * 1.65
                            }
                        }
                    }
                }
            }
        }
        Row {
            spacing: card.unit * 2
            Repeater {
                model: card.banks
                Line {
                    required property var modelData
                    width: (card.width - card.unit * 8) / 2
                    text: modelData.foot
                    font.pixelSize: card.unit * 1.65
                }
            }
        }
    }
    Rectangle {
        id: plate
        visible: card.closable
        x: card.mirrored ? 0 : card.width - width
        y: card.height - height
        width: words.width + card.unit * 4
        height: card.unit * 4.4
        color: "#0B474B"
        Accessible.role: Accessible.Button
        Accessible.name: words.text
        Line {
            id: words
            anchors.centerIn: parent
            text: "Close this · Cerrar esto"
            color: "#FFFFFF"
            font.pixelSize: card.unit * 1.9
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }
}
