pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The one question: four equal keys, no wrong answer; afterwards what the chosen strength is worth here.
Item {
    id: root

    required property Visit visit
    required property Content content

    readonly property bool answered: visit.answer
    readonly property string tone: answered ? "sun" : "violet"

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    Field {
        id: field

        anchors.left: parent.left
        anchors.top: parent.top
        height: Theme.portrait ? (root.answered ? (Theme.textScale > 1.5 ? 340 : Theme.large ? 560 : 940) : Math.max(440, heading.height + 80)) : root.answered ? parent.height : Math.max(Theme.large ? parent.height * 0.5 : 470, heading.height + 70)
        tone: root.tone
        width: Theme.portrait ? parent.width : parent.width * 0.427

        Column {
            id: heading

            anchors.left: parent.left
            anchors.leftMargin: Theme.textEdge
            anchors.right: parent.right
            anchors.rightMargin: Theme.textEdge
            spacing: 14
            visible: !root.answered
            y: 40

            Label {
                color: Theme.fieldText(root.tone)
                font.weight: Font.DemiBold
                text: Words.fill(Words.t.question_about, {
                    name: root.content.name
                })
                units: 34
                width: parent.width
            }

            Label {
                Accessible.role: Accessible.Heading
                color: Theme.fieldText(root.tone)
                font.weight: Font.ExtraBold
                leading: 0.98
                text: Words.t.question ?? ""
                units: Theme.portrait ? 100 : 90
                width: parent.width
            }
        }

        Image {
            anchors.centerIn: parent
            fillMode: Image.PreserveAspectFit
            height: parent.height * 0.74
            source: root.answered ? root.content.strengths.find(s => s.id === root.visit.answer).picture : ""
            sourceSize: Qt.size(0, height * Theme.pixelScale)
            visible: root.answered
        }
    }

    Scene {
        anchors.bottom: Theme.portrait ? lead.top : parent.bottom
        anchors.left: parent.left
        anchors.right: field.right
        anchors.top: field.bottom
        describe: root.content.panel.picture ?? ""
        era: "straks"
        pictures: root.content.pictures
        side: width
        cropTop: side * 0.17
        visible: !root.answered && height > 200
    }

    Label {
        id: lead

        anchors.bottom: Theme.portrait ? keys.top : undefined
        anchors.bottomMargin: Theme.portrait ? 24 : 0
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
        visible: !root.answered && (Theme.textScale < 2 || !Theme.portrait)
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
        columns: Theme.textScale > 1.5 && Theme.portrait ? 1 : 2
        rowSpacing: Theme.gap
        visible: !root.answered

        Repeater {
            model: root.content.strengths

            Key {
                id: key

                required property var modelData

                readonly property bool tight: Theme.large

                height: (Theme.portrait ? (keys.columns === 1 ? 140 : Theme.large ? 250 : 262) : Theme.large ? (root.height - lead.height - 110) / 2 : 300) + Theme.lip
                objectName: `strength.${modelData.id}`
                radius: 26
                spoken: `${modelData.name}: ${modelData.means}`
                width: (keys.width - (keys.columns - 1) * Theme.gap) / keys.columns

                onTapped: root.visit.chooseStrength(modelData.id)

                Row {
                    anchors.fill: parent
                    anchors.leftMargin: 26
                    anchors.rightMargin: 20
                    anchors.topMargin: key.plate.y
                    spacing: 24

                    Image {
                        id: picture

                        anchors.verticalCenter: parent.verticalCenter
                        height: key.tight ? 96 : 132
                        source: key.modelData.picture
                        sourceSize: Qt.size(width * Theme.pixelScale, height * Theme.pixelScale)
                        width: height * 120 / 124
                    }

                    Column {
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: 10
                        width: parent.width - picture.width - 24

                        Label {
                            color: key.textNow
                            font.weight: Font.ExtraBold
                            text: key.modelData.name
                            units: key.tight ? 36 : 44
                            width: parent.width
                        }

                        Label {
                            color: key.textNow
                            leading: 1.15
                            text: key.modelData.means
                            units: 31
                            visible: Theme.textScale < 2
                            width: parent.width
                        }
                    }
                }
            }
        }
    }

    Column {
        anchors.left: Theme.portrait ? parent.left : field.right
        anchors.leftMargin: Theme.portrait ? Theme.textEdge : 40
        anchors.right: parent.right
        anchors.rightMargin: Theme.textEdge
        spacing: 14
        visible: root.answered
        y: Theme.portrait ? field.height + 60 : 150

        Label {
            Accessible.role: Accessible.Heading
            font.weight: Font.ExtraBold
            leading: 1.06
            text: root.content.strengths.find(s => s.id === root.visit.answer)?.name ?? ""
            units: 108
            width: parent.width
        }

        Label {
            leading: 1.36
            text: root.content.answerText
            units: 40
            width: parent.width
        }
    }

    Rectangle {
        anchors.left: Theme.portrait ? parent.left : field.right
        color: Theme.era("nu")
        height: tag.implicitHeight + 34
        visible: root.answered
        width: tag.implicitWidth + 96
        y: Theme.portrait ? field.height - height * 0.75 : 40

        Label {
            id: tag

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.eraText("nu")
            font.weight: Font.Bold
            leftPadding: Theme.textEdge
            text: Words.t.chosen ?? ""
            units: 36
        }
    }

    Grid {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 22
        anchors.left: keys.left
        anchors.right: keys.right
        id: ways

        columns: Theme.textScale > 1.5 ? 1 : 2
        spacing: Theme.gap
        visible: root.answered

        Key {
            height: (Theme.large ? 112 : 104) + Theme.lip
            objectName: "question.again"
            text: Words.t.first_again ?? ""
            units: 36
            width: ways.columns === 1 ? parent.width : (parent.width - Theme.gap) / 2

            onTapped: root.visit.chooseStrength("")
        }

        Key {
            height: (Theme.large ? 112 : 104) + Theme.lip
            iconAfter: root.content.mirrored ? "back" : "forward"
            objectName: "question.another"
            text: Words.t.another ?? ""
            units: 36
            way: true
            width: ways.columns === 1 ? parent.width : (parent.width - Theme.gap) / 2

            onTapped: root.visit.choose()
        }
    }
}
