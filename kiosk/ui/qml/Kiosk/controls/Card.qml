import QtQuick
import Kiosk

// Something to choose: its object above its name; a tick when it has been opened.
Key {
    id: root

    required property string tile
    required property string name
    property bool seen: false
    property bool live: false

    readonly property real nameHeight: Math.max(60, label.implicitHeight + 18)

    bare: true
    face: Theme.key
    line: Theme.line
    radius: 16
    spoken: seen ? `${name}, ${Words.t.seen}` : name

    Item {
        anchors.fill: parent
        anchors.bottomMargin: Theme.lip
        transform: Translate {
            y: root.low ? Theme.lip : root.live ? -8 : 0

            Behavior on y {
                enabled: Theme.motion

                NumberAnimation {
                    duration: 150
                }
            }
        }

        Rectangle {
            anchors.fill: parent
            color: root.faceNow
            radius: root.radius
        }

        Image {
            id: drawing

            anchors.bottom: label.top
            anchors.bottomMargin: 9
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            asynchronous: true
            retainWhileLoading: true
            source: `image://drawings/tile/${root.tile}/${root.radius * Theme.pixelScale}`
            sourceSize: Qt.size(width * Theme.pixelScale, height * Theme.pixelScale)
        }

        Rectangle {
            anchors.top: drawing.bottom
            color: Theme.line
            height: 3
            width: parent.width
        }

        Label {
            id: label

            Accessible.ignored: true
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 9 + (root.nameHeight - 18 - implicitHeight) / 2
            anchors.left: parent.left
            anchors.margins: 6
            anchors.right: parent.right
            color: root.textNow
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            leading: 1.06
            text: root.name
            units: root.width > 260 && root.height > 130 + 70 * Theme.textScale ? 32 : 25
        }

        Rectangle {
            anchors.fill: parent
            border.color: Theme.line
            border.width: 3
            color: "transparent"
            radius: root.radius
        }

        Rectangle {
            anchors.margins: 8
            anchors.right: parent.right
            anchors.top: parent.top
            border.color: Theme.line
            border.width: 3
            color: "#FFFDF7"
            height: 44
            radius: 22
            visible: root.seen
            width: 44

            Icon {
                anchors.centerIn: parent
                color: Theme.ink
                name: "tick"
                side: 28
            }
        }
    }
}
