import QtQuick
import Kiosk

// Something to read or hear: what it is, why it is worth the time, and who made it.
Column {
    id: root

    required property Content content
    required property var entry
    required property string sentence
    required property int current

    spacing: Theme.portrait ? 4 : 2

    Rectangle {
        color: Theme.rule
        height: 4
        width: parent.width
    }

    Label {
        font.weight: Font.ExtraBold
        horizontalAlignment: Text.AlignLeft // where the page begins, also for a name in another script
        text: `${root.entry.name} (${root.entry.kind})`
        topPadding: 8
        units: Theme.portrait ? 38 : 34
        width: parent.width
    }

    Passage {
        Accessible.name: root.sentence
        Accessible.role: Accessible.Paragraph
        color: Theme.text
        current: root.current === 0 ? 0 : -1
        family: Theme.family
        height: textHeight
        lineSpacing: 1.4 * (Theme.portrait && !Theme.huge ? Theme.leading : Math.min(Theme.leading, 1.05))
        markColor: Theme.mark
        markedColor: Theme.marked
        mirrored: root.content.mirrored
        pixelScale: Theme.pixelScale
        pixelSize: Theme.size(Theme.portrait ? 36 : 33)
        sentences: [root.sentence]
        underlineColor: Theme.markLine
        width: Theme.portrait ? parent.width + 12 : parent.width * 0.94
        x: Theme.portrait || !LayoutMirroring.enabled ? -6 : parent.width * 0.06
    }

    Label {
        color: Theme.soft
        horizontalAlignment: Text.AlignLeft
        text: root.entry.source
        units: Theme.portrait ? 29 : 26
        width: parent.width
    }
}
