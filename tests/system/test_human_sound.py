"""A human voice as it is heard: recorded, taken in by the command, played, and listened to at a real sound server.

What is heard is held against the file that was recorded, and not against what the program says of it, but for the
moment at which it says that a sentence begins.
"""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyloudnorm
import pytest
import soundfile
import soxr  # type: ignore[import-untyped]
import yaml

from kiosk.app.places import ASSETS
from kiosk.exhibition.compiled import open_exhibition
from kiosk.speech.telling import State
from kiosk.speech.text import Text
from kiosk.speech.worker import Worker
from tests.human import RATE as SPOKEN
from tests.human import speak
from tests.sound import RATE, Listener, wait_for
from tests.system.test_sound import Stage, listener, stage, steepest
from tests.system.test_voice_import import PROFESSION, took
from tests.unit.speech.some import pitches, some_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["listener", "stage"]

SENTENCES = ["He brings us bad news.", "No one will be happy.", "The words are for him."]
PAUSES = (0.2, 0.35)  # s after the first and the second sentence; with the voice's own rest they are twice as long

BLOCK = RATE // 200
VOICED = 0.1  # of the power of all: what is under it is the room, or the end of a fade
BETWEEN = 0.2  # s; at 150 % the pauses are longer still

HIGH = 12_500
"""Hz above which a voice of 22,050 samples a second has nothing, and a click half of its power."""

CLICK = 0.003
"""What is higher than this up there was not spoken: a voice that is broken off has seven times as much."""

GLUE = 0.01
"""The same at another speed, where periods of the voice were glued together."""

ATTEMPTS = 3

Told = tuple[Text, "NDArray[np.float32]"]
"""A text, and the file that was recorded of it: shape (frames,) at RATE."""


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """A panel of the exhibition, cut to three sentences, that somebody has read out."""
    folder = tmp_path_factory.mktemp("human")
    exhibition, takes = folder / "assets", folder / "takes"
    shutil.copytree(ASSETS, exhibition, ignore=shutil.ignore_patterns("drawing"))
    story = exhibition / "professions" / PROFESSION / "en.yaml"
    read = yaml.safe_load(story.read_text("utf-8"))
    read["panels"]["toen"]["text"] = SENTENCES
    story.write_text(yaml.safe_dump(read, allow_unicode=True), "utf-8")

    parts = [np.zeros(SPOKEN, np.float32)]
    for sentence, pause in zip(SENTENCES, (*PAUSES, 1.0), strict=True):
        parts += [speak(sentence), np.zeros(round(pause * SPOKEN), np.float32)]
    sound = np.concatenate(parts)
    sound += np.random.default_rng(7).normal(0, 0.0003, len(sound)).astype(np.float32)
    takes.mkdir()
    soundfile.write(takes / f"{PROFESSION}.toen.wav", sound, SPOKEN, subtype="PCM_24")
    out, err, code = took(exhibition, takes, folder)
    assert (code, err) == (0, ""), out

    said = open_exhibition(exhibition, folder / "cache").voice(PROFESSION, "en")[f"{PROFESSION}/toen"]
    text = Text.of("en", said)
    assert text.recording
    return text, soxr.resample(sound, SPOKEN, RATE)


def sentences(sound: "NDArray[np.float32]") -> "NDArray[np.float64]":
    """From where to where each sentence is heard, in seconds to within 5 ms; shape (sentences, 2)."""
    blocks = sound[: len(sound) // BLOCK * BLOCK].reshape(-1, BLOCK)
    levels = np.linalg.norm(blocks, axis=1) / np.sqrt(BLOCK)
    voiced = np.flatnonzero(levels > VOICED * np.sqrt((levels**2).mean()))
    breaks = np.flatnonzero(np.diff(voiced) > BETWEEN * RATE / BLOCK)
    begins, ends = voiced[np.append(0, breaks + 1)], voiced[np.append(breaks, len(voiced) - 1)] + 1
    return np.stack([begins, ends], axis=1) * BLOCK / RATE


def cut(sound: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """From the first word to the last, as loud as all sound in this test."""
    spoken = sentences(sound)
    piece = sound[round(spoken[0, 0] * RATE) : round(spoken[-1, 1] * RATE)]
    result: NDArray[np.float32] = piece * np.float32(0.1 / np.sqrt((piece**2).mean()))
    return result


def lufs(sound: "NDArray[np.float32]") -> float:
    return float(pyloudnorm.Meter(RATE).integrated_loudness(sound.astype(np.float64)))


def peak(sound: "NDArray[np.float32]") -> float:
    """The true peak in dBTP, on eight times as many frames."""
    return 20 * float(np.log10(np.abs(soxr.resample(sound.astype(np.float64), RATE, 8 * RATE)).max()))


def clicks(sound: "NDArray[np.float32]") -> float:
    """The highest peak of what no voice has."""
    spectrum = np.fft.rfft(sound.astype(np.float64))
    spectrum[: round(HIGH * len(sound) / RATE)] = 0
    return float(np.abs(np.fft.irfft(spectrum, len(sound))).max())


def pitch(original: "NDArray[np.float32]", heard: "NDArray[np.float32]") -> float:
    """How much higher it is heard than it was spoken: the median over the places, each 10 ms, that have a pitch."""
    ratios = []
    for late in range(0, RATE // 50, RATE // 100):
        before, after = pitches(original[round(late * len(original) / len(heard)) :]), pitches(heard[late:])
        places = np.round(np.arange(len(after)) * len(original) / len(heard)).astype(int)
        ratios.append(after / before[np.minimum(places, len(before) - 1)])
    found = np.concatenate(ratios)
    assert np.isfinite(found).sum() >= 10, "too little of a voice"
    return float(np.nanmedian(found))


def listen(listener: Listener, seconds: float) -> None:
    """Lets what is played now be heard for this long."""
    ends = time.monotonic() + seconds
    wait_for(lambda: listener.time_of(len(listener.samples)) > ends)


def undisturbed(listener: Listener, tell: Callable[[str], None], click: float) -> "tuple[int, NDArray[np.float32]]":
    """The frame at which a telling begins, and what is heard of it.

    A machine that is too busy leaves gaps, and they click too: so it is told again. What the program does wrong clicks
    every time.
    """
    for number in range(ATTEMPTS):
        begins = len(listener.samples)
        tell(f"panel {number}")
        listen(listener, 0.1)
        if clicks(listener.samples[begins:]) < click:
            return begins, listener.samples[begins:]
    pytest.fail(f"it clicks: {clicks(listener.samples[begins:]):.4f}")


def play(stage: Stage, listener: Listener, told: Told, speed: int) -> None:
    """Plays a text at this speed and at full volume, and holds what is heard against the file."""
    narrator, (text, original) = stage.narrator, told
    shown: dict[int, float] = {}

    def tell(key: str) -> None:
        shown.clear()
        narrator.speak([text], key)
        while (status := narrator.status()).key != key or status.state is not State.FINISHED:
            assert not status.silent
            if status.key == key:
                shown.setdefault(status.sentence, time.monotonic())
            time.sleep(0.005)

    narrator.set_volume(6)
    narrator.set_speed(speed)
    begins, heard = undisturbed(listener, tell, CLICK if speed == 100 else GLUE)
    slower = 100 / speed
    # What is left out at another speed costs up to 0.9 LU.
    assert lufs(heard) == pytest.approx(-16, abs=0.5 if speed == 100 else 1.2)
    assert peak(heard) <= -1.5
    assert steepest(cut(heard)) <= steepest(cut(original)) * 1.2
    was, now = sentences(original), sentences(heard)
    assert now[:, 0] - now[0, 0] == pytest.approx(slower * (was[:, 0] - was[0, 0]), abs=0.05)
    assert now[1:, 0] - now[:-1, 1] == pytest.approx(slower * (was[1:, 0] - was[:-1, 1]), abs=0.05)
    assert now[-1, 1] - now[0, 0] == pytest.approx(slower * (was[-1, 1] - was[0, 0]), rel=0.01)
    late = [shown[number] - listener.time_of(begins + round(begin * RATE)) for number, begin in enumerate(now[:, 0])]
    # The first is shown when the loudspeaker is asked for it, the others when they come out of it.
    assert late == pytest.approx([0] * len(was), abs=0.15)
    assert late[1:] == pytest.approx([0] * (len(was) - 1), abs=0.1)
    assert pitch(cut(original), cut(heard)) == pytest.approx(1, abs=0.02)


@pytest.mark.parametrize("speed", [75, 100, 125, 150])
def test_a_human_voice_is_heard_as_it_was_spoken(stage: Stage, listener: Listener, recorded: Told, speed: int) -> None:
    play(stage, listener, recorded, speed)


def test_the_synthesiser_is_heard_as_it_spoke(stage: Stage, listener: Listener, tmp_path: Path) -> None:
    text = some_text("He is on his way.", "He comes by boat.", language="en")
    worker = Worker(tmp_path)
    worker.render(text)
    worker.end()
    (file,) = tmp_path.rglob("*.flac")
    play(stage, listener, (text, soundfile.read(file, dtype="float32")[0]), 150)


def test_no_key_makes_a_human_voice_click(stage: Stage, listener: Listener, recorded: Told) -> None:
    narrator = stage.narrator
    keys: list[Callable[[], None]] = [
        narrator.pause,
        narrator.resume,
        lambda: narrator.set_volume(1),
        lambda: narrator.set_volume(6),
        lambda: narrator.set_speed(75),
        narrator.again,
        narrator.stop,
    ]

    def tell(key: str) -> None:
        narrator.set_speed(100)
        narrator.speak([recorded[0]], key)
        wait_for(lambda: narrator.status().key == key and narrator.status().progress > 0.05)
        for press in keys:
            press()
            listen(listener, 0.25)

    _, heard = undisturbed(listener, tell, CLICK)
    assert np.abs(heard).max() > 0.1
