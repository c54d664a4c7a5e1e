pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The story on one page: scene on top in portrait, at the left in landscape; every control in the reach band.
Item {
    id: root

    required property Visit visit
    required property Content content
    required property Voice voice

    readonly property bool portrait: Theme.portrait
    readonly property bool high: portrait && Theme.reachTop > height - 470 // the lists move above the keys
    readonly property bool mute: voice.silent && voice.state === "playing"
    readonly property real sceneWidth: portrait ? width : width / 2
    readonly property real textTop: portrait ? strip.y + strip.height + 11 : 84

    Scene {
        id: scene

        anchors.left: parent.left
        anchors.top: parent.top
        describe: root.content.panel.picture ?? ""
        era: root.visit.era
        height: root.portrait ? (root.visit.more ? 330 : band.y - 472 - text.noteHeight - (Theme.tall > 0 ? 24 : 0)) : parent.height
        cropLeft: root.portrait ? 0 : Math.max(0, side - width) * 0.17
        pictures: root.content.pictures
        side: root.portrait ? width : parent.height * 1.1
        cropTop: root.portrait ? (root.visit.more ? 200 : Math.max(0, (side - height) * 0.51)) : side - parent.height - 20
        width: root.sceneWidth
    }

    EraStrip {
        id: strip

        anchors.bottom: root.portrait ? undefined : parent.bottom
        anchors.left: parent.left
        anchors.top: root.portrait ? scene.bottom : undefined
        era: root.visit.era
        height: root.portrait ? 62 : 72
        when: (root.portrait && root.mute ? Words.t.no_sound : root.content.panel.when) ?? ""
        width: root.portrait ? parent.width : Math.min(root.sceneWidth, wish)
    }

    Label {
        anchors.right: parent.right
        anchors.rightMargin: root.portrait ? Theme.textEdge : 40
        anchors.left: root.portrait ? undefined : scene.right
        anchors.leftMargin: 40
        color: root.portrait ? Theme.eraText(root.visit.era) : Theme.text
        font.weight: Font.DemiBold
        text: root.mute ? Words.t.no_sound : root.content.place
        units: root.mute ? 26 : root.portrait ? 31 : 30
        visible: !root.portrait || !root.mute
        wrapMode: Text.NoWrap
        y: root.portrait ? strip.y + (strip.height - height) / 2 : 34
    }

    Item {
        id: text

        readonly property real noteHeight: notes.visible ? notes.height + 16 : 0

        anchors.bottom: band.top
        anchors.left: root.portrait ? parent.left : scene.right
        anchors.leftMargin: root.portrait ? Theme.textEdge : 40
        anchors.right: parent.right
        anchors.rightMargin: root.portrait ? Theme.textEdge : 40
        anchors.top: parent.top
        anchors.topMargin: root.textTop
        visible: !root.visit.more

        Label {
            id: title

            Accessible.role: Accessible.Heading
            tracking: -0.01
            font.weight: Font.ExtraBold
            text: root.content.panel.title ?? ""
            units: root.portrait ? 66 : 62
            width: parent.width
        }

        Passage {
            id: passage

            Accessible.name: (root.content.panel.text ?? []).join(" ")
            Accessible.role: Accessible.Paragraph
            anchors.bottom: parent.bottom
            anchors.bottomMargin: text.noteHeight
            anchors.top: title.bottom
            anchors.topMargin: 8
            color: Theme.text
            current: root.visit.captions ? root.voice.sentence : -1
            family: Theme.family
            lineSpacing: 1.4 * Theme.leading
            markColor: Theme.mark
            markedColor: Theme.marked
            mirrored: root.content.mirrored
            objectName: "story.text"
            pixelScale: Theme.pixelScale
            pixelSize: Theme.size(root.portrait ? 36 : 33)
            sentences: root.content.panel.text ?? []
            underlineColor: Theme.markLine
            width: parent.width + 12
            x: -6
        }

        Explained {
            id: notes

            anchors.bottom: parent.bottom
            anchors.bottomMargin: 12
            entries: root.content.panel.explained ?? []
            units: root.portrait ? 29 : 27
            width: parent.width
        }
    }

    Loader {
        active: root.visit.more
        anchors.bottom: voiceKeys.top
        anchors.left: root.portrait ? parent.left : scene.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: root.textTop
        z: 1
        sourceComponent: MoreCard {
            content: root.content
            visit: root.visit
            voice: root.voice
        }
    }

    Rectangle {
        id: band

        anchors.bottom: parent.bottom
        anchors.left: root.portrait ? parent.left : scene.right
        anchors.right: parent.right
        color: Theme.band(root.visit.era)
        height: root.portrait ? 494 : root.visit.more ? 300 : 448

        Behavior on color {
            ColorAnimation {
                duration: Theme.fade
            }
        }

        Rectangle {
            color: Theme.line
            height: 4
            visible: !Theme.normal
            width: parent.width
        }
    }

    EraKeys {
        id: eras

        anchors.left: band.left
        anchors.leftMargin: root.portrait ? Theme.edge : 40
        anchors.right: band.right
        anchors.rightMargin: Theme.edge
        keyHeight: root.portrait ? 104 : 92
        units: root.portrait ? 50 : 44
        visit: root.visit
        visible: !root.visit.more
        y: root.high ? voiceKeys.y - height - Theme.rowGap : band.y + (root.portrait ? 24 : 31)
    }

    Lists {
        anchors.bottom: root.high ? eras.top : voiceKeys.top
        anchors.bottomMargin: root.high ? 36 : 8
        anchors.left: eras.left
        anchors.leftMargin: root.portrait ? 12 : 6
        anchors.right: eras.right
        anchors.top: root.high ? band.top : eras.bottom
        anchors.topMargin: root.portrait ? 23 : 13
        objectName: "story.lists"
        panel: root.content.panel
        units: root.portrait ? 30 : 27
        visible: eras.visible
    }

    VoiceKeys {
        id: voiceKeys

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18
        anchors.left: eras.left
        anchors.right: eras.right
        keyHeight: root.portrait ? 92 : 88
        units: root.portrait ? 32 : 28
        visit: root.visit
        voice: root.voice
    }
}
