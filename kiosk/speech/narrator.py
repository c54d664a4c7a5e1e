"""The voice of the exhibition: it tells a text, and knows how far it is.

The interface asks and looks, and never waits: requests go through a queue to the narrator's own thread, which keeps
one `Status` for anyone to read. The thread decides with which of two players a text is told: the loudspeaker or, as
long as that has no device or the text no clip, the silent one. A text changes player, and speed, without losing its
place.
"""

import logging
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from kiosk.speech.clips import Clips
from kiosk.speech.silent import SilentPlayer
from kiosk.speech.telling import Status, Telling
from kiosk.speech.text import Text

if TYPE_CHECKING:
    from kiosk.speech.player import Player

log = logging.getLogger(__name__)

SLOWEST, FASTEST = 75, 150
"""The range of speeds, in percent of that at which it was spoken."""

_TICK = 0.02


def _nothing(key: str) -> None:
    pass


def loudspeaker() -> "Player":
    """The real player; numpy and the audio libraries are loaded here, so call it on a thread that may take long."""
    from kiosk.speech.player import Player

    return Player()


class Narrator:
    """Tells one text, or one sequence of texts, at a time. Every method returns at once, and none raises.

    Args:
        clips: Where the sound of a text comes from.
        make_player: Builds the loudspeaker, on the narrator's thread.
        clock: Gives the time in seconds, for the silent player and for waiting.
        on_started: Called with the key when a text begins, aloud or silently; on the narrator's thread.
        on_finished: Called with the key when a text has been told to its end; on the narrator's thread.
        is_quiet: Whether it is a quiet hour, in which only a headset speaks; asked on the narrator's thread.
    """

    def __init__(
        self,
        clips: Clips,
        make_player: "Callable[[], Player]" = loudspeaker,
        clock: Callable[[], float] = time.monotonic,
        on_started: Callable[[str], None] = _nothing,
        on_finished: Callable[[str], None] = _nothing,
        is_quiet: Callable[[], bool] = lambda: False,
    ) -> None:
        self._clips = clips
        self._make_player = make_player
        self._clock = clock
        self._on_started = on_started
        self._on_finished = on_finished
        self._is_quiet = is_quiet
        self._requests: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._status = Status()
        self._telling: Telling | None = None
        self._last: tuple[tuple[Text, ...], str] | None = None
        self._speed = 100
        self._headset = False
        self._tone_ends = 0.0
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

    def plug(self, headset: bool) -> None:
        """A headset came, and is heard in quiet hours too; or it is gone, and what was told in it stops."""
        self._requests.put(partial(self._plug, headset))

    def speak(self, texts: Sequence[Text], key: str, *, after_tone: bool = False) -> None:
        """Tells these texts, one after another, instead of what is told, and calls all of it by this key.

        With `after_tone` the tone that asks for attention is heard first; there may be no texts then.
        """
        self._requests.put(partial(self._speak, tuple(texts), key, after_tone))

    def pause(self) -> None:
        """Holds the text where it is."""
        self._requests.put(partial(self._hold, True))

    def resume(self) -> None:
        """Goes on where the text was held."""
        self._requests.put(partial(self._hold, False))

    def again(self) -> None:
        """Tells what is told, or was the last to be told in this visit, from its beginning."""
        self._requests.put(self._again)

    def stop(self) -> None:
        """Stops telling."""
        self._requests.put(self._stop)

    def set_volume(self, step: int) -> None:
        """Sets the visitor's volume, from 1 to 6; each step is 3 dB and the highest is full."""
        self._requests.put(lambda: self._player.set_volume(step))

    def set_speed(self, percent: int) -> None:
        """Sets the speed, of what is told as well, from SLOWEST to FASTEST; 100 is as it was spoken."""
        self._requests.put(partial(self._set_speed, min(max(percent, SLOWEST), FASTEST)))

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

    def _plug(self, headset: bool) -> None:
        self._headset = headset
        if not headset:
            self._stop()

    def _speak(self, texts: tuple[Text, ...], key: str, after_tone: bool = False) -> None:
        self._hush()
        if after_tone and self._can_be_heard():
            self._play_tone()
        if texts:
            self._last = (texts, key)
        # A text of which nothing can be said has no sentences, and no clip.
        telling = self._telling = Telling(key, tuple(text for text in texts if text.sentences), self._clock())
        self._publish()
        self._player.open()
        missing = [at for at in range(len(telling.texts)) if not self._find(telling, at)]
        telling.awaited.update(missing)
        for at in reversed(missing):  # what is asked last is rendered first
            self._clips.request(telling.texts[at], partial(self._requests.put, partial(self._take, telling, at)))

    def _play_tone(self) -> None:
        from kiosk.speech.tone import tone

        clip = tone()
        self._player.play(clip)
        self._tone_ends = self._clock() + clip.timing.duration

    def _find(self, telling: Telling, at: int) -> bool:
        if clip := self._clips.find(telling.texts[at]):
            telling.found[at] = clip
        return at in telling.found

    def _take(self, telling: Telling, at: int) -> None:
        """Takes a clip that a telling waited for."""
        if telling is self._telling and telling.timing is None:
            telling.awaited.discard(at)
            self._find(telling, at)

    def _set_speed(self, percent: int) -> None:
        if percent == self._speed:
            return
        self._speed = percent
        telling = self._telling
        if telling is None or telling.timing is None or telling.finished:
            return
        at = telling.set_speed(percent, self._position(telling))
        if telling.clip and not telling.silent:
            self._player.change_to(telling.clip)
        else:
            self._tell_from(telling, at)

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
        self._tone_ends = 0.0

    def _go_on(self) -> None:
        """Does what has become due: begin, change player, finish."""
        telling = self._telling
        if telling is None or telling.finished:
            return
        if telling.timing is None:
            if self._clock() >= self._tone_ends and telling.is_ready(
                self._clock() - telling.asked_at, self._player.is_opening
            ):
                telling.begin(self._speed)
                self._tell_from(telling, 0.0)
                self._announce(self._on_started, telling.key)
            return
        position = self._position(telling)
        if not telling.held and position >= telling.timing.duration:
            telling.finish()
            self._hush()
            self._announce(self._on_finished, telling.key)
        elif telling.silent == self._is_audible(telling):
            self._hush()
            self._tell_from(telling, position)

    def _is_audible(self, telling: Telling) -> bool:
        return telling.clip is not None and self._can_be_heard()

    def _can_be_heard(self) -> bool:
        return self._player.is_open and (self._headset or not self._is_quiet())

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
