import QtQuick
import Kiosk

// Above or beside the choice: what to do, and a scene of one of the professions.
Item {
    id: root

    required property Menu menu
    property real side: width

    // Above keys in landscape there is room for the two beside each other.
    readonly property bool wide: Theme.below && !Theme.portrait

    property int turn: 0
    property string tab: "professions"
    readonly property bool jobs: tab === "professions"
    readonly property var shown: menu.cards[turn % Math.max(1, menu.cards.length)]

    Timer {
        interval: 6000
        repeat: true
        running: root.visible && Theme.motion

        onTriggered: root.turn += 1
    }

    Field {
        id: field

        anchors.left: parent.left
        anchors.top: parent.top
        height: root.wide ? parent.height : Math.max(Theme.portrait ? 262 : 236, heading.height + (Theme.large ? 30 : 58))
        tone: "blue"
        width: root.wide ? parent.width * 0.46 : parent.width

        Column {
            id: heading

            anchors.left: parent.left
            anchors.leftMargin: Theme.textEdge - 2
            anchors.right: parent.right
            anchors.rightMargin: Theme.textEdge
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8

            Label {
                Accessible.role: Accessible.Heading
                color: Theme.fieldText("blue")
                font.weight: Font.ExtraBold
                leading: 1.0
                text: Words.t.tabs?.[root.tab].title ?? ""
                units: Theme.portrait ? 112 : 84
                width: parent.width
            }

            Label {
                color: Theme.fieldText("blue")
                font.weight: Font.DemiBold
                text: Words.t.tabs?.[root.tab].lead ?? ""
                units: Theme.portrait ? 42 : 36
                visible: !root.wide || !Theme.huge || root.height > 400
                width: parent.width
            }
        }
    }

    Picture {
        id: picture
        anchors.bottom: root.wide ? parent.bottom : tag.top
        anchors.left: root.wide ? field.right : parent.left
        anchors.top: root.wide ? parent.top : field.bottom
        width: root.wide ? parent.width - field.width : root.side
        visible: height > 120
        cropLeft: (side - width) / 2 * 0.6
        side: Math.max(width, height)
        source: root.shown?.scene ?? ""
        cropTop: Math.min(side - height, side * 0.1)
    }

    Rectangle {
        id: tag

        anchors.bottom: parent.bottom
        anchors.left: picture.left
        color: Theme.era(root.jobs ? "toen" : "nu")
        height: name.implicitHeight + 40
        visible: picture.visible && (!root.wide || root.height > 400)
        width: Theme.below ? Math.min(before + name.implicitWidth + 40, parent.width) : root.side

        readonly property real before: Theme.textEdge + (root.jobs ? mark.width + 20 : 0)

        Icon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.textEdge
            anchors.verticalCenter: parent.verticalCenter
            color: name.color
            name: "toen"
            side: 38
            visible: root.jobs
        }

        Label {
            id: name

            anchors.left: root.jobs ? mark.right : parent.left
            anchors.leftMargin: root.jobs ? 20 : Theme.textEdge
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.eraText(root.jobs ? "toen" : "nu")
            font.weight: Font.Bold
            text: root.shown?.name ?? ""
            units: 40
            width: Theme.below ? implicitWidth : root.side - tag.before - 20
            wrapMode: Theme.below ? Text.NoWrap : Text.WordWrap
        }
    }
}
