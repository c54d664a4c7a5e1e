pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What the visitor's answers say of them, a question to take along, and what the venue offers: for those who work here,
// who lead others, or who visit. With large letters one part follows the other.
Item {
    id: root

    required property Visit visit
    required property Content content
    required property Venue venue

    property int part: 0
    property bool picked: false // a role, where its keys and the way on have no room below each other
    readonly property bool parted: Theme.parted
    readonly property bool offers: venue.offer.steps.length > 0
    readonly property int parts: offers ? 3 : 2
    readonly property bool tight: parted && height - 22 - keys.height - Theme.rowGap - roles.height < Theme.reachTop
    readonly property bool picks: tight && part === 1 && !picked
    readonly property bool leads: parted && part + 1 < parts // a key leads to the next part
    readonly property real column: Theme.portrait || parted ? 0 : width * 0.427
    readonly property var role: content.roles.find(entry => entry.id === root.visit.role)

    // With another role there may be nothing on offer.
    onPartsChanged: part = Math.min(part, parts - 1)

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    TalentsList {
        id: field

        anchors.left: parent.left
        anchors.top: parent.top
        content: root.content
        height: root.parted ? keys.y - 24 : Theme.portrait ? Math.max(wish, card.bottomEdge * 0.53) : parent.height
        visible: !root.parted || root.part === 0
        width: root.column || parent.width
    }

    Field {
        id: card

        readonly property real bottomEdge: (offer.visible ? offer.y : Math.min(roles.y, keys.y)) - Theme.rowGap

        anchors.left: parent.left
        anchors.leftMargin: root.column
        anchors.right: parent.right
        height: bottomEdge - y
        tone: "blue"
        visible: !root.parted || root.part === 1
        y: Theme.portrait && !root.parted ? field.height : 0

        Column {
            id: question

            readonly property bool truncated: implicitHeight > card.height

            anchors.left: parent.left
            anchors.leftMargin: Theme.textEdge
            anchors.right: parent.right
            anchors.rightMargin: Theme.textEdge
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.large ? 14 : 22

            Label {
                color: Theme.fieldText("blue")
                font.weight: Font.Bold
                text: Words.t.take_along ?? ""
                units: 34
                visible: Theme.textScale < 2
                width: parent.width
            }

            Label {
                Accessible.role: Accessible.Heading
                color: Theme.fieldText("blue")
                font.weight: Font.ExtraBold
                leading: 1.14
                text: root.role?.question ?? ""
                units: Theme.large ? 40 : Theme.portrait ? 56 : root.offers ? 46 : 54
                width: parent.width
            }

            Label {
                color: Theme.fieldText("blue")
                text: root.role?.lead ?? ""
                units: 36
                width: parent.width
            }
        }
    }

    Offer {
        id: offer

        readonly property real bottomEdge: (root.parted ? keys.y : roles.y) - Theme.rowGap

        anchors.left: keys.left
        anchors.leftMargin: 12
        anchors.right: keys.right
        below: root.height - y - height
        codeSide: !root.parted ? (Theme.portrait ? 330 : 240) : Theme.portrait && Theme.textScale > 1.5 ? 360 : 460
        height: root.parted ? bottomEdge - y : implicitHeight
        stacked: root.parted && Theme.portrait
        y: root.parted ? 30 : bottomEdge - implicitHeight
        offer: root.venue.offer
        units: Theme.portrait && Theme.textScale < 2 ? 34 : 31
        visible: root.offers && (!root.parted || root.part === 2)
    }

    Row {
        id: roles

        anchors.left: keys.left
        anchors.right: keys.right
        y: (root.tight ? root.height - 22 : root.offers ? keys.y - Theme.rowGap : kept.y - 16) - height
        height: Theme.lip + (!Theme.large ? 92 : Theme.portrait ? 2.3 * Theme.size(28) * Theme.leading + 20 : 104)
        spacing: Theme.gap
        visible: card.visible && (!root.tight || root.picks)

        Repeater {
            model: root.content.roles

            Key {
                required property var modelData

                chosen: modelData.id === root.visit.role
                height: roles.height
                objectName: `role.${modelData.id}`
                pad: 12
                role: Accessible.RadioButton
                text: modelData.name
                units: Theme.large ? 28 : 33
                width: (roles.width - 2 * Theme.gap) / 3

                onTapped: {
                    root.visit.chooseRole(modelData.id);
                    root.picked = true;
                }
            }
        }
    }

    Label {
        id: kept

        anchors.bottom: keys.top
        anchors.bottomMargin: 16
        anchors.left: keys.left
        anchors.leftMargin: 12
        anchors.right: keys.right
        text: Words.t.nothing_about_you ?? ""
        units: 32
        visible: card.visible && !root.offers && !root.tight
    }

    Row {
        id: keys

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 22
        anchors.left: parent.left
        anchors.leftMargin: root.column + Theme.edge
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        spacing: Theme.gap
        visible: !root.picks

        Key {
            height: (Theme.large ? 112 : 104) + Theme.lip
            objectName: "talents.another"
            text: Words.t.another ?? ""
            units: Theme.large ? 28 : 36
            way: !root.leads
            width: (parent.width - Theme.gap) / 2

            onTapped: root.visit.choose()
        }

        Key {
            height: (Theme.large ? 112 : 104) + Theme.lip
            icon: root.leads ? "" : "tick"
            iconAfter: !root.leads ? "" : root.content.mirrored ? "back" : "forward"
            objectName: root.leads ? "talents.further" : "talents.done"
            part: root.leads ? root.part + 1 : 0
            parts: root.parts
            text: root.leads ? Words.fill(Words.t.further, {
                "n": root.part + 1,
                "total": root.parts
            }) : Words.t.done ?? ""
            units: Theme.large ? 28 : 36
            way: root.leads
            width: (parent.width - Theme.gap) / 2

            onTapped: root.leads ? root.part += 1 : root.visit.restart()
        }
    }
}
