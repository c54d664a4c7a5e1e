import QtQuick
import Kiosk

// What the settings do, on the visitor's own story.
Item {
    id: root

    required property Visit visit
    required property Content content

    Picture {
        id: picture

        height: visible ? (Theme.portrait ? 360 : 290) : 0
        side: width
        source: root.content.lastPicture
        cropTop: side * 0.2
        visible: root.height > (Theme.portrait ? 640 : 560)
        width: parent.width
    }

    Rectangle {
        anchors.bottom: picture.bottom
        anchors.bottomMargin: -14
        anchors.left: parent.left
        color: Theme.era(root.visit.era)
        height: tag.implicitHeight + 36
        visible: picture.visible
        width: tag.implicitWidth + 96

        Label {
            id: tag

            anchors.centerIn: parent
            color: Theme.eraText(root.visit.era)
            font.weight: Font.Bold
            text: Words.t.sample ?? ""
            units: 33
            wrapMode: Text.NoWrap
        }
    }

    Passage {
        Accessible.ignored: true
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.textEdge - 6
        anchors.right: parent.right
        anchors.rightMargin: Theme.textEdge - 6
        anchors.top: picture.bottom
        anchors.topMargin: 40
        color: Theme.text
        current: root.visit.captions ? 1 : -1
        family: Theme.family
        lineSpacing: 1.4 * Theme.leading
        markColor: Theme.mark
        markedColor: Theme.marked
        mirrored: root.content.mirrored
        paged: true
        pixelScale: Theme.pixelScale
        pixelSize: Theme.size(36)
        sentences: root.content.sample
        underlineColor: Theme.markLine
    }
}
