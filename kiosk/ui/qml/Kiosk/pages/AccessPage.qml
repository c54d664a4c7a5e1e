import QtQuick
import Kiosk

// The screen as the visitor likes it: every setting works at once and shows itself; the sample is their own story.
Item {
    id: root

    required property Visit visit
    required property Content content

    // Large letters need the whole width for the keys, also where those are beside the sample.
    readonly property bool below: Theme.below || Theme.large

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    Field {
        id: field

        anchors.left: parent.left
        anchors.top: parent.top
        height: Theme.portrait ? Math.max(Theme.large ? 0 : 330, heading.height + 70) : root.below ? band.y : 330
        tone: "ink"
        width: Theme.portrait ? parent.width : parent.width * 0.46

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
                visible: !Theme.huge
                width: parent.width
            }
        }
    }

    AccessSample {
        anchors.bottom: root.below ? band.top : parent.bottom
        anchors.left: Theme.portrait || !root.below ? parent.left : field.right
        anchors.top: Theme.portrait || !root.below ? field.bottom : parent.top
        content: root.content
        visible: height > 300
        visit: root.visit
        width: Theme.portrait || !root.below ? field.width : parent.width - field.width
    }

    Rectangle {
        id: band

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        color: Theme.band("nu")
        height: root.below ? settings.height + 44 : parent.height
        width: root.below ? parent.width : parent.width - field.width

        Rectangle {
            color: Theme.line
            height: 4
            visible: !Theme.normal
            width: parent.width
        }
    }

    AccessKeys {
        id: settings

        anchors.bottom: band.bottom
        anchors.bottomMargin: 22
        anchors.left: band.left
        anchors.leftMargin: Theme.edge
        anchors.right: band.right
        anchors.rightMargin: Theme.edge
        mirrored: root.content.mirrored
        room: parent.height - Theme.reachTop - 22
        visit: root.visit
    }
}
