import QtQuick
import Kiosk

// Listen or pause with the progress line, again, more, and the one yellow key: the way on.
Row {
    id: root

    required property Visit visit
    required property Voice voice
    property real keyHeight: 92
    property real units: 32

    // The words decide how the row is divided: each key gets what it needs and the same share of what is left.
    readonly property real spare: width - 3 * spacing - listen.wish - again.wish - more.wish - question.wish

    spacing: Theme.gap

    ListenKey {
        id: listen

        height: root.keyHeight + Theme.lip
        units: root.units
        visit: root.visit
        voice: root.voice
        width: wish + root.spare / 4
    }

    Key {
        id: again

        dim: root.voice.state === "idle"
        height: root.keyHeight + Theme.lip
        icon: "again"
        iconSide: 38
        objectName: "voice.again"
        pad: 14
        text: Words.t.again ?? ""
        units: root.units
        width: wish + root.spare / 4

        onTapped: root.voice.again()
    }

    Key {
        id: more

        chosen: root.visit.more
        height: root.keyHeight + Theme.lip
        icon: "more"
        iconSide: 38
        objectName: "story.more"
        pad: 14
        text: Words.t.more ?? ""
        units: root.units
        width: wish + root.spare / 4

        onTapped: root.visit.showMore()
    }

    Key {
        id: question

        height: root.keyHeight + Theme.lip
        iconAfter: root.LayoutMirroring.enabled ? "back" : "forward"
        objectName: "story.question"
        pad: 14
        text: Words.t.question_key ?? ""
        units: root.units
        way: true
        width: wish + root.spare / 4

        onTapped: root.visit.ask()
    }
}
