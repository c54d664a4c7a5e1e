"""The voice of the exhibition: it tells a text, and knows how far it is.

The interface asks and looks, and never waits: requests go through a queue to the narrator's own thread, which keeps
one `Status` for anyone to read. The thread decides with which of two players a text is told: the loudspeaker or, as
long as that has no device or the text no clip, the silent one. A text changes player without losing its place.
"""

import logging
import time
from collections.abc import Callable, Iterable
from functools import partial
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from kiosk.speech.clips import Clips
from kiosk.speech.silent import SilentPlayer
from kiosk.speech.telling import Status, Telling
from kiosk.speech.text import Text, estimate

if TYPE_CHECKING:
    from kiosk.speech.player import Player

log = logging.getLogger(__name__)

PATIENCE = 4.0
"""Seconds that a visitor waits for a clip being rendered, before the text is told silently."""

_OPENING = 1.0
_TICK = 0.02


def _nothing(key: str) -> None:
    pass


def loudspeaker() -> "Player":
    """The real player; numpy and the audio libraries are loaded here, so call it on a thread that may take long."""
    from kiosk.speech.player import Player

    return Player()


class Narrator:
    """Tells one text at a time. Every method returns at once, and none raises.

    Args:
        clips: Where the sound of a text comes from.
        make_player: Builds the loudspeaker, on the narrator's thread.
        clock: Gives the time in seconds, for the silent player and for waiting.
        on_started: Called with the key when a text begins, aloud or silently; on the narrator's thread.
        on_finished: Called with the key when a text has been told to its end; on the narrator's thread.
    """

    def __init__(
        self,
        clips: Clips,
        make_player: "Callable[[], Player]" = loudspeaker,
        clock: Callable[[], float] = time.monotonic,
        on_started: Callable[[str], None] = _nothing,
        on_finished: Callable[[str], None] = _nothing,
    ) -> None:
        self._clips = clips
        self._make_player = make_player
        self._clock = clock
        self._on_started = on_started
        self._on_finished = on_finished
        self._requests: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._status = Status()
        self._telling: Telling | None = None
        self._last: tuple[Text, str] | None = None
        self._silent = SilentPlayer(clock)
        self._player: Player
        self._thread = Thread(target=self._run, name="narrator", daemon=True)

    def start(self) -> None:
        """Loads what speech needs; call it once, after the first frame. What was asked before is then done."""
        self._thread.start()

    def open(self) -> None:
        """A visit begins: the loudspeaker opens, and plays silence."""
        self._requests.put(lambda: self._player.open())

    def close(self) -> None:
        """The visit is over: what is told stops, and the loudspeaker closes."""
        self._requests.put(self._close)

    def speak(self, text: Text, key: str) -> None:
        """Tells this text instead of what is told, and calls it by this key."""
        self._requests.put(partial(self._speak, text, key))

    def pause(self) -> None:
        """Holds the text where it is."""
        self._requests.put(partial(self._hold, True))

    def resume(self) -> None:
        """Goes on where the text was held."""
        self._requests.put(partial(self._hold, False))

    def again(self) -> None:
        """Tells the text that is told, or was the last to be told in this visit, from its beginning."""
        self._requests.put(self._again)

    def stop(self) -> None:
        """Stops telling."""
        self._requests.put(self._stop)

    def set_volume(self, step: int) -> None:
        """Sets the visitor's volume, from 1 to 6; each step is 3 dB and the highest is full."""
        self._requests.put(lambda: self._player.set_volume(step))

    def prefetch(self, texts: Iterable[Text]) -> None:
        """Has the clips of these texts rendered in the background, where they are missing."""
        self._requests.put(partial(self._clips.prefetch, tuple(texts)))

    def status(self) -> Status:
        """What is being told at this moment, to within 20 ms."""
        return self._status

    def shutdown(self, limit: float = 3.0) -> None:
        """Ends the narrator's threads and processes, within this many seconds; it may be called again."""
        self._requests.put(None)
        if self._thread.is_alive():
            self._thread.join(limit)
            if self._thread.is_alive():
                log.warning("the narrator did not end within %g s", limit)

    def _run(self) -> None:
        self._player = self._make_player()
        while True:
            busy = self._telling is not None and not self._telling.finished
            try:
                request = self._requests.get(timeout=_TICK if busy else None)
                if request is None:
                    break
            except Empty:
                request = None
            try:
                if request:
                    request()
                self._go_on()
            except Exception:
                log.exception("a bug in the narrator; it stops what it told")
                self._stop()
            self._publish()
        self._stop()
        self._publish()
        self._clips.shutdown()
        if not self._player.shutdown():
            log.warning("the sound system does not let go of the loudspeaker")

    def _speak(self, text: Text, key: str) -> None:
        self._hush()
        self._last = (text, key)
        telling = self._telling = Telling(key, text, self._clock())
        self._publish()
        self._player.open()
        telling.clip = self._clips.find(text)
        if telling.clip is None:
            self._clips.request(text, lambda: self._requests.put(partial(self._take, telling)))

    def _take(self, telling: Telling) -> None:
        """Takes the clip that a telling waited for."""
        if telling is self._telling and telling.timing is None:
            telling.clip = self._clips.find(telling.text)
            telling.hopeless = telling.clip is None

    def _hold(self, held: bool) -> None:
        telling = self._telling
        if telling is None or telling.finished or telling.held == held:
            return
        telling.held = held
        if telling.timing:
            teller = self._silent if telling.silent else self._player
            if held:
                teller.pause()
            else:
                teller.resume()

    def _again(self) -> None:
        if self._last:
            self._speak(*self._last)

    def _stop(self) -> None:
        self._hush()
        self._telling = None

    def _close(self) -> None:
        self._stop()
        self._last = None
        self._player.close()

    def _hush(self) -> None:
        self._player.stop()
        self._silent.pause()

    def _go_on(self) -> None:
        """Does what has become due: begin, change player, finish."""
        telling = self._telling
        if telling is None or telling.finished:
            return
        if telling.timing is None:
            if self._may_begin(telling):
                telling.timing = telling.clip.timing if telling.clip else estimate(telling.text)
                self._tell_from(telling, 0.0)
                self._announce(self._on_started, telling.key)
            return
        position = self._position(telling)
        if not telling.held and position >= telling.timing.duration:
            telling.finished = True
            telling.clip = None
            self._hush()
            self._announce(self._on_finished, telling.key)
        elif telling.silent == self._is_audible(telling):
            self._hush()
            self._tell_from(telling, position)

    def _may_begin(self, telling: Telling) -> bool:
        waited = self._clock() - telling.asked_at
        if telling.held:
            return False
        if telling.clip is None:
            return telling.hopeless or waited >= PATIENCE
        return not self._player.is_opening or waited >= _OPENING

    def _is_audible(self, telling: Telling) -> bool:
        return telling.clip is not None and self._player.is_open

    def _tell_from(self, telling: Telling, at: float) -> None:
        telling.silent = not self._is_audible(telling)
        if telling.clip and not telling.silent:
            self._player.play(telling.clip, at)
        else:
            self._silent.play(at)
        if telling.held:
            (self._silent if telling.silent else self._player).pause()

    def _position(self, telling: Telling) -> float:
        return self._silent.position if telling.silent else self._player.position

    def _announce(self, listener: Callable[[str], None], key: str) -> None:
        try:
            listener(key)
        except Exception:
            log.exception("a listener failed; the telling goes on")

    def _publish(self) -> None:
        telling = self._telling
        self._status = telling.status(self._position(telling)) if telling else Status()
