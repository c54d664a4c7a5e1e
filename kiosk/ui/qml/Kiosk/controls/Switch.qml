import QtQuick
import Kiosk

// A switch: its words, on or off in words, and the knob's place.
Key {
    id: root

    required property string label
    property bool on: false

    chosen: on
    role: Accessible.CheckBox
    spoken: `${label}: ${on ? Words.t.on : Words.t.off}`

    Label {
        Accessible.ignored: true
        anchors.left: parent.left
        anchors.leftMargin: 26
        anchors.right: position.left
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.plate.y - Theme.lip / 2
        color: root.textNow
        font.weight: Font.Bold
        leading: 1.15
        text: root.label
        units: root.units
    }

    Row {
        id: position

        anchors.right: parent.right
        anchors.rightMargin: 22
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.plate.y - Theme.lip / 2
        spacing: 12

        Label {
            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: root.textNow
            font.weight: Font.ExtraBold
            text: (root.on ? Words.t.on : Words.t.off) ?? ""
            units: root.units
        }

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            border.color: root.textNow
            border.width: 4
            color: root.on && !root.down ? Theme.sun : "transparent"
            height: 40
            radius: 20
            width: 66

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                color: root.on && !root.down ? Theme.ink : root.textNow
                height: 22
                radius: 11
                width: 22
                x: root.on ? 35 : 9
            }
        }
    }
}
