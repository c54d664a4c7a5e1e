pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The one question: four equal keys and no wrong answer; afterwards what the chosen strength is worth here.
Item {
    id: root

    required property Visit visit
    required property Content content
    required property Venue venue

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    Loader {
        active: !root.visit.answer
        anchors.fill: parent

        sourceComponent: AskCard {
            content: root.content
            visit: root.visit
        }
    }

    Loader {
        active: root.visit.answer
        anchors.fill: parent

        sourceComponent: AnswerCard {
            content: root.content
            venue: root.venue
            visit: root.visit
        }
    }
}
