pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk

// The choice of professions, cases and lessons. On the attract screen it wears another head and one card lives; the grid
// is the same and a touch lands on what was touched. Where the band of keys is too low for all cards, the grid has leaves.
Item {
    id: root

    required property Visit visit
    required property Content content
    required property Menu menu

    readonly property real side: Theme.below ? width : Math.min(616, width * 0.33)
    readonly property bool attract: visit.page === "attract"
    readonly property int number: menu.cards.length
    property int leaf: 0

    // The band that all can reach, less the tabs, is divided in rows in which a name has two lines and a picture above
    // it, and in columns in which the longest name fits.
    readonly property real room: height - Math.max(Theme.reachTop, Theme.portrait ? 700 : Theme.below ? 385 : 404) - 14 - (tabs.visible ? tabs.height + Theme.rowGap : 0)
    readonly property int most: Math.max(1, Math.min(3, Math.floor((room + Theme.gap) / (2 * 1.06 * Theme.size(25) + 65 + Theme.gap))))
    readonly property real least: 178 * Theme.textScale + 12 + Theme.gap
    readonly property int wish: Math.max(Math.ceil(number / most), number > 6 ? 5 : !Theme.portrait ? number : number === 4 ? 2 : 3)
    readonly property bool whole: wish <= Math.floor((band.width + Theme.gap) / least)
    readonly property int columns: whole ? wish : Math.max(1, Math.floor((band.width - turns.width) / least))
    readonly property int rows: Math.min(most, Math.ceil(number / columns))
    readonly property int perPage: columns * rows
    readonly property int leaves: Math.ceil(number / perPage)
    readonly property real cardWidth: (grid.width - (columns - 1) * Theme.gap) / columns
    readonly property real cardHeight: Math.min(1.5 * cardWidth, (room + Theme.gap) / rows - Theme.gap)

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
        height: Theme.below ? (tabs.visible ? tabs.y : band.y) - 24 : parent.height
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

    RowLayout {
        id: tabs

        anchors.bottom: band.top
        anchors.bottomMargin: Theme.rowGap
        anchors.left: band.left
        anchors.right: band.right
        spacing: Theme.gap
        visible: root.menu.tabs.length > 0

        Repeater {
            model: root.menu.tabs

            Key {
                required property var modelData

                Layout.fillWidth: true
                Layout.preferredWidth: Theme.large ? wish : 100
                chosen: modelData.id === root.visit.tab
                implicitHeight: Theme.lip + Math.max(62, 1.15 * Theme.leading * Theme.size(units) + 24)
                objectName: `tab.${modelData.id}`
                pad: 10
                role: Accessible.RadioButton
                text: modelData.text
                units: Theme.large ? 25 : 30

                onTapped: root.visit.turnTo(modelData.id)
            }
        }
    }

    Row {
        id: band

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 14
        anchors.left: parent.left
        anchors.leftMargin: Theme.below ? Theme.edge : root.side + 38
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        height: root.rows * root.cardHeight + (root.rows - 1) * Theme.gap
        spacing: Theme.gap

        Grid {
            id: grid

            columnSpacing: Theme.gap
            columns: root.columns
            rowSpacing: Theme.gap
            width: parent.width - (turns.visible ? turns.width + Theme.gap : 0)

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

        Column {
            id: turns

            readonly property real half: (parent.height - Theme.gap) / 2

            spacing: Theme.gap
            visible: root.leaves > 1
            width: 72 + 24 * Theme.textScale

            Key {
                dim: root.leaf === 0
                height: turns.half
                icon: root.content.mirrored ? "forward" : "back"
                objectName: "menu.previous"
                spoken: Words.t.previous ?? ""
                width: turns.width

                onTapped: root.leaf -= 1
            }

            Key {
                dim: root.leaf + 1 >= root.leaves
                height: turns.half
                icon: root.content.mirrored ? "back" : "forward"
                objectName: "menu.next"
                pad: 8
                part: root.leaf + 1
                parts: root.leaves
                spoken: Words.t.next ?? ""
                stacked: true
                text: height > 150 ? `${root.leaf + 1}/${root.leaves}` : ""
                units: 25
                width: turns.width

                onTapped: root.leaf += 1
            }
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
