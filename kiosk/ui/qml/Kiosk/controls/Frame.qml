import QtQuick
import Kiosk

// Where the keypad's way along the keys begins: the page itself. Its ring lies between two lines in the page's colour,
// so that it is seen on any field and any picture.
Item {
    id: root

    Accessible.name: "Toen Nu Straks"
    Accessible.role: Accessible.Pane
    activeFocusOnTab: true
    objectName: "screen"

    Rectangle {
        anchors.fill: parent
        border.color: Theme.page
        border.width: Theme.ring + 10
        color: "transparent"
        visible: root.activeFocus

        Rectangle {
            anchors.fill: parent
            anchors.margins: 5
            border.color: Theme.focus
            border.width: Theme.ring
            color: "transparent"
        }
    }
}
