import QtQuick
import QtTest
import Kiosk

// A switch says in words whether it is on, and its knob lies where it says.
Item {
    id: root

    height: 200
    width: 700

    Component {
        id: component

        Switch {
            height: 100
            label: "Minder beweging"
            width: 600
        }
    }

    SignalSpy {
        id: taps

        signalName: "tapped"
    }

    TestCase {
        property Switch key

        function init() {
            failOnWarning(/.?/);
            Words.t = {
                "on": "Aan",
                "off": "Uit"
            };
            key = createTemporaryObject(component, root);
            taps.target = key;
            taps.clear();
        }

        function cleanup() {
            Words.t = ({});
        }

        function shown(item: Item): var {
            let found = item.visible && item.text ? [item.text] : [];
            for (const child of item.children)
                found = found.concat(shown(child));
            return found;
        }

        function test_it_says_where_it_stands() {
            verify(shown(key).includes("Uit"));
            compare(key.spoken, "Minder beweging: Uit");
            const off = grabImage(key);
            key.on = true;
            verify(shown(key).includes("Aan"));
            verify(!shown(key).includes("Uit"));
            compare(key.spoken, "Minder beweging: Aan");
            compare(key.Accessible.checked, true);
            verify(!off.equals(grabImage(key)));
        }

        function test_it_asks_and_does_not_switch_itself() {
            touchEvent(key).press(0, key).commit();
            touchEvent(key).release(0, key).commit();
            compare(taps.count, 1);
            compare(key.on, false);
        }

        name: "Switch"
        when: windowShown
    }
}
