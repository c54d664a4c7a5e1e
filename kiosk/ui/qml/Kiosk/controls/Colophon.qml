import QtQuick
import Kiosk

// Who makes it possible that the exhibition stands here: the venue's partners, a sentence, and its logo.
Column {
    id: root

    required property Venue venue
    property bool ruled: true

    spacing: 8

    Rectangle {
        color: Theme.rule
        height: 4
        visible: root.ruled
        width: parent.width
    }

    Row {
        spacing: 30
        topPadding: 8
        width: parent.width

        // On white, because nobody knows for which colour it was drawn.
        Rectangle {
            id: plate

            color: "#FFFFFF"
            height: width ? 110 : 0
            visible: root.venue.logo
            width: visible ? logo.width + 24 : 0

            Image {
                id: logo

                anchors.centerIn: parent
                fillMode: Image.PreserveAspectFit
                height: 86
                source: root.venue.logo
                sourceSize: Qt.size(0, height * Theme.pixelScale)
                width: Math.min(implicitWidth * height / Math.max(1, implicitHeight), 240)
            }
        }

        Column {
            spacing: 4
            width: parent.width - (plate.visible ? plate.width + parent.spacing : 0)

            Label {
                font.weight: Font.ExtraBold
                leading: 1.2
                text: Words.t.made_possible ?? ""
                units: Theme.portrait ? 34 : 30
                width: parent.width
            }

            Label {
                leading: 1.2
                horizontalAlignment: Text.AlignLeft // names keep to the side of the language around them
                text: root.venue.partners.join(" · ")
                units: Theme.portrait ? 30 : 27
                visible: text
                width: parent.width
            }

            Label {
                color: Theme.soft
                leading: 1.2
                text: root.venue.colophon
                units: Theme.portrait ? 29 : 26
                visible: text
                width: parent.width
            }
        }
    }
}
