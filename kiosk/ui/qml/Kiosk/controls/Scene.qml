pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One place, three times: the three eras lie exactly on top of each other, and the new one fades in over the old one,
// so that what stays the same stays still to the pixel.
Item {
    id: root

    required property var pictures
    required property string era
    property string before
    property real side: width
    property real cropTop: 0
    property real cropLeft: 0
    property string describe

    Accessible.name: describe
    Accessible.role: Accessible.Graphic

    // Not bound: the old era stays below until the new one is there.
    Component.onCompleted: before = era
    onEraChanged: {
        fade.stop();
        over.source = root.pictures?.[root.era] ?? "";
        over.opacity = Theme.fade ? 0 : 1;
        fade.start();
    }
    onPicturesChanged: over.source = root.pictures?.[root.era] ?? ""

    Picture {
        anchors.fill: parent
        cropLeft: root.cropLeft
        side: root.side
        source: root.pictures?.[root.before] ?? ""
        cropTop: root.cropTop
    }

    Picture {
        id: over

        anchors.fill: parent
        cropLeft: root.cropLeft
        side: root.side
        source: ""
        cropTop: root.cropTop
    }

    // The neighbours are decoded while the visitor reads, so that the change itself waits for nothing.
    Repeater {
        model: ["toen", "nu", "straks"]

        Image {
            required property string modelData

            asynchronous: true
            source: root.pictures?.[modelData] ?? ""
            sourceSize: Qt.size(root.side * Theme.pixelScale, root.side * Theme.pixelScale)
            visible: false
        }
    }

    NumberAnimation {
        id: fade

        duration: Theme.fade
        easing.type: Easing.InOutSine
        property: "opacity"
        target: over
        to: 1

        onFinished: root.before = root.era
    }
}
