pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One room in three slanted strips, and the question in the venue's languages in turn. Its letters are always the usual
// ones: settings begin with a visit.
Item {
    id: root

    required property Content content
    property real side: width

    // Above keys in landscape there is room for the two beside each other.
    readonly property bool wide: Theme.below && !Theme.portrait
    readonly property bool small: wide && height < 400

    property int turn: 0
    readonly property var hook: content.hooks[turn % content.hooks.length]

    Accessible.name: `${hook.hook} ${hook.touch}`
    Accessible.role: Accessible.StaticText

    onVisibleChanged: turn = 0

    Timer {
        interval: 6000
        repeat: true
        running: root.visible && root.content.hooks.length > 1

        onTriggered: root.turn += 1
    }

    Field {
        id: field

        anchors.left: parent.left
        anchors.top: parent.top
        height: root.wide ? call.y : Theme.portrait ? 480 : 370
        tone: "venue"
        width: root.wide ? parent.width * 0.54 : parent.width

        Row {
            anchors.left: parent.left
            anchors.leftMargin: Theme.textEdge
            layoutDirection: root.hook.mirrored !== root.content.mirrored ? Qt.RightToLeft : Qt.LeftToRight
            spacing: 34
            visible: !root.small
            y: root.wide ? 24 : 38

            Repeater {
                model: ["toen", "nu", "straks"]

                Row {
                    id: era

                    required property string modelData

                    layoutDirection: root.hook.mirrored !== root.content.mirrored ? Qt.RightToLeft : Qt.LeftToRight
                    spacing: 12

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.fieldText("venue")
                        name: era.modelData
                        side: 34
                    }

                    Label {
                        color: Theme.fieldText("venue")
                        family: root.hook.font
                        font.weight: Font.ExtraBold
                        stretch: root.hook.leading
                        tall: root.hook.tall
                        text: root.hook.eras[era.modelData]
                        units: 34
                    }
                }
            }
        }

        Label {
            anchors.right: parent.right
            anchors.rightMargin: Theme.textEdge
            color: Theme.fieldText("venue")
            font.weight: Font.DemiBold
            text: root.content.venue
            units: 30
            visible: !root.small
            y: root.wide ? 28 : 42
        }

        Label {
            anchors.left: parent.left
            anchors.leftMargin: Theme.textEdge - 2
            anchors.right: parent.right
            anchors.rightMargin: Theme.below ? Theme.textEdge : 560
            anchors.top: parent.top
            anchors.topMargin: root.small ? 22 : root.wide ? 84 : 108
            color: Theme.fieldText("venue")
            tracking: -0.025
            font.weight: Font.ExtraBold
            horizontalAlignment: root.hook.mirrored !== root.content.mirrored ? Text.AlignRight : Text.AlignLeft
            leading: 0.98
            family: root.hook.font
            stretch: root.hook.leading
            tall: root.hook.tall
            text: root.hook.hook
            units: Theme.portrait ? 118 : root.small ? 84 : root.wide ? 100 : 112
        }
    }

    Image {
        id: strips

        anchors.bottom: root.wide ? parent.bottom : call.top
        anchors.left: root.wide ? field.right : parent.left
        anchors.top: root.wide ? parent.top : field.bottom
        width: root.wide ? root.width - field.width : root.side
        asynchronous: true
        clip: root.wide // a piece may hang out of so low a room
        retainWhileLoading: true
        source: `image://drawings/strips/${roomTop}/${root.content.revision}`
        sourceSize: Qt.size(width * Theme.pixelScale, height * Theme.pixelScale)

        readonly property real roomTop: Theme.portrait ? 0.25 : 0.2
        readonly property real roomSide: Math.max(width, height)

        Repeater {
            model: root.content.pieces

            Alive {
                required property int index
                required property var modelData

                alive: root.visible && Theme.motion
                height: modelData.height * strips.roomSide
                moves: modelData.moves
                picture: modelData.picture
                turn: index
                width: modelData.width * strips.roomSide
                x: modelData.left * strips.roomSide + (strips.width - strips.roomSide) / 2
                y: modelData.top * strips.roomSide - Math.min(strips.roomTop * strips.roomSide, strips.roomSide - strips.height)
            }
        }
    }

    Rectangle {
        id: call

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        border.color: Theme.line
        border.width: Theme.normal ? 0 : 4
        color: Theme.normal ? Theme.ink : Theme.page
        height: Math.max(106, words.implicitHeight + 30)
        width: root.wide ? field.width : root.side

        Icon {
            id: hand

            anchors.left: parent.left
            anchors.leftMargin: Theme.textEdge
            anchors.verticalCenter: parent.verticalCenter
            color: words.color
            name: "hand"
            side: 62
        }

        Label {
            id: words

            anchors.left: hand.right
            anchors.leftMargin: 22
            anchors.right: parent.right
            anchors.rightMargin: Theme.textEdge
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.normal ? "#FFFDF7" : Theme.text
            font.weight: Font.ExtraBold
            horizontalAlignment: root.hook.mirrored !== root.content.mirrored ? Text.AlignRight : Text.AlignLeft
            family: root.hook.font
            stretch: root.hook.leading
            tall: root.hook.tall
            text: root.hook.touch
            units: Theme.portrait ? 48 : 40
        }
    }
}
