import QtQuick
import Kiosk

// Start again? Staying is the yellow key.
Item {
    id: root

    required property Visit visit
    required property Content content

    readonly property bool wide: Theme.below && !Theme.portrait
    readonly property bool remembers: content.seenSoFar !== "" && !Theme.huge && !(wide && Theme.large)
    readonly property real room: (height - Theme.reachTop - 40 - (wide ? 0 : Theme.rowGap)) / (wide ? 1 : 2)

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    Field {
        id: field

        anchors.left: parent.left
        anchors.top: parent.top
        height: root.wide ? keys.y - 30 : heading.height + 100
        tone: "blue"
        width: Theme.portrait ? parent.width : parent.width / 2

        Column {
            id: heading

            anchors.left: parent.left
            anchors.leftMargin: Theme.textEdge - 4
            anchors.right: parent.right
            anchors.rightMargin: Theme.textEdge
            spacing: 20
            y: 46

            Label {
                Accessible.role: Accessible.Heading
                color: Theme.fieldText("blue")
                font.weight: Font.ExtraBold
                leading: 0.98
                text: Words.t.restart ?? ""
                units: Theme.portrait ? (Theme.huge ? 108 : Theme.large ? 128 : 150) : root.height < 800 ? 84 : 104
                width: parent.width
            }

            Label {
                color: Theme.fieldText("blue")
                leftPadding: 4
                text: Words.t.restart_lead ?? ""
                units: 42
                visible: !Theme.huge || root.height > 800
                width: parent.width
            }
        }
    }

    Picture {
        anchors.bottom: root.wide ? field.bottom : Theme.portrait ? keys.top : parent.bottom
        anchors.bottomMargin: Theme.portrait ? 40 : 0
        anchors.left: root.wide ? field.right : field.left
        anchors.right: root.wide ? parent.right : field.right
        anchors.top: root.wide ? parent.top : field.bottom
        cropLeft: (side - width) / 2
        side: Math.max(width, height)
        source: root.content.lastPicture
        cropTop: Math.min(side - height, side * 0.13)
    }

    Grid {
        id: keys

        readonly property real keyWidth: columns === 2 ? (width - spacing) / 2 : width

        anchors.left: Theme.below ? parent.left : field.right
        anchors.leftMargin: Theme.edge
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        columns: root.wide ? 2 : 1
        spacing: Theme.rowGap
        y: Theme.below ? parent.height - 40 - height : (parent.height - height) / 2

        Label {
            bottomPadding: 8
            leftPadding: 12
            text: root.content.seenSoFar
            units: 36
            visible: root.remembers
            width: keys.keyWidth
        }

        // Two columns: the keys begin a row of their own.
        Item {
            height: 1
            visible: root.wide && root.remembers
            width: 1
        }

        Key {
            height: Math.min((Theme.large ? 190 : 232) + Theme.lip, root.room * (root.wide ? 1 : 1.1))
            icon: root.content.mirrored ? "forward" : "back"
            iconSide: 64
            objectName: "restart.stay"
            radius: 32
            text: Words.t.stay ?? ""
            units: Theme.large ? 42 : 58
            way: true
            weight: Font.ExtraBold
            width: keys.keyWidth

            onTapped: root.visit.back()
        }

        Key {
            height: Math.min((Theme.large ? 150 : 166) + Theme.lip, root.room * (root.wide ? 1 : 0.9))
            icon: "home"
            iconSide: 54
            objectName: "restart.yes"
            radius: 28
            text: Words.t.restart_yes ?? ""
            units: Theme.large ? 38 : 46
            width: keys.keyWidth

            onTapped: root.visit.restart()
        }
    }
}
