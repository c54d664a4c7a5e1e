pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Every setting of the access panel, in words; each works at once and shows itself. Where they do not all fit in the
// band that all can reach, they come in parts.
Flow {
    id: root

    required property Visit visit
    required property bool mirrored
    required property real room

    // Two switches are as wide as a choice; large letters need all of that for one.
    readonly property int across: width > 1500 ? 4 : 2
    readonly property int share: Theme.huge ? 2 : 1
    readonly property int rows: Math.ceil((8 + 4 * share + 2) / across)
    readonly property real least: (Theme.huge ? 76 : Theme.large ? 96 : 62) + Theme.lip + spacing
    readonly property int fitting: Math.max(2, Math.floor((room + spacing) / least))
    readonly property int parts: rows <= fitting ? 1 : Math.ceil(rows / (fitting - 1))
    readonly property real keyHeight: Math.floor(Math.min(Theme.large ? 112 : 84, (room + spacing) / Math.min(rows, fitting) - spacing - Theme.lip))
    readonly property real labelWidth: Theme.large ? 260 : 196
    readonly property real choiceWidth: across === 2 ? width : (width - spacing) / 2
    property int part: 0

    function shows(place: int): bool {
        return parts === 1 || Math.floor(Math.floor(place / across) / (fitting - 1)) === part;
    }

    spacing: Theme.gap

    onPartsChanged: part = 0

    Choice {
        entries: [
            {
                value: 100,
                word: Words.t.normal,
                units: Theme.large ? 25 : 29
            },
            {
                value: 150,
                word: Words.t.larger,
                units: Theme.large ? 25 : 36
            },
            {
                value: 200,
                word: Words.t.largest,
                units: Theme.large ? 25 : 44
            }
        ]
        keyHeight: root.keyHeight
        label: Words.t.letters ?? ""
        labelWidth: root.labelWidth
        name: "text"
        value: root.visit.textSize
        visible: root.shows(0)
        width: root.choiceWidth

        onPicked: size => root.visit.setTextSize(size)
    }

    Choice {
        entries: [
            {
                value: "normal",
                word: Words.t.normal
            },
            {
                value: "dark",
                word: Words.t.dark
            },
            {
                value: "light",
                word: Words.t.light
            }
        ]
        keyHeight: root.keyHeight
        label: Words.t.colours ?? ""
        labelWidth: root.labelWidth
        name: "contrast"
        value: root.visit.contrast
        visible: root.shows(2)
        width: root.choiceWidth

        onPicked: contrast => root.visit.setContrast(contrast)
    }

    StepKeys {
        keyHeight: root.keyHeight
        label: Words.t.sound ?? ""
        labelWidth: root.labelWidth
        lessName: "volume.softer"
        less: Words.t.softer ?? ""
        more: Words.t.louder ?? ""
        moreName: "volume.louder"
        step: root.visit.volume
        steps: root.visit.loudest
        visible: root.shows(4)
        width: root.choiceWidth

        onPicked: step => root.visit.setVolume(step)
    }

    StepKeys {
        readonly property list<int> speeds: [75, 100, 125, 150]

        keyHeight: root.keyHeight
        label: Words.t.pace ?? ""
        labelWidth: root.labelWidth
        lessName: "pace.slower"
        less: Words.t.slower ?? ""
        more: Words.t.faster ?? ""
        moreName: "pace.faster"
        step: speeds.indexOf(root.visit.speed) + 1
        steps: speeds.length
        visible: root.shows(6)
        width: root.choiceWidth

        onPicked: step => root.visit.setSpeed(speeds[step - 1])
    }

    Repeater {
        model: [["captions", Words.t.captions, root.visit.captions], ["read_aloud", Words.t.read_everything, root.visit.readAloud], ["less_motion", Words.t.less_motion, root.visit.lessMotion], ["low_controls", Words.t.low_controls, root.visit.lowControls]]

        Switch {
            required property int index
            required property var modelData

            height: root.keyHeight + Theme.lip
            label: modelData[1] ?? ""
            objectName: `switch.${modelData[0]}`
            on: modelData[2]
            units: Theme.large ? 26 : 30
            visible: root.shows(8 + index * root.share)
            width: root.share === 2 ? root.choiceWidth : (root.choiceWidth - root.spacing) / 2

            onTapped: root.visit.switchAid(modelData[0])
        }
    }

    Key {
        height: root.keyHeight + Theme.lip
        icon: "again"
        objectName: "access.normal"
        text: Words.t.all_normal ?? ""
        units: Theme.large ? 26 : 30
        visible: root.shows(8 + 4 * root.share)
        width: root.width

        onTapped: root.visit.allNormal()
    }

    Key {
        height: root.keyHeight + Theme.lip
        iconAfter: root.mirrored ? "back" : "forward"
        objectName: "access.further"
        part: root.part + 1
        parts: root.parts
        text: Words.fill(Words.t.further, {
            n: root.part + 1,
            total: root.parts
        })
        units: 29
        visible: root.parts > 1
        way: true
        width: root.width

        onTapped: root.part = (root.part + 1) % root.parts
    }
}
