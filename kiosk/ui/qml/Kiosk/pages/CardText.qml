pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The words of a card: title, text, and what one takes along, or the entries of the reading list; with large letters
// or on a low page one after the other.
Item {
    id: root

    required property var card
    required property Content content
    required property Venue venue
    required property int current
    required property int part

    readonly property bool list: card.kind === "reading"
    readonly property var sentences: card.text ?? []
    readonly property int parts: !Theme.parted ? 1 : list ? sentences.length + (credits ? 1 : 0) : passage.pages + (Theme.huge ? 2 : 1)
    readonly property bool reads: !list && (!Theme.parted || part < passage.pages)
    readonly property bool asks: !list && (!Theme.parted || part === passage.pages)
    readonly property bool credits: list && (venue.partners.length > 0 || venue.colophon !== "" || venue.logo !== "")
    readonly property real wish: whole.implicitHeight
    readonly property real room: height - title.height - 30
    readonly property bool truncated: whole.implicitHeight > height + 1

    Column {
        id: whole

        spacing: Theme.large ? 16 : Theme.portrait ? 14 : 10
        width: parent.width

        Label {
            id: title

            Accessible.role: Accessible.Heading
            font.weight: Font.ExtraBold
            leading: 1.08
            text: root.card.title ?? ""
            topPadding: 12
            units: Theme.portrait ? 66 : 60
            visible: !root.list || root.part === 0 && (!Theme.huge || root.height > 600)
            width: parent.width
        }

        // Its pages must not depend on what else is shown.
        Passage {
            id: passage

            Accessible.ignored: !visible
            Accessible.name: sentences.join(" ")
            Accessible.role: Accessible.Paragraph
            color: Theme.text
            current: root.current
            family: Theme.family
            height: Theme.parted ? root.room : textHeight
            lineSpacing: 1.4 * Theme.leading
            markColor: Theme.mark
            markedColor: Theme.marked
            mirrored: root.content.mirrored
            objectName: "card.text"
            page: Math.min(root.part, pages - 1)
            paged: Theme.parted
            pixelScale: Theme.pixelScale
            pixelSize: Theme.size(Theme.portrait ? 36 : 33)
            sentences: root.list ? [] : root.sentences.slice(0, -1)
            underlineColor: Theme.markLine
            visible: root.reads
            width: parent.width + 12
            x: -6
        }

        Explained {
            entries: root.card.explained ?? []
            units: Theme.portrait ? 29 : 27
            visible: entries.length > 0 && root.asks
            width: parent.width
        }

        TakeAlong {
            content: root.content
            current: root.current - root.sentences.length + 1
            heading: (root.card.kind === "lesson" ? Words.t.monday : Words.t.for_you) ?? ""
            sentence: root.sentences[root.sentences.length - 1] ?? ""
            visible: root.asks
            width: parent.width
        }

        Repeater {
            model: root.list ? root.card.items : []

            ReadingEntry {
                required property int index
                required property var modelData

                content: root.content
                current: root.current - index
                entry: modelData
                sentence: root.sentences[index] ?? ""
                visible: !Theme.parted || index === root.part
                width: whole.width
            }
        }

        Colophon {
            venue: root.venue
            visible: root.credits && (Theme.parted ? root.part === root.sentences.length : Theme.portrait)
            width: parent.width
        }

        Label {
            color: Theme.soft
            text: `${Words.t.source ?? ""} ${root.card.source}`
            units: Theme.portrait ? 29 : 27
            visible: !root.list && (!Theme.parted || root.part + 1 === root.parts)
            width: parent.width
        }
    }
}
