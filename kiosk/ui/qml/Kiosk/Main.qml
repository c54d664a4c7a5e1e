pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk

// The one window: the page the visit is on, the bar, and "Ben je er nog?" over everything.
Window {
    id: root

    required property Visit visit
    required property Content content
    required property Menu menu
    required property Venue venue
    required property Voice voice
    required property bool windowed

    readonly property bool portrait: height >= width
    readonly property real unit: portrait ? Math.min(width / 1080, height / 1920) : Math.min(width / 1920, height / 1080)

    color: Theme.page
    flags: windowed ? Qt.Window : Qt.Window | Qt.FramelessWindowHint
    title: "Toen Nu Straks"

    Binding {
        property: "contrast"
        target: Theme
        value: root.visit.contrast
    }

    Binding {
        property: "family"
        target: Theme
        value: root.content.font.font
    }

    Binding {
        property: "leading"
        target: Theme
        value: root.content.font.leading
    }

    Binding {
        property: "againAfter"
        target: Theme
        value: root.visit.againAfter
    }

    Binding {
        property: "gap"
        target: Theme
        value: root.visit.gap
    }

    Binding {
        property: "motion"
        target: Theme
        value: !root.visit.lessMotion
    }

    Binding {
        property: "pixelScale"
        target: Theme
        value: root.unit * root.screen.devicePixelRatio
    }

    Binding {
        property: "portrait"
        target: Theme
        value: root.portrait
    }

    Binding {
        property: "reachBottom"
        target: Theme
        value: root.visit.reachBottom
    }

    Binding {
        property: "reachTop"
        target: Theme
        value: root.visit.reachTop
    }

    Binding {
        property: "unitsPerMm"
        target: Theme
        value: root.visit.unitsPerMm
    }

    Binding {
        property: "tall"
        target: Theme
        value: root.content.font.tall
    }

    Binding {
        property: "textScale"
        target: Theme
        value: root.visit.textSize / 100
    }

    Binding {
        property: "venueField"
        target: Theme
        value: root.content.colour.field
        when: root.content.colour.field !== undefined
    }

    Binding {
        property: "venueText"
        target: Theme
        value: root.content.colour.text
        when: root.content.colour.text !== undefined
    }

    Binding {
        property: "t"
        target: Words
        value: root.content.words
    }

    // Laid out in design units and scaled once: sizes follow from the screen's millimetres.
    Item {
        id: stage

        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: root.content.mirrored
        height: root.height / root.unit
        scale: root.unit
        transformOrigin: Item.TopLeft
        width: root.width / root.unit

        Frame {
            anchors.bottom: bar.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            visible: !root.visit.warned
            z: 1 // on top, and yet the first that is read
        }

        Pages {
            anchors.bottom: bar.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            content: root.content
            menu: root.menu
            venue: root.venue
            visible: !root.visit.warned
            visit: root.visit
            voice: root.voice
        }

        Bar {
            id: bar

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            below: stage.height - Theme.reachBottom
            content: root.content
            visit: root.visit
        }

        Loader {
            active: root.visit.warned
            anchors.bottom: bar.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            sourceComponent: stillThere
        }
    }

    Component {
        id: stillThere

        StillTherePage {
            visit: root.visit
        }
    }
}
