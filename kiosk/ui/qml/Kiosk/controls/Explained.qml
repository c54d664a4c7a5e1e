pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Words that not everybody knows, each with what it means: notes below the text in which they stand.
Column {
    id: root

    required property var entries
    property real units: 28

    spacing: 4
    visible: entries.length > 0

    Repeater {
        model: root.entries

        Row {
            id: entry

            required property var modelData

            spacing: 12
            width: root.width

            Label {
                id: word

                font.weight: Font.Bold
                text: `${entry.modelData.word}:`
                units: root.units
            }

            Label {
                text: entry.modelData.means
                units: root.units
                width: parent.width - word.width - parent.spacing
            }
        }
    }
}
