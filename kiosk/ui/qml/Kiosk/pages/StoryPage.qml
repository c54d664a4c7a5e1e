pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A profession's story: whole on one page, or, with large letters or on a low page, in parts.
Item {
    id: root

    required property Visit visit
    required property Content content
    required property Voice voice

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    Loader {
        active: !Theme.parted
        anchors.fill: parent
        sourceComponent: StoryWhole {
            content: root.content
            visit: root.visit
            voice: root.voice
        }
    }

    Loader {
        active: Theme.parted
        anchors.fill: parent
        sourceComponent: StoryParts {
            content: root.content
            visit: root.visit
            voice: root.voice
        }
    }
}
