"""The narrator on a machine without sound, where it tells silently: everything but what is heard."""

import logging
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.speech.clips import Clips
from kiosk.speech.narrator import FASTEST, Narrator
from kiosk.speech.telling import PATIENCE, State, Status
from kiosk.speech.text import PAUSE, Text, estimate
from kiosk.speech.worker import Worker
from tests.sound import wait_for
from tests.unit.speech.some import some_text, stored, worker_that

pytestmark = pytest.mark.usefixtures("no_sound")

Events = list[tuple[str, str]]
FAST = 20
"""How much faster the narrator's clock goes than ours."""

RENDERS_NONE = "print(json.dumps({'error': 'no'}), flush=True)"
HANGS = "time.sleep(60)"


@pytest.fixture
def events() -> Events:
    return []


@pytest.fixture
def make_narrator(events: Events) -> Iterator[Callable[[Worker], Narrator]]:
    made: list[Narrator] = []

    def make(worker: Worker) -> Narrator:
        narrator = Narrator(
            Clips(worker),
            clock=lambda: FAST * time.monotonic(),
            on_started=lambda key: events.append(("started", key)),
            on_finished=lambda key: events.append(("finished", key)),
        )
        made.append(narrator)
        narrator.start()
        return narrator

    yield make
    for narrator in made:
        narrator.shutdown()


@pytest.fixture
def narrator(make_narrator: Callable[[Worker], Narrator], tmp_path: Path) -> Narrator:
    return make_narrator(Worker(tmp_path))


def reached(narrator: Narrator, state: State) -> Status:
    wait_for(lambda: narrator.status().state is state, what=f"{state}, now {narrator.status()}")
    return narrator.status()


def changes(narrator: Narrator) -> list[tuple[float, Status]]:
    """What is told until its end: when each sentence begins, on the narrator's clock, and what is known by then."""
    seen: list[tuple[float, Status]] = []
    ends = time.monotonic() + 8
    while (status := narrator.status()).state is not State.FINISHED:
        if status.state is State.PLAYING and (not seen or seen[-1][1].sentence != status.sentence):
            seen.append((FAST * time.monotonic(), status))
        assert time.monotonic() < ends
        time.sleep(0.002)
    return seen


@pytest.mark.requirement("R36")
def test_without_a_device_the_captions_run(narrator: Narrator, events: Events, tmp_path: Path) -> None:
    text = some_text("1", "2", "3")
    stored(tmp_path, text, 6.0)
    narrator.speak([text], "k")
    seen = [status for _, status in changes(narrator)]
    assert [status.sentence for status in seen] == [0, 1, 2]
    assert all(status.silent for status in seen)
    assert narrator.status() == Status("k", State.FINISHED, -1, 1.0, True)
    assert events == [("started", "k"), ("finished", "k")]


@pytest.mark.parametrize(("does", "waits"), [(HANGS, PATIENCE), (RENDERS_NONE, 0.0)])
def test_a_text_without_a_clip_is_told_silently(
    make_narrator: Callable[[Worker], Narrator], tmp_path: Path, does: str, waits: float
) -> None:
    narrator, text = make_narrator(worker_that(does, tmp_path)), some_text()
    began = time.monotonic()
    narrator.speak([text], "k")
    reached(narrator, State.PREPARING)
    reached(narrator, State.PLAYING)
    assert FAST * (time.monotonic() - began) >= waits
    assert narrator.status().silent
    told = time.monotonic()
    reached(narrator, State.FINISHED)
    assert FAST * (time.monotonic() - told) == pytest.approx(estimate(text).duration, abs=0.1 * FAST)


def test_a_sequence_is_told_as_one(narrator: Narrator, events: Events, tmp_path: Path) -> None:
    texts = [some_text("1"), some_text("2", "3"), some_text("4", "5")]
    for text, seconds in zip(texts, [2.0, 4.0, 3.0], strict=True):
        stored(tmp_path, text, seconds)
    narrator.speak([texts[0], Text("ar", (), "nothing to say"), *texts[1:]], "page")
    told = changes(narrator)
    assert [status.sentence for _, status in told] == [0, 1, 2, 3, 4]
    duration = 9.0 + 2 * PAUSE
    began = [0.0, 2.0 + PAUSE, 4.0 + PAUSE, 6.0 + 2 * PAUSE, 7.5 + 2 * PAUSE]
    assert [at - told[0][0] for at, _ in told] == pytest.approx(began, abs=0.05 * FAST)
    assert [status.progress for _, status in told] == pytest.approx([at / duration for at in began], abs=0.05)
    assert events == [("started", "page"), ("finished", "page")]
    narrator.again()
    wait_for(lambda: len(events) == 4)


def test_a_sequence_without_anything_to_say_is_over_at_once(narrator: Narrator, events: Events) -> None:
    narrator.speak([Text("ar", (), "nothing to say")], "k")
    reached(narrator, State.FINISHED)
    narrator.speak([], "none")
    wait_for(lambda: len(events) == 4)
    narrator.set_speed(150)
    narrator.again()
    wait_for(lambda: len(events) == 6)


@pytest.mark.parametrize(("does", "waits"), [(RENDERS_NONE, 0.0), (HANGS, PATIENCE)])
def test_a_sequence_in_which_a_clip_is_missing_is_silent_only_there(
    make_narrator: Callable[[Worker], Narrator], tmp_path: Path, does: str, waits: float
) -> None:
    narrator = make_narrator(worker_that(does, tmp_path))
    texts = [some_text("1"), some_text("x" * 60, "y" * 30), some_text("4")]
    stored(tmp_path, texts[0], 2.0)
    stored(tmp_path, texts[2], 2.0)
    asked = FAST * time.monotonic()
    narrator.speak(texts, "page")
    told = changes(narrator)
    assert told[0][0] - asked == pytest.approx(waits, abs=0.2 * FAST)
    assert [status.sentence for _, status in told] == [0, 1, 2, 3]
    between = [later[0] - earlier[0] for earlier, later in pairwise(told)]
    assert between == pytest.approx([2.0 + PAUSE, 4.0 + PAUSE, 2.0 + 2 * PAUSE], abs=0.05 * FAST)


def test_a_sequence_waits_for_all_its_clips(make_narrator: Callable[[Worker], Narrator], tmp_path: Path) -> None:
    texts = [some_text("1"), some_text("2"), some_text("3")]
    elsewhere = tmp_path / "elsewhere"
    for text in texts:
        stored(elsewhere, text, 3.0)
    moves = f"""
import pathlib, time
time.sleep(0.02)
folder = pathlib.Path({str(tmp_path)!r}, "nl"); folder.mkdir(exist_ok=True)
for file in sorted(pathlib.Path({str(elsewhere)!r}).glob("nl/" + asked["hash"] + "*")): file.rename(folder / file.name)
print(json.dumps({{"error": None}}), flush=True)"""
    narrator = make_narrator(worker_that(moves, tmp_path))
    narrator.speak(texts, "page")
    told = changes(narrator)
    between = [later[0] - earlier[0] for earlier, later in pairwise(told)]
    assert between == pytest.approx([3.0 + PAUSE] * 2, abs=0.05 * FAST)


@pytest.mark.parametrize("has_clip", [True, False])
@pytest.mark.parametrize("speed", [75, 150, 300])
def test_a_text_is_told_at_another_speed(
    make_narrator: Callable[[Worker], Narrator], tmp_path: Path, speed: int, has_clip: bool
) -> None:
    narrator, text = make_narrator(worker_that(RENDERS_NONE, tmp_path)), some_text("x" * 60, "y" * 60)
    if has_clip:
        stored(tmp_path, text, 9.0)
    half = 4.5 if has_clip else 4.0 + PAUSE
    narrator.set_speed(speed)
    narrator.speak([text], "k")
    first, second = changes(narrator)
    assert second[0] - first[0] == pytest.approx(half * 100 / min(speed, FASTEST), abs=0.05 * FAST)


def test_the_speed_changes_at_once_and_the_place_stays(narrator: Narrator, events: Events, tmp_path: Path) -> None:
    text = some_text()
    stored(tmp_path, text, 20.0)
    narrator.speak([text], "k")
    wait_for(lambda: narrator.status().progress > 0.2)
    narrator.pause()
    held = reached(narrator, State.PAUSED)
    narrator.set_speed(150)
    narrator.set_speed(FASTEST + 1)
    time.sleep(0.1)
    assert narrator.status().state is State.PAUSED
    assert narrator.status().progress == pytest.approx(held.progress, abs=0.001)
    narrator.resume()
    began = time.monotonic()
    reached(narrator, State.FINISHED)
    took = (1 - held.progress) * 20.0 / 1.5
    assert FAST * (time.monotonic() - began) == pytest.approx(took, abs=0.1 * FAST)
    assert events == [("started", "k"), ("finished", "k")]


def test_a_clip_that_comes_too_late_does_not_disturb(
    make_narrator: Callable[[Worker], Narrator], tmp_path: Path, events: Events
) -> None:
    late = "time.sleep(0.4)\nprint(json.dumps({'error': 'late'}), flush=True)"
    narrator = make_narrator(worker_that(late, tmp_path))
    narrator.speak([some_text("x" * 200)], "k")
    reached(narrator, State.FINISHED)
    assert events == [("started", "k"), ("finished", "k")]


def test_a_text_can_be_held_repeated_and_stopped(narrator: Narrator, events: Events, tmp_path: Path) -> None:
    text = some_text()
    stored(tmp_path, text, 10.0)
    narrator.speak([text], "k")
    reached(narrator, State.PLAYING)
    narrator.pause()
    narrator.pause()
    held = reached(narrator, State.PAUSED)
    time.sleep(0.1)
    assert narrator.status() == held
    narrator.resume()
    wait_for(lambda: narrator.status().progress > max(0.5, held.progress))
    narrator.again()
    wait_for(lambda: narrator.status().progress < 0.3)
    narrator.stop()
    reached(narrator, State.IDLE)
    assert narrator.status() == Status()
    narrator.again()
    reached(narrator, State.PLAYING)
    assert events == [("started", "k")] * 3


def test_a_finished_text_can_be_repeated(narrator: Narrator, events: Events, tmp_path: Path) -> None:
    text = some_text()
    stored(tmp_path, text, 1.0)
    narrator.speak([text], "k")
    reached(narrator, State.FINISHED)
    narrator.pause()
    narrator.resume()
    narrator.again()
    wait_for(lambda: len(events) == 4)
    assert events == [("started", "k"), ("finished", "k")] * 2


def test_a_text_that_is_held_before_it_is_ready_waits(narrator: Narrator, events: Events, tmp_path: Path) -> None:
    text = some_text()
    stored(tmp_path, text, 1.0)
    narrator.speak([text], "k")
    narrator.pause()
    reached(narrator, State.PAUSED)
    time.sleep(0.1)
    assert narrator.status().sentence in (-1, 0)
    narrator.resume()
    reached(narrator, State.FINISHED)


def test_the_end_of_a_visit_forgets_the_text(narrator: Narrator, tmp_path: Path) -> None:
    stored(tmp_path, some_text(), 10.0)
    narrator.open()
    narrator.speak([some_text()], "k")
    reached(narrator, State.PLAYING)
    narrator.close()
    reached(narrator, State.IDLE)
    narrator.again()
    narrator.resume()
    time.sleep(0.1)
    assert narrator.status() == Status()


def test_no_request_takes_time(narrator: Narrator) -> None:
    requests: list[Callable[[], object]] = [
        narrator.open,
        lambda: narrator.speak([some_text()], "k"),
        lambda: narrator.prefetch([some_text(str(number)) for number in range(45)]),
        narrator.pause,
        narrator.resume,
        narrator.again,
        lambda: narrator.set_volume(3),
        lambda: narrator.set_speed(125),
        narrator.status,
        narrator.stop,
        narrator.close,
    ]
    for request in requests:
        fastest = []
        for _ in range(3):
            began = time.perf_counter()
            request()
            fastest.append(time.perf_counter() - began)
        assert min(fastest) < 0.001


def test_a_listener_that_fails_is_logged_and_the_telling_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(key: str) -> None:
        raise RuntimeError(key)

    stored(tmp_path, some_text(), 1.0)
    narrator = Narrator(Clips(Worker(tmp_path)), clock=lambda: FAST * time.monotonic(), on_started=fail)
    narrator.start()
    narrator.speak([some_text()], "k")
    reached(narrator, State.FINISHED)
    narrator.shutdown()
    assert [record.levelno for record in caplog.records] == [logging.WARNING, logging.ERROR]


def test_everything_ends(make_narrator: Callable[[Worker], Narrator], tmp_path: Path) -> None:
    threads = threading.active_count()
    narrator = make_narrator(worker_that("time.sleep(60)", tmp_path, limit=60))
    narrator.prefetch([some_text()])
    narrator.speak([some_text("x")], "k")
    reached(narrator, State.PREPARING)
    began = time.monotonic()
    narrator.shutdown()
    narrator.shutdown()
    assert time.monotonic() - began < 3
    wait_for(lambda: threading.active_count() <= threads)
    narrator.speak([some_text()], "k")
    assert narrator.status() == Status()


def test_shutting_down_what_never_started_is_nothing(tmp_path: Path) -> None:
    Narrator(Clips(Worker(tmp_path))).shutdown()


def test_importing_speech_loads_nothing_large() -> None:
    large = "{'numpy', 'soundfile', 'sounddevice', 'pyttsx3', 'soxr', 'pyloudnorm', 'PySide6'}"
    program = "import sys, kiosk.speech, kiosk.speech.narrator, kiosk.speech.clips, kiosk.speech.worker\n"
    subprocess.run([sys.executable, "-c", program + f"assert not {large} & sys.modules.keys()"], check=True)
