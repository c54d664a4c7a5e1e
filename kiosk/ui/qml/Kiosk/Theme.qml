pragma Singleton

import QtQuick

// Sizes, colours and durations. Sizes are in design units: 1/1080 of the page's width in portrait, 1/1920 in
// landscape; Main scales the whole page once. Main also sets the properties that visit, language and screen decide.
QtObject {
    id: root

    property string contrast: "normal"
    property real textScale: 1
    property bool motion: true
    property real pixelScale: 1
    property int againAfter: 500 // ms
    property real gap: 14
    property real unitsPerMm: 2.71
    property real reachTop: 1107
    property real reachBottom: 1920
    property string family: "Atkinson Hyperlegible Next"
    property real leading: 1
    property real tall: 0
    property color venueField: ochre
    property color venueText: ink
    property bool portrait: true

    readonly property bool normal: contrast === "normal"
    readonly property bool dark: contrast === "dark"
    readonly property bool large: textScale > 1
    readonly property bool huge: textScale > 1.5

    // Where keys may lie decides what a page in landscape is: keys at the right of a picture, or, where that is too
    // high for who sits, keys below it as in portrait. And a page that ends high is too low to hold a whole story.
    readonly property bool below: portrait || reachBottom - Math.max(reachTop, 300) < 700
    readonly property bool parted: large || !portrait && (reachBottom < 1040 || reachTop > 545)

    readonly property real edge: 36
    readonly property real textEdge: 48
    readonly property real lip: 7
    readonly property real ring: Math.max(6, 2 * unitsPerMm) // 2 mm (R18)
    readonly property real rowGap: gap + lip

    readonly property int fade: motion ? 450 : 0
    readonly property int pageFade: motion ? 250 : 0

    readonly property color ink: "#1B1F3B"
    readonly property color paper: "#FBF4E4"
    readonly property color sun: "#FFD24A"
    readonly property color ochre: "#E0A030"

    readonly property color page: normal ? paper : dark ? "#0B0D1C" : "#FFFFFF"
    readonly property color text: normal ? ink : dark ? "#FFFFFF" : "#000000"
    readonly property color soft: normal ? "#44455A" : dark ? "#D9DCEC" : "#000000"
    readonly property color key: normal ? "#FFFDF7" : dark ? page : "#FFFFFF"
    readonly property color line: normal ? ink : text
    readonly property color chosen: normal ? ink : dark ? sun : "#000000"
    readonly property color chosenText: dark ? page : "#FFFFFF"
    readonly property color pressed: dark ? "#FFFFFF" : sun
    readonly property color pressedText: dark ? page : ink
    readonly property color wayPressed: dark ? "#FFFFFF" : ochre
    readonly property color mark: contrast === "light" ? "#FFE98A" : sun
    readonly property color marked: dark ? page : text
    readonly property color markLine: dark ? "transparent" : text
    readonly property color rule: text
    readonly property color focus: normal ? "#6443AD" : dark ? "#7FE3FF" : "#0033CC"

    readonly property color bar: normal ? ink : page
    readonly property color barKey: normal ? paper : key
    readonly property color barText: normal ? ink : text
    readonly property color barLip: normal ? "#8C8FA8" : line
    readonly property color barDim: normal ? "#C9CBDA" : soft

    // Everything up to 58 takes the whole factor; display type is already larger than that.
    function size(units: real): real {
        return units <= 58 ? units * textScale : units * (1 + (textScale - 1) * 0.4);
    }

    function band(era: string): color {
        return normal ? ({
                "toen": "#F3DFB8",
                "nu": "#D6E8F7",
                "straks": "#CFEFE2"
            })[era] : page;
    }

    function era(era: string): color {
        return normal ? ({
                "toen": ochre,
                "nu": "#24589A",
                "straks": "#11634E"
            })[era] : dark ? sun : "#000000";
    }

    function eraText(era: string): color {
        return normal ? (era === "toen" ? ink : "#FFFFFF") : dark ? page : "#FFFFFF";
    }

    // The colour field behind a heading, and what is written on it.
    function field(name: string): color {
        return normal ? ({
                "venue": venueField,
                "blue": "#24589A",
                "violet": "#6443AD",
                "coral": "#F26B4E",
                "sun": sun,
                "ink": ink
            })[name] : page;
    }

    function fieldText(name: string): color {
        return !normal ? text : name === "venue" ? venueText : ["coral", "sun"].includes(name) ? ink : "#FFFDF7";
    }
}
