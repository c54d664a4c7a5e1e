pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What disappears, appears and stays, each with its own sign.
Grid {
    id: root

    required property var panel
    property real units: 30
    property bool stacked: false
    property int only: -1

    readonly property bool truncated: implicitHeight > height + 1

    columnSpacing: Theme.gap
    columns: stacked ? 1 : 3
    rowSpacing: 24

    Repeater {
        model: [
            {
                icon: "disappears",
                word: Words.t.disappears,
                entries: root.panel?.disappears ?? []
            },
            {
                icon: "appears",
                word: Words.t.appears,
                entries: root.panel?.appears ?? []
            },
            {
                icon: "stays",
                word: Words.t.stays,
                entries: root.panel?.stays ?? []
            }
        ]

        Column {
            id: list

            required property var modelData

            required property int index

            spacing: root.units < 28 ? 2 : 6
            visible: root.only < 0 || root.only === index
            width: root.stacked ? root.width : (root.width - 2 * Theme.gap) / 3

            Row {
                spacing: 12
                width: list.width

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: list.modelData.icon
                    side: root.units < 28 ? 40 : 46
                }

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    font.weight: Font.ExtraBold
                    text: list.modelData.word ?? ""
                    units: root.units + 2
                }
            }

            Repeater {
                model: list.modelData.entries

                Label {
                    required property string modelData

                    leading: 1.25
                    text: modelData
                    units: root.units
                    width: list.width
                }
            }
        }
    }
}
