import QtQuick
import QtTest
import Kiosk

// Running text takes the visitor's size in full; what is large already grows less.
Item {
    id: root

    height: 400
    width: 600

    Component {
        id: component

        Label {
            text: "Blijft"
            width: 600
        }
    }

    TestCase {
        function init() {
            failOnWarning(/.?/);
        }

        function cleanup() {
            Theme.textScale = 1;
        }

        function test_size_data() {
            return [
                {
                    tag: "running text at 100 %",
                    units: 36,
                    scale: 1,
                    size: 36
                },
                {
                    tag: "running text at 150 %",
                    units: 36,
                    scale: 1.5,
                    size: 54
                },
                {
                    tag: "running text at 200 %",
                    units: 36,
                    scale: 2,
                    size: 72
                },
                {
                    tag: "display type at 150 %",
                    units: 100,
                    scale: 1.5,
                    size: 120
                },
                {
                    tag: "display type at 200 %",
                    units: 100,
                    scale: 2,
                    size: 140
                }
            ];
        }

        function test_size(data) {
            const label = createTemporaryObject(component, root, {
                units: data.units
            });
            const usual = label.paintedHeight;
            Theme.textScale = data.scale;
            compare(label.font.pixelSize, data.size);
            fuzzyCompare(label.paintedHeight, usual * data.size / data.units, 2);
            compare(label.font.family, "Atkinson Hyperlegible Next");
            compare(label.fontInfo.family, "Atkinson Hyperlegible Next");
        }

        name: "Label"
        when: windowShown
    }
}
