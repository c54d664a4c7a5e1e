"""Speech as it is heard: at the sink of a real sound server."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from kiosk.speech.clip import Clip, joined
from kiosk.speech.clips import Clips
from kiosk.speech.narrator import Narrator
from kiosk.speech.player import Player
from kiosk.speech.telling import State, Status
from kiosk.speech.text import PAUSE, estimate
from kiosk.speech.worker import Worker
from tests.sound import RATE, Listener, SoundServer, audible_runs, best_match, wait_for
from tests.unit.speech.some import SENTENCES, pitch_ratio, some_text, stored, worker_that


@dataclass(frozen=True)
class Stage:
    """A narrator with its parts, and what it announced."""

    narrator: Narrator
    player: Player
    clips: Clips
    events: list[tuple[str, str]]


@contextmanager
def staged(folder: Path, worker: Worker | None = None) -> Iterator[Stage]:
    events: list[tuple[str, str]] = []
    player, clips = Player(retry=0.3, stall=2.0), Clips(worker or Worker(folder))
    narrator = Narrator(
        clips,
        make_player=lambda: player,
        on_started=lambda key: events.append(("started", key)),
        on_finished=lambda key: events.append(("finished", key)),
    )
    narrator.start()
    try:
        yield Stage(narrator, player, clips, events)
    finally:
        narrator.shutdown()
        narrator.shutdown()


@pytest.fixture
def listener(sound_server: SoundServer) -> Listener:
    return sound_server.start_recording()


@pytest.fixture
def stage(sound_server: SoundServer, listener: Listener, tmp_path: Path) -> Iterator[Stage]:
    """A stage whose loudspeaker is open."""
    with staged(tmp_path) as stage:
        stage.narrator.open()
        wait_for(lambda: stage.player.is_open)
        yield stage


@pytest.fixture
def narrator(stage: Stage) -> Narrator:
    return stage.narrator


def reached(narrator: Narrator, state: State, limit: float = 8.0) -> Status:
    wait_for(lambda: narrator.status().state is state, limit, f"{state}, now {narrator.status()}")
    return narrator.status()


def is_moving(narrator: Narrator, seconds: float = 0.3) -> bool:
    before = narrator.status().progress
    time.sleep(seconds)
    return narrator.status().progress > before


def steepest(sound: "np.ndarray[tuple[int], np.dtype[np.float32]]") -> float:
    return float(np.abs(np.diff(sound)).max())


def beginnings(heard: "np.ndarray[tuple[int], np.dtype[np.float32]]", pause: float) -> list[int]:
    """The frames at which somebody begins to speak, after at least this pause in seconds."""
    runs = audible_runs(heard)
    return [runs[0][0]] + [after for (_, before), (after, _) in pairwise(runs) if after - before > pause * RATE]


def fade_of(heard: "np.ndarray[tuple[int], np.dtype[np.float32]]", clip: Clip) -> tuple[int, int]:
    """When the clip, that was heard from its beginning, began to fade and was gone, as frames."""
    at, _ = best_match(heard, clip.samples[: RATE // 2])
    size = RATE // 500
    frames = min(len(clip.samples), len(heard) - at) // size * size
    pieces, wanted = (sound[:frames].reshape(-1, size) for sound in (heard[at:], clip.samples))
    levels = (pieces * wanted).sum(axis=1) / (wanted * wanted).sum(axis=1)
    alike = levels * np.linalg.norm(wanted, axis=1) / np.linalg.norm(pieces + 1e-9, axis=1)
    full = np.flatnonzero((levels > 0.97) & (alike > 0.97))[-1]
    last = np.flatnonzero((levels > 0.05) & (alike > 0.97))[-1]
    return at + int(full + 1) * size, at + int(last + 1) * size


@pytest.mark.requirement("R25")
@pytest.mark.parametrize("speed", [75, 150])
def test_what_is_heard_is_the_clip_when_the_captions_say_so(
    stage: Stage, listener: Listener, tmp_path: Path, speed: int
) -> None:
    narrator, text = stage.narrator, some_text("Er komt een boot aan.", SENTENCES[2])
    worker = Worker(tmp_path)
    worker.render(text)
    worker.end()
    recorded = stage.clips.find(text)
    assert recorded is not None
    clip = recorded.at_speed(speed)
    shown: dict[int, float] = {}
    narrator.set_speed(speed)
    tapped = time.monotonic()
    narrator.speak([text], "bridge")
    assert time.monotonic() - tapped < 0.001
    while narrator.status().state is not State.FINISHED:
        assert time.monotonic() < tapped + clip.timing.duration + 3
        assert not narrator.status().silent
        shown.setdefault(narrator.status().sentence, time.monotonic())
        time.sleep(0.005)
    ended = time.monotonic()
    heard = listener.stop()
    at, likeness = best_match(heard, clip.samples)
    assert likeness >= 0.95
    assert listener.time_of(at) - tapped <= 0.150
    spoken = [listener.time_of(frame) for frame in beginnings(heard, 0.7 * PAUSE * 100 / speed)]
    assert spoken == pytest.approx([shown[0], shown[1]], abs=0.150)
    assert ended == pytest.approx(listener.time_of(at) + recorded.timing.duration * 100 / speed, abs=0.150)
    assert pitch_ratio(recorded.samples, heard[at:][: len(clip.samples)]) == pytest.approx(1, abs=0.02)
    assert stage.events == [("started", "bridge"), ("finished", "bridge")]


@pytest.mark.requirement("R28")
def test_a_new_text_interrupts_at_once_and_without_a_click(stage: Stage, listener: Listener, tmp_path: Path) -> None:
    narrator = stage.narrator
    first, second = some_text("1", "2"), some_text("3", "4")
    clips = [stored(tmp_path, first, 3.0, seed=1), stored(tmp_path, second, 1.0, seed=2)]
    narrator.speak([first], "first")
    wait_for(lambda: narrator.status().progress > 0.2)
    tapped = time.monotonic()
    narrator.speak([second], "second")
    reached(narrator, State.FINISHED)
    heard = listener.stop()
    at, likeness = best_match(heard, clips[1].samples)
    assert likeness >= 0.95
    assert listener.time_of(at) - tapped <= 0.200
    began, gone = fade_of(heard, clips[0])
    assert (gone - began) / RATE == pytest.approx(0.05, abs=0.01)
    assert gone <= at + 100
    assert steepest(heard) <= max(steepest(clip.samples) for clip in clips) * 1.05
    assert stage.events == [("started", "first"), ("started", "second"), ("finished", "second")]


def test_a_page_is_heard_as_one_at_125_percent(sound_server: SoundServer, listener: Listener, tmp_path: Path) -> None:
    texts = [some_text("1"), some_text("x" * 10, "y" * 10), some_text("4", "5")]
    clips = [stored(tmp_path, texts[0], 1.0, seed=1), stored(tmp_path, texts[2], 2.0, seed=2)]
    whole = joined([clips[0], estimate(texts[1]), clips[1]], PAUSE).at_speed(125)
    with staged(tmp_path, worker_that("print(json.dumps({'error': 'no'}), flush=True)", tmp_path)) as stage:
        stage.narrator.set_speed(125)
        stage.narrator.speak(texts, "page")
        shown: dict[int, float] = {}
        while stage.narrator.status().state is not State.FINISHED:
            shown.setdefault(stage.narrator.status().sentence, time.monotonic())
            time.sleep(0.005)
    heard = listener.stop()
    at, likeness = best_match(heard, whole.samples)
    assert likeness >= 0.95
    began = [listener.time_of(at) + start for start in whole.timing.starts]
    assert [shown[number] for number in range(5)] == pytest.approx(began, abs=0.150)
    assert steepest(heard) <= steepest(whole.samples) * 1.05


@pytest.mark.parametrize("speed", [75, 150])
def test_another_speed_goes_on_at_the_same_word_without_a_click(
    stage: Stage, listener: Listener, tmp_path: Path, speed: int
) -> None:
    narrator, text = stage.narrator, some_text()
    clip = stored(tmp_path, text, 4.0)
    other = clip.at_speed(speed)
    narrator.speak([text], "k")
    wait_for(lambda: narrator.status().progress > 0.4)
    narrator.set_speed(speed)
    places = [0.0]
    while narrator.status().state is not State.FINISHED:
        places.append(narrator.status().progress)
        time.sleep(0.005)
    heard = listener.stop()
    assert all(after >= before - 0.0001 for before, after in pairwise(places))
    began, gone = fade_of(heard, clip)
    assert (gone - began) / RATE == pytest.approx(0.05, abs=0.01)
    at, _ = best_match(heard, clip.samples[: RATE // 2])
    left = round((began - at) * 100 / speed)
    rest = other.samples[left + RATE // 10 :]
    resumed, likeness = best_match(heard, rest)
    assert likeness >= 0.95
    assert 0 <= resumed - RATE // 10 - gone <= RATE // 10, "what was heard when the fade began is heard again, and soon"
    assert steepest(heard) <= max(steepest(clip.samples), steepest(other.samples)) * 1.05


@pytest.mark.requirement("R28")
def test_stopping_is_heard_within_200_ms(narrator: Narrator, listener: Listener, tmp_path: Path) -> None:
    text = some_text()
    clip = stored(tmp_path, text, 3.0)
    narrator.speak([text], "k")
    wait_for(lambda: narrator.status().progress > 0.2)
    tapped = time.monotonic()
    narrator.stop()
    wait_for(lambda: listener.time_of(len(listener.samples)) > tapped + 0.5)
    heard = listener.stop()
    assert listener.time_of(audible_runs(heard)[-1][1]) - tapped <= 0.200
    assert steepest(heard) <= steepest(clip.samples) * 1.05
    assert narrator.status() == Status()


@pytest.mark.requirement("R28")
def test_a_pause_loses_nothing(narrator: Narrator, listener: Listener, tmp_path: Path) -> None:
    text = some_text()
    clip = stored(tmp_path, text, 2.0)
    narrator.speak([text], "k")
    wait_for(lambda: narrator.status().progress > 0.4)
    narrator.pause()
    reached(narrator, State.PAUSED)
    wait_for(lambda: not is_moving(narrator, 0.1), limit=0.5)
    assert not is_moving(narrator)
    narrator.resume()
    reached(narrator, State.FINISHED)
    heard = listener.stop()
    (began, paused), (resumed, ended) = audible_runs(heard)
    fade = RATE // 20
    before, after = heard[began : paused - fade], heard[resumed + fade : ended + 1]
    assert len(before) + len(after) >= len(clip.samples) - fade - 100
    for piece in (before, after):
        at, likeness = best_match(clip.samples, piece)
        assert likeness >= 0.99
    assert at <= len(before) + fade + 100
    assert steepest(heard) <= steepest(clip.samples) * 1.05


@pytest.mark.requirement("R29")
def test_the_volume_has_six_steps_over_at_least_12_db(stage: Stage, listener: Listener, tmp_path: Path) -> None:
    narrator, text = stage.narrator, some_text()
    clip = stored(tmp_path, text, 0.5)
    levels = []
    for step in range(1, 7):
        narrator.set_volume(step)
        begins = len(listener.samples)
        narrator.speak([text], str(step))
        wait_for(lambda: ("finished", str(step)) in stage.events)  # noqa: B023 (it is waited for within the loop)
        finished = time.monotonic()
        wait_for(lambda: listener.time_of(len(listener.samples)) > finished + 0.1)  # noqa: B023 (see above)
        at, likeness = best_match(listener.samples[begins:], clip.samples)
        piece = listener.samples[begins + at :][: len(clip.samples)]
        assert likeness >= 0.95
        levels.append(20 * np.log10(np.linalg.norm(piece) / np.linalg.norm(clip.samples)))
    assert levels[-1] == pytest.approx(0.0, abs=0.1)
    assert np.diff(levels) == pytest.approx([3.0] * 5, abs=0.2)


def test_captions_stand_still_while_the_loudspeaker_sleeps(
    narrator: Narrator, listener: Listener, sound_server: SoundServer, tmp_path: Path
) -> None:
    text = some_text()
    stored(tmp_path, text, 3.0)
    narrator.speak([text], "k")
    wait_for(lambda: narrator.status().progress > 0.2)
    sound_server.suspend()
    wait_for(lambda: not is_moving(narrator, 0.1))
    assert not is_moving(narrator, 0.5)
    assert narrator.status().state is State.PLAYING
    sound_server.resume()
    reached(narrator, State.FINISHED)
    assert narrator.status().progress == 1.0


@pytest.mark.requirement("R36")
@pytest.mark.parametrize("loss", ["unplugged", "crash", "hang"])
def test_captions_go_on_without_a_loudspeaker_and_sound_returns_by_itself(
    narrator: Narrator, sound_server: SoundServer, tmp_path: Path, loss: str
) -> None:
    texts = [some_text("1"), some_text("2", "3", "4")]
    clip = joined([stored(tmp_path, text, 3.0, seed) for seed, text in enumerate(texts)], PAUSE).at_speed(125)
    narrator.set_speed(125)
    narrator.speak(texts, "k")
    wait_for(lambda: narrator.status().progress > 0.1)
    lose, give_back = {
        "unplugged": (sound_server.remove_sink, sound_server.add_sink),
        "crash": (sound_server.kill, sound_server.start),
        "hang": (sound_server.freeze, sound_server.thaw),
    }[loss]
    lose()
    before = narrator.status().progress
    wait_for(lambda: narrator.status().silent)
    assert narrator.status().progress == pytest.approx(before, abs=0.3 / clip.timing.duration)
    assert is_moving(narrator)
    give_back()
    listener = sound_server.start_recording()
    wait_for(lambda: not narrator.status().silent, what="sound after the loss")
    assert narrator.status().progress < 0.9
    reached(narrator, State.FINISHED)
    heard = listener.stop()
    runs = audible_runs(heard)
    piece = heard[runs[0][0] + RATE // 20 : runs[-1][1]]
    at, likeness = best_match(clip.samples, piece)
    assert likeness >= 0.95
    assert steepest(heard) <= steepest(clip.samples) * 1.05
    assert at + len(piece) == pytest.approx(len(clip.samples), abs=RATE // 10)


def test_a_machine_without_sound_gets_it_when_it_is_plugged_in(sound_server: SoundServer, tmp_path: Path) -> None:
    sound_server.remove_sink()
    text = some_text()
    stored(tmp_path, text, 5.0)
    with staged(tmp_path) as stage:
        narrator = stage.narrator
        narrator.open()
        narrator.speak([text], "k")
        wait_for(lambda: narrator.status().progress > 0.05)
        assert narrator.status().silent
        sound_server.add_sink()
        sound_server.start_recording()
        wait_for(lambda: not narrator.status().silent)


@pytest.mark.requirement("R26")
def test_it_is_quiet_between_visits(
    stage: Stage, listener: Listener, sound_server: SoundServer, tmp_path: Path
) -> None:
    narrator, text = stage.narrator, some_text()
    stored(tmp_path, text, 1.0)
    narrator.speak([text], "k")
    wait_for(lambda: narrator.status().progress > 0.2)
    narrator.close()
    wait_for(lambda: not sound_server.is_used())
    assert narrator.status() == Status()
    wait_for(lambda: not np.abs(listener.samples[-RATE // 10 :]).any())
    narrator.open()
    wait_for(sound_server.is_used)


def test_two_hundred_random_requests_leave_nothing_stuck(
    sound_server: SoundServer, listener: Listener, tmp_path: Path, seed: int
) -> None:
    choose = random.Random(seed)
    texts = [some_text(str(number), "x") for number in range(5)]
    clips = [stored(tmp_path, text, 0.3 + number / 5, seed=number) for number, text in enumerate(texts)]
    threads = threading.active_count()
    with staged(tmp_path) as stage:
        narrator = stage.narrator
        requests = [narrator.pause, narrator.resume, narrator.stop, narrator.again, narrator.open, narrator.close]
        for number in range(200):
            if choose.random() < 0.5:
                narrator.speak(choose.choices(texts, k=choose.randint(0, 3)), str(number))
            elif choose.random() < 0.2:
                narrator.set_volume(choose.randint(-1, 9))
            elif choose.random() < 0.2:
                narrator.set_speed(choose.randint(50, 200))
            else:
                choose.choice(requests)()
            time.sleep(choose.choice([0, 0, 0.01, 0.05]))
        narrator.resume()
        narrator.set_volume(6)
        narrator.set_speed(100)
        begins = len(listener.samples)
        narrator.speak([texts[4]], "last")
        wait_for(lambda: narrator.status().key == "last")
        reached(narrator, State.FINISHED)
        assert best_match(listener.samples[begins:], clips[4].samples)[1] >= 0.95
    wait_for(lambda: threading.active_count() <= threads, what="the end of all threads")


def test_a_text_without_a_clip_is_rendered_and_then_heard(stage: Stage) -> None:
    narrator, text = stage.narrator, some_text("Een.", "Twee.")
    narrator.speak([text], "k")
    reached(narrator, State.FINISHED)
    clip = stage.clips.find(text)
    assert clip is not None
    assert not narrator.status().silent
    assert clip.timing.starts[1] > PAUSE
