// A block of guidance, by its kind, with the air that stands over it.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: block

    required property var row
    property int topPadding: 0
    readonly property int spare: (loader.item as SignsBlock)?.spare ?? 0

    implicitHeight: topPadding + ((loader.item as Item)?.implicitHeight ?? 0)
    height: implicitHeight

    function kindOf(kind: string): string {
        return { paragraph: "ParagraphBlock", bullets: "ListBlock", steps: "ListBlock", signs: "SignsBlock",
            note: "NoteBlock", contact: "ContactBlock", place: "PlaceBlock" }[kind]
    }
    Loader {
        id: loader
        y: block.topPadding
        width: block.width
        Component.onCompleted: setSource(block.kindOf(block.row.kind) + ".qml", { row: block.row })
    }
}
