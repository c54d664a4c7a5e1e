"""The place in a clip that is being heard: the part of the player that runs in the sound card's own time.

One thread asks (`play`, `pause`, `resume`, `stop`), another fills (PortAudio's callback). They share no lock, because
a callback that waits is a gap in the sound: each attribute has one writer, and is assigned whole.
"""

from typing import TYPE_CHECKING

import numpy as np

from kiosk.speech.clip import RATE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kiosk.speech.clip import Clip

FADE = RATE // 20
"""Frames in which the level goes from nothing to full or back: 50 ms, too slow to click and too fast to notice."""

_BLOCK = 4096


class _Cue:
    """One clip on its way to the loudspeaker.

    The asking thread writes `running`; all else is the callback's.
    """

    def __init__(self, clip: "Clip", start: int, telling: object | None = None) -> None:
        self.clip = clip
        self.start = start
        self.telling = telling or object()  # the same in all cues that one `play` began
        self.running = True
        self.gain = 10.0 ** (clip.gain / 20)
        self.at = start
        self.heard = float(start)
        # A clip begins in silence, so at its start it needs no fade; half-way it does.
        self.level = -1.0 if start == 0 else 0.0
        self.fading_since: int | None = None

    def go_on_from(self, before: "_Cue") -> None:
        """Takes the place of what has faded out."""
        self.at = before.in_other(self.clip, before.at)
        if self.at:
            self.level = 0.0

    def in_other(self, clip: "Clip", place: float) -> int:
        """Where this place, in frames, is in a clip of the same text at another speed."""
        return round(place * len(clip.samples) / len(self.clip.samples))


class Playhead:
    """Fills blocks of sound from the clip that is to be heard, without clicks."""

    def __init__(self) -> None:
        self._cue: _Cue | None = None
        self._heard: _Cue | None = None
        self._volume = 1.0
        self._counting = np.arange(_BLOCK, dtype=np.float32)
        self._levels = np.empty(_BLOCK, dtype=np.float32)
        self.delay = 0.0
        """Seconds from now until the end of the block that is being filled is heard; set it before each."""

    def play(self, clip: "Clip", at: float = 0.0) -> None:
        """Fades out what is heard and starts this clip, at this position in seconds."""
        self._cue = _Cue(clip, round(at * RATE))

    def change_to(self, clip: "Clip") -> None:
        """Fades out and goes on in this clip, the same text at another speed, where the fade began: nothing is lost."""
        if before := self._cue:
            cue = _Cue(clip, before.in_other(clip, before.start), before.telling)
            cue.running = before.running
            cue.heard = before.in_other(clip, before.heard)
            self._cue = cue

    def pause(self) -> None:
        """Fades out, and goes back to where the fade began, so that nothing is lost."""
        if self._cue:
            self._cue.running = False

    def resume(self) -> None:
        """Fades in from where it was paused."""
        if self._cue:
            self._cue.running = True

    def stop(self) -> None:
        """Fades out and forgets the clip."""
        self._cue = None

    def forget(self) -> None:
        """Begins with silence again, for a new stream: it is not to fade out what the old one broke off."""
        if self._heard:
            self._heard.level = 0.0
        self._heard = None

    def set_volume(self, gain: float) -> None:
        """Goes to this volume, a factor from 0 to 1, at the pace of a fade."""
        self._volume = gain

    @property
    def position(self) -> float:
        """How much of the clip has been heard, in seconds; goes past its end by the delay."""
        cue = self._cue
        return cue.heard / RATE if cue else 0.0

    def fill(self, out: "NDArray[np.float32]") -> None:
        """Fills a mono block, shape (frames,), with what is to be heard next."""
        for first in range(0, len(out), _BLOCK):
            self._fill(out[first : first + _BLOCK])

    def _fill(self, out: "NDArray[np.float32]") -> None:
        out.fill(0)
        asked, cue = self._cue, self._heard
        if cue is not asked and (cue is None or cue.level <= 0):
            if asked and cue and asked.telling is cue.telling:
                asked.go_on_from(cue)
            self._heard = cue = asked
        if cue is None:
            return
        wanted = self._volume * cue.gain if cue is asked and cue.running else 0.0
        if cue.level < 0:
            cue.level = wanted
        if cue.level == wanted == 0:
            return
        if wanted > 0:
            cue.fading_since = None
        elif cue.fading_since is None:
            cue.fading_since = cue.at
        frames = self._ramp(cue.level, wanted, len(out))
        piece = cue.clip.samples[cue.at : cue.at + frames]
        np.multiply(piece, self._levels[: len(piece)], out=out[: len(piece)])
        cue.level = float(self._levels[frames - 1])
        # Past its end a clip goes on counting, until its last sound has been heard as well.
        cue.at += frames
        if cue.running:
            # The delay is measured anew for every block; captions must not go back when it grows.
            cue.heard = max(cue.heard, cue.at - self.delay * RATE)
        if cue.level == 0 and cue.fading_since is not None:
            cue.at = cue.fading_since

    def _ramp(self, level: float, wanted: float, frames: int) -> int:
        """Writes the levels of the next frames, and gives how many there are: a fade-out ends when it is silent."""
        levels = self._levels[:frames]
        if level == wanted:
            levels.fill(level)
            return frames
        slope = 1 / FADE if wanted > level else -1 / FADE
        np.multiply(self._counting[:frames], slope, out=levels)
        levels += level + slope
        if slope > 0:
            np.minimum(levels, wanted, out=levels)
            return frames
        np.maximum(levels, wanted, out=levels)
        if wanted > 0:
            return frames
        return min(frames, max(1, int(np.ceil(level * FADE))))
