pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Every language by its own name, each in its own direction, never a flag (R45).
Item {
    id: root

    required property Visit visit
    required property Content content

    readonly property real room: height - Theme.reachTop - 40
    readonly property real least: 1.3 * Theme.size(30) + 24 + Theme.lip
    readonly property int rows: Math.ceil(content.languages.length / keys.columns)

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    Field {
        id: field

        anchors.left: parent.left
        anchors.top: parent.top
        height: Theme.below ? keys.y - 40 : parent.height
        tone: "coral"
        width: Theme.below ? parent.width : parent.width * 0.46

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
                    units: Theme.portrait ? (Theme.large ? 84 : 128) : root.height < 800 ? 72 : 96
                    width: parent.width
                }
            }
        }
    }

    Grid {
        id: keys

        // Where few languages leave room, the longest names get a row of their own.
        readonly property int wish: !Theme.below ? 1 : Theme.portrait ? (Theme.large ? 1 : 2) : 3
        readonly property int fitting: Math.max(1, Math.floor((root.room + Theme.rowGap) / (root.least + Theme.rowGap)))

        anchors.left: Theme.below ? parent.left : field.right
        anchors.leftMargin: Theme.edge
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        columnSpacing: Theme.gap
        columns: Math.max(Math.min(wish, root.content.languages.length), Math.ceil(root.content.languages.length / fitting))
        rowSpacing: Theme.rowGap
        y: Theme.below ? parent.height - 40 - height : Math.max(Theme.reachTop, (parent.height - height) / 2)

        Repeater {
            model: root.content.languages

            Key {
                required property var modelData

                chosen: modelData.code === root.visit.language
                family: modelData.font
                stretch: modelData.leading
                tall: modelData.tall
                height: Math.min((Theme.large ? 150 : 128) + Theme.lip, (root.room + Theme.rowGap) / root.rows - Theme.rowGap)
                icon: chosen ? "tick" : ""
                objectName: `language.${modelData.code}`
                radius: 22
                role: Accessible.RadioButton
                text: modelData.name
                units: keys.columns > keys.wish || height < 1.3 * Theme.size(46) ? 30 : 46
                width: (keys.width - (keys.columns - 1) * Theme.gap) / keys.columns

                onTapped: root.visit.setLanguage(modelData.code)
            }
        }
    }
}
