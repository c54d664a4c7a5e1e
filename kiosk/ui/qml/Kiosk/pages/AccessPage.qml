import QtQuick
import Kiosk

// The screen as the visitor likes it: every setting works at once and shows itself; the sample is their own story.
Item {
    id: root

    required property Visit visit
    required property Content content
    required property Voice voice

    readonly property real keyHeight: Theme.large ? (Theme.portrait ? 112 : 96) : 84

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    Field {
        id: field

        anchors.left: parent.left
        anchors.top: parent.top
        height: Theme.portrait ? Math.max(Theme.large ? 0 : 330, heading.height + 70) : (Theme.large ? 150 : 330)
        tone: "ink"
        width: Theme.portrait || Theme.large ? parent.width : parent.width * 0.46

        Column {
            id: heading

            anchors.left: parent.left
            anchors.leftMargin: Theme.textEdge
            anchors.right: parent.right
            anchors.rightMargin: Theme.textEdge
            anchors.verticalCenter: parent.verticalCenter
            spacing: 10

            Label {
                Accessible.role: Accessible.Heading
                color: Theme.fieldText("ink")
                font.weight: Font.ExtraBold
                text: Words.t.access ?? ""
                units: Theme.portrait && !Theme.large ? 112 : 84
                width: parent.width
            }

            Label {
                color: Theme.fieldText("ink")
                text: Words.t.access_lead ?? ""
                units: Theme.portrait ? 38 : 34
                visible: Theme.portrait ? Theme.textScale < 2 : !Theme.large
                width: parent.width
            }
        }
    }

    Item {
        id: sample

        anchors.bottom: Theme.portrait ? band.top : parent.bottom
        anchors.left: parent.left
        anchors.top: field.bottom
        visible: height > 300 && (Theme.portrait || !Theme.large)
        width: field.width

        Picture {
            id: picture

            height: visible ? (Theme.portrait ? 360 : 300) : 0
            side: width
            source: root.content.lastPicture
            cropTop: side * 0.2
            visible: sample.height > 640 || !Theme.portrait
            width: parent.width
        }

        Rectangle {
            anchors.bottom: picture.bottom
            anchors.bottomMargin: -14
            color: Theme.era(root.visit.era)
            height: tag.implicitHeight + 36
            visible: picture.visible
            width: tag.implicitWidth + 96

            Label {
                id: tag

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.eraText(root.visit.era)
                font.weight: Font.Bold
                text: Words.t.sample ?? ""
                units: 33
                wrapMode: Text.NoWrap
                x: Theme.textEdge
            }
        }

        Passage {
            Accessible.ignored: true
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: Theme.textEdge - 6
            anchors.right: parent.right
            anchors.rightMargin: Theme.textEdge - 6
            anchors.top: picture.bottom
            anchors.topMargin: 40
            color: Theme.text
            current: root.visit.captions ? 1 : -1
            family: Theme.family
            markColor: Theme.mark
            markedColor: Theme.marked
            mirrored: root.content.mirrored
            paged: true
            pixelScale: Theme.pixelScale
            pixelSize: Theme.size(36)
            sentences: root.content.sample
            underlineColor: Theme.markLine
        }
    }

    Rectangle {
        id: band

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        color: Theme.band("nu")
        height: Theme.portrait ? settings.height + 44 : parent.height - (Theme.large ? field.height : 0)
        width: Theme.portrait || Theme.large ? parent.width : parent.width - field.width

        Rectangle {
            color: Theme.line
            height: 4
            visible: !Theme.normal
            width: parent.width
        }
    }

    Column {
        id: settings

        readonly property real half: switches.columns === 2 ? (width - Theme.gap) / 2 : width

        anchors.left: band.left
        anchors.leftMargin: Theme.edge
        anchors.right: band.right
        anchors.rightMargin: Theme.edge
        anchors.verticalCenter: band.verticalCenter
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
            labelWidth: Theme.large ? 260 : 196
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
            labelWidth: Theme.large ? 260 : 196
            name: "contrast"
            value: root.visit.contrast
            width: parent.width

            onPicked: contrast => root.visit.setContrast(contrast)
        }

        VolumeKeys {
            keyHeight: root.keyHeight
            labelWidth: Theme.large ? 260 : 196
            visit: root.visit
            width: parent.width
        }

        Grid {
            id: switches

            columnSpacing: Theme.gap
            columns: Theme.portrait && Theme.large ? 1 : 2
            rowSpacing: settings.spacing
            width: parent.width

            Switch {
                height: root.keyHeight + Theme.lip
                label: Words.t.captions ?? ""
                objectName: "switch.captions"
                on: root.visit.captions
                units: Theme.large ? 26 : 30
                width: settings.half

                onTapped: root.visit.switchAid("captions")
            }

            Switch {
                height: root.keyHeight + Theme.lip
                label: Words.t.read_everything ?? ""
                objectName: "switch.read_aloud"
                on: root.visit.readAloud
                units: Theme.large ? 26 : 30
                width: settings.half

                onTapped: root.visit.switchAid("read_aloud")
            }

            Switch {
                height: root.keyHeight + Theme.lip
                label: Words.t.less_motion ?? ""
                objectName: "switch.less_motion"
                on: root.visit.lessMotion
                units: Theme.large ? 26 : 30
                width: settings.half

                onTapped: root.visit.switchAid("less_motion")
            }

            Key {
                height: root.keyHeight + Theme.lip
                icon: "again"
                objectName: "access.normal"
                text: Words.t.all_normal ?? ""
                units: Theme.large ? 26 : 30
                width: settings.half

                onTapped: root.visit.allNormal()
            }
        }
    }
}
