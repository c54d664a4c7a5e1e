pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Every language by its own name, each in its own direction, never a flag (R45).
Item {
    id: root

    required property Visit visit
    required property Content content

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    Field {
        id: field

        anchors.left: parent.left
        anchors.top: parent.top
        height: Theme.portrait ? parent.height - keys.height - 80 : parent.height
        tone: "coral"
        width: Theme.portrait ? parent.width : parent.width * 0.46

        Column {
            anchors.left: parent.left
            anchors.leftMargin: Theme.textEdge
            anchors.right: parent.right
            anchors.rightMargin: Theme.textEdge
            anchors.verticalCenter: parent.verticalCenter
            spacing: 24

            Repeater {
                model: root.content.languages

                Label {
                    required property var modelData

                    Accessible.role: Accessible.Heading
                    color: Theme.fieldText("coral")
                    font.weight: Font.ExtraBold
                    horizontalAlignment: modelData.mirrored !== root.content.mirrored ? Text.AlignRight : Text.AlignLeft
                    family: modelData.font
                    leading: 1.06
                    stretch: modelData.leading
                    tall: modelData.tall
                    text: modelData.title
                    units: Theme.portrait ? (Theme.large ? 84 : 128) : 96
                    width: parent.width
                }
            }
        }
    }

    Grid {
        id: keys

        anchors.bottom: Theme.portrait ? parent.bottom : undefined
        anchors.bottomMargin: 40
        anchors.verticalCenter: Theme.portrait ? undefined : parent.verticalCenter
        anchors.left: Theme.portrait ? parent.left : field.right
        anchors.leftMargin: Theme.edge
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        columnSpacing: Theme.gap
        columns: Theme.portrait && !Theme.large ? 2 : 1
        rowSpacing: Theme.gap + 5

        Repeater {
            model: root.content.languages

            Key {
                required property var modelData

                chosen: modelData.code === root.visit.language
                family: modelData.font
                stretch: modelData.leading
                tall: modelData.tall
                height: (Theme.large ? 150 : 128) + Theme.lip
                icon: chosen ? "tick" : ""
                objectName: `language.${modelData.code}`
                radius: 22
                role: Accessible.RadioButton
                text: modelData.name
                units: 46
                width: (keys.width - (keys.columns - 1) * Theme.gap) / keys.columns

                onTapped: root.visit.setLanguage(modelData.code)
            }
        }
    }
}
