import QtQuick
import Kiosk

// Start again? Staying is the yellow key.
Item {
    id: root

    required property Visit visit
    required property Content content

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    Field {
        id: field

        anchors.left: parent.left
        anchors.top: parent.top
        height: heading.height + 100
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
                units: Theme.portrait ? 150 : 104
                width: parent.width
            }

            Label {
                color: Theme.fieldText("blue")
                leftPadding: 4
                text: Words.t.restart_lead ?? ""
                units: 42
                width: parent.width
            }
        }
    }

    Picture {
        anchors.bottom: Theme.portrait ? keys.top : parent.bottom
        anchors.bottomMargin: Theme.portrait ? 60 : 0
        anchors.left: field.left
        anchors.right: field.right
        anchors.top: field.bottom
        cropLeft: (side - width) / 2
        side: Math.max(width, height)
        source: root.content.lastPicture
        cropTop: Math.min(side - height, side * 0.13)
    }

    Column {
        id: keys

        anchors.bottom: Theme.portrait ? parent.bottom : undefined
        anchors.bottomMargin: 40
        anchors.verticalCenter: Theme.portrait ? undefined : parent.verticalCenter
        anchors.left: Theme.portrait ? parent.left : field.right
        anchors.leftMargin: Theme.edge
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        spacing: 32

        Key {
            height: (Theme.large ? 190 : 232) + Theme.lip
            icon: root.content.mirrored ? "forward" : "back"
            iconSide: 64
            objectName: "restart.stay"
            radius: 32
            text: Words.t.stay ?? ""
            units: Theme.large ? 42 : 58
            way: true
            weight: Font.ExtraBold
            width: parent.width

            onTapped: root.visit.back()
        }

        Key {
            height: (Theme.large ? 150 : 166) + Theme.lip
            icon: "home"
            iconSide: 54
            objectName: "restart.yes"
            radius: 28
            text: Words.t.restart_yes ?? ""
            units: Theme.large ? 38 : 46
            width: parent.width

            onTapped: root.visit.restart()
        }

        Label {
            leftPadding: 12
            text: root.content.seenSoFar
            units: 36
            visible: text && Theme.textScale < 2
            width: parent.width
        }
    }
}
