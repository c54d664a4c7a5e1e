import QtQuick
import Kiosk

// The screen as the visitor likes it: every setting works at once and shows itself; the sample is their own story.
Item {
    id: root

    required property Visit visit
    required property Content content

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    Field {
        id: field

        anchors.left: parent.left
        anchors.top: parent.top
        height: Theme.portrait ? Math.max(Theme.large ? 0 : 330, heading.height + 70) : (Theme.large ? 150 : 330)
        tone: "ink"
        width: Theme.portrait || Theme.large ? parent.width : parent.width * 0.46

        Column {
            id: heading

            anchors.left: parent.left
            anchors.leftMargin: Theme.textEdge
            anchors.right: parent.right
            anchors.rightMargin: Theme.textEdge
            anchors.verticalCenter: parent.verticalCenter
            spacing: 10

            Label {
                Accessible.role: Accessible.Heading
                color: Theme.fieldText("ink")
                font.weight: Font.ExtraBold
                leading: 1.05
                text: Words.t.access ?? ""
                units: Theme.portrait && !Theme.large ? 112 : 84
                width: parent.width
            }

            Label {
                color: Theme.fieldText("ink")
                text: Words.t.access_lead ?? ""
                units: Theme.portrait ? 38 : 34
                visible: Theme.portrait ? Theme.textScale < 2 : !Theme.large
                width: parent.width
            }
        }
    }

    AccessSample {
        anchors.bottom: Theme.portrait ? band.top : parent.bottom
        anchors.left: parent.left
        anchors.top: field.bottom
        content: root.content
        visible: height > 300 && (Theme.portrait || !Theme.large)
        visit: root.visit
        width: field.width
    }

    Rectangle {
        id: band

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        color: Theme.band("nu")
        height: Theme.portrait ? settings.height + 44 : parent.height - (Theme.large ? field.height : 0)
        width: Theme.portrait || Theme.large ? parent.width : parent.width - field.width

        Rectangle {
            color: Theme.line
            height: 4
            visible: !Theme.normal
            width: parent.width
        }
    }

    AccessKeys {
        id: settings

        anchors.left: band.left
        anchors.leftMargin: Theme.edge
        anchors.right: band.right
        anchors.rightMargin: Theme.edge
        anchors.verticalCenter: band.verticalCenter
        visit: root.visit
    }
}
