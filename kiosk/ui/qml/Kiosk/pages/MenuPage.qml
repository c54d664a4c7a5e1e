pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The choice of professions, cases and lessons. On the attract screen it wears another head and one card lives; the grid is the same and
// a touch lands on what was touched.
Item {
    id: root

    required property Visit visit
    required property Content content
    required property Menu menu

    readonly property real side: Theme.portrait ? width : Math.min(616, width * 0.33)
    readonly property bool attract: visit.page === "attract"
    readonly property int number: menu.cards.length
    readonly property int columns: Math.min(number, Theme.textScale > 1.5 ? (Theme.portrait ? 2 : 3) : Theme.large ? 3 : number > 6 ? 5 : 3)
    readonly property int rows: Math.min(Math.ceil(number / columns), Theme.large ? (Theme.portrait ? 2 : 1) : 3)
    readonly property int perPage: columns * rows
    readonly property int leaves: Math.ceil(number / perPage)
    // A card is at most a little taller than wide, and the grid no higher than the band that all can reach.
    readonly property real room: Theme.portrait ? (Theme.large ? height * 0.5 : 658) : height - (attract ? 370 : 236) - 34
    readonly property real cardWidth: (grid.width - (columns - 1) * Theme.gap) / columns
    readonly property real cardHeight: Math.min(1.5 * cardWidth, (room - (tabs.visible ? tabs.height + Theme.rowGap : 0) - (turns.visible ? turns.height + Theme.gap : 0) - rows * Theme.gap) / rows)
    property int leaf: 0

    onNumberChanged: leaf = 0
    onColumnsChanged: leaf = 0
    onAttractChanged: leaf = 0

    // Whatever is not a key leads in: no wall, no "touch to start".
    TapHandler {
        enabled: root.attract
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0

        onTapped: root.visit.begin()
    }

    Item {
        id: head

        anchors.left: parent.left
        anchors.top: parent.top
        height: Theme.portrait ? parent.height - grid.height - grid.anchors.bottomMargin - (tabs.visible ? tabs.height + Theme.rowGap : 0) - 24 : parent.height
        width: parent.width

        AttractHead {
            anchors.fill: parent
            side: root.side
            opacity: root.attract ? 1 : 0
            visible: opacity > 0
            content: root.content

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.pageFade
                }
            }
        }

        ChooseHead {
            anchors.fill: parent
            side: root.side
            opacity: root.attract ? 0 : 1
            visible: opacity > 0
            menu: root.menu
            tab: root.visit.tab

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.pageFade
                }
            }
        }
    }

    Row {
        id: tabs

        anchors.bottom: grid.top
        anchors.bottomMargin: Theme.rowGap
        anchors.left: grid.left
        anchors.right: grid.right
        spacing: Theme.gap
        visible: root.menu.tabs.length > 0

        Repeater {
            model: root.menu.tabs

            Key {
                required property var modelData

                chosen: modelData.id === root.visit.tab
                height: Theme.lip + (Theme.portrait && Theme.large ? 2.3 * Theme.size(units) + 24 : Math.max(62, 1.15 * Theme.size(units) + 24))
                objectName: `tab.${modelData.id}`
                pad: 10
                role: Accessible.RadioButton
                text: modelData.text
                units: Theme.large ? 25 : 30
                width: (grid.width - (root.menu.tabs.length - 1) * Theme.gap) / root.menu.tabs.length

                onTapped: root.visit.turnTo(modelData.id)
            }
        }
    }

    Item {
        id: grid

        anchors.bottom: parent.bottom
        anchors.bottomMargin: turns.visible ? turns.height + 2 * Theme.gap : 14
        anchors.left: parent.left
        anchors.leftMargin: Theme.portrait ? Theme.edge : root.side + 38
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        height: root.rows * root.cardHeight + (root.rows - 1) * Theme.gap

        Grid {
            anchors.fill: parent
            columnSpacing: Theme.gap
            columns: root.columns
            rowSpacing: Theme.gap

            Repeater {
                model: root.menu.cards.slice(root.leaf * root.perPage, (root.leaf + 1) * root.perPage)

                Card {
                    required property int index
                    required property var modelData

                    height: root.cardHeight
                    live: root.attract && lift.lifted === index
                    name: modelData.name
                    objectName: `card.${modelData.id}`
                    seen: modelData.seen
                    tile: modelData.tile
                    width: root.cardWidth

                    onTapped: root.visit.tab === "professions" ? root.visit.open(modelData.id) : root.visit.openCard(modelData.id)
                }
            }
        }
    }

    Row {
        id: turns

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 14
        anchors.left: grid.left
        anchors.right: grid.right
        spacing: Theme.gap
        visible: root.leaves > 1

        Key {
            dim: root.leaf === 0
            icon: root.content.mirrored ? "forward" : "back"
            objectName: "menu.previous"
            text: Words.t.previous ?? ""
            width: (parent.width - Theme.gap) / 2

            onTapped: root.leaf -= 1
        }

        Key {
            dim: root.leaf + 1 >= root.leaves
            iconAfter: root.content.mirrored ? "back" : "forward"
            objectName: "menu.next"
            part: root.leaf + 1
            parts: root.leaves
            text: Theme.textScale > 1.5 ? Words.t.next ?? "" : `${Words.t.next ?? ""} ${root.leaf + 1}/${root.leaves}`
            width: (parent.width - Theme.gap) / 2

            onTapped: root.leaf += 1
        }
    }

    Timer {
        id: lift

        property int beat: 0

        // One card lifts for 600 ms, one card every 1.2 s: half of the beats have none.
        readonly property int lifted: running && beat % 2 ? Math.floor(beat / 2) % Math.max(1, root.perPage) : -1

        interval: 600
        repeat: true
        running: root.attract && root.visible && Theme.motion

        onTriggered: beat = (beat + 1) % 1000
    }
}
