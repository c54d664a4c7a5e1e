import QtQuick
import Kiosk

// The colour field behind a heading; where a contrast theme takes the colour away, a line closes it.
Rectangle {
    required property string tone

    color: Theme.field(tone)

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: 4
        visible: !Theme.normal
        width: parent.width
    }
}
