import QtQuick
import Kiosk

// A case, a lesson, or what to read and hear: its picture, what happened, and a question or an act to take along.
// With large letters or on a low page one part follows the other (R10: nothing scrolls).
Item {
    id: root

    required property Visit visit
    required property Content content
    required property Menu menu
    required property Venue venue
    required property Voice voice

    property int part: 0
    readonly property var card: menu.opened
    readonly property real sceneWidth: Theme.portrait ? width : width * (Theme.parted ? 0.3 : 0.44)
    readonly property bool last: part + 1 >= text.parts

    onCardChanged: part = 0

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    Picture {
        id: picture

        anchors.left: parent.left
        anchors.top: parent.top
        cropLeft: (side - width) / 2
        cropTop: Math.max(0, side - height) * 0.5
        describe: root.card.describe ?? ""
        height: Theme.portrait ? parent.height - strip.height - text.height - keys.height - 60 : parent.height - strip.height - (colophon.visible ? colophon.height + 50 : 0)
        side: Math.max(width, height)
        source: root.card.picture ?? ""
        width: root.sceneWidth
    }

    Rectangle {
        id: strip

        anchors.left: parent.left
        anchors.top: picture.bottom
        color: Theme.era("nu")
        height: Math.max(62, place.implicitHeight + 20)
        width: root.sceneWidth

        Label {
            id: place

            anchors.left: parent.left
            anchors.leftMargin: Theme.textEdge
            anchors.right: parent.right
            anchors.rightMargin: Theme.textEdge
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.eraText("nu")
            font.weight: Font.Bold
            text: (root.voice.silent && root.voice.state === "playing" ? Words.t.no_sound : root.card.place) ?? ""
            units: 31
        }
    }

    // In landscape the list leaves it no room.
    Colophon {
        id: colophon

        anchors.left: parent.left
        anchors.leftMargin: Theme.textEdge
        anchors.top: strip.bottom
        anchors.topMargin: 24
        ruled: false
        venue: root.venue
        visible: text.credits && !Theme.portrait && !Theme.parted
        width: root.sceneWidth - 2 * Theme.textEdge
    }

    CardText {
        id: text

        anchors.bottom: keys.top
        anchors.bottomMargin: 24
        anchors.left: Theme.portrait ? parent.left : picture.right
        anchors.leftMargin: Theme.portrait ? Theme.textEdge : 40
        anchors.right: parent.right
        anchors.rightMargin: Theme.portrait ? Theme.textEdge : 40
        card: root.card
        content: root.content
        current: root.visit.captions ? root.voice.sentence : -1
        height: Theme.portrait ? (Theme.large ? parent.height - keys.height - strip.height - (Theme.textScale > 1.5 ? 330 : 440) : wish) : parent.height - keys.height - 90
        part: root.part
        venue: root.venue
    }

    Row {
        id: keys

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 22
        anchors.left: text.left
        anchors.leftMargin: Theme.edge - (Theme.portrait ? Theme.textEdge : 40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        spacing: Theme.gap

        ListenKey {
            height: (Theme.large ? 104 : 92) + Theme.lip
            units: Theme.large ? 29 : 32
            visit: root.visit
            voice: root.voice
            width: (parent.width - Theme.gap) / 2
        }

        Key {
            height: (Theme.large ? 104 : 92) + Theme.lip
            iconAfter: root.content.mirrored ? "back" : "forward"
            objectName: root.last ? "card.next" : "card.further"
            pad: 14
            part: root.last ? 0 : root.part + 1
            parts: text.parts
            text: root.last ? Words.t.next ?? "" : Words.fill(Words.t.further, {
                n: root.part + 1,
                total: text.parts
            })
            units: Theme.large ? 29 : 32
            way: true
            width: (parent.width - Theme.gap) / 2

            onTapped: root.last ? root.visit.openCard(root.card.next) : root.part += 1
        }
    }
}
