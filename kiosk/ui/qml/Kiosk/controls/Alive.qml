import QtQuick
import Kiosk

// A piece of the attract screen's room that lives: a light that comes on and goes out, or something that swings.
// Each takes its turn and rests for most of the time, so that nothing calls for attention and little is drawn.
Image {
    id: root

    required property string moves
    required property string picture
    property bool alive: true
    property int turn: 0

    Accessible.ignored: true
    asynchronous: true
    opacity: moves === "light" ? 0 : 1
    source: picture
    sourceSize: Qt.size(width * Theme.pixelScale, height * Theme.pixelScale)

    SequentialAnimation {
        loops: Animation.Infinite
        running: root.alive && root.moves === "light"

        onStopped: root.opacity = 0

        PauseAnimation {
            duration: 1500 + 2600 * root.turn
        }

        NumberAnimation {
            duration: 700
            easing.type: Easing.InOutSine
            from: 0
            property: "opacity"
            target: root
            to: 1
        }

        PauseAnimation {
            duration: 5200
        }

        NumberAnimation {
            duration: 900
            easing.type: Easing.InOutSine
            from: 1
            property: "opacity"
            target: root
            to: 0
        }

        PauseAnimation {
            duration: 3000
        }
    }

    SequentialAnimation {
        loops: Animation.Infinite
        running: root.alive && root.moves === "swing"

        onStopped: root.rotation = 0

        PauseAnimation {
            duration: 3600
        }

        NumberAnimation {
            duration: 900
            easing.type: Easing.InOutSine
            from: 0
            property: "rotation"
            target: root
            to: 9
        }

        NumberAnimation {
            duration: 1300
            easing.type: Easing.InOutSine
            from: 9
            property: "rotation"
            target: root
            to: -7
        }

        NumberAnimation {
            duration: 900
            easing.type: Easing.InOutSine
            from: -7
            property: "rotation"
            target: root
            to: 0
        }
    }
}
