pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What can the computer not take over here? Four strengths, none first in colour or size.
Item {
    id: root

    required property Visit visit
    required property Content content

    readonly property bool huge: Theme.textScale > 1.5
    readonly property real keyHeight: Theme.portrait ? (huge ? 140 : Theme.large ? 250 : 262) : Theme.large ? (height - lead.height - 110) / 2 : 300

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

        anchors.bottom: Theme.portrait ? keys.top : undefined
        anchors.bottomMargin: 24
        anchors.left: Theme.portrait ? parent.left : field.right
        anchors.leftMargin: Theme.portrait ? Theme.textEdge : 40
        anchors.right: parent.right
        anchors.rightMargin: Theme.textEdge
        anchors.top: Theme.portrait ? undefined : parent.top
        anchors.topMargin: Theme.large ? 20 : 60
        font.weight: Theme.portrait ? Font.Bold : Font.ExtraBold
        text: Words.t.question_lead ?? ""
        topPadding: Theme.portrait ? 24 : 0
        units: Theme.portrait || Theme.large ? 40 : 46
        visible: !root.huge || !Theme.portrait
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
        columns: root.huge && Theme.portrait ? 1 : 2
        rowSpacing: Theme.gap

        Repeater {
            model: root.content.strengths

            StrengthKey {
                required property var modelData

                height: root.keyHeight + Theme.lip
                objectName: `strength.${modelData.id}`
                strength: modelData
                width: (keys.width - (keys.columns - 1) * Theme.gap) / keys.columns

                onTapped: root.visit.chooseStrength(modelData.id)
            }
        }
    }
}
