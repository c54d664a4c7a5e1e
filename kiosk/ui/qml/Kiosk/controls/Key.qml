import QtQuick
import Kiosk

// What has an ink line and a lip can be pressed: a key. It acts on release inside (R5), and not twice within the time
// that a trembling hand needs (R6). Its hit area holds the lip and never moves. The keypad gives it the focus, and with
// it a ring; `part` of `parts` is where a key leads on that stands for one of several.
Item {
    id: root

    property string text
    property string spoken: text
    property string icon
    property string iconAfter
    property real iconSide: 40
    property real units: 32
    property int weight: Font.Bold
    property string family: Theme.family
    property real stretch: Theme.leading
    property real tall: Theme.tall
    property bool stacked: false
    property bool chosen: false
    property bool way: false
    property bool dim: false
    property bool bare: false
    property int role: Accessible.Button
    property int part: 0
    property int parts: 0
    property double lastTap: 0
    property real radius: 18
    property real pad: 20
    property color face: way ? Theme.sun : Theme.key
    property color line: way && Theme.dark ? Theme.sun : Theme.line
    property color lipColor: Theme.line
    property color textColor: way ? Theme.ink : Theme.text
    property color dimColor: Theme.soft
    property color chosenFace: Theme.chosen
    property color chosenText: Theme.chosenText
    property color ring: Theme.focus

    readonly property bool down: handler.pressed && contains(handler.point.position)
    readonly property bool low: down || chosen || dim
    readonly property color faceNow: down ? (way ? Theme.wayPressed : Theme.pressed) : chosen ? chosenFace : face
    readonly property color textNow: dim ? dimColor : down ? Theme.pressedText : chosen ? chosenText : textColor
    readonly property alias plate: plate
    readonly property real wish: inside.implicitWidth + 2 * pad

    signal tapped

    function tap(): void {
        const now = Date.now();
        if (Math.abs(now - lastTap) >= Theme.againAfter) {
            lastTap = now;
            tapped();
        }
    }

    Accessible.checkable: chosen || role !== Accessible.Button
    Accessible.checked: chosen
    Accessible.name: (dim ? `${spoken}, ${Words.t.not_now}` : spoken).replace(/\u00ad/g, "")
    Accessible.role: role
    activeFocusOnTab: true
    implicitHeight: 92 + Theme.lip
    implicitWidth: wish

    Accessible.onPressAction: if (!root.dim)
        root.tap()
    Accessible.onToggleAction: if (!root.dim)
        root.tap()

    TapHandler {
        id: handler

        enabled: !root.dim
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0

        onTapped: root.tap()
    }

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: Theme.lip
        color: root.lipColor
        radius: root.radius
        visible: !root.dim
    }

    Image {
        anchors.fill: plate
        source: root.dim ? `image://drawings/dashed/${String(root.dimColor).slice(-6)}/${3 * Theme.pixelScale}/${root.radius * Theme.pixelScale}` : ""
        sourceSize: Qt.size(width * Theme.pixelScale, height * Theme.pixelScale)
        visible: root.dim
    }

    Rectangle {
        id: plate

        border.color: root.line
        border.width: root.dim || root.bare ? 0 : 3
        color: root.dim || root.bare ? "transparent" : root.faceNow
        height: parent.height - Theme.lip
        radius: root.radius
        width: parent.width
        y: root.low ? Theme.lip : 0

        Behavior on y {
            enabled: !root.low && Theme.motion

            NumberAnimation {
                duration: 80
            }
        }

        Grid {
            id: inside

            anchors.centerIn: parent
            columns: root.stacked ? 1 : Math.max(1, (root.icon ? 1 : 0) + (root.text ? 1 : 0) + (root.iconAfter ? 1 : 0))
            flow: Grid.LeftToRight
            horizontalItemAlignment: Grid.AlignHCenter
            spacing: root.stacked ? 4 : 14
            verticalItemAlignment: Grid.AlignVCenter

            Icon {
                color: root.textNow
                name: root.icon
                side: root.iconSide
                visible: root.icon
            }

            Label {
                Accessible.ignored: true
                color: root.textNow
                font.weight: root.weight
                horizontalAlignment: root.stacked || !root.icon ? Text.AlignHCenter : Text.AlignLeft
                family: root.family
                leading: 1.15
                stretch: root.stretch
                tall: root.tall
                text: root.text
                units: root.units
                visible: text
                width: Math.min(implicitWidth, root.width - 2 * root.pad - (root.stacked ? 0 : (root.icon ? root.iconSide + 14 : 0) + (root.iconAfter ? root.iconSide + 14 : 0)))
            }

            Icon {
                color: root.textNow
                name: root.iconAfter
                side: root.iconSide
                visible: root.iconAfter
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -5 - border.width
        border.color: root.ring
        border.width: Theme.ring
        color: "transparent"
        radius: root.radius - anchors.margins
        visible: root.activeFocus
        z: 1
    }
}
