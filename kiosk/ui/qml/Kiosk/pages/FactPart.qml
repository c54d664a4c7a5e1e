import QtQuick
import Kiosk

// One fact of the deeper card with its year, or, without one, what stayed and where it all comes from; on a low page the
// sources come after it, and a fact has no title.
Column {
    id: root

    required property var card
    required property int fact
    required property bool low
    required property bool last

    readonly property var shown: card.facts?.[fact]

    spacing: root.low ? 4 : 14

    Label {
        Accessible.role: Accessible.Heading
        font.weight: Font.ExtraBold
        leading: 1.06
        text: (root.shown ? root.card.title : Words.t.stayed) ?? ""
        units: Theme.portrait ? 66 : 60
        visible: !root.low || !root.shown && !root.last
        width: parent.width
    }

    Label {
        font.weight: Font.ExtraBold
        horizontalAlignment: Text.AlignLeft // a year alone would not be mirrored
        leading: 1.05
        text: root.shown?.year ?? ""
        units: root.low ? 60 : 84
        visible: root.shown !== undefined
        width: parent.width
    }

    Label {
        stretch: Math.min(Theme.leading, 1.05)
        text: (root.shown ? root.shown.text : root.card.stayed) ?? ""
        units: 34
        visible: !root.low || !root.last
        width: parent.width
    }

    Label {
        stretch: 1
        text: `${Words.t.sources} ${(root.card.sources ?? []).join(", ")}`
        units: 26
        visible: root.low ? root.last : !root.shown
        width: parent.width
    }
}
