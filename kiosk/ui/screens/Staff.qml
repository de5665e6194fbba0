// The staff's panel: what they do stands in the margin or first, what they must know is a list that scrolls.
pragma ComponentBehavior: Bound
import QtQuick
import Wayside.Bridge
import "../parts"

Frame {
    id: staff

    place: Kiosk.place
    titles: [qsTr("Staff")]
    waysFirst: true

    readonly property var locale: Qt.locale(StaffView.shown.language)
    function day(iso: string): string {
        const date = new Date(iso + "T12:00")
        return isNaN(date.getTime()) ? iso : date.toLocaleDateString(locale, qsTr("MMMM d, yyyy"))
    }
    function minute(iso: string): string {
        const date = new Date(iso)
        return isNaN(date.getTime()) ? iso : date.toLocaleString(locale, qsTr("MMM d, h:mm AP"))
    }
    function befell(what: string): string {
        switch (what) {
        case "started": return qsTr("Started")
        case "crashed": return qsTr("Failed; another took over")
        case "hung": return qsTr("No answer; another took over")
        case "renewed": return qsTr("Started anew by staff")
        case "left": return qsTr("Ended by staff")
        }
        return what
    }
    function unitName(unit: var): string {
        switch (unit.kind) {
        case "site": return qsTr("The first screen, and where this kiosk stands")
        case "facts": return qsTr("Numbers to call, and other facts")
        case "reporting": return qsTr("The questions, and where they lead")
        case "languages": return qsTr("Other languages")
        case "topic": return qsTr("%1 (on Home)").arg(unit.titles[0])
        }
        return unit.titles.length > 0 ? unit.titles.join(": ") : unit.kind
    }
    function statusName(status: string): string {
        return status === "unreviewed" ? qsTr("not reviewed")
            : status === "changed since review" ? qsTr("changed since its review") : status
    }
    ways: Component {
        Column {
            spacing: Theme.mm(4)
            Action {
                width: parent.width
                pictogram: "wipe"
                texts: [qsTr("Lock for cleaning")]
                onClicked: StaffView.clean()
            }
            Action {
                visible: StaffView.manned
                width: parent.width
                pictogram: "restart"
                solid: StaffView.asked === "renew"
                texts: [solid ? qsTr("Touch again to restart") : qsTr("Restart")]
                onClicked: StaffView.renew()
            }
            Action {
                visible: StaffView.manned
                width: parent.width
                pictogram: "door"
                solid: StaffView.asked === "leave"
                texts: [solid ? qsTr("Touch again to leave") : qsTr("Leave the kiosk")]
                onClicked: StaffView.leave()
            }
            Words {
                visible: !StaffView.manned
                width: parent.width
                role: "note"
                text: qsTr("Restart and leave are not available here: this kiosk runs in a window.")
                balanced: true
            }
        }
    }
    matter: Component {
        Column {
            id: list
            spacing: Theme.air(14)

            Section {
                width: parent.width
                title: qsTr("This kiosk")
                Facts {
                    Fact { width: parent.width; name: "Wayside"; value: StaffView.shown.versions.kiosk }
                    Fact { width: parent.width; name: qsTr("Pack of words"); value: StaffView.shown.versions.pack }
                    Fact { width: parent.width; name: "Qt"; value: StaffView.shown.versions.qt }
                    Fact { width: parent.width; name: "Python"; value: StaffView.shown.versions.python }
                    Fact {
                        visible: StaffView.record.known
                        width: parent.width
                        name: qsTr("Kept after a restart")
                        value: StaffView.record.stateKept ? qsTr("yes") : qsTr("no, this machine keeps nothing")
                    }
                }
            }
            Section {
                width: parent.width
                title: qsTr("Size of the panel")
                available: StaffView.manned
                PanelSize { width: parent.width }
            }
            Section {
                width: parent.width
                title: qsTr("Keypad")
                available: StaffView.manned
                LearnKeys { width: parent.width }
            }
            Section {
                width: parent.width
                title: qsTr("Self-test")
                available: StaffView.manned
                SelfTest { width: parent.width }
            }
            Section {
                width: parent.width
                title: qsTr("Last restarts")
                available: StaffView.manned
                Facts {
                    visible: StaffView.record.restarts.length > 0
                    Repeater {
                        model: StaffView.record.restarts
                        Fact {
                            required property var modelData
                            width: list.width
                            name: staff.minute(modelData.when)
                            value: staff.befell(modelData.what)
                        }
                    }
                }
                Words {
                    visible: StaffView.record.restarts.length === 0
                    width: parent.width
                    text: qsTr("None is known.")
                }
            }
            Section {
                width: parent.width
                title: qsTr("Facts to check again")
                Words {
                    width: Math.min(parent.width, Theme.measure)
                    text: StaffView.shown.oldestDue ? qsTr("Some were last checked more than %1 days ago.").arg(StaffView.shown.every)
                        : qsTr("None. All were checked in the last %1 days.").arg(StaffView.shown.every)
                    balanced: true
                }
                Facts {
                    Fact { width: parent.width; name: qsTr("Oldest check"); value: staff.day(StaffView.shown.oldest) }
                    Repeater {
                        model: StaffView.shown.due
                        Fact {
                            required property var modelData
                            width: list.width
                            name: modelData.name
                            value: staff.day(modelData.checked)
                        }
                    }
                }
            }
            Section {
                width: parent.width
                title: qsTr("Drafts that nobody signed: %1").arg(StaffView.shown.drafts)
                Repeater {
                    model: StaffView.shown.groups
                    Column {
                        id: drafts
                        required property var modelData
                        // As many names beside one another as have room.
                        readonly property int across: width >= 2 * Theme.chars("note", 34) ? 2 : 1
                        width: list.width
                        spacing: Theme.air(7)
                        Words {
                            width: parent.width
                            weight: Font.DemiBold
                            text: drafts.modelData.languages.join(", ") + ": " + staff.statusName(drafts.modelData.status)
                            balanced: true
                        }
                        Grid {
                            Accessible.role: Accessible.List
                            flow: Grid.TopToBottom
                            rows: Math.ceil(drafts.modelData.units.length / drafts.across)
                            columnSpacing: Theme.mm(10)
                            // Tails keep clear of accents, or no view could end between two names.
                            rowSpacing: Math.max(Theme.air(6), Math.round(0.55 * Theme.em("note")))
                            Repeater {
                                model: drafts.modelData.units
                                Words {
                                    required property var modelData
                                    width: Math.floor((drafts.width - (drafts.across - 1) * Theme.mm(10)) / drafts.across)
                                    role: "note"
                                    text: staff.unitName(modelData)
                                    listed: true
                                    balanced: true
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
