import QtQuick
import Kiosk

// Something to read or hear: what it is, why it is worth the time, and who made it.
Column {
    id: root

    required property Content content
    required property var entry
    required property string sentence
    required property int current

    spacing: 4

    Rectangle {
        color: Theme.rule
        height: 4
        width: parent.width
    }

    Label {
        font.weight: Font.ExtraBold
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
        lineSpacing: 1.35 * Theme.leading
        markColor: Theme.mark
        markedColor: Theme.marked
        mirrored: root.content.mirrored
        pixelScale: Theme.pixelScale
        pixelSize: Theme.size(Theme.portrait ? 34 : 30)
        sentences: [root.sentence]
        underlineColor: Theme.markLine
        width: parent.width + 12
        x: -6
    }

    Label {
        color: Theme.soft
        text: root.entry.source
        units: Theme.portrait ? 29 : 26
        width: parent.width
    }
}
