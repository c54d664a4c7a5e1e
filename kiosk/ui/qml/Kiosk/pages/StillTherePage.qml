pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// "Ben je er nog?" Any touch counts as yes; thirty blocks become outlines one by one, never a flash.
Rectangle {
    id: root

    required property Visit visit

    Accessible.name: `${Words.t.still_there} ${Words.t.countdown}`
    Accessible.role: Accessible.AlertMessage
    color: Theme.field("sun")

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0

        onTapped: root.visit.stay()
    }

    Label {
        id: title

        Accessible.role: Accessible.Heading
        anchors.left: parent.left
        anchors.leftMargin: 44
        anchors.right: Theme.portrait ? parent.right : keys.left
        anchors.rightMargin: 44
        color: Theme.fieldText("sun")
        font.weight: Font.ExtraBold
        leading: 0.98
        text: Words.t.still_there ?? ""
        units: 158
        y: Theme.large ? 36 : 60
    }

    Item {
        id: ring

        anchors.right: Theme.portrait ? parent.right : keys.left
        anchors.rightMargin: Theme.portrait ? 36 : 60
        anchors.top: title.bottom
        anchors.topMargin: Theme.large ? 10 : Theme.portrait ? 24 : 0
        height: width
        width: Theme.large ? 360 : Theme.portrait ? 540 : 600

        Repeater {
            model: root.visit.resetAfter

            Rectangle {
                id: block

                required property int index

                antialiasing: true
                border.color: Theme.fieldText("sun")
                border.width: 4
                color: index < root.visit.resetAfter - root.visit.secondsLeft ? "transparent" : Theme.fieldText("sun")
                height: ring.width * 0.12
                width: ring.width * 0.055
                x: (ring.width - width) / 2

                transform: Rotation {
                    angle: (block.index + 0.5) * 360 / root.visit.resetAfter
                    origin.x: ring.width * 0.0275
                    origin.y: ring.width / 2
                }
            }
        }

        Text {
            anchors.centerIn: parent
            color: Theme.fieldText("sun")
            font.family: Theme.family
            font.pixelSize: ring.width * 0.42
            font.weight: Font.ExtraBold
            objectName: "still.seconds"
            text: root.visit.secondsLeft
        }
    }

    Label {
        anchors.left: parent.left
        anchors.leftMargin: Theme.textEdge
        anchors.right: ring.left
        anchors.rightMargin: 24
        anchors.verticalCenter: ring.verticalCenter
        color: Theme.fieldText("sun")
        font.weight: Font.Bold
        leading: 1.25
        text: Theme.portrait || Theme.large ? Words.t.countdown ?? "" : `${Words.t.countdown}\n\n${Words.t.countdown_lead}`
        units: Theme.portrait ? 46 : 40
    }

    Label {
        anchors.bottom: keys.top
        anchors.bottomMargin: 28
        anchors.left: parent.left
        anchors.leftMargin: Theme.textEdge
        anchors.right: parent.right
        anchors.rightMargin: Theme.textEdge
        color: Theme.fieldText("sun")
        text: Words.t.countdown_lead ?? ""
        units: 42
        visible: Theme.textScale < 2 && Theme.portrait
    }

    Column {
        id: keys

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.edge
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        spacing: 32
        width: Theme.portrait ? parent.width - 2 * Theme.edge : parent.width * 0.44

        Key {
            height: (Theme.large ? 220 : 268) + Theme.lip
            icon: "tick"
            iconSide: 96
            line: Theme.line
            objectName: "still.stay"
            radius: 32
            text: Words.t.still_here ?? ""
            units: Theme.portrait ? (Theme.large ? 50 : 76) : Theme.large ? 36 : 50
            weight: Font.ExtraBold
            width: parent.width

            onTapped: root.visit.stay()
        }

        Key {
            height: (Theme.large ? 150 : 132) + Theme.lip
            icon: "home"
            iconSide: 54
            objectName: "still.restart"
            radius: 24
            text: Words.t.restart_now ?? ""
            units: 42
            width: parent.width

            onTapped: root.visit.restart()
        }

        Label {
            color: Theme.fieldText("sun")
            leftPadding: 12
            leading: 1.25
            text: Words.t.nothing_kept ?? ""
            units: 34
            visible: Theme.textScale < 2
            width: parent.width
        }
    }
}
