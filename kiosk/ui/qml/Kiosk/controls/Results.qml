pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// How others answered here: a bar for each strength, the longest first, the visitor's own in ink.
Rectangle {
    id: root

    required property Content content
    required property var results
    required property string own
    property real units: 34
    property bool apart: false // on a page of its own
    property real below // how far it runs on behind the keys

    readonly property bool wide: apart && Theme.huge && !Theme.portrait // a low page holds two rows
    readonly property int total: results.reduce((sum, result) => sum + result.number, 0)

    color: Theme.band("toen")
    implicitHeight: column.implicitHeight + 2 * column.y + below

    Rectangle {
        color: Theme.line
        height: 4
        visible: !Theme.normal
        width: parent.width
    }

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.textEdge
        anchors.right: parent.right
        anchors.rightMargin: Theme.textEdge
        spacing: root.apart ? (Theme.portrait ? 34 : 18) : Theme.large ? 16 : 12
        y: 26

        Label {
            Accessible.role: Accessible.Heading
            bottomPadding: 6
            font.weight: Font.ExtraBold
            leading: 1.15
            text: Words.t.results ?? ""
            units: root.units + 6
            width: parent.width
        }

        Grid {
            id: bars

            columnSpacing: 60
            columns: root.wide ? 2 : 1
            flow: Grid.TopToBottom
            rowSpacing: column.spacing
            rows: Math.ceil(root.results.length / columns)
            width: parent.width

            Repeater {
                model: root.results

                Row {
                    id: result

                    required property int index
                    required property var modelData

                    readonly property var strength: root.content.strengths.find(entry => entry.id === modelData.id)
                    readonly property bool chosen: modelData.id === root.own

                    Accessible.name: `${strength?.name ?? ""}: ${modelData.number}`
                    Accessible.role: Accessible.StaticText
                    objectName: `result.${modelData.id}`
                    spacing: 22
                    width: (bars.width - (bars.columns - 1) * bars.columnSpacing) / bars.columns

                    Image {
                        id: sign

                        anchors.verticalCenter: parent.verticalCenter
                        height: root.apart ? 88 : 60
                        source: result.strength?.picture ?? ""
                        sourceSize: Qt.size(width * Theme.pixelScale, height * Theme.pixelScale)
                        width: height * 120 / 124
                    }

                    Label {
                        id: name

                        anchors.verticalCenter: parent.verticalCenter
                        font.weight: result.chosen ? Font.ExtraBold : Font.Normal
                        text: result.strength?.name ?? ""
                        units: root.units
                        width: 6 * Theme.size(root.units)
                    }

                    Rectangle {
                        anchors.verticalCenter: parent.verticalCenter
                        border.color: Theme.line
                        border.width: Theme.normal || result.chosen ? 0 : 4
                        color: result.chosen ? Theme.chosen : Theme.normal ? "#8A6A45" : Theme.page
                        height: root.apart ? 66 : 44
                        objectName: `length.${result.modelData.id}`
                        width: Math.max(6, (result.width - sign.width - name.width - number.width - 3 * result.spacing) * result.modelData.number / root.results[0].number)
                    }

                    Label {
                        id: number

                        anchors.verticalCenter: parent.verticalCenter
                        font.weight: Font.Bold
                        text: result.modelData.number
                        units: root.units
                        width: 2.3 * Theme.size(root.units)
                    }
                }
            }
        }

        Label {
            text: Words.fill(Words.t.counted, {
                "n": root.total
            })
            topPadding: 4
            units: root.units - 4
            width: parent.width
        }
    }
}
