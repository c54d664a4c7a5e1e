import QtQuick
import Kiosk

// A human strength to choose: its sign, its name and what it means.
Key {
    id: root

    required property var strength

    radius: 26
    spoken: `${strength.name}: ${strength.means}`

    Row {
        anchors.fill: parent
        anchors.bottomMargin: Theme.lip
        anchors.leftMargin: Theme.large ? 18 : 26
        anchors.rightMargin: Theme.large ? 8 : 20
        anchors.topMargin: root.plate.y
        spacing: Theme.large ? 14 : 24

        Image {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            height: Math.min(Theme.large ? (Theme.portrait ? 96 : 80) : 132, root.height - 30)
            source: root.strength.picture
            sourceSize: Qt.size(width * Theme.pixelScale, height * Theme.pixelScale)
            width: height * 120 / 124
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 10
            width: parent.width - sign.width - parent.spacing

            Label {
                Accessible.ignored: true
                color: root.textNow
                font.weight: Font.ExtraBold
                text: root.strength.name
                units: Theme.large ? (Theme.portrait && !Theme.huge ? 36 : Theme.portrait || !Theme.huge ? 32 : 28) : 44
                width: parent.width
            }

            Label {
                Accessible.ignored: true
                color: root.textNow
                leading: 1.15
                text: root.strength.means
                units: 31
                visible: !Theme.huge && root.height > 1.3 * Theme.size(44) + 2.3 * Theme.size(31) + 36
                width: parent.width
            }
        }
    }
}
