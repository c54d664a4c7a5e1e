pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The seconds that are left, in figures and as blocks around them; a block that is gone keeps its outline.
Item {
    id: root

    required property int seconds
    required property int total

    Repeater {
        model: root.total

        Rectangle {
            id: block

            required property int index

            antialiasing: true
            border.color: Theme.fieldText("sun")
            border.width: 4
            color: index < root.total - root.seconds ? "transparent" : Theme.fieldText("sun")
            height: root.width * 0.12
            width: root.width * 0.055
            x: (root.width - width) / 2

            transform: Rotation {
                angle: (block.index + 0.5) * 360 / root.total
                origin.x: root.width * 0.0275
                origin.y: root.width / 2
            }
        }
    }

    Text {
        anchors.centerIn: parent
        color: Theme.fieldText("sun")
        font.family: Theme.family
        font.pixelSize: root.width * 0.42
        font.weight: Font.ExtraBold
        objectName: "still.seconds"
        text: root.seconds
    }
}
