// One of several: a sample on its plate, its word; chosen is solid and carries a check.
pragma ComponentBehavior: Bound
import QtQuick

Field {
    id: choice

    property string word
    property bool chosen: false
    property real sample: 0
    property string swatch: ""
    property string glyph: ""

    readonly property int side: Theme.mm(Theme.narrow ? 22 : 26)
    // The least width at which no word breaks, chosen or not.
    readonly property int least: side + Theme.mm(5 + 9 + 7) + word.split(" ").reduce((most, each) => Math.max(most,
        Math.ceil(measure.advanceWidth(each) * Theme.em("note") / measure.font.pixelSize)), 0) + Theme.mm(1)
    FontMetrics {
        id: measure
        font.family: Theme.family
        font.weight: Font.DemiBold
        font.pixelSize: 100
    }
    solid: chosen
    pictogram: ""
    plate: side
    implicitHeight: Math.max(Theme.mm(Theme.narrow ? 22 : 28), label.height + Theme.mm(12))
    spoken: word
    Accessible.role: Accessible.RadioButton
    // What is chosen is for the visit to say; a touch, or a screen reader's toggle, only asks for it.
    checkable: true
    checked: chosen
    onToggled: checked = Qt.binding(() => chosen)
    Accessible.onToggleAction: click()

    Rectangle {
        visible: choice.swatch !== ""
        x: -choice.side + Theme.mm(2)
        y: Theme.mm(2)
        width: choice.side - Theme.mm(4)
        height: parent.height - Theme.mm(4)
        color: choice.swatch !== "" ? Theme.palettes[choice.swatch].ground : "transparent"
    }
    Pictogram {
        visible: choice.glyph !== ""
        x: -choice.side + Math.round((choice.side - width) / 2)
        anchors.verticalCenter: parent.verticalCenter
        name: choice.glyph
        size: Theme.mm(14)
        color: Theme.solidWord
    }
    // A picture of type, not a word: the label beside it says what it is.
    Text {
        id: letters
        visible: choice.glyph === ""
        transform: Theme.flip(letters)
        text: "Aa"
        textFormat: Text.PlainText
        x: -choice.side
        width: choice.side
        horizontalAlignment: Text.AlignHCenter
        anchors.verticalCenter: parent.verticalCenter
        font.family: Theme.family
        font.weight: Font.DemiBold
        font.pixelSize: Theme.mm(choice.sample > 0 ? 6.6 * choice.sample : 9.1)
        color: choice.swatch !== "" ? Theme.palettes[choice.swatch].ink : Theme.solidWord
        Accessible.ignored: true
    }
    Words {
        id: label
        x: Theme.mm(5)
        width: choice.inner - x - (check.visible ? check.width + Theme.mm(7) : Theme.mm(3))
        anchors.verticalCenter: parent.verticalCenter
        role: "note"
        weight: choice.chosen ? Font.DemiBold : Font.Normal
        text: choice.word
        color: choice.quiet
        silent: true
    }
    Pictogram {
        id: check
        visible: choice.chosen
        x: choice.inner - width - Theme.mm(4)
        anchors.verticalCenter: parent.verticalCenter
        name: "check"
        size: Theme.mm(9)
        color: choice.quiet
    }
}
