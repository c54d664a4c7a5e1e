import QtQuick
import Kiosk

// Every setting of the access panel, in words; each works at once and shows itself.
Column {
    id: root

    required property Visit visit

    readonly property real keyHeight: Theme.large ? (Theme.portrait ? 112 : 96) : 84
    readonly property real labelWidth: Theme.large ? 260 : 196
    readonly property real half: switches.columns === 2 ? (width - Theme.gap) / 2 : width

    spacing: Theme.large && !Theme.portrait ? 12 : 18

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
        width: parent.width

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
        width: parent.width

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
        width: parent.width

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
        width: parent.width

        onPicked: step => root.visit.setSpeed(speeds[step - 1])
    }

    Grid {
        id: switches

        columnSpacing: Theme.gap
        columns: Theme.portrait && Theme.large ? 1 : 2
        rowSpacing: root.spacing
        width: parent.width

        Switch {
            height: root.keyHeight + Theme.lip
            label: Words.t.captions ?? ""
            objectName: "switch.captions"
            on: root.visit.captions
            units: Theme.large ? 26 : 30
            width: root.half

            onTapped: root.visit.switchAid("captions")
        }

        Switch {
            height: root.keyHeight + Theme.lip
            label: Words.t.read_everything ?? ""
            objectName: "switch.read_aloud"
            on: root.visit.readAloud
            units: Theme.large ? 26 : 30
            width: root.half

            onTapped: root.visit.switchAid("read_aloud")
        }

        Switch {
            height: root.keyHeight + Theme.lip
            label: Words.t.less_motion ?? ""
            objectName: "switch.less_motion"
            on: root.visit.lessMotion
            units: Theme.large ? 26 : 30
            width: root.half

            onTapped: root.visit.switchAid("less_motion")
        }

        Key {
            height: root.keyHeight + Theme.lip
            icon: "again"
            objectName: "access.normal"
            text: Words.t.all_normal ?? ""
            units: Theme.large ? 26 : 30
            width: root.half

            onTapped: root.visit.allNormal()
        }
    }
}
