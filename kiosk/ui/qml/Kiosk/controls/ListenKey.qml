import QtQuick
import Kiosk

// Starts, pauses and goes on with the voice; while it speaks it carries the progress line.
Key {
    id: root

    required property Visit visit
    required property Voice voice

    readonly property bool speaking: voice.state === "playing" || voice.state === "preparing"

    dim: !voice.sayable
    icon: speaking ? "pause" : "play"
    iconSide: 38
    objectName: "voice.listen"
    pad: 14
    text: (speaking ? Words.t.pause : Words.t.listen) ?? ""

    onTapped: voice.toggle()

    Rectangle {
        anchors.bottom: root.plate.bottom
        anchors.bottomMargin: 9
        anchors.left: parent.left
        anchors.leftMargin: 18
        anchors.right: parent.right
        anchors.rightMargin: 18
        color: Theme.normal ? Theme.band(root.visit.era) : Theme.soft
        height: 9
        radius: 5
        visible: !root.dim && root.voice.state !== "idle" && root.voice.state !== "finished"

        Rectangle {
            anchors.left: parent.left
            color: root.textNow
            height: parent.height
            radius: 5
            width: parent.width * root.voice.progress
        }
    }
}
