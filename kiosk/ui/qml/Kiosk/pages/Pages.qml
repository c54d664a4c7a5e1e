pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The page that the visit is on; another one fades in over it.
Item {
    id: root

    required property Visit visit
    required property Content content
    required property Menu menu
    required property Venue venue
    required property Voice voice

    clip: true

    Repeater {
        model: [
            {
                names: ["attract", "choose"],
                page: choice,
                keep: true
            },
            {
                names: ["story"],
                page: story,
                keep: true
            },
            {
                names: ["question"],
                page: question
            },
            {
                names: ["talents"],
                page: talents
            },
            {
                names: ["card"],
                page: card
            },
            {
                names: ["language"],
                page: language
            },
            {
                names: ["access"],
                page: access
            },
            {
                names: ["restart"],
                page: restart
            }
        ]

        // A page stays as long as it fades; menu and story stay for good, so that a tap finds them ready.
        Loader {
            required property var modelData

            readonly property bool current: modelData.names.includes(root.visit.page)

            active: current || opacity > 0 || (modelData.keep === true && root.visit.ready)
            anchors.fill: parent
            asynchronous: false
            enabled: current
            opacity: current ? 1 : 0
            sourceComponent: modelData.page
            visible: current || opacity > 0 // its keys are there before it is seen
            z: current ? 1 : 0

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.pageFade
                }
            }
        }
    }

    Component {
        id: choice

        MenuPage {
            content: root.content
            menu: root.menu
            visit: root.visit
        }
    }

    Component {
        id: story

        StoryPage {
            content: root.content
            visit: root.visit
            voice: root.voice
        }
    }

    Component {
        id: question

        QuestionPage {
            content: root.content
            venue: root.venue
            visit: root.visit
        }
    }

    Component {
        id: talents

        TalentsPage {
            content: root.content
            venue: root.venue
            visit: root.visit
        }
    }

    Component {
        id: card

        CardPage {
            content: root.content
            menu: root.menu
            venue: root.venue
            visit: root.visit
            voice: root.voice
        }
    }

    Component {
        id: language

        LanguagePage {
            content: root.content
            visit: root.visit
        }
    }

    Component {
        id: access

        AccessPage {
            content: root.content
            visit: root.visit
        }
    }

    Component {
        id: restart

        RestartPage {
            content: root.content
            visit: root.visit
        }
    }
}
