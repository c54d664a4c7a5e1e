pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What can the computer not take over here? Four strengths, none first in colour or size.
Item {
    id: root

    required property Visit visit
    required property Content content

    readonly property bool huge: Theme.textScale > 1.5
    // All keys below where everybody can reach; below each other only where there is room for four.
    readonly property real room: height - 22 - Theme.reachTop
    readonly property bool below: huge && Theme.portrait && room >= 4 * (140 + Theme.lip) + 3 * Theme.gap
    readonly property int rows: below ? 4 : 2
    readonly property real wish: Theme.portrait ? (below ? 140 : Theme.large ? 250 : 262) : Theme.large ? (height - lead.height - 110) / 2 : 300
    readonly property real keyHeight: Math.max(76, Math.min(wish, (room - (rows - 1) * Theme.gap) / rows - Theme.lip))

    Field {
        id: field

        anchors.left: parent.left
        anchors.top: parent.top
        height: Math.max(Theme.portrait ? 440 : Theme.large ? parent.height * 0.5 : 470, heading.height + 70)
        tone: "violet"
        width: Theme.portrait ? parent.width : parent.width * 0.427

        Column {
            id: heading

            anchors.left: parent.left
            anchors.leftMargin: Theme.textEdge
            anchors.right: parent.right
            anchors.rightMargin: Theme.textEdge
            spacing: 14
            y: 40

            Label {
                color: Theme.fieldText("violet")
                font.weight: Font.DemiBold
                text: Words.fill(Words.t.question_about, {
                    "name": root.content.name
                })
                units: 34
                width: parent.width
            }

            Label {
                Accessible.role: Accessible.Heading
                color: Theme.fieldText("violet")
                font.weight: Font.ExtraBold
                leading: 0.98
                text: Words.t.question ?? ""
                units: Theme.portrait ? 100 : 90
                width: parent.width
            }
        }
    }

    Scene {
        anchors.bottom: Theme.portrait ? lead.top : parent.bottom
        anchors.left: parent.left
        anchors.right: field.right
        anchors.top: field.bottom
        cropTop: side * 0.17
        describe: root.content.panel.picture ?? ""
        era: "straks"
        pictures: root.content.pictures
        side: width
        visible: height > 200
    }

    Label {
        id: lead

        anchors.left: Theme.portrait ? parent.left : field.right
        anchors.leftMargin: Theme.portrait ? Theme.textEdge : 40
        anchors.right: parent.right
        anchors.rightMargin: Theme.textEdge
        font.weight: Theme.portrait ? Font.Bold : Font.ExtraBold
        text: Words.t.question_lead ?? ""
        topPadding: Theme.portrait ? 24 : 0
        units: Theme.portrait || Theme.large ? 40 : 58
        y: Theme.portrait ? keys.y - height - 24 : (keys.y - height) / 2
        visible: !root.below
    }

    Grid {
        id: keys

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 22
        anchors.left: Theme.portrait ? parent.left : field.right
        anchors.leftMargin: Theme.portrait ? Theme.edge : 40
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        columnSpacing: Theme.gap
        columns: root.below ? 1 : 2
        rowSpacing: Theme.gap

        Repeater {
            id: strengths

            // All say what they mean, or none does.
            readonly property bool explain: Array.from({
                length: count
            }, (_, at) => itemAt(at) as StrengthKey).every(key => key && key.wholeHeight <= root.keyHeight + Theme.lip)

            model: root.content.strengths

            StrengthKey {
                required property var modelData

                explained: strengths.explain
                height: root.keyHeight + Theme.lip
                objectName: `strength.${modelData.id}`
                strength: modelData
                width: (keys.width - (keys.columns - 1) * Theme.gap) / keys.columns

                onTapped: root.visit.chooseStrength(modelData.id)
            }
        }
    }
}
