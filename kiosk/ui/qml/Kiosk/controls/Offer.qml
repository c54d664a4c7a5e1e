pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What the venue offers to whoever the visitor is: steps, and a code with its address that leads to a page about them.
// Beside each other, or with large letters in portrait one above the other.
Item {
    id: root

    required property var offer
    property real units: 34
    property real codeSide: 330
    property bool stacked: false
    property real below // how far its band runs on behind the keys

    readonly property bool truncated: implicitHeight > height + 1

    implicitHeight: stacked ? steps.implicitHeight + 40 + Math.max(code.height, foot.height) : Math.max(steps.implicitHeight, code.height) + 14 + foot.height

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: -root.below
        anchors.left: parent.left
        anchors.leftMargin: -Theme.textEdge
        anchors.right: parent.right
        anchors.rightMargin: -Theme.edge
        anchors.top: code.top
        anchors.topMargin: -36
        color: Theme.band("straks")
        visible: root.stacked

        Rectangle {
            color: Theme.line
            height: 4
            visible: !Theme.normal
            width: parent.width
        }
    }

    Column {
        id: steps

        anchors.left: parent.left
        spacing: Theme.large ? 18 : 14
        width: root.stacked || !code.visible ? root.width : root.width - code.width - 30

        Label {
            Accessible.role: Accessible.Heading
            font.weight: Font.ExtraBold
            leading: 1.1
            text: Words.t.next_steps ?? ""
            units: root.units + 8
            width: parent.width
        }

        Repeater {
            model: root.offer.steps

            Column {
                id: step

                required property var modelData

                width: steps.width

                Label {
                    font.weight: Font.Bold
                    leading: 1.2
                    text: step.modelData.name
                    units: root.units
                    width: parent.width
                }

                Label {
                    leading: 1.25
                    text: step.modelData.text
                    units: root.units - 4
                    width: parent.width
                }
            }
        }
    }

    Code {
        id: code

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.stacked ? 0 : foot.height + 14
        anchors.right: parent.right
        code: root.offer.code
        wish: root.codeSide
    }

    Grid {
        id: foot

        readonly property real side: root.stacked ? root.width - (code.visible ? code.width + 30 : 0) : root.width

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        columns: root.stacked ? 1 : 2
        spacing: 20
        verticalItemAlignment: Grid.AlignBottom

        Label {
            leading: 1.2
            text: Words.t.nothing_about_you ?? ""
            units: root.units - 3
            width: root.stacked || !address.visible ? foot.side : foot.side * 0.44 - foot.spacing
        }

        // An address is read from left to right in every language, and may go on below after a point or a stroke.
        Label {
            id: address

            font.weight: Font.Bold
            horizontalAlignment: root.stacked ? Text.AlignLeft : Text.AlignRight
            leading: 1.2
            objectName: "address"
            text: root.offer.address.replace(/[./]/g, "$&\u200b")
            units: root.units - 3
            visible: text
            width: root.stacked ? foot.side : foot.side * 0.56
            wrapMode: Text.Wrap
        }
    }
}
