"""Where the sound of a text comes from: a recording, else a clip rendered earlier, else one that is rendered now.

A clip by Piper goes before one by espeak-ng, which is told as long as the better one has not been rendered.

Failures are logged without the text or its language: a log must not tell what visitors looked at.
"""

import logging
from collections import Counter, deque
from collections.abc import Callable, Iterable
from threading import Condition, Thread
from typing import TYPE_CHECKING

from kiosk.speech.text import Text
from kiosk.speech.worker import RenderError, Worker

if TYPE_CHECKING:
    from kiosk.speech.clip import Clip

log = logging.getLogger(__name__)

ATTEMPTS = 2
"""How often one text is tried in a run: what failed twice would fail for ever, at every tap."""

IDLE = 30.0
"""Seconds after which a worker that has nothing to do ends: it holds more memory than the rest of speech."""


class Clips:
    """The clips of the exhibition.

    `find` belongs to one thread that may take long; the other methods may be called from any.

    Args:
        worker: Renders what is missing, into the folder where clips are kept.
    """

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._waiting: deque[tuple[Text, Callable[[], None], bool]] = deque()
        self._changed = Condition()
        self._failures: Counter[str] = Counter()
        self._refused = 0
        self._unplayable: set[str] = set()
        self._ended = False
        self._thread: Thread | None = None

    def find(self, text: Text) -> "Clip | None":
        """The clip for this text, decoded, or None when it must be rendered first."""
        from kiosk.speech.clip import ClipError, read_clip
        from kiosk.speech.rendered import read_rendered

        if text.recording and text.hash not in self._unplayable:
            try:
                return read_clip(text.recording.file, text.recording.starts, text.recording.gain)
            except ClipError as error:
                self._unplayable.add(text.hash)
                log.warning("a recording cannot be played: %s; the synthesiser speaks instead", error)
        for model in dict.fromkeys((self._worker.model(text.language), None)):
            try:
                if clip := read_rendered(self._worker.folder, text, model):
                    return clip
            except ClipError as error:
                log.warning("a clip is damaged: %s; it is rendered again", error)
        return None

    def request(self, text: Text, done: Callable[[], None]) -> None:
        """Renders this text before all others that wait, and calls `done`, on another thread, whether it worked or not.

        It worked when `find` finds it. Somebody waits, so espeak-ng speaks: a Piper voice takes seconds and comes
        later.
        """
        self._ask(text, done, first=True)
        if self._worker.model(text.language):
            self._ask(text, _nothing, first=False)

    def prefetch(self, texts: Iterable[Text]) -> None:
        """Renders those of these texts that have no clip in the best voice there is, one after another."""
        for text in texts:
            if not text.recording and not self._is_best(text):
                self._ask(text, _nothing, first=False)

    def shutdown(self, limit: float = 1.0) -> None:
        """Ends the worker and forgets what waits; it may be called again."""
        with self._changed:
            self._ended = True
            self._waiting.clear()
            self._changed.notify()
            thread = self._thread
        self._worker.end()
        if thread:
            thread.join(limit)
            # Once more, for a process that was being started just then.
            self._worker.end()

    def _ask(self, text: Text, done: Callable[[], None], first: bool) -> None:
        with self._changed:
            if self._ended:
                return
            if first:
                self._waiting.appendleft((text, done, True))
            else:
                self._waiting.append((text, done, False))
            if self._thread is None:
                self._thread = Thread(target=self._run, name="rendering", daemon=True)
                self._thread.start()
            self._changed.notify()

    def _run(self) -> None:
        while True:
            with self._changed:
                if not self._waiting and not self._ended and not self._changed.wait(IDLE):
                    self._worker.end()
                if self._ended:
                    return
                if not self._waiting:
                    continue
                text, done, quick = self._waiting.popleft()
            self._render(text, quick)
            done()

    def _is_best(self, text: Text) -> bool:
        from kiosk.speech.rendered import is_rendered

        return is_rendered(self._worker.folder, text, self._worker.model(text.language))

    def _render(self, text: Text, quick: bool) -> None:
        from kiosk.speech.rendered import is_rendered

        if self._failures[text.hash] >= ATTEMPTS or self._is_best(text):
            return
        if quick and is_rendered(self._worker.folder, text):
            return
        try:
            self._worker.render(text, quick=quick)
            if self._is_best(text) or (quick and is_rendered(self._worker.folder, text)):
                return
            if not is_rendered(self._worker.folder, text):
                raise RenderError("the synthesiser says that it is done, and there is no clip")
        except RenderError as error:
            if self._ended:
                return
            log.warning("a text has no voice: %s; 'kiosk voice render' says which", error)
        self._failures[text.hash] += 1
        if len(self._worker.refused) > self._refused:
            self._refused = len(self._worker.refused)
            log.warning("a Piper voice fails and espeak-ng speaks instead; 'kiosk voice render' says which and why")


def _nothing() -> None:
    pass
