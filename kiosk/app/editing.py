"""What an editor saves appears in the window: the exhibition is looked at, and read again when a file has changed."""

import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.exhibition.compiled import NOT_SHOWN, Compiled, open_exhibition
from kiosk.problems.cache import fingerprint
from kiosk.problems.problem import ContentError

LOOK = 0.2  # s between two looks at the files
PATIENCE = 10.0  # s that a reading may still take when the program ends


class Editing(QObject):
    """Reads a changed exhibition on a thread of its own, so that the interface never waits for it.

    Args:
        folder: The exhibition.
        cache: Where compiled content is kept.
    """

    saved = Signal(object)
    """A `Compiled`: the exhibition as it is now; not emitted as long as it has problems."""

    def __init__(self, folder: Path, cache: Path) -> None:
        super().__init__()
        self._folder = folder
        self._cache = cache
        self._over = threading.Event()
        self._seen = fingerprint(folder, NOT_SHOWN)
        self._thread = threading.Thread(target=self._watch, name="editing", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def close(self) -> None:
        """Look no more; may be called twice."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join(PATIENCE)

    def _watch(self) -> None:
        while not self._over.wait(LOOK):
            now = fingerprint(self._folder, NOT_SHOWN)
            if now != self._seen:
                self._seen = now
                self._read()

    def _read(self) -> None:
        try:
            made: Compiled = open_exhibition(self._folder, self._cache)
        except (ContentError, OSError) as error:
            _tell(str(error))
            return
        for problem in made.problems:
            _tell(problem)
        if made.problems:
            _tell("What was there before these mistakes stays on the screen.")
        elif not self._over.is_set():
            _tell("Saved, and shown.")
            self.saved.emit(made)


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)  # noqa: T201 # the editor's terminal
