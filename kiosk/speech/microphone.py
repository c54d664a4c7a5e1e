"""The microphone, and hearing a take back.

The stream runs all the time and the last moment is always kept, so a first word is there even when somebody speaks as
they press the key. PortAudio's callback adds blocks; whoever records asks.
"""

import time
from collections import deque
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np

from kiosk.speech.clip import RATE
from kiosk.speech.stream import started

if TYPE_CHECKING:
    from numpy.typing import NDArray

LATENCY = 0.1
"""Seconds that PortAudio may hold sound back: in practice a quarter of it. A take ends as long before the key, so
without the key's click."""

BEFORE = 0.15
"""Seconds that a take holds from before it was started."""

LOST = 0.05
"""Seconds of sound by which a take may be too short for the time it took."""

STALL = 1.0
"""Seconds without sound after which a microphone counts as gone."""

_LOOK = 0.05
_AHEAD = 0.2


class DeviceError(Exception):
    """There is no microphone or no loudspeaker; the message says why and what to do."""


class Microphone:
    """Hears in mono at RATE, once it was opened.

    Args:
        device: Part of a name or a number from `microphones`; None for the system's own choice.
    """

    def __init__(self, device: str | None = None) -> None:
        self._device = int(device) if device and device.isdecimal() else device
        self._stream: Any = None
        self._lock = Lock()
        self._blocks: deque[NDArray[np.float32]] = deque()
        self._frames = 0
        self._given = 0
        self._peak = 0.0
        self._heard_at = 0.0
        self._is_recording = False
        self._delays: deque[float] = deque(maxlen=8)
        self._delay = 0.0
        self._has_gaps = False

    def open(self) -> None:
        """Starts to hear; after a loss it is to be called again.

        Raises:
            DeviceError: There is no such microphone.
        """
        self.close()
        sounddevice = _sounddevice()
        try:
            self._heard_at = time.monotonic()
            self._stream = started(sounddevice.InputStream, device=self._device, latency=LATENCY, callback=self._hear)
        except sounddevice.PortAudioError as error:
            reason = str(error).partition(" [")[0]
            raise DeviceError(
                f"No sound from a microphone ({reason}). Plug one in, or choose one with --device; "
                "--list-devices names them."
            ) from error
        except ValueError as error:
            raise DeviceError(
                f"There is no one microphone '{self._device}'; --list-devices names them, with numbers."
            ) from error

    def close(self) -> None:
        """Hears no more; it may be called again."""
        stream, self._stream = self._stream, None
        if stream:
            stream.abort(ignore_errors=True)
            stream.close(ignore_errors=True)
        self._is_recording = False
        self._blocks.clear()
        self._delays.clear()
        self._frames = self._given = 0

    @property
    def is_heard(self) -> bool:
        """Sound comes in, be it silence; False once the microphone is gone."""
        return bool(self._stream and self._stream.active) and time.monotonic() - self._heard_at < STALL

    @property
    def has_gaps(self) -> bool:
        """Sound was lost in the last take, because the computer was busy; PortAudio tells nothing of that here."""
        return self._has_gaps

    @property
    def seconds(self) -> float:
        """How long the take is until now."""
        return self._frames / RATE

    def peak(self) -> float:
        """The highest absolute value since this was last asked, from 0 to 1."""
        with self._lock:
            peak, self._peak = self._peak, 0.0
        return peak

    def start(self) -> None:
        """Starts a take, BEFORE seconds ago."""
        with self._lock:
            self._is_recording = True
            self._delay = min(self._delays, default=np.inf)

    def stop(self) -> "NDArray[np.float32]":
        """Ends the take and gives it, shape (frames,); also what was heard before the microphone was lost."""
        with self._lock:
            self._is_recording = False
            self._has_gaps = min(self._delays, default=0.0) - self._delay > LOST
            take = np.concatenate(self._blocks) if self._blocks else np.zeros(0, dtype=np.float32)
            self._forget()
        return take

    def _hear(self, block: "NDArray[np.float32]", frames: int, clock: Any, status: Any) -> None:
        """PortAudio's callback. Of two channels the first counts: that is where a plugged-in microphone is."""
        sound = block[:, 0].copy()
        peak = float(np.abs(sound).max(initial=0.0))
        with self._lock:
            self._peak = max(self._peak, peak)
            self._heard_at = time.monotonic()
            # Blocks come late, never early: when even the earliest of a few are later than before, some never came.
            self._given += frames
            self._delays.append(self._heard_at - self._given / RATE)
            self._blocks.append(sound)
            self._frames += frames
            if not self._is_recording:
                self._forget()

    def _forget(self) -> None:
        """Forgets all but the last moment."""
        while self._blocks and self._frames - len(self._blocks[0]) >= BEFORE * RATE:
            self._frames -= len(self._blocks.popleft())


def microphones() -> list[str]:
    """What can be recorded from, a line each: number, name, and whether it is the system's own choice.

    Raises:
        DeviceError: The library for sound is not there.
    """
    sounddevice = _sounddevice()
    own = sounddevice.default.device[0]
    return [
        f"{number:>3}  {device['name']}{'  (the usual one)' if number == own else ''}"
        for number, device in enumerate(sounddevice.query_devices())
        if device["max_input_channels"]
    ]


def play(samples: "NDArray[np.float32]", goes_on: Callable[[], bool]) -> None:
    """Plays mono sound at RATE to its end, on the usual loudspeaker.

    Args:
        samples: Shape (frames,).
        goes_on: Asked 20 times a second; False ends it at once.

    Raises:
        DeviceError: There is no loudspeaker.
    """
    import sounddevice

    at = 0

    def fill(out: "NDArray[np.float32]", frames: int, clock: Any, status: Any) -> None:
        nonlocal at
        piece = samples[at : at + frames]
        out.fill(0)
        out[: len(piece), 0] = piece
        at += frames

    try:
        with sounddevice.OutputStream(RATE, channels=1, dtype="float32", latency=_AHEAD, callback=fill) as stream:
            # The silence after it pushes its last sound out: PortAudio drops what it still holds.
            while stream.active and at < len(samples) + 2 * _AHEAD * RATE and goes_on():
                time.sleep(_LOOK)
            stream.abort()
    except sounddevice.PortAudioError as error:
        raise DeviceError(f"It cannot be played ({str(error).partition(' [')[0]}). Is there a loudspeaker?") from error


def _sounddevice() -> Any:
    """The library; it looks for devices only when it starts, so it starts anew."""
    try:
        import sounddevice
    except OSError as error:
        raise DeviceError("PortAudio is missing: install libportaudio2.") from error
    if sounddevice._initialized:
        sounddevice._terminate()
    sounddevice._initialize()
    return sounddevice
