import QtQuick
import Kiosk

// One of the drawn icons, in one colour; always beside or above a word.
Image {
    id: root

    required property string name
    property color color: Theme.text
    property real side: 42

    height: side
    source: name ? `image://drawings/icon/${name}/${String(color).slice(-6)}` : ""
    sourceSize: Qt.size(side * Theme.pixelScale, side * Theme.pixelScale)
    width: side
}
