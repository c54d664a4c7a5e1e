"""A headset: whether one is plugged in, and that it alone is heard then.

Three sources tell: the kernel's switches in sockets, the sound server's list of outputs, which has USB headsets, and
the keys that some keypads send. It is in when any of them says so. What has to be done may wait for the sound server,
so it is done on a thread of its own.
"""

import logging
import os
import select
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from kiosk.speech.narrator import Narrator
from kiosk.speech.routing import Router
from kiosk.speech.switches import Switches

log = logging.getLogger(__name__)

LOOK = 1.0
"""Seconds between two looks for switches that came."""

FADED = 0.3
"""Seconds after which nothing is heard any more of what was stopped, nor of a volume that was changed: a fade, what
was already on its way to the device, and a machine that is busy."""


class Headset:
    """Moves the sound to a headset that is plugged in, and back. No method waits, but `close`.

    Args:
        narrator: Who is heard.
        volume: The step at which a headset begins.
        changed: Called with whether one is in, and whether it was already when the program began; on a thread of its
            own, when sound goes to the headset, or when nothing is told in it any more.
        note: The file in which is kept what was muted.
        switch: The device of the only switch to believe; empty for all.
        output: The sound server's name of an output that is always there, for a headset only; empty for none.
    """

    def __init__(
        self,
        narrator: Narrator,
        volume: int,
        changed: Callable[[bool, bool], None],
        note: Path,
        switch: str = "",
        output: str = "",
    ) -> None:
        self._narrator = narrator
        self._volume = volume
        self._changed = changed
        self._switches = Switches(Path(switch) if switch else None)
        self._router = Router(self._notice, note, output)
        self._told = self._noticed = False
        self._over = False
        self._wakes = os.eventfd(0, os.EFD_NONBLOCK | os.EFD_CLOEXEC)
        self._thread = Thread(target=self._run, name="headset", daemon=True)

    def start(self) -> None:
        """Begins to look; call it once, after the first frame."""
        self._thread.start()

    def told(self, plugged: bool) -> None:
        """A keypad says that a headset is in, or out."""
        self._told = plugged
        self._wake()

    def close(self, limit: float = 2.0) -> None:
        """Looks no more, and gives the sound back to the loudspeaker; may be called twice."""
        self._over = True
        self._wake()
        if self._thread.is_alive():
            self._thread.join(limit)
        self._router.close()
        if not self._thread.is_alive() and self._wakes >= 0:
            os.close(self._wakes)
            self._wakes = -1

    def _notice(self, plugged: bool) -> None:
        self._noticed = plugged
        self._wake()

    def _wake(self) -> None:
        if self._wakes >= 0:
            os.eventfd_write(self._wakes, 1)

    def _run(self) -> None:
        self._router.start()
        self._switches.look()
        looked = time.monotonic()
        if is_in := self._noticed or self._switches.are_in:
            self._plug(before=True)
        while not self._over:
            self._wait()
            if time.monotonic() - looked >= LOOK:
                self._switches.look()
                looked = time.monotonic()
            if self._is_in() != is_in and not self._over:
                is_in = not is_in
                if is_in:
                    self._plug(before=False)
                else:
                    self._unplug()
        self._switches.close()

    def _is_in(self) -> bool:
        return self._told or self._noticed or self._switches.are_in

    def _wait(self) -> None:
        poll = select.poll()
        for file in (self._wakes, *self._switches.files):
            poll.register(file, select.POLLIN)
        for file, _ in poll.poll(1000 * LOOK):
            if file == self._wakes:
                os.eventfd_read(file)
            else:
                self._switches.read(file)

    def _plug(self, before: bool) -> None:
        log.debug("a headset is plugged in")
        # What is told may be at the loudspeaker's full volume: nobody is to have that in their ears.
        self._narrator.set_volume(self._volume)
        time.sleep(FADED)
        self._router.route(to_headset=True)
        self._narrator.plug(True)
        self._changed(True, before)

    def _unplug(self) -> None:
        log.debug("the headset is unplugged")
        self._narrator.plug(False)
        self._changed(False, False)
        time.sleep(FADED)
        self._router.route(to_headset=False)
