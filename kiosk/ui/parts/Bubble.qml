// Somebody says a word: a person, and what they say in a bubble. Ink, because it is not touched.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: bubble

    property string word
    property string language: Theme.language

    readonly property bool whole: true
    readonly property int inset: Theme.mm(Theme.narrow ? 6 : 9)
    // The largest size at which the word keeps to one line.
    readonly property string role: ["figure", "title", "lead"].find(
        role => measure.advanceWidth(word) * Theme.em(role) / measure.font.pixelSize <= width - said.x - 2 * inset) ?? "body"
    implicitHeight: Math.max(person.height, said.height)
    height: implicitHeight
    FontMetrics {
        id: measure
        font.family: Theme.family
        font.weight: Font.DemiBold
        font.pixelSize: 100
    }

    Pictogram {
        id: person
        name: "person"
        size: Theme.mm(Theme.narrow ? 26 : 34)
        y: parent.height - height
    }
    Rectangle {
        id: tail
        width: Theme.mm(Theme.narrow ? 8 : 10)
        height: width
        rotation: 45
        x: said.x - Math.round(width / 2)
        y: said.y + Math.round((said.height - height) / 2)
        color: Theme.ink
    }
    Rectangle {
        id: said
        x: person.width + Theme.mm(9)
        y: Math.round((parent.height - height) / 2)
        width: Math.min(parent.width - x, spelled.width + 2 * bubble.inset)
        height: Math.max(Theme.mm(Theme.narrow ? 26 : 34), spelled.height + 2 * bubble.inset)
        color: Theme.ink
        Words {
            id: spelled
            x: bubble.inset
            width: Math.min(natural, bubble.width - said.x - 2 * bubble.inset)
            anchors.verticalCenter: parent.verticalCenter
            role: bubble.role
            weight: Font.DemiBold
            text: bubble.word
            language: bubble.language
            color: Theme.ground
            // What this screen is for, and set as large as its title.
            heading: true
        }
    }
}
