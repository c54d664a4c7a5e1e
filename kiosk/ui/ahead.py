"""Clips that are made before somebody waits for them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.speech.narrator import Narrator
from kiosk.speech.text import Text

QUIET = 60_000  # ms on the attract screen after which clips are made that are not there yet
STEP = 200  # ms between two parts of the exhibition whose clips are looked for

Said = Mapping[str, Mapping[str, Any]]
"""What is said of a part of the exhibition in a language, by the names of the texts, as the exhibition has it."""


class Ahead(QObject):
    """Has clips made: those that may be wanted soon, and, as long as nobody comes, all the others.

    Args:
        narrator: has them made, on a thread of its own.
        said: gives what is said of a part of the exhibition in a language.
    """

    def __init__(self, narrator: Narrator, said: Callable[[str, str], Said]) -> None:
        super().__init__()
        self._narrator = narrator
        self._said = said
        self._languages: Sequence[str] = ()
        self._parts: list[str] = []
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._make_next)

    def begin(self, parts: Iterable[str], languages: Sequence[str]) -> None:
        """The program has started: when nobody comes, make what is missing of these parts, in this order."""
        self._parts, self._languages = list(parts), languages
        self.rest()

    def rest(self) -> None:
        """Nobody is there."""
        self._quiet.start(QUIET)

    def stop(self) -> None:
        """Somebody is there, and nothing may slow the kiosk down."""
        self._quiet.stop()

    def make(self, part: str, language: str, names: Iterable[str] | None = None) -> None:
        """Somebody may soon want to hear these texts of a part, or all of it."""
        said = self._said(part, language)
        wanted = said if names is None else [name for name in names if name in said]
        self._narrator.prefetch([Text.of(language, said[name]) for name in wanted if said[name]["spoken"]])

    @Slot()
    def _make_next(self) -> None:
        if self._parts:
            part = self._parts.pop(0)
            for language in self._languages:
                self.make(part, language)
            self._quiet.start(STEP)
