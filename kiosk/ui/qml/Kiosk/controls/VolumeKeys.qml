pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Softer and louder, and six blocks that show where the sound stands.
Row {
    id: root

    required property Visit visit
    property real keyHeight: 84
    property real labelWidth: 196

    readonly property real keyWidth: (width - labelWidth - 3 * Theme.gap - blocks.width) / 2

    spacing: Theme.gap

    Label {
        anchors.verticalCenter: parent.verticalCenter
        font.weight: Font.Bold
        leftPadding: 12
        text: Words.t.sound ?? ""
        units: Theme.large ? 28 : 32
        width: root.labelWidth
    }

    Key {
        dim: root.visit.volume <= 1
        height: root.keyHeight + Theme.lip
        icon: "minus"
        iconSide: 36
        objectName: "volume.softer"
        pad: 8
        text: Theme.large ? "" : Words.t.softer ?? ""
        spoken: Words.t.softer ?? ""
        units: 30
        width: root.keyWidth

        onTapped: root.visit.setVolume(root.visit.volume - 1)
    }

    Row {
        id: blocks

        height: root.keyHeight
        spacing: 10

        Repeater {
            model: 6

            Rectangle {
                required property int index

                anchors.bottom: parent.bottom
                border.color: Theme.line
                border.width: 4
                color: index < root.visit.volume ? Theme.line : "transparent"
                height: 22 + 8 * index
                radius: 6
                width: 42
            }
        }
    }

    Key {
        dim: root.visit.volume >= 6
        height: root.keyHeight + Theme.lip
        icon: "plus"
        iconSide: 36
        objectName: "volume.louder"
        pad: 8
        text: Theme.large ? "" : Words.t.louder ?? ""
        spoken: Words.t.louder ?? ""
        units: 30
        width: root.keyWidth

        onTapped: root.visit.setVolume(root.visit.volume + 1)
    }
}
