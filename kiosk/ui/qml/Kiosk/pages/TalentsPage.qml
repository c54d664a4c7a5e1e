pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What the visitor's answers say of them, and a question to take along: for those who work here, who lead others, or
// who visit. With large letters the talents come first and the question after them.
Item {
    id: root

    required property Visit visit
    required property Content content

    property bool further: false
    readonly property bool parted: Theme.large
    readonly property var role: content.roles.find(entry => entry.id === root.visit.role)

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    TalentsList {
        id: field

        anchors.left: parent.left
        anchors.top: parent.top
        content: root.content
        height: Theme.portrait ? (root.parted ? keys.y - 24 : (keys.y - 24) * 0.53) : parent.height
        visible: !root.parted || !root.further
        width: Theme.portrait || root.parted ? parent.width : parent.width * 0.427
    }

    Field {
        id: card

        anchors.bottom: roles.top
        anchors.bottomMargin: Theme.rowGap
        anchors.left: Theme.portrait || root.parted ? parent.left : field.right
        anchors.right: parent.right
        anchors.top: Theme.portrait && !root.parted ? field.bottom : parent.top
        tone: "blue"
        visible: !root.parted || root.further

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
                units: Theme.large ? 40 : Theme.portrait ? 58 : 54
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

    Grid {
        id: roles

        anchors.bottom: kept.top
        anchors.bottomMargin: 16
        anchors.left: keys.left
        anchors.right: keys.right
        columns: Theme.portrait && Theme.textScale > 1.5 ? 1 : 3
        spacing: Theme.gap
        visible: card.visible

        Repeater {
            model: root.content.roles

            Key {
                required property var modelData

                chosen: modelData.id === root.visit.role
                height: (Theme.large ? 104 : 92) + Theme.lip
                objectName: `role.${modelData.id}`
                pad: 12
                text: modelData.name
                units: Theme.large ? 28 : 33
                width: (roles.width - (roles.columns - 1) * Theme.gap) / roles.columns

                onTapped: root.visit.chooseRole(modelData.id)
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
        visible: card.visible
    }

    Row {
        id: keys

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 22
        anchors.left: Theme.portrait || root.parted ? parent.left : field.right
        anchors.leftMargin: Theme.edge
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        spacing: Theme.gap

        Key {
            height: (Theme.large ? 112 : 104) + Theme.lip
            objectName: "talents.another"
            text: Words.t.another ?? ""
            units: Theme.large ? 28 : 36
            way: !root.parted || root.further
            width: (parent.width - Theme.gap) / 2

            onTapped: root.visit.choose()
        }

        Key {
            height: (Theme.large ? 112 : 104) + Theme.lip
            icon: root.parted && !root.further ? "" : "tick"
            iconAfter: root.parted && !root.further ? (root.content.mirrored ? "back" : "forward") : ""
            objectName: root.parted && !root.further ? "talents.further" : "talents.done"
            text: (root.parted && !root.further ? Words.t.next : Words.t.done) ?? ""
            units: Theme.large ? 28 : 36
            way: root.parted && !root.further
            width: (parent.width - Theme.gap) / 2

            onTapped: root.parted && !root.further ? root.further = true : root.visit.restart()
        }
    }
}
