"""A hand on the keypad: real key events on the window, and what the voice is asked to say after each."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem

from kiosk.speech.narrator import Narrator
from kiosk.speech.text import Text
from tests.ui.conftest import PORTRAIT, Lobby

SCAN_CODES = {
    "help": 195,
    "up": 196,
    "down": 197,
    "select": 198,
    "back": 199,
    "next": 200,
    "softer": 201,
    "louder": 202,
    "headset_in": 193,
    "headset_out": 194,
}
"""What X11 and Wayland send for F17 to F24, the keys of the usual keypad, and for F15 and F16, its headset."""

# What Qt makes of some of them on Linux: F20 to F23 have other meanings there.
NAMED = {"select": Qt.Key.Key_MicMute, "back": Qt.Key.Key_TouchpadToggle, "next": Qt.Key.Key_TouchpadOn}
NAMED |= {"softer": Qt.Key.Key_TouchpadOff}

QUICK = PORTRAIT.read_text("utf-8") + "input:\n  again_after: 0\n"
"""A profile with which a test need not wait between two presses of one key."""


@dataclass
class Hand:
    """Presses keys, and hears what is said then."""

    lobby: Lobby
    spoken: list[Sequence[Text]] = field(default_factory=list)

    def press(self, name: str) -> str:
        """Press a key of the keypad; gives what is said, or nothing."""
        return self.press_code(NAMED.get(name, Qt.Key.Key_unknown), SCAN_CODES[name])

    def press_code(self, key: Qt.Key, scan_code: int = 0, again: bool = False) -> str:
        """Press any key, also as a repetition that the keyboard makes while a key is held down."""
        self.spoken.clear()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, scan_code, 0, 0, "", again)
            QCoreApplication.sendEvent(self.lobby.window, event)
        QCoreApplication.processEvents()
        return self.heard

    @property
    def heard(self) -> str:
        """What was said last, since the last key."""
        return " ".join(sentence for text in self.spoken[-1] for sentence in text.sentences) if self.spoken else ""

    @property
    def focus(self) -> QQuickItem:
        """What has the focus."""
        return self.lobby.window.activeFocusItem()

    def at(self) -> str:
        """The name of what has the focus; empty without any."""
        focus: QQuickItem | None = self.lobby.window.activeFocusItem()
        return focus.objectName() if focus else ""

    def go(self, name: str) -> str:
        """Press Down until a key has the focus; gives what is said of it."""
        for _ in range(60):
            heard, before = self.press("down"), self.at()
            if before == name:
                return heard
        raise AssertionError(f"Down does not lead to {name}")


def hand(lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> Hand:
    """A hand on this kiosk's keypad, that also hears what its narrator, which still does its work, is asked to say."""
    hand = Hand(lobby)
    speak = Narrator.speak

    def listened(narrator: Narrator, texts: Sequence[Text], key: str, *, after_tone: bool = False) -> None:
        hand.spoken.append(texts)
        speak(narrator, texts, key, after_tone=after_tone)

    monkeypatch.setattr(Narrator, "speak", listened)
    return hand
