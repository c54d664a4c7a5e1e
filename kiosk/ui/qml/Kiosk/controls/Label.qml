import QtQuick
import Kiosk

// A piece of text in the exhibition's type; `units` is its size before the visitor's text size, `leading` the distance
// of its lines, in em. `family` and `stretch`, by how much its lines stand further apart, follow the visit's language.
// A font whose lines are taller by nature (`tall`, in em) overhangs them by half above and half below.
Text {
    id: root

    property real units: 32
    property real leading: 1.3
    property string family: Theme.family
    property real stretch: Theme.leading
    property real tall: Theme.tall
    property real tracking: units > 58 ? -0.02 : 0

    readonly property real overhang: tall ? Math.max(0, tall * Theme.size(units) - lineHeight) : 0

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    color: Theme.text
    font.family: family
    font.letterSpacing: stretch === 1 ? tracking * Theme.size(units) : 0
    font.pixelSize: Theme.size(units)
    lineHeight: leading * stretch * Theme.size(units)
    lineHeightMode: Text.FixedHeight
    height: implicitHeight - overhang
    textFormat: Text.PlainText
    transform: Translate {
        y: -root.overhang / 2
    }
    wrapMode: Text.WordWrap
}
