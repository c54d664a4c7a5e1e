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
    Break("R1", "tabs are low", f"{QML}/pages/MenuPage.qml",
          "Math.max(62, 1.15 * Theme.leading * Theme.size(units) + 24)",
          "(Theme.portrait && !Theme.large ? 42 : Math.max(62, 1.15 * Theme.leading * Theme.size(units) + 24))"),
    Break("R2", "the keys of eras are close together", f"{QML}/controls/EraKeys.qml", "spacing: Theme.gap",
          "spacing: 12.8"),
    Break("R3", "keys reach higher than somebody in a wheelchair", "kiosk/venue/screen.py",
          "HIGHEST_CONTROL_MM = 1100.0", "HIGHEST_CONTROL_MM = 1150.0"),
    Break("R4", "a page can be dragged", f"{QML}/pages/RestartPage.qml",
          "    Field {", "    DragHandler {}\n\n    Field {"),
    Break("R5", "a key acts when it is touched", f"{QML}/controls/Key.qml",
          "onTapped: root.tap()", "onPressedChanged: if (pressed) root.tap()"),
    Break("R6", "a double tap counts twice", f"{QML}/controls/Key.qml", ">= Theme.againAfter", ">= 0"),
    Break("R7", "the bar is gone while one is asked whether to start again", f"{QML}/Main.qml",
          "            id: bar\n", '            id: bar\n\n            visible: root.visit.page !== "restart"\n'),
    Break("R8", "a lesson opens only for who has seen something else", JOURNEY,
          "and card in self.cards.get(self.state.tab, ()):",
          'and card in self.cards.get(self.state.tab, ()) and (self.state.tab == "cases" or self.state.seen):'),
    Break("R9", "a story has small letters", f"{QML}/pages/StoryWhole.qml", "Theme.size(root.portrait ? 36 : 33)",
          "Theme.size(28)"),
    Break("R10", "what starting again means has too little room", f"{QML}/pages/RestartPage.qml",
          'text: Words.t.restart_lead ?? ""', 'height: 36\n                text: Words.t.restart_lead ?? ""'),
    Break("R11", "soft text is too light", f"{QML}/Theme.qml", 'normal ? "#44455A"', 'normal ? "#8A8B9F"'),
    Break("R12", "the dark theme is not dark", f"{QML}/Theme.qml", 'contrast === "dark"', 'contrast === "darker"'),
    Break("R13", "all eras have the same mark", f"{QML}/controls/EraKeys.qml", "icon: modelData", 'icon: "toen"'),
    Break("R14", "a line may be as long as it likes", "kiosk/ui/passage.py", "LONGEST_LINE = 65", "LONGEST_LINE = 95"),
    Break("R15", "a picture has a word in it", "assets/professions/bode/tile.svg", "</svg>",
          '<text x="20" y="40">Bode</text></svg>'),
    Break("R16", "an era flickers before it stays", f"{QML}/controls/Scene.qml",
          "        duration: Theme.fade\n", "        duration: Theme.fade / 3\n        loops: 6\n"),
    Break("R17", "pages fade though a visitor wants less motion", f"{QML}/Theme.qml",
          "pageFade: motion ? 250 : 0", "pageFade: 250"),
    Break("R18", "the ring around a key is thin", f"{QML}/controls/Key.qml", "border.width: Theme.ring",
          "border.width: Theme.ring / 3"),
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
          "        elif not self.state.warned and self.idle >= 60 and self.state.page is Page.STORY:\n"
          "            self._become(era=ERAS[1])\n"
          "        elif self.state.warned and self.seconds_left <= 0:"),
    Break("R25", "captions cannot be switched off", f"{QML}/pages/StoryWhole.qml",
          "root.visit.captions ? root.voice.sentence : -1", "root.voice.sentence"),
    Break("R26", "the loudspeaker stays open when the visit is over", "kiosk/ui/voice.py",
          "                self._narrator.close()\n", ""),
    Break("R27", "who pulls the headset out is read to by the loudspeaker", JOURNEY,
          "guided=False, **self._with(read_aloud=False, ", "guided=False, **self._with(read_aloud=True, "),
    Break("R28", "nothing can be held", "kiosk/ui/keypad.py", "            self._voice.hold()", "            pass"),
    Break("R29", "the last step of the volume is silent", "kiosk/ui/keypad.py", "            self._refuse(press)",
          "            pass"),
    Break("R30", "the next visitor hears the volume of the last", "kiosk/ui/voice.py",
          "before.settings.volume != now.settings.volume:",
          "before.settings.volume != now.settings.volume and now.page is not Page.ATTRACT:"),
    Break("R31", "a headset may be as loud as the loudspeaker", JOURNEY,
          "self.levels.headset_loudest if self.headset else self.levels.loudest", "self.levels.loudest"),
    Break("R32", "texts are too soft", "kiosk/speech/loudness.py", "LOUDNESS = -16.0", "LOUDNESS = -19.0"),
    Break("R33", "every language is spoken by the Dutch voice", "kiosk/ui/voice.py", "Text.of(name[0], ",
          'Text.of("nl", '),
    Break("R34", "a picture may be described in a whole story", "kiosk/exhibition/alternatives.py", "MOST = 150",
          "MOST = 1500"),
    Break("R35", "a key is called by another's name", "kiosk/ui/aloud_keys.py", '"talents.another": ("another", ',
          '"talents.another": ("done", '),
    Break("R36", "that there is no sound is not said", f"{QML}/pages/StoryWhole.qml",
          'mute: voice.silent && voice.state === "playing"', "mute: false"),
    Break("R37", "who sets all to normal loses the voice that guides", JOURNEY,
          "aloud = self.state.guided and settings.read_aloud", "aloud = False"),
    Break("R38", "the arrows are as in Dutch in every language", "kiosk/ui/keymap.py", " != mirrored else", " else"),
    Break("R39", "the end of the way is called its beginning", "kiosk/ui/keypad.py", '"first" if steps < 0 else "last"',
          '"first"'),
    Break("R40", "Help never comes to the keypad", "kiosk/ui/keypad.py", "self._about_screen, self._about_keys)",
          "self._about_screen)"),
    Break("R41", "a headset is not welcomed", "kiosk/ui/voice.py", "if now.guided and not before.guided else []",
          "if now.guided and not before.guided and not self._journey.headset else []"),
    Break("R43", "a switch is a button like all others", f"{QML}/controls/Key.qml", "    Accessible.role: role\n",
          "    Accessible.role: Accessible.Button\n"),
    Break("R44", "a sentence may have any length", "kiosk/exhibition/limits.py", "MOST_SENTENCE = 15",
          "MOST_SENTENCE = 150"),
    Break("R45", "a language has a Dutch name", "assets/words/en.yaml", "name: English", "name: Engels"),
    Break("R46", "a page has a field to type in", f"{QML}/pages/RestartPage.qml", "    Field {",
          "    TextInput {}\n\n    Field {"),
)  # fmt: skip
