import QtQuick
import Kiosk

// "Ben je er nog?" Any touch counts as yes; thirty blocks become outlines one by one, never a flash.
Rectangle {
    id: root

    required property Visit visit

    readonly property bool wide: Theme.below && !Theme.portrait
    readonly property bool beside: !Theme.below
    readonly property real room: (height - Theme.reachTop - Theme.edge - (wide ? 0 : Theme.rowGap)) / (wide ? 1 : 2)

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
        anchors.right: Theme.portrait ? parent.right : root.wide ? ring.left : keys.left
        anchors.rightMargin: 44
        color: Theme.fieldText("sun")
        font.weight: Font.ExtraBold
        leading: 0.98
        text: Words.t.still_there ?? ""
        units: root.wide ? 120 : 158
        y: Theme.large ? 36 : 60
    }

    CountdownRing {
        id: ring

        readonly property real room: root.wide ? keys.y - 80 : Theme.portrait ? words.y - y - 20 : parent.height - y - 30

        anchors.left: root.beside ? parent.left : undefined
        anchors.leftMargin: Theme.textEdge
        anchors.right: root.beside ? undefined : parent.right
        anchors.rightMargin: root.wide ? Theme.textEdge : Theme.edge
        height: width
        seconds: root.visit.secondsLeft
        total: root.visit.resetAfter
        width: Math.max(200, Math.min(Theme.portrait ? (Theme.large ? 420 : 540) : 560, room))
        y: root.wide ? 40 : title.y + title.height + (Theme.large ? 10 : 24)
    }

    Label {
        id: countdown

        anchors.left: root.beside ? keys.left : parent.left
        anchors.leftMargin: root.beside ? 12 : Theme.textEdge
        anchors.right: root.beside ? keys.right : ring.left
        anchors.rightMargin: 24
        color: Theme.fieldText("sun")
        font.weight: Font.Bold
        leading: 1.25
        text: Words.t.countdown ?? ""
        units: Theme.portrait ? 46 : 40
        y: Theme.portrait ? ring.y + (ring.height - height) / 2 : title.y + (root.wide ? title.height + 12 : 20)
    }

    Column {
        id: words

        anchors.left: root.wide ? countdown.left : keys.left
        anchors.leftMargin: root.wide ? 0 : 12
        anchors.right: root.wide ? countdown.right : keys.right
        spacing: 10
        y: root.wide ? countdown.y + countdown.height + 16 : keys.y - height - 26

        Label {
            color: Theme.fieldText("sun")
            text: Words.t.countdown_lead ?? ""
            units: root.wide ? 38 : 42
            visible: !Theme.huge
            width: parent.width
        }

        Label {
            color: Theme.fieldText("sun")
            leading: 1.25
            text: Words.t.nothing_kept ?? ""
            units: 34
            visible: !Theme.large || Theme.portrait && !Theme.huge
            width: parent.width
        }
    }

    Grid {
        id: keys

        readonly property real keyWidth: columns === 2 ? (width - spacing) / 2 : width

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.edge
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        columns: root.wide ? 2 : 1
        spacing: root.wide ? Theme.gap : Theme.rowGap
        width: Theme.below ? parent.width - 2 * Theme.edge : parent.width * 0.46

        Key {
            height: Math.min((Theme.large || root.wide ? 220 : 268) + Theme.lip, root.room * (root.wide ? 1 : 1.05))
            icon: "tick"
            iconSide: Math.min(96, height - 40)
            line: Theme.line
            objectName: "still.stay"
            radius: 32
            text: Words.t.still_here ?? ""
            units: Theme.portrait ? (Theme.large ? 44 : 76) : Theme.large ? 40 : 50
            weight: Font.ExtraBold
            width: keys.keyWidth

            onTapped: root.visit.stay()
        }

        Key {
            height: Math.min((root.wide ? 220 : Theme.large ? 150 : 132) + Theme.lip, root.room * (root.wide ? 1 : 0.95))
            icon: "home"
            iconSide: 54
            objectName: "still.restart"
            radius: 24
            text: Words.t.restart_now ?? ""
            units: 42
            width: keys.keyWidth

            onTapped: root.visit.restart()
        }
    }
}
