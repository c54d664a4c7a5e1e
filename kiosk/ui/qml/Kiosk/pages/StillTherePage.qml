import QtQuick
import Kiosk

// "Ben je er nog?" Any touch counts as yes; thirty blocks become outlines one by one, never a flash.
Rectangle {
    id: root

    required property Visit visit

    readonly property bool huge: Theme.textScale > 1.5

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

    CountdownRing {
        id: ring

        anchors.left: Theme.portrait ? undefined : parent.left
        anchors.leftMargin: Theme.textEdge
        anchors.right: Theme.portrait ? parent.right : undefined
        anchors.rightMargin: Theme.edge
        anchors.top: title.bottom
        anchors.topMargin: Theme.large ? 10 : 24
        height: width
        seconds: root.visit.secondsLeft
        total: root.visit.resetAfter
        width: Theme.portrait ? (Theme.large ? 360 : 540) : Math.min(560, parent.height - title.y - title.height - 50)
    }

    Label {
        anchors.left: Theme.portrait ? parent.left : keys.left
        anchors.leftMargin: Theme.portrait ? Theme.textEdge : 12
        anchors.right: Theme.portrait ? ring.left : keys.right
        anchors.rightMargin: 24
        color: Theme.fieldText("sun")
        font.weight: Font.Bold
        leading: 1.25
        text: Words.t.countdown ?? ""
        units: Theme.portrait ? 46 : 40
        y: Theme.portrait ? ring.y + (ring.height - height) / 2 : title.y + 20
    }

    Column {
        id: keys

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.edge
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        spacing: root.huge ? 24 : 32
        width: Theme.portrait ? parent.width - 2 * Theme.edge : parent.width * 0.46

        Label {
            color: Theme.fieldText("sun")
            leftPadding: 12
            text: Words.t.countdown_lead ?? ""
            units: 42
            visible: !root.huge
            width: parent.width
        }

        Key {
            height: (Theme.large ? 220 : 268) + Theme.lip
            icon: "tick"
            iconSide: 96
            line: Theme.line
            objectName: "still.stay"
            radius: 32
            text: Words.t.still_here ?? ""
            units: Theme.portrait ? (Theme.large ? 44 : 76) : Theme.large ? 40 : 50
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
            leading: 1.25
            leftPadding: 12
            text: Words.t.nothing_kept ?? ""
            units: 34
            visible: !root.huge && (Theme.portrait || !Theme.large)
            width: parent.width
        }
    }
}
