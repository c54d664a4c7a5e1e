"""A screen in a terminal that answers to single keys, and a terminal that is afterwards as it was.

Lines are drawn over the earlier ones on the terminal's second screen, which no resizing mixes up.
"""

import os
import re
import select
import signal
import sys
import termios
import tty
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType

import click

PLAIN, BOLD, DIM, ALARM = "", "\x1b[1m", "\x1b[2m", "\x1b[1;31m"
"""How a line is shown."""

Line = tuple[str, str]
"""A text, and how it is shown."""

_OPEN = "\x1b[?1049h\x1b[?25l\x1b[?7l"  # second screen, no cursor, no wrapping
_CLOSE = "\x1b[0m\x1b[?7h\x1b[?25h\x1b[?1049l"
_SEQUENCE = r"\x1b(\[[0-9;]*[@-~]|O.|.)?"  # what arrows and the like send
_SPECIAL = 6  # where termios keeps the special keys


class Terminal:
    """The screen while it is open; made by `terminal`."""

    def __init__(self) -> None:
        self._shown = ""
        self._waiting = ""

    @property
    def size(self) -> tuple[int, int]:
        """Columns and lines, as they are now."""
        size = os.get_terminal_size(sys.stdout.fileno())
        return size.columns or 80, size.lines or 24

    def key(self, seconds: float) -> str:
        """The next key, as a small letter, or nothing if none is pressed within these seconds.

        Keys that are no letter, such as arrows, count as none. When the terminal is gone it is `q`.
        """
        if not self._waiting and select.select([sys.stdin], [], [], seconds)[0]:
            try:
                keys = os.read(sys.stdin.fileno(), 64) or b"q"
            except OSError:
                keys = b"q"
            self._waiting = re.sub(_SEQUENCE, "", keys.decode(errors="ignore")).lower().replace("\r", "\n")
        key, self._waiting = self._waiting[:1], self._waiting[1:]
        return key

    def draw(self, lines: Sequence[Line]) -> None:
        """Shows these lines instead of the earlier ones, as many as there is room for."""
        colours = not os.environ.get("NO_COLOR")
        room = self.size[1]
        drawn = [f"{style if colours or style != ALARM else BOLD}{text}\x1b[0m\x1b[K" for text, style in lines[:room]]
        frame = "\x1b[H" + "\n".join(drawn) + "\x1b[J"
        if frame != self._shown:
            _write(frame)
            self._shown = frame


@contextmanager
def terminal() -> Iterator[Terminal]:
    """A terminal to draw on, until the end of the block, however that ends.

    SIGTERM and SIGHUP end the program as an exit would, and so give the terminal back.

    Raises:
        click.ClickException: Nobody sits at a terminal.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.ClickException("Recording needs a terminal: keys are pressed, and the level is watched.")
    before = termios.tcgetattr(sys.stdin)
    endings = {number: signal.signal(number, _end) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        with quiet():
            tty.setcbreak(sys.stdin)
            during = termios.tcgetattr(sys.stdin)
            # Suspended, the program would leave its screen behind.
            for special in (termios.VSUSP, termios.VQUIT):
                during[_SPECIAL][special] = b"\0"
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, during)
            _write(_OPEN)
            yield Terminal()
    finally:
        # A terminal window that was closed takes nothing any more.
        with suppress(OSError, termios.error):
            termios.tcsetattr(sys.stdin, termios.TCSAFLUSH, before)
            _write(_CLOSE)
        for number, ending in endings.items():
            signal.signal(number, ending)


def wrapped(text: str, columns: int) -> list[str]:
    """The text in lines of at most this width, broken at its plain spaces; none for an empty text."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and _width(longer) > columns:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines if lines[0] else []


def _width(text: str) -> int:
    """Columns on a terminal: Arabic vowel marks take none, and Chinese two."""
    marks = sum(unicodedata.category(letter) in ("Mn", "Me", "Cf") for letter in text)
    return len(text) - marks + sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)


def _end(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)


def _write(text: str) -> None:
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


@contextmanager
def quiet() -> Iterator[None]:
    """Keeps what C libraries say about devices from being written across the screen."""
    errors, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(errors, 2)
        os.close(errors)
        os.close(nowhere)
