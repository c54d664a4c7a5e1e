pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A setting in steps: less and more, and blocks that show where it stands.
Row {
    id: root

    required property string label
    required property string less
    required property string more
    required property string lessName
    required property string moreName
    required property int step
    required property int steps
    property real keyHeight: 84
    property real labelWidth: 196

    readonly property real keyWidth: (width - labelWidth - 3 * Theme.gap - blocks.width) / 2

    signal picked(int step)

    spacing: Theme.gap

    Label {
        anchors.verticalCenter: parent.verticalCenter
        font.weight: Font.Bold
        leading: 1.1
        leftPadding: 12
        text: root.label
        units: Theme.large ? 25 : 32
        width: root.labelWidth
    }

    Key {
        dim: root.step <= 1
        height: root.keyHeight + Theme.lip
        icon: "minus"
        iconSide: 36
        objectName: root.lessName
        pad: 8
        spoken: root.less
        text: Theme.large ? "" : root.less
        units: 30
        width: root.keyWidth

        onTapped: root.picked(root.step - 1)
    }

    Item {
        id: blocks

        height: root.keyHeight
        width: 302

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            height: parent.height
            spacing: 10

            Repeater {
                model: root.steps

                Rectangle {
                    required property int index

                    anchors.bottom: parent.bottom
                    border.color: Theme.line
                    border.width: 4
                    color: index < root.step ? Theme.line : "transparent"
                    height: 22 + 40 * index / Math.max(1, root.steps - 1)
                    radius: 6
                    width: 42
                }
            }
        }
    }

    Key {
        dim: root.step >= root.steps
        height: root.keyHeight + Theme.lip
        icon: "plus"
        iconSide: 36
        objectName: root.moreName
        pad: 8
        spoken: root.more
        text: Theme.large ? "" : root.more
        units: 30
        width: root.keyWidth

        onTapped: root.picked(root.step + 1)
    }
}
