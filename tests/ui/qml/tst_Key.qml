import QtQuick
import QtTest
import Kiosk

// A key acts on release inside (R5), once in half a second (R6), and not when it is dim.
Item {
    id: root

    height: 300
    width: 400

    Component {
        id: component

        Key {
            height: 100
            text: "Verder"
            width: 200
            x: 50
            y: 50
        }
    }

    SignalSpy {
        id: taps

        signalName: "tapped"
    }

    TestCase {
        property Key key

        function init() {
            failOnWarning(/.?/);
            key = createTemporaryObject(component, root);
            taps.target = key;
            taps.clear();
        }

        function touch(where: string): void {
            const place = Qt.point(key.width / 2, where === "off" ? key.height + 40 : key.height / 2);
            if (where === "down")
                touchEvent(key).press(0, key, place.x, place.y).commit();
            else if (where === "up")
                touchEvent(key).release(0, key, place.x, place.y).commit();
            else
                touchEvent(key).move(0, key, place.x, place.y).commit();
        }

        function test_acts_when_the_finger_lets_go() {
            const up = grabImage(key).pixel(20, 50);
            touch("down");
            compare(taps.count, 0);
            compare(key.down, true);
            verify(!Qt.colorEqual(grabImage(key).pixel(20, 50), up));
            compare(grabImage(key).pixel(20, 50), Theme.pressed);
            touch("up");
            compare(taps.count, 1);
            compare(key.down, false);
        }

        function test_sliding_off_cancels() {
            touch("down");
            touch("off");
            tryCompare(key, "down", false);
            touchEvent(key).release(0, key, key.width / 2, key.height + 40).commit();
            compare(taps.count, 0);
        }

        function test_twice_within_half_a_second_is_once() {
            for (let i = 0; i < 3; i++) {
                touch("down");
                touch("up");
            }
            compare(taps.count, 1);
            wait(520);
            touch("down");
            touch("up");
            compare(taps.count, 2);
        }

        function test_a_dim_key_does_nothing_and_says_so() {
            Words.t = {
                "not_now": "nu niet"
            };
            key.dim = true;
            touch("down");
            compare(key.down, false);
            touch("up");
            compare(taps.count, 0);
            compare(key.Accessible.name, "Verder, nu niet");
            Words.t = ({});
        }

        function test_the_chosen_key_is_low_and_has_the_colour_of_choice() {
            compare(key.plate.y, 0);
            key.chosen = true;
            compare(key.plate.y, Theme.lip);
            compare(grabImage(key).pixel(20, 50), Theme.chosen);
            compare(key.Accessible.checked, true);
        }

        name: "Key"
        when: windowShown
    }
}
