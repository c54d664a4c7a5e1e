import QtQuick
import QtTest
import Kiosk

// The new era fades in over the old one, which stays whole below it: red and blue mix, and the green page behind them
// never shines through.
Item {
    id: root

    height: 120
    width: 120

    Rectangle {
        anchors.fill: parent
        color: "#00ff00"
    }

    Component {
        id: component

        Scene {
            anchors.fill: parent
            era: "toen"
            pictures: ({
                    "toen": Qt.resolvedUrl("toen.svg").toString(),
                    "nu": Qt.resolvedUrl("nu.svg").toString(),
                    "straks": Qt.resolvedUrl("straks.svg").toString()
                })
        }
    }

    TestCase {
        function init() {
            failOnWarning(/.?/);
        }

        function cleanup() {
            Theme.motion = true;
        }

        function seen(): color {
            return grabImage(root).pixel(60, 60);
        }

        function test_the_old_picture_stays_until_the_new_one_is_there() {
            const scene = createTemporaryObject(component, root);
            tryVerify(() => Qt.colorEqual(seen(), "#ff0000"));
            scene.era = "nu";
            let mixed = 0;
            tryVerify(() => {
                const now = seen();
                verify(now.g < 0.02, `the page shines through: ${now}`);
                mixed += now.r > 0.1 && now.b > 0.1;
                return Qt.colorEqual(now, "#0000ff");
            });
            verify(mixed > 3, `it fades: seen ${mixed} times`);
        }

        function test_a_change_of_mind_ends_where_the_visitor_is() {
            const scene = createTemporaryObject(component, root);
            tryVerify(() => Qt.colorEqual(seen(), "#ff0000"));
            scene.era = "nu";
            wait(100);
            scene.era = "straks";
            tryVerify(() => {
                verify(seen().g < 0.02);
                return Qt.colorEqual(seen(), "#ff00ff");
            });
            tryCompare(scene, "before", "straks");
        }

        function test_with_less_motion_it_is_a_cut() {
            Theme.motion = false;
            const scene = createTemporaryObject(component, root);
            tryVerify(() => Qt.colorEqual(seen(), "#ff0000"));
            scene.era = "nu";
            tryVerify(() => {
                const now = seen();
                verify(Qt.colorEqual(now, "#ff0000") || Qt.colorEqual(now, "#0000ff"));
                return Qt.colorEqual(now, "#0000ff");
            });
        }

        name: "Scene"
        when: windowShown
    }
}
