"""The loudspeaker: one stream of sound, open from the first touch until the attract screen returns.

Three threads meet here. The narrator's asks and never waits. A thread of the player's own opens and closes the stream,
because a sound server that hangs would otherwise take the narrator with it. PortAudio's callback copies sound.
Whatever goes wrong with a device changes `is_open`, and nothing else: no call raises.
"""

import atexit
import logging
import sys
import time
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from kiosk.speech.clip import RATE
from kiosk.speech.playhead import Playhead
from kiosk.speech.stream import started

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from kiosk.speech.clip import Clip

log = logging.getLogger(__name__)

LATENCY = 0.06
"""Seconds of sound ahead that are asked of PortAudio: less underflows when Python is busy, more is late."""

STEPS = 6
"""The steps of the visitor's volume; the highest is full."""

STEP = 3.0
"""Decibels between two steps: 15 dB from first to last, where EN 301 549 5.1.3.11 asks for 12 or more."""

RETRY = 5.0
STALL = 5.0

_LOOK = 0.25
_FADED_OUT = 0.15  # seconds: a fade, and what was already on its way


class Player:
    """Plays one clip at a time, when there is a device to play it on.

    Args:
        retry: Seconds between two attempts to find a device.
        stall: Seconds that a stream may go without asking for sound before it counts as lost.

    Attributes:
        underflows: How often the device ran out of sound since the program started.
    """

    def __init__(self, retry: float = RETRY, stall: float = STALL) -> None:
        self.underflows = 0
        self._retry = retry
        self._stall = stall
        self._playhead = Playhead()
        self._wanted = False
        self._is_open = False
        self._is_lost = False
        self._ended = False
        self._changed = Event()
        self._asked_for_sound = 0.0
        self._stream: Any = None
        self._thread = Thread(target=self._run, name="loudspeaker", daemon=True)
        self._thread.start()

    @property
    def is_open(self) -> bool:
        """What is played can be heard, as far as the sound system says."""
        return self._is_open and self._wanted

    @property
    def is_opening(self) -> bool:
        """It is not known yet whether there is a device."""
        return self._wanted and not self._is_open and not self._is_lost

    def open(self) -> None:
        """Opens the stream soon, and keeps it open, through any loss of the device."""
        self._wanted = True
        self._changed.set()

    def close(self) -> None:
        """Stops what plays, and closes the stream soon."""
        self._playhead.stop()
        self._wanted = False
        self._changed.set()

    def shutdown(self, limit: float = 1.0) -> bool:
        """Closes for good; False if the sound system did not let go within this many seconds."""
        atexit.unregister(self.shutdown)
        self._ended = True
        self.close()
        self._thread.join(limit)
        if not self._thread.is_alive():
            return True
        if sounddevice := sys.modules.get("sounddevice"):
            # It would wait for the same sound server when the program ends, and for ever.
            atexit.unregister(sounddevice._exit_handler)
        return False

    def play(self, clip: "Clip", at: float = 0.0) -> None:
        """Plays this clip instead of what plays, from this position in seconds."""
        self._playhead.play(clip, at)

    def change_to(self, clip: "Clip") -> None:
        """Goes on in this clip, the same text at another speed, where it is in the other."""
        self._playhead.change_to(clip)

    def pause(self) -> None:
        """Stays where it is."""
        self._playhead.pause()

    def resume(self) -> None:
        """Goes on from where it is."""
        self._playhead.resume()

    def stop(self) -> None:
        """Plays silence again."""
        self._playhead.stop()

    def set_volume(self, step: int) -> None:
        """Sets the volume, from 1 to STEPS; beyond these it is the nearest."""
        self._playhead.set_volume(10 ** (STEP * (min(max(step, 1), STEPS) - STEPS) / 20))

    @property
    def position(self) -> float:
        """How much of the clip has been heard, in seconds."""
        return self._playhead.position

    def _run(self) -> None:
        """Opens, watches and closes the stream, until the end."""
        attempt_at = 0.0
        while not self._ended:
            self._changed.wait(_LOOK if self._wanted else None)
            self._changed.clear()
            if not self._wanted:
                self._close_stream(after=_FADED_OUT)
                self._is_lost = False
                attempt_at = 0.0
            elif self._stream and not self._is_running():
                self._lose("the device stopped")
                attempt_at = time.monotonic()
            elif not self._stream and time.monotonic() >= attempt_at:
                self._open_stream()
                attempt_at = time.monotonic() + self._retry
        self._close_stream(after=_FADED_OUT)

    def _open_stream(self) -> None:
        try:
            import sounddevice

            # Asked before sounddevice's own handler, which would wait for a sound server that hangs, and for ever.
            atexit.unregister(self.shutdown)
            atexit.register(self.shutdown)
            # PortAudio looks for devices only when it is initialised, so it is initialised anew for every stream.
            if not sounddevice._initialized:
                sounddevice._initialize()
            self._playhead.forget()
            self._stream = started(
                sounddevice.OutputStream,
                latency=LATENCY,
                callback=self._fill,
                finished_callback=self._changed.set,
            )
        except Exception as error:  # PortAudio's own errors, OSError without its library, and bugs in either
            self._lose(str(error).partition("\n")[0] or type(error).__name__)
            return
        log.debug("the loudspeaker is open, %.0f ms ahead", 1000 * self._stream.latency)
        self._asked_for_sound = time.monotonic()
        self._is_open = True
        self._is_lost = False

    def _fill(self, out: "NDArray[np.float32]", frames: int, clock: Any, status: Any) -> None:
        """PortAudio's callback: no waiting, no logging, and nothing that could raise."""
        self._playhead.delay = clock.outputBufferDacTime - clock.currentTime + frames / RATE
        self._playhead.fill(out[:, 0])
        if out.shape[1] == 2:
            out[:, 1] = out[:, 0]
        self._asked_for_sound = time.monotonic()
        if status.output_underflow:
            self.underflows += 1

    def _is_running(self) -> bool:
        try:
            return bool(self._stream.active) and time.monotonic() - self._asked_for_sound < self._stall
        except Exception:  # of PortAudio's, about a stream that it lost
            return False

    def _lose(self, reason: str) -> None:
        if not self._is_lost:
            log.warning("no sound: %s; trying again every %g s", reason, self._retry)
        self._is_lost = True
        self._close_stream(after=0.0)

    def _close_stream(self, after: float) -> None:
        stream, self._stream = self._stream, None
        # Said first: closing a stream whose sound server is gone may take long.
        self._is_open = False
        try:
            if stream:
                time.sleep(after)
                stream.abort(ignore_errors=True)
                stream.close(ignore_errors=True)
            sounddevice = sys.modules.get("sounddevice")
            if sounddevice and sounddevice._initialized:
                sounddevice._terminate()
        except Exception as error:
            log.warning("the loudspeaker did not close well: %s", error)
