"""An evening of recording: sentence after sentence, until there is a take of each."""

import time
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.cli.voice.meter import Meter
from kiosk.cli.voice.page import Page, notes
from kiosk.cli.voice.terminal import Terminal
from kiosk.cli.voice.texts import Spoken
from kiosk.speech.clip import ClipError, read_clip
from kiosk.speech.microphone import DeviceError, Microphone, play
from kiosk.speech.take import Verdict, has_take, is_complete, judge, keep, take_file

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LONGEST = 120.0
"""Seconds after which a take ends by itself: somebody left it running."""

_TICK = 0.05


class Session:
    """Asks for the takes that are missing, one by one.

    Args:
        texts: What is to be spoken, all in one language.
        folder: Where takes are kept.
        again: Ids of texts that are asked for though there are takes of them.
        finished: Called with a text when a take of it was kept and there is one of each of its sentences; what it
            raises as click.ClickException is shown.

    Attributes:
        note: What was said last; empty for nothing.
        kept: How many takes were kept.
    """

    def __init__(
        self, texts: Sequence[Spoken], folder: Path, again: Collection[str], finished: Callable[[Spoken], None]
    ) -> None:
        self._texts = texts
        self._folder = folder
        self._finished = finished
        self._places = [
            (order, number) for order, it in enumerate(texts) for number in range(1, len(it.text.sentences) + 1)
        ]
        self._asked = {
            at
            for at, (order, number) in enumerate(self._places)
            if texts[order].id in again or not self._has_take(order, number)
        }
        self._changed: set[int] = set()
        self._at: int | None = None
        self._take: NDArray[np.float32] | None = None
        self._verdict: Verdict | None = None
        self._is_on_disk = False
        self._is_recording = False
        self._meter = Meter()
        self.note = ""
        self.kept = 0

    @property
    def left(self) -> int:
        """How many takes are still asked for."""
        return len(self._asked)

    def run(self, terminal: Terminal, microphone: Microphone) -> None:
        """Records until all is there or `q` is pressed.

        Args:
            terminal: To draw on.
            microphone: It is open.
        """
        self._terminal, self._microphone = terminal, microphone
        self._go(self._next(-1))
        while self._at is not None:
            if self._is_recording and (not microphone.is_heard or microphone.seconds >= LONGEST):
                self._stop()
            self._draw()
            if key := terminal.key(_TICK):
                self._press(key)

    def _press(self, key: str) -> None:
        actions: dict[str, Callable[[], None]] = {
            "b": self._back,
            "s": lambda: self._go(self._next(self._here)),
            "q": lambda: self._go(None),
        }
        if self._is_recording:
            actions = {" ": self._stop}
        elif self._take is None:
            actions[" "] = self._start
        else:
            actions |= {"\n": self._keep, "p": self._play, "r": self._start}
        if key in actions:
            self.note = ""
            actions[key]()

    @property
    def _here(self) -> int:
        assert self._at is not None
        return self._at

    @property
    def _file(self) -> Path:
        order, number = self._places[self._here]
        return take_file(self._folder, self._texts[order].file_name, number)

    def _has_take(self, order: int, number: int) -> bool:
        it = self._texts[order]
        return has_take(self._folder, it.file_name, number, it.text.sentences[number - 1])

    def _next(self, at: int) -> int | None:
        return min((asked for asked in self._asked if asked > at), default=None)

    def _go(self, to: int | None) -> None:
        """To another sentence, or to the end; a text that is left behind may be finished."""
        if self._at is not None and (to is None or self._places[to][0] != self._places[self._at][0]):
            self._finish(self._places[self._at][0])
        self._at, self._take, self._verdict, self._is_on_disk = to, None, None, False

    def _finish(self, order: int) -> None:
        it = self._texts[order]
        if order in self._changed and is_complete(self._folder, it.file_name, it.text.sentences):
            self._changed.discard(order)
            self.note = f"{it.id} is complete: there is a take of every sentence."
            self._draw()
            try:
                self._finished(it)
            except click.ClickException as error:
                self.note = error.format_message()

    def _back(self) -> None:
        if self._here == 0:
            self.note = "This is the first sentence."
            return
        self._go(self._here - 1)
        if self._has_take(*self._places[self._here]):
            try:
                self._review(read_clip(self._file, (), 0.0).samples)
                self._is_on_disk = True
            except ClipError as error:
                self.note = f"Its take cannot be played ({error}); record it again."

    def _start(self) -> None:
        try:
            if not self._microphone.is_heard:
                self._microphone.open()
        except DeviceError as error:
            self.note = str(error)
            return
        self._take, self._verdict, self._is_on_disk = None, None, False
        self._is_recording = True
        self._microphone.start()

    def _stop(self) -> None:
        self._is_recording = False
        self._review(self._microphone.stop())
        if self._microphone.has_gaps:
            self.note = "Some sound was lost, because the computer was busy. Record it again."

    def _review(self, take: "NDArray[np.float32]") -> None:
        self._take, self._verdict = take, judge(take)

    def _keep(self) -> None:
        assert self._take is not None
        order, number = self._places[self._here]
        if not self._is_on_disk:
            try:
                keep(self._file, self._take, self._texts[order].text.sentences[number - 1])
            except OSError as error:
                self.note = (
                    f"It cannot be kept in {self._folder} ({error.strerror}). Make room, then press Enter again."
                )
                return
            self.kept += 1
            self._changed.add(order)
        self._asked.discard(self._here)
        self._go(self._next(self._here))

    def _play(self) -> None:
        assert self._take is not None
        self.note = "Playing. Any key stops it."
        try:
            play(self._take, self._goes_on)
            self.note = ""
        except DeviceError as error:
            self.note = str(error)

    def _goes_on(self) -> bool:
        self._draw()
        return not self._terminal.key(0)

    def _draw(self) -> None:
        columns, rows = self._terminal.size
        order, number = self._places[self._here]
        meter = self._meter.lines(self._microphone.peak(), time.monotonic(), columns)
        recording = self._microphone.seconds if self._is_recording else None
        lines = notes(recording, self._verdict, self._is_on_disk, self._microphone.is_heard, self.note)
        page = Page(self._texts[order], (order + 1, len(self._texts)), number, meter, lines)
        self._terminal.draw(page.lines(columns, rows))
