import QtQuick
import Kiosk

// The strength that the visitor chose: its sign fills the picture, and what it is worth in this profession.
Item {
    id: root

    required property Visit visit
    required property Content content

    readonly property bool huge: Theme.textScale > 1.5
    readonly property var strength: content.strengths.find(entry => entry.id === root.visit.answer)

    Field {
        id: field

        anchors.left: parent.left
        anchors.top: parent.top
        height: Theme.portrait ? (root.huge ? 340 : Theme.large ? 560 : 940) : parent.height
        tone: "sun"
        width: Theme.portrait ? parent.width : parent.width * (Theme.large ? 0.3 : 0.427)

        Image {
            anchors.centerIn: parent
            fillMode: Image.PreserveAspectFit
            height: Math.min(parent.height * 0.74, parent.width * 0.7)
            source: root.strength?.picture ?? ""
            sourceSize: Qt.size(0, height * Theme.pixelScale)
        }
    }

    Rectangle {
        id: tag

        anchors.left: Theme.portrait ? parent.left : field.right
        color: Theme.era("nu")
        height: chosen.implicitHeight + 34
        width: chosen.implicitWidth + 48
        y: Theme.portrait ? field.height - height * 0.75 : 40

        Label {
            id: chosen

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.eraText("nu")
            font.weight: Font.Bold
            leftPadding: Theme.textEdge
            text: Words.t.chosen ?? ""
            units: 36
        }
    }

    Column {
        anchors.left: Theme.portrait ? parent.left : field.right
        anchors.leftMargin: Theme.textEdge
        anchors.right: parent.right
        anchors.rightMargin: Theme.textEdge
        anchors.top: tag.bottom
        anchors.topMargin: 20
        spacing: 14

        Label {
            Accessible.role: Accessible.Heading
            font.weight: Font.ExtraBold
            leading: 1.06
            text: root.strength?.name ?? ""
            units: root.huge ? 80 : 108
            width: parent.width
        }

        Label {
            leading: 1.36
            text: root.content.answerText
            units: Theme.large ? 36 : 40
            width: parent.width
        }

        Explained {
            entries: root.content.answerExplained
            width: parent.width
        }
    }

    Grid {
        id: ways

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 22
        anchors.left: Theme.portrait ? parent.left : field.right
        anchors.leftMargin: Theme.edge
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        columns: root.huge && Theme.portrait ? 1 : 2
        spacing: Theme.gap

        Key {
            height: (Theme.large ? 112 : 104) + Theme.lip
            objectName: "question.another"
            text: Words.t.another ?? ""
            units: Theme.large ? 30 : 36
            width: ways.columns === 1 ? parent.width : (parent.width - Theme.gap) / 2

            onTapped: root.visit.choose()
        }

        Key {
            height: (Theme.large ? 112 : 104) + Theme.lip
            iconAfter: root.content.mirrored ? "back" : "forward"
            objectName: "question.talents"
            text: Words.t.talents ?? ""
            units: Theme.large ? 30 : 36
            way: true
            width: ways.columns === 1 ? parent.width : (parent.width - Theme.gap) / 2

            onTapped: root.visit.showTalents()
        }
    }
}
