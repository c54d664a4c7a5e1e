pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The deeper card: two to four facts with their years, the sources in words, and what stayed.
Item {
    id: root

    required property Visit visit
    required property Content content
    required property Voice voice

    readonly property var more: content.card
    readonly property bool truncated: column.implicitHeight > height + 1

    // A fact is said as two sentences, its year and what happened, after the title; what stayed comes last.
    function isSaid(sentence: int): bool {
        return visit.captions && (voice.sentence === sentence || voice.sentence === sentence + 1);
    }

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.portrait ? Theme.textEdge : 40
        anchors.right: parent.right
        anchors.rightMargin: Theme.portrait ? Theme.textEdge : 40
        spacing: Theme.portrait ? 22 : 6

        Label {
            Accessible.role: Accessible.Heading
            font.weight: Font.ExtraBold
            leading: 1.1
            text: root.more.title ?? ""
            units: Theme.portrait ? 66 : 56
            width: parent.width
        }

        Repeater {
            model: root.more.facts ?? []

            Column {
                id: fact

                required property int index
                required property var modelData

                spacing: Theme.portrait ? 22 : 4
                width: column.width

                Rectangle {
                    color: Theme.rule
                    height: 4
                    width: parent.width
                }

                Row {
                    spacing: 14 // a passage keeps 6 from its edges
                    width: parent.width

                    Label {
                        id: year

                        font.weight: Font.ExtraBold
                        leading: 1.05
                        text: fact.modelData.year
                        units: Theme.portrait ? 84 : 62
                        width: Theme.portrait ? 236 : 180
                    }

                    Passage {
                        Accessible.name: fact.modelData.text
                        Accessible.role: Accessible.Paragraph
                        color: Theme.text
                        current: root.isSaid(2 * fact.index + 1) ? 0 : -1
                        family: Theme.family
                        height: textHeight
                        lineSpacing: 1.4 * (Theme.portrait ? Theme.leading : Math.min(Theme.leading, 1.05))
                        markColor: Theme.mark
                        markedColor: Theme.marked
                        mirrored: root.content.mirrored
                        objectName: `more.fact${fact.index}`
                        pixelScale: Theme.pixelScale
                        pixelSize: Theme.size(Theme.portrait ? 38 : 31)
                        sentences: [fact.modelData.text]
                        underlineColor: Theme.markLine
                        width: parent.width - year.width - 8
                    }
                }
            }
        }

        Rectangle {
            color: Theme.rule
            height: 4
            width: parent.width
        }

        Explained {
            entries: root.more.explained ?? []
            units: Theme.portrait ? 29 : 27
            width: parent.width
        }

        Label {
            leading: Theme.portrait ? 1.3 : 1.2
            stretch: 1
            text: `${Words.t.sources ?? ""} ${(root.more.sources ?? []).join(", ")}`
            units: Theme.portrait ? 29 : 27
            width: parent.width
        }
    }

    Image {
        id: sign

        anchors.left: column.left
        anchors.verticalCenter: stayed.verticalCenter
        height: Theme.portrait ? 150 : 96
        source: root.content.sign
        sourceSize: Qt.size(width * Theme.pixelScale, height * Theme.pixelScale)
        width: height * 120 / 124
    }

    Column {
        id: stayed

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.portrait ? 60 : 30
        anchors.left: sign.right
        anchors.leftMargin: Theme.portrait ? 40 : 26
        anchors.right: column.right
        spacing: Theme.portrait ? 12 : 2

        Label {
            font.weight: Font.ExtraBold
            leading: Theme.portrait ? 1.3 : 1.1
            text: Words.t.stayed ?? ""
            units: Theme.portrait ? 50 : 40
            width: parent.width
        }

        Passage {
            Accessible.name: root.more.stayed ?? ""
            Accessible.role: Accessible.Paragraph
            color: Theme.text
            current: root.isSaid(2 * (root.more.facts?.length ?? 0) + 1) ? 0 : -1
            family: Theme.family
            height: textHeight
            lineSpacing: 1.4 * Theme.leading
            markColor: Theme.mark
            markedColor: Theme.marked
            mirrored: root.content.mirrored
            pixelScale: Theme.pixelScale
            pixelSize: Theme.size(Theme.portrait ? 36 : 31)
            sentences: [root.more.stayed ?? ""]
            underlineColor: Theme.markLine
            width: parent.width + 12
            x: -6
        }
    }
}
