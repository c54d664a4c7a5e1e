import QtQuick
import Kiosk

// A QR code: dark on white in every theme, never mirrored, with the white around it that the standard asks for.
Image {
    id: root

    required property string code // its rows, with a point between them
    property real wish

    readonly property int modules: code.indexOf(".")
    readonly property int around: 8 // modules of white, on both sides together (ISO/IEC 18004)
    // At least 40 mm without the white: a telephone reads a code from ten times its width. Modules are whole pixels.
    readonly property real least: 40 * Theme.unitsPerMm * (modules + around) / modules + (modules + around) / Theme.pixelScale

    Accessible.ignored: true
    height: width
    objectName: "code"
    smooth: false
    source: code ? `image://drawings/code/${code}` : ""
    sourceSize: Qt.size(width * Theme.pixelScale, height * Theme.pixelScale)
    visible: code
    width: code ? Math.max(wish, least) : 0
}
