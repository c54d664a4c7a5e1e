import QtQuick
import Kiosk

// What one takes along from a case or a lesson, on a field of its own.
Rectangle {
    id: root

    required property Content content
    required property string heading
    required property string sentence
    required property int current

    border.color: Theme.line
    border.width: Theme.normal ? 0 : 4
    color: Theme.band("straks")
    implicitHeight: inside.implicitHeight + 2 * inside.y

    Column {
        id: inside

        anchors.left: parent.left
        anchors.leftMargin: 30
        anchors.right: parent.right
        anchors.rightMargin: 30
        spacing: 4
        y: 22

        Label {
            font.weight: Font.Bold
            text: root.heading
            units: 29
            width: parent.width
        }

        Passage {
            Accessible.name: root.sentence
            Accessible.role: Accessible.Paragraph
            bold: true
            color: Theme.text
            current: root.current === 0 ? 0 : -1
            family: Theme.family
            height: textHeight
            lineSpacing: 1.25 * Theme.leading
            markColor: Theme.mark
            markedColor: Theme.marked
            mirrored: root.content.mirrored
            pixelScale: Theme.pixelScale
            pixelSize: Theme.size(Theme.portrait ? 42 : 38)
            sentences: [root.sentence]
            underlineColor: Theme.markLine
            width: parent.width + 12
            x: -6
        }
    }
}
