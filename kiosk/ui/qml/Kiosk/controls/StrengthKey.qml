import QtQuick
import Kiosk

// A human strength to choose: its sign, its name and what it means.
Key {
    id: root

    required property var strength
    property bool explained: true // whether it says what it means

    readonly property real wholeHeight: name.implicitHeight + means.implicitHeight + column.spacing + Theme.lip

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
            height: Math.min(0.64 * (root.height - Theme.lip), Theme.large ? 72 : 132)
            source: root.strength.picture
            sourceSize: Qt.size(width * Theme.pixelScale, height * Theme.pixelScale)
            width: height * 120 / 124
        }

        Column {
            id: column

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.large ? 4 : 10
            width: parent.width - sign.width - parent.spacing

            Label {
                id: name

                Accessible.ignored: true
                color: root.textNow
                font.weight: Font.ExtraBold
                leading: Theme.large ? 1.1 : 1.3
                text: root.strength.name
                units: Theme.large ? 32 : 44
                width: parent.width
            }

            Label {
                id: means

                Accessible.ignored: true
                color: root.textNow
                leading: 1.15
                text: root.strength.means
                units: 31
                visible: root.explained
                width: parent.width
            }
        }
    }
}
