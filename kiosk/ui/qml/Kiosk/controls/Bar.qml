pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk

// The bar that never moves: five keys, on every screen, in the same place (R7). Large letters give it two rows. On a
// screen that hangs low it begins higher, and its colour goes on below the keys.
Rectangle {
    id: root

    required property Visit visit
    required property Content content
    required property real below

    readonly property bool twoRows: Theme.large && Theme.portrait
    readonly property real keyHeight: twoRows ? 86 : 102
    readonly property var entries: [
        {
            key: "back",
            word: Words.t.back,
            icon: content.mirrored ? "forward" : "back",
            share: Theme.portrait ? 168 : 300
        },
        {
            key: "restart",
            word: Words.t.start,
            icon: "home",
            share: Theme.portrait ? 168 : 300
        },
        {
            key: "language",
            word: Theme.large ? Words.t.language_key : content.languageKey,
            icon: "language",
            share: Theme.portrait ? 220 : 420
        },
        {
            key: "voice",
            word: Words.t.read_aloud,
            icon: "speaker",
            share: Theme.portrait ? 188 : 380
        },
        {
            key: "access",
            word: Words.t.access,
            icon: "access",
            share: Theme.portrait ? 208 : 392
        }
    ]

    function act(key: string): void {
        if (key === "back")
            visit.back();
        else if (key === "voice")
            visit.switchAid("read_aloud");
        else
            visit.show(key);
    }

    Accessible.role: Accessible.ToolBar
    color: Theme.bar
    implicitHeight: rows.y + rows.height + Math.max(20, below)

    Rectangle {
        color: Theme.line
        height: 4
        visible: !Theme.normal
        width: parent.width
    }

    Column {
        id: rows

        anchors.left: parent.left
        anchors.margins: Theme.edge
        anchors.right: parent.right
        spacing: Theme.gap
        y: 17 // the ring of the focus keeps off the line above

        Repeater {
            model: root.twoRows ? [root.entries.slice(0, 3), root.entries.slice(3)] : [root.entries]

            RowLayout {
                id: row

                required property var modelData

                spacing: Theme.gap
                uniformCellSizes: false
                width: rows.width

                Repeater {
                    model: row.modelData

                    Key {
                        id: key

                        required property var modelData

                        readonly property bool lit: modelData.key === "voice" ? root.visit.readAloud : root.visit.page === modelData.key

                        Layout.fillWidth: true
                        Layout.preferredWidth: Theme.large ? wish : modelData.share
                        chosen: lit
                        chosenFace: Theme.sun
                        chosenText: Theme.dark ? Theme.page : Theme.ink
                        dim: modelData.key === "back" && !root.visit.canGoBack
                        dimColor: Theme.barDim
                        face: Theme.barKey
                        icon: modelData.icon
                        iconSide: Theme.large ? 54 : 42
                        implicitHeight: root.keyHeight + Theme.lip
                        line: Theme.normal ? (lit ? Theme.sun : Theme.barKey) : lit && Theme.dark ? Theme.sun : Theme.line
                        lipColor: Theme.barLip
                        objectName: `bar.${modelData.key}`
                        pad: 8
                        radius: 16
                        ring: Theme.normal ? Theme.sun : Theme.focus
                        role: modelData.key === "voice" ? Accessible.CheckBox : Accessible.Button
                        stacked: Theme.portrait && !Theme.large
                        text: modelData.word ?? ""
                        textColor: Theme.barText
                        units: Theme.portrait ? 25 : Theme.large ? 28 : 32

                        onTapped: root.act(modelData.key)

                        Rectangle {
                            anchors.right: parent.right
                            anchors.rightMargin: key.stacked ? 12 : 18
                            anchors.top: key.stacked ? parent.top : undefined
                            anchors.topMargin: 12 + key.plate.y
                            anchors.verticalCenter: key.stacked ? undefined : parent.verticalCenter
                            border.color: key.textNow
                            border.width: 3
                            color: key.lit ? key.textNow : "transparent"
                            height: 18
                            radius: 9
                            visible: key.modelData.key === "voice"
                            width: 18
                        }
                    }
                }
            }
        }
    }
}
