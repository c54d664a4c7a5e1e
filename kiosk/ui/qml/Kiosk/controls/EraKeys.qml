pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Toen, nu, straks: three keys in time order. The chosen one has its era's colour and points up to the text.
Row {
    id: root

    required property Visit visit
    property real keyHeight: 104
    property real units: 50

    spacing: Theme.gap

    Repeater {
        model: ["toen", "nu", "straks"]

        Key {
            id: key

            required property string modelData

            chosen: root.visit.era === modelData
            chosenFace: Theme.era(modelData)
            chosenText: Theme.eraText(modelData)
            height: root.keyHeight + Theme.lip
            icon: modelData
            iconSide: 46
            objectName: `era.${modelData}`
            radius: 22
            role: Accessible.RadioButton
            stacked: Theme.huge && root.keyHeight > 150
            text: Words.t.eras?.[modelData] ?? ""
            units: root.units
            weight: Font.ExtraBold
            width: (root.width - 2 * Theme.gap) / 3

            onTapped: root.visit.turn(modelData)

            Image {
                anchors.bottom: parent.top
                anchors.bottomMargin: -Theme.lip - 2
                anchors.horizontalCenter: parent.horizontalCenter
                source: key.chosen ? `image://drawings/pointer/${String(Theme.line).slice(-6)}` : ""
                sourceSize: Qt.size(52 * Theme.pixelScale, 26 * Theme.pixelScale)
                visible: key.chosen && !Theme.large
                width: 52
                height: 26
            }
        }
    }
}
