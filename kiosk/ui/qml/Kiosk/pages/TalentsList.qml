pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The visitor's talents, newest first, each with the sign of its strength.
Field {
    id: root

    required property Content content

    readonly property real wish: column.implicitHeight + 72

    tone: "sun"

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.textEdge
        anchors.right: parent.right
        anchors.rightMargin: Theme.textEdge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.large ? 26 : 22

        Label {
            Accessible.role: Accessible.Heading
            color: Theme.fieldText("sun")
            font.weight: Font.Bold
            text: Words.t.talents ?? ""
            units: 40
            width: parent.width
        }

        Repeater {
            model: root.content.talents

            Row {
                id: talent

                required property var modelData

                spacing: 34
                width: parent.width

                Image {
                    id: sign

                    anchors.verticalCenter: parent.verticalCenter
                    height: Theme.portrait ? 104 : 96
                    source: talent.modelData.picture
                    sourceSize: Qt.size(width * Theme.pixelScale, height * Theme.pixelScale)
                    width: height * 120 / 124
                }

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.fieldText("sun")
                    font.weight: Font.ExtraBold
                    leading: 1.0
                    text: talent.modelData.name
                    units: Theme.large ? 70 : 80
                    width: talent.width - sign.width - talent.spacing
                }
            }
        }

        Label {
            color: Theme.fieldText("sun")
            font.weight: Font.Bold
            text: Words.t.grow ?? ""
            units: 42
            width: parent.width
        }
    }
}
