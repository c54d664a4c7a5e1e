import QtQuick
import Kiosk

// A piece of text in the exhibition's type; `units` is its size before the visitor's text size, `leading` the distance
// of its lines, in em.
Text {
    id: root

    property real units: 32
    property real leading: 1.3
    property real tracking: units > 58 && Theme.leading === 1 ? -0.02 : 0

    color: Theme.text
    font.family: Theme.family
    font.letterSpacing: tracking * Theme.size(units)
    font.pixelSize: Theme.size(units)
    lineHeight: leading * Theme.leading * Theme.size(units)
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
}
