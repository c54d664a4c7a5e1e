pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What can the computer not take over here? Four strengths, none first in colour or size.
Item {
    id: root

    required property Visit visit
    required property Content content

    readonly property bool wide: Theme.below && !Theme.portrait
    readonly property real room: height - Theme.reachTop - 22 - (keys.columns === 2 ? Theme.gap : 0)
    readonly property real keyHeight: Math.min((Theme.huge && Theme.below ? 190 : Theme.portrait ? 262 : Theme.below ? height * 0.33 : 300) + Theme.lip, room / (keys.columns === 2 ? 2 : 1))

    Field {
        id: field

        anchors.left: parent.left
        anchors.top: parent.top
        height: root.wide ? lead.y : Math.max(Theme.portrait ? 440 : Theme.large ? parent.height * 0.5 : 470, heading.height + 70)
        tone: "violet"
        width: Theme.portrait ? parent.width : parent.width * (!root.wide ? 0.427 : Theme.large ? 0.62 : 0.56)

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
                visible: !root.wide || !Theme.huge
                width: parent.width
            }

            Label {
                Accessible.role: Accessible.Heading
                color: Theme.fieldText("violet")
                font.weight: Font.ExtraBold
                leading: 0.98
                text: Words.t.question ?? ""
                units: Theme.portrait ? 100 : root.height < 800 || root.wide && Theme.tall > 0 ? 70 : 90
                width: parent.width
            }
        }
    }

    Scene {
        anchors.bottom: Theme.below ? lead.top : parent.bottom
        anchors.left: root.wide ? field.right : parent.left
        anchors.right: root.wide ? parent.right : field.right
        anchors.top: root.wide ? parent.top : field.bottom
        cropTop: side * (height < 400 ? 0.24 : 0.17)
        describe: root.content.panel.picture ?? ""
        era: "straks"
        pictures: root.content.pictures
        side: width
        visible: height > 200
    }

    Label {
        id: lead

        anchors.bottom: Theme.below ? keys.top : undefined
        anchors.bottomMargin: 24
        anchors.left: Theme.below ? parent.left : field.right
        anchors.leftMargin: Theme.below ? Theme.textEdge : 40
        anchors.right: parent.right
        anchors.rightMargin: Theme.textEdge
        anchors.top: Theme.below ? undefined : parent.top
        anchors.topMargin: Theme.large ? 20 : 60
        font.weight: Theme.below ? Font.Bold : Font.ExtraBold
        text: Words.t.question_lead ?? ""
        topPadding: Theme.below ? 24 : 0
        units: Theme.below || Theme.large ? 40 : 46
    }

    Grid {
        id: keys

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 22
        anchors.left: Theme.below ? parent.left : field.right
        anchors.leftMargin: Theme.below ? Theme.edge : 40
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        columnSpacing: Theme.gap
        columns: root.wide ? 4 : 2
        rowSpacing: Theme.gap

        Repeater {
            model: root.content.strengths

            StrengthKey {
                required property var modelData

                height: root.keyHeight
                objectName: `strength.${modelData.id}`
                strength: modelData
                width: (keys.width - (keys.columns - 1) * Theme.gap) / keys.columns

                onTapped: root.visit.chooseStrength(modelData.id)
            }
        }
    }
}
