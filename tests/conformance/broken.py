"""Deliberate breaks: for each requirement that tests show, a small mistake that turns exactly this one red."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Break:
    """One mistake: in a file, what is found becomes something else.

    Attributes:
        requirement: the id of what is then not met any more.
        what: what is wrong then.
        file: where, from the root of the program.
        find: a text that the file has exactly once.
        put: what takes its place.
    """

    requirement: str
    what: str
    file: str
    find: str
    put: str


QML = "kiosk/ui/qml/Kiosk"
JOURNEY = "kiosk/journey/journey.py"

BREAKS = (
    Break("R4", "a page can be dragged", f"{QML}/pages/RestartPage.qml",
          "    Field {", "    DragHandler {}\n\n    Field {"),
    Break("R5", "a key acts when it is touched", f"{QML}/controls/Key.qml",
          "onTapped: root.tap()", "onPressedChanged: if (pressed) root.tap()"),
    Break("R6", "a double tap counts twice", f"{QML}/controls/Key.qml", ">= 500", ">= 0"),
    Break("R7", "the bar is gone while one is asked whether to start again", f"{QML}/Main.qml",
          "            id: bar\n", '            id: bar\n\n            visible: root.visit.page !== "restart"\n'),
    Break("R8", "the menu shows one row of cards at a time", f"{QML}/pages/MenuPage.qml",
          "(Theme.portrait ? 2 : 1) : 3)", "(Theme.portrait ? 2 : 1) : 1)"),
    Break("R11", "soft text is too light", f"{QML}/Theme.qml", 'normal ? "#44455A"', 'normal ? "#8A8B9F"'),
    Break("R12", "the dark theme is not dark", f"{QML}/Theme.qml", 'contrast === "dark"', 'contrast === "darker"'),
    Break("R13", "all eras have the same mark", f"{QML}/controls/EraKeys.qml", "icon: modelData", 'icon: "toen"'),
    Break("R15", "a picture has a word in it", "assets/professions/bode/tile.svg", "</svg>",
          '<text x="20" y="40">Bode</text></svg>'),
    Break("R16", "an era flickers before it stays", f"{QML}/controls/Scene.qml",
          "        duration: Theme.fade\n", "        duration: Theme.fade / 3\n        loops: 6\n"),
    Break("R17", "pages fade though a visitor wants less motion", f"{QML}/Theme.qml",
          "pageFade: motion ? 250 : 0", "pageFade: 250"),
    Break("R20", "who was away for long is not asked", JOURNEY,
          "        elif not self.state.warned and self.idle >= self.patience:\n",
          "        elif not self.state.warned and self.idle >= self.patience + self.limits.reset_after:\n"
          "            self._end()\n"
          "        elif not self.state.warned and self.idle >= self.patience:\n"),
    Break("R21", "input does not give the time back", JOURNEY,
          "self._clock() - max(self._warned_at, self._last)", "self._clock() - self._warned_at"),
    Break("R22", "who uses an aid gets no more time", JOURNEY,
          "(2 if self.state.settings.aids(self.usual) else 1)", "1"),
    Break("R23", "the next visitor has the text size of the last", JOURNEY, "State(self.usual)))",
          "State(replace(self.usual, text_size=self.state.settings.text_size))))"),
    Break("R24", "a story turns to the next era by itself", JOURNEY,
          "        elif self.state.warned and self.seconds_left <= 0:",
          "        elif self.idle >= 60 and self.state.page is Page.STORY:\n"
          "            self._become(era=ERAS[1])\n"
          "        elif self.state.warned and self.seconds_left <= 0:"),
    Break("R25", "captions cannot be switched off", f"{QML}/pages/StoryWhole.qml",
          "root.visit.captions ? root.voice.sentence : -1", "root.voice.sentence"),
    Break("R32", "texts are too soft", "kiosk/speech/loudness.py", "    measured = loudness(samples, rate)",
          "    samples = samples[: len(samples) // 2]\n    measured = loudness(samples, rate)"),
    Break("R33", "every language is spoken by the Dutch voice", "kiosk/app/show.py", "Text.of(language, values)",
          'Text.of("nl", values)'),
    Break("R34", "a picture may be described in a whole story", "kiosk/exhibition/alternatives.py", "MOST = 150",
          "MOST = 1500"),
    Break("R36", "that there is no sound is not said", f"{QML}/pages/StoryWhole.qml",
          'mute: voice.silent && voice.state === "playing"', "mute: false"),
    Break("R44", "a sentence may have any length", "kiosk/exhibition/limits.py", "MOST_SENTENCE = 15",
          "MOST_SENTENCE = 150"),
    Break("R45", "a language has a Dutch name", "assets/words/en.yaml", "name: English", "name: Engels"),
    Break("R46", "a page has a field to type in", f"{QML}/pages/RestartPage.qml", "    Field {",
          "    TextInput {}\n\n    Field {"),
)  # fmt: skip

WAITING = frozenset(
    f"R{number}" for number in (1, 2, 3, 9, 10, 14, 18, 26, 27, 28, 29, 30, 31, 35, 37, 38, 39, 40, 41, 43)
)
"""The requirements that have no break yet."""
