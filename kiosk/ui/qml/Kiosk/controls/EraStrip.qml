import QtQuick
import Kiosk

// Which time it is, and where: a square block in the era's colour, with the era's sign and word.
Rectangle {
    id: root

    required property string era
    required property string when
    readonly property real wish: Theme.textEdge + mark.width + 16 + label.implicitWidth + 36

    color: Theme.era(era)

    Behavior on color {
        ColorAnimation {
            duration: Theme.fade
        }
    }

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.textEdge
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.eraText(root.era)
        name: root.era
        side: 36
    }

    Label {
        id: label

        anchors.left: mark.right
        anchors.leftMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.eraText(root.era)
        font.weight: Font.Bold
        text: root.when
        units: 33
        wrapMode: Text.NoWrap
    }
}
