import QtQuick
import Kiosk

// A square drawing, shown as wide as it is asked for and cut to its frame: the drawings run on outside it.
Item {
    id: root

    required property string source
    property real side: width
    property real cropTop: 0
    property real cropLeft: 0
    property string describe

    readonly property bool ready: image.status === Image.Ready

    Accessible.ignored: !describe
    Accessible.name: describe
    Accessible.role: Accessible.Graphic
    clip: true

    Image {
        id: image

        asynchronous: true
        height: root.side
        retainWhileLoading: true
        source: root.source
        sourceSize: Qt.size(root.side * Theme.pixelScale, root.side * Theme.pixelScale)
        width: root.side
        x: -root.cropLeft
        y: -root.cropTop
    }
}
