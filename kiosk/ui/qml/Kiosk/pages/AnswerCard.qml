import QtQuick
import Kiosk

// The strength that the visitor chose: its sign fills the picture, what it is worth in this profession, and how others
// answered here. With large letters that comes after it, where both have no room.
Item {
    id: root

    required property Visit visit
    required property Content content
    required property Venue venue

    property bool further: false
    readonly property bool huge: Theme.textScale > 1.5
    readonly property bool tight: huge && !Theme.portrait && height < 800
    readonly property bool counted: venue.results.length > 0
    readonly property bool parted: counted && (Theme.portrait ? huge : Theme.parted)
    readonly property bool leads: parted && !further // a key leads to the results
    readonly property var strength: content.strengths.find(entry => entry.id === root.visit.answer)

    Field {
        id: field

        anchors.left: parent.left
        anchors.top: parent.top
        height: Theme.portrait ? words.y - tag.height * 0.25 - 20 : results.visible ? results.y : root.parted ? ways.y - 20 : parent.height
        tone: "sun"
        visible: !root.further
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
        visible: !root.further && !root.tight
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

    // In portrait it stands on what is below it, and the picture takes what is left.
    Column {
        id: words

        readonly property bool truncated: Theme.portrait && y < 60

        anchors.left: Theme.portrait ? parent.left : field.right
        anchors.leftMargin: Theme.textEdge
        anchors.right: parent.right
        anchors.rightMargin: Theme.textEdge
        spacing: 14
        visible: !root.further
        y: Theme.portrait ? (results.visible ? results.y : ways.y) - implicitHeight - 34 : root.tight ? 20 : tag.y + tag.height + 20

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
            units: Theme.large ? 36 : Theme.portrait ? 40 : 46
            width: parent.width
        }

        Explained {
            entries: root.content.answerExplained
            width: parent.width
        }

        Label {
            font.weight: Font.Bold
            text: Words.t.first_ones ?? ""
            topPadding: 20
            units: 36
            visible: !root.counted
            width: parent.width
        }
    }

    Results {
        id: results

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: root.further ? parent.top : undefined
        apart: root.further
        below: Theme.portrait || root.parted ? parent.height - ways.y - 6 : 0
        content: root.content
        own: root.visit.answer
        results: root.venue.results
        visible: root.counted && !root.leads
        width: Theme.portrait || root.parted ? parent.width : field.width
    }

    Row {
        id: ways

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 22
        anchors.left: Theme.portrait || root.parted ? parent.left : field.right
        anchors.leftMargin: Theme.edge
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        height: Theme.lip + (Theme.portrait && root.huge ? 152 : Theme.large ? 112 : 104)
        spacing: Theme.gap

        Key {
            height: parent.height
            objectName: "question.another"
            text: Words.t.another ?? ""
            units: Theme.large ? 30 : 36
            width: (parent.width - Theme.gap) / 2

            onTapped: root.visit.choose()
        }

        Key {
            height: parent.height
            iconAfter: root.content.mirrored ? "back" : "forward"
            objectName: root.leads ? "question.further" : "question.talents"
            part: root.leads ? 1 : 0
            parts: 2
            text: root.leads ? Words.fill(Words.t.further, {
                "n": 1,
                "total": 2
            }) : Words.t.talents ?? ""
            units: Theme.large ? 30 : 36
            way: true
            width: (parent.width - Theme.gap) / 2

            onTapped: root.leads ? root.further = true : root.visit.showTalents()
        }
    }
}
