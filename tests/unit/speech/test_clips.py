import dataclasses
import logging
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from kiosk.speech.clips import Clips
from kiosk.speech.rendered import is_rendered
from kiosk.speech.text import Recording, Text
from kiosk.speech.worker import Worker
from tests.sound import wait_for
from tests.unit.speech.some import some_sound, some_text, stored, worker_that

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.speech.clip import Clip


@pytest.fixture
def make_clips() -> Iterator["Callable[[Worker], Clips]"]:
    made: list[Clips] = []

    def make(worker: Worker) -> Clips:
        made.append(Clips(worker))
        return made[-1]

    yield make
    for clips in made:
        clips.shutdown()


def requested(clips: Clips, text: Text) -> "Clip | None":
    done = Event()
    clips.request(text, done.set)
    assert done.wait(20)
    return clips.find(text)


def test_what_is_missing_is_rendered_when_asked(make_clips: "Callable[[Worker], Clips]", tmp_path: Path) -> None:
    clips, text = make_clips(Worker(tmp_path)), some_text()
    assert clips.find(text) is None
    assert requested(clips, text) is not None


def test_a_recording_comes_first(make_clips: "Callable[[Worker], Clips]", tmp_path: Path) -> None:
    file, text = tmp_path / "voice.wav", some_text()
    stereo = np.stack([some_sound(1.0), some_sound(1.0)], axis=1)[::2]
    soundfile.write(file, stereo, 24_000)
    stored(tmp_path, text, 2.0)
    clip = make_clips(Worker(tmp_path)).find(dataclasses.replace(text, recording=Recording(file, (0.0, 0.5), -3.0)))
    assert clip is not None
    assert clip.timing.starts == (0.0, 0.5)
    assert clip.timing.duration == pytest.approx(1.0)
    assert clip.gain == -3.0


def test_a_recording_that_cannot_be_decoded_is_said_once_and_replaced(
    make_clips: "Callable[[Worker], Clips]", tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "voice.wav"
    file.write_bytes(b"RIFF and nothing more")
    text = dataclasses.replace(some_text(), recording=Recording(file, (0.0, 0.5), 0.0))
    stored(tmp_path, text, 2.0)
    clips = make_clips(Worker(tmp_path))
    for _ in range(2):
        clip = clips.find(text)
        assert clip is not None
        assert clip.timing.duration == 2.0
    assert len(caplog.records) == 1
    assert text.hash not in caplog.text
    assert "voice.wav" not in caplog.text


def test_a_text_that_fails_is_tried_twice_and_then_no_more(
    make_clips: "Callable[[Worker], Clips]", tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    counting = f"open({str(tmp_path / 'tries')!r}, 'a').write('x')\nprint(json.dumps({{'error': 'no'}}), flush=True)"
    clips, text = make_clips(worker_that(counting, tmp_path)), some_text()
    for _ in range(4):
        assert requested(clips, text) is None
    assert (tmp_path / "tries").read_text() == "xx"
    assert [record.levelno for record in caplog.records] == [logging.WARNING] * 2


def test_a_synthesiser_that_writes_nothing_gives_no_clip(
    make_clips: "Callable[[Worker], Clips]", tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    clips = make_clips(worker_that("print(json.dumps({'error': None}), flush=True)", tmp_path))
    assert requested(clips, some_text()) is None
    assert "no clip" in caplog.text


def test_prefetching_renders_what_is_missing_and_lets_a_visitor_go_first(
    make_clips: "Callable[[Worker], Clips]", tmp_path: Path
) -> None:
    order = tmp_path / "order"
    slow = f"open({str(order)!r}, 'a').write(asked['sentences'][0])\ntime.sleep(0.1)\n"
    clips = make_clips(worker_that(slow + "print(json.dumps({'error': 'no'}), flush=True)", tmp_path))
    here = some_text("0")
    stored(tmp_path, here, 1.0)
    clips.prefetch([here, *(some_text(str(number)) for number in range(1, 6))])
    wait_for(order.exists)
    requested(clips, some_text("v"))
    wait_for(lambda: len(order.read_text()) == 6)
    assert order.read_text() == "1v2345"


def test_shutting_down_ends_what_is_being_rendered(make_clips: "Callable[[Worker], Clips]", tmp_path: Path) -> None:
    clips = make_clips(worker_that(f"open({str(tmp_path / 'began')!r}, 'w')\ntime.sleep(60)", tmp_path, limit=60))
    clips.prefetch([some_text("1"), some_text("2")])
    wait_for((tmp_path / "began").exists)
    clips.shutdown()
    clips.shutdown()
    assert clips._thread is not None
    assert not clips._thread.is_alive()
    clips.prefetch([some_text("3")])
    assert not is_rendered(tmp_path, some_text("3"))
