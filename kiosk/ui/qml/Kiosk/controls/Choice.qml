pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One of three, in words: the row of a setting with its name before it.
Row {
    id: root

    required property string label
    required property var entries
    required property var value
    required property string name
    property real keyHeight: 84
    property real labelWidth: 196

    signal picked(var value)

    spacing: Theme.gap

    Label {
        anchors.verticalCenter: parent.verticalCenter
        font.weight: Font.Bold
        leading: 1.1
        leftPadding: 12
        text: root.label
        units: Theme.large ? 25 : 32
        width: root.labelWidth
    }

    Repeater {
        model: root.entries

        Key {
            required property var modelData

            chosen: root.value === modelData.value
            height: root.keyHeight + Theme.lip
            icon: chosen && !Theme.large ? "tick" : ""
            iconSide: 34
            objectName: `${root.name}.${modelData.value}`
            pad: 8
            role: Accessible.RadioButton
            spoken: `${root.label}: ${text}`
            text: modelData.word ?? ""
            units: modelData.units ?? (Theme.large ? 25 : 30)
            width: (root.width - root.labelWidth - root.entries.length * Theme.gap) / root.entries.length

            onTapped: root.picked(modelData.value)
        }
    }
}
