import QtQuick
import Kiosk

// The story for large letters and low pages: text, lists and facts one after the other, "Verder 2/6" leads on (R10: nothing scrolls).
Item {
    id: root

    required property Visit visit
    required property Content content
    required property Voice voice

    property int part: 0
    readonly property bool low: height < 800
    readonly property bool tight: low || height - Theme.reachTop < 350
    readonly property real keyHeight: tight ? 90 : Theme.huge ? 112 : 96
    readonly property bool apart: Theme.huge || Theme.tall > 0 // of a tall font the three lists do not fit below each other
    readonly property var notes: content.panel.explained ?? []
    readonly property var moreNotes: (content.card.explained ?? []).filter(note => !notes.some(shown => shown.word === note.word))
    readonly property var parts: [...many("text", passage.pages), ...many("notes", notes.length ? 1 : 0), ...many("lists", apart ? 3 : 1), ...many("moreNotes", moreNotes.length ? 1 : 0), ...many("fact", content.card.facts?.length ?? 0), ...many("stayed", low ? 2 : 1)]
    readonly property string kind: parts[part]?.kind ?? "text"
    readonly property int at: parts[part]?.at ?? 0
    readonly property bool last: part + 1 >= parts.length
    readonly property string panelKey: visit.profession + visit.era

    function many(kind: string, number: int): var {
        return Array.from({
            length: number
        }, (_, at) => ({
                    kind: kind,
                    at: at
                }));
    }

    onPanelKeyChanged: part = 0

    Scene {
        id: scene

        anchors.left: parent.left
        anchors.top: parent.top
        describe: root.content.panel.picture ?? ""
        era: root.visit.era
        height: Theme.portrait ? (Theme.huge ? 344 : 480) : parent.height
        cropLeft: Theme.portrait ? 0 : side * 0.2
        pictures: root.content.pictures
        side: Theme.portrait ? width : parent.height
        cropTop: Theme.portrait ? 190 : 0
        width: Theme.portrait ? parent.width : parent.width * 0.3
    }

    Rectangle {
        anchors.left: Theme.portrait ? scene.left : scene.right
        anchors.top: Theme.portrait ? scene.bottom : scene.top
        color: Theme.line
        height: Theme.portrait ? 5 : scene.height
        width: Theme.portrait ? scene.width : 5
    }

    Item {
        id: area

        anchors.bottom: keys.top
        anchors.bottomMargin: 24
        anchors.left: Theme.portrait ? parent.left : scene.right
        anchors.leftMargin: Theme.textEdge
        anchors.right: parent.right
        anchors.rightMargin: Theme.textEdge
        anchors.top: parent.top
        anchors.topMargin: Theme.portrait ? scene.height + 24 : 24

        Row {
            id: label

            spacing: 22
            width: parent.width

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: when.color
                name: root.visit.era
                side: 44
            }

            Label {
                id: when

                color: Theme.normal ? Theme.text : Theme.contrast === "dark" ? Theme.sun : Theme.text
                font.weight: Font.Bold
                text: (root.voice.silent && root.voice.state === "playing" ? Words.t.no_sound : root.content.panel.when) ?? ""
                units: 29
                width: parent.width - 66
            }
        }

        // The text keeps its place while other parts are shown: how many pages it takes must not depend on them.
        Label {
            id: title

            Accessible.ignored: !visible
            Accessible.role: Accessible.Heading
            anchors.top: label.bottom
            anchors.topMargin: 10
            font.weight: Font.ExtraBold
            leading: 1.06
            opacity: root.kind === "text" ? 1 : 0
            text: root.content.panel.title ?? ""
            units: Theme.portrait ? 66 : 60
            width: parent.width
        }

        Passage {
            id: passage

            Accessible.ignored: root.kind !== "text"
            Accessible.name: sentences.join(" ")
            Accessible.role: Accessible.Paragraph
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: -6
            anchors.right: parent.right
            anchors.rightMargin: -6
            anchors.top: title.bottom
            anchors.topMargin: 14
            color: Theme.text
            current: root.visit.captions ? root.voice.sentence : -1
            family: Theme.family
            lineSpacing: 1.4 * Theme.leading
            markColor: Theme.mark
            markedColor: Theme.marked
            mirrored: root.content.mirrored
            objectName: "story.text"
            opacity: root.kind === "text" ? 1 : 0
            page: Math.min(root.part, pages - 1)
            paged: true
            pixelScale: Theme.pixelScale
            pixelSize: Theme.size(Theme.portrait ? 35 : 33)
            sentences: root.content.panel.text ?? []
            underlineColor: Theme.markLine
        }

        Explained {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: label.bottom
            anchors.topMargin: 24
            entries: root.kind === "notes" ? root.notes : root.kind === "moreNotes" ? root.moreNotes : []
            units: 34
        }

        Lists {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: label.bottom
            anchors.topMargin: 24
            only: root.apart ? root.at : -1
            panel: root.content.panel
            stacked: Theme.portrait || root.apart
            units: 28
            visible: root.kind === "lists"
        }

        FactPart {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: label.bottom
            anchors.topMargin: 10
            card: root.content.card
            fact: root.kind === "fact" ? root.at : -1
            last: root.last
            low: root.low
            visible: root.kind === "fact" || root.kind === "stayed"
        }
    }

    Row {
        id: keys

        anchors.bottom: eras.top
        anchors.bottomMargin: Theme.rowGap
        anchors.left: Theme.portrait ? parent.left : scene.right
        anchors.leftMargin: Theme.edge
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        spacing: Theme.gap

        ListenKey {
            iconSide: 52
            implicitHeight: root.keyHeight + Theme.lip
            units: 29
            visit: root.visit
            voice: root.voice
            width: (parent.width - Theme.gap) / 2
        }

        Key {
            iconAfter: root.content.mirrored ? "back" : "forward"
            iconSide: 48
            implicitHeight: root.keyHeight + Theme.lip
            objectName: root.last ? "story.question" : "story.further"
            pad: 14
            part: root.last ? 0 : root.part + 1
            parts: root.parts.length
            text: root.last ? Words.t.question_key ?? "" : Words.fill(Words.t.further, {
                n: root.part + 1,
                total: root.parts.length
            })
            units: 29
            way: true
            width: (parent.width - Theme.gap) / 2

            onTapped: root.last ? root.visit.ask() : root.part += 1
        }
    }

    EraKeys {
        id: eras

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 22
        anchors.left: keys.left
        anchors.right: keys.right
        keyHeight: root.tight ? 90 : Theme.portrait ? (Theme.huge ? 176 : 130) : 110
        units: root.tight ? 28 : 39
        visit: root.visit
    }
}
