"""Which key of a keypad or a keyboard means what.

Keypads send F13 to F24, which no keyboard has. On Linux they are known by their scan codes: the X keyboard map gives
F20 to F23 other meanings (a microphone's, a touch pad's), and Qt names them after those.
"""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

FIRST_SCAN_CODE = 191
"""That of F13, where X11 and Wayland number evdev's keys; F14 to F24 follow it."""


class Press(StrEnum):
    """What a key means; the names are those of a profile's `keypad`."""

    HELP = "help"
    UP = "up"
    DOWN = "down"
    SELECT = "select"
    BACK = "back"
    NEXT = "next"
    SOFTER = "softer"
    LOUDER = "louder"
    HEADSET_IN = "headset_in"  # sent by the keypad itself
    HEADSET_OUT = "headset_out"


_ALWAYS = {
    Qt.Key.Key_Up: Press.UP,
    Qt.Key.Key_Down: Press.DOWN,
    Qt.Key.Key_Backtab: Press.UP,
    Qt.Key.Key_Tab: Press.DOWN,
    Qt.Key.Key_Return: Press.SELECT,
    Qt.Key.Key_Enter: Press.SELECT,
    Qt.Key.Key_Space: Press.SELECT,
    Qt.Key.Key_Escape: Press.BACK,
    Qt.Key.Key_Backspace: Press.BACK,
    Qt.Key.Key_PageDown: Press.NEXT,
    Qt.Key.Key_F1: Press.HELP,
    Qt.Key.Key_Help: Press.HELP,
    Qt.Key.Key_Minus: Press.SOFTER,
    Qt.Key.Key_Plus: Press.LOUDER,
    Qt.Key.Key_VolumeDown: Press.SOFTER,
    Qt.Key.Key_VolumeUp: Press.LOUDER,
}
"""What a keyboard's keys mean at every venue, unless its profile says otherwise."""


class Keymap:
    """Tells what a key means at a venue.

    Args:
        keypad: The names of its keys, such as `F17`, by what they mean.
    """

    def __init__(self, keypad: Mapping[str, str]) -> None:
        meant = {keypad[press]: press for press in Press if press in keypad}
        self._keys = _ALWAYS | {Qt.Key[f"Key_{name}"]: press for name, press in meant.items()}
        self._scanned = {
            FIRST_SCAN_CODE + number - 13: meant[f"F{number}"] for number in range(13, 25) if f"F{number}" in meant
        }

    def press(self, event: QKeyEvent, mirrored: bool) -> Press | None:
        """What this key means, or nothing; left and right follow the direction in which the screen is read."""
        if scanned := self._scanned.get(event.nativeScanCode()):
            return scanned
        pressed = Qt.Key(event.key())
        if pressed in (Qt.Key.Key_Left, Qt.Key.Key_Right) and pressed not in self._keys:
            return Press.DOWN if (pressed is Qt.Key.Key_Right) != mirrored else Press.UP
        return self._keys.get(pressed)
