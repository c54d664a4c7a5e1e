import QtQuick
import QtTest
import Kiosk

// A passage that does not fit is divided between sentences; the sentence that is spoken is marked on its page.
Item {
    id: root

    readonly property var text: ["Er komt een boot aan.", "De brugwachter ziet hem al van ver.", "Hij draait de brug open.", "De boot vaart door.", "Dan gaat de brug weer dicht."]

    height: 400
    width: 400

    Rectangle {
        anchors.fill: parent
        color: "#ffffff"
    }

    Component {
        id: component

        Passage {
            family: "Atkinson Hyperlegible Next"
            height: 120
            markColor: "#ff0000"
            paged: true
            pixelSize: 30
            sentences: root.text
            width: 400
        }
    }

    TestCase {
        function init() {
            failOnWarning(/.?/);
        }

        function marked(passage: Item): int {
            const image = grabImage(passage);
            let found = 0;
            for (let x = 2; x < passage.width; x += 4)
                for (let y = 2; y < passage.height; y += 4)
                    found += Qt.colorEqual(image.pixel(x, y), "#ff0000");
            return found;
        }

        function test_it_is_divided_and_nothing_is_cut_off() {
            const passage = createTemporaryObject(component, root);
            tryVerify(() => passage.pages > 1);
            for (let page = 0; page < passage.pages; page++) {
                passage.page = page;
                waitForItemPolished(passage);
                compare(passage.truncated, false);
            }
            passage.height = 400;
            tryCompare(passage, "pages", 1);
        }

        function test_without_pages_it_says_that_it_does_not_fit() {
            const passage = createTemporaryObject(component, root, {
                paged: false
            });
            tryCompare(passage, "truncated", true);
            compare(passage.pages, 1);
        }

        function test_each_sentence_is_marked_on_one_page_only() {
            const passage = createTemporaryObject(component, root);
            tryVerify(() => passage.pages > 1);
            compare(marked(passage), 0);
            for (let sentence = 0; sentence < root.text.length; sentence++) {
                passage.current = sentence;
                let pages = 0;
                for (let page = 0; page < passage.pages; page++) {
                    passage.page = page;
                    waitForItemPolished(passage);
                    compare(marked(passage) > 0, passage.currentShown);
                    pages += passage.currentShown;
                }
                compare(pages, 1);
            }
        }

        function test_another_text_begins_at_its_first_page() {
            const passage = createTemporaryObject(component, root);
            tryVerify(() => passage.pages > 1);
            passage.page = 1;
            passage.sentences = ["Eén zin."];
            tryCompare(passage, "pages", 1);
            compare(passage.page, 0);
        }

        name: "Passage"
        when: windowShown
    }
}
