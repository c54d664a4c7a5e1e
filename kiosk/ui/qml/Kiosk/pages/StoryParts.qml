import QtQuick
import Kiosk

// The story for large letters: text, lists and facts one after the other, "Verder 2/6" leads on (R10: nothing scrolls).
Item {
    id: root

    required property Visit visit
    required property Content content
    required property Voice voice

    property int part: 0
    readonly property bool huge: Theme.textScale > 1.5
    readonly property var facts: root.content.card.facts ?? []
    readonly property int listParts: Theme.portrait || !huge ? 1 : 3
    readonly property int parts: passage.pages + listParts + (facts?.length ?? 0) + 1
    readonly property int listPart: part - passage.pages
    readonly property int factPart: listPart - listParts
    readonly property string kind: part < passage.pages ? "text" : listPart < listParts ? "lists" : factPart < (facts?.length ?? 0) ? "fact" : "stayed"
    readonly property bool last: part + 1 >= parts
    readonly property string panelKey: visit.profession + visit.era

    onPanelKeyChanged: part = 0

    Scene {
        id: scene

        anchors.left: parent.left
        anchors.top: parent.top
        describe: root.content.panel.picture ?? ""
        era: root.visit.era
        height: Theme.portrait ? (root.huge ? 344 : 480) : parent.height
        cropLeft: Theme.portrait ? 0 : side * 0.12
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
                text: root.content.panel.when ?? ""
                units: 29
                width: parent.width - 66
            }
        }

        Label {
            id: title

            Accessible.role: Accessible.Heading
            anchors.top: label.bottom
            anchors.topMargin: 10
            font.weight: Font.ExtraBold
            leading: 1.06
            text: (root.kind === "text" ? root.content.panel.title : root.kind === "lists" ? "" : root.kind === "fact" ? root.content.card.title : Words.t.stayed) ?? ""
            units: Theme.portrait ? 66 : 60
            visible: text
            width: parent.width
        }

        Item {
            id: body

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: title.visible ? title.bottom : label.bottom
            anchors.topMargin: 14

            Passage {
                id: passage

                Accessible.ignored: !visible
                Accessible.name: sentences.join(" ")
                Accessible.role: Accessible.Paragraph
                anchors.fill: parent
                anchors.leftMargin: -6
                anchors.rightMargin: -6
                color: Theme.text
                current: root.visit.captions ? root.voice.sentence : -1
                family: Theme.family
                markColor: Theme.mark
                markedColor: Theme.marked
                mirrored: root.content.mirrored
                objectName: "story.text"
                page: Math.min(root.part, pages - 1)
                paged: true
                pixelScale: Theme.pixelScale
                pixelSize: Theme.size(Theme.portrait ? 35 : 33)
                sentences: root.content.panel.text ?? []
                underlineColor: Theme.markLine
                visible: root.kind === "text"
            }

            Lists {
                anchors.fill: parent
                only: root.listParts > 1 ? root.listPart : -1
                panel: root.content.panel
                stacked: true
                units: 28
                visible: root.kind === "lists"
            }

            Column {
                anchors.fill: parent
                spacing: 10
                visible: root.kind === "fact"

                Label {
                    font.weight: Font.ExtraBold
                    leading: 1.05
                    text: root.facts?.[root.factPart]?.year ?? ""
                    units: 84
                    width: parent.width
                }

                Label {
                    leading: 1.25
                    text: root.facts?.[root.factPart]?.text ?? ""
                    units: 34
                    width: parent.width
                }

                Label {
                    text: `${Words.t.sources ?? ""} ${(root.facts?.[root.factPart]?.sources ?? []).join(", ")}`
                    units: 26
                    width: parent.width
                    wrapMode: Text.Wrap
                }
            }

            Label {
                anchors.fill: parent
                leading: 1.25
                text: root.content.card.stayed ?? ""
                units: 34
                visible: root.kind === "stayed"
            }
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
            implicitHeight: (root.huge ? 112 : 96) + Theme.lip
            units: 29
            visit: root.visit
            voice: root.voice
            width: (parent.width - Theme.gap) / 2
        }

        Key {
            iconAfter: root.content.mirrored ? "back" : "forward"
            iconSide: 48
            implicitHeight: (root.huge ? 112 : 96) + Theme.lip
            objectName: root.last ? "story.question" : "story.further"
            pad: 14
            text: root.last ? Words.t.question_key ?? "" : Words.fill(Words.t.further, {
                n: root.part + 1,
                total: root.parts
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
        keyHeight: Theme.portrait ? (root.huge ? 176 : 130) : 110
        units: 39
        visit: root.visit
    }
}
