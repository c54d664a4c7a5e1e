import numpy as np
import pytest

from kiosk.speech.clip import RATE
from kiosk.speech.playhead import FADE, Playhead
from tests.unit.speech.some import some_clip

Sound = np.ndarray[tuple[int], np.dtype[np.float32]]


def played(playhead: Playhead, seconds: float, block: int = 720) -> Sound:
    blocks = []
    for _ in range(round(seconds * RATE / block)):
        blocks.append(np.full(block, np.nan, dtype=np.float32))
        playhead.fill(blocks[-1])
    return np.concatenate(blocks)


def steepest(sound: Sound) -> float:
    return float(np.abs(np.diff(sound)).max())


def test_nothing_to_play_is_silence() -> None:
    assert not played(Playhead(), 0.1).any()


@pytest.mark.parametrize("block", [1, 64, 720, 10_000])
def test_a_clip_is_played_as_it_is(block: int) -> None:
    playhead, clip = Playhead(), some_clip(0.5)
    playhead.play(clip)
    heard = played(playhead, 1.0, block)
    np.testing.assert_allclose(heard[: len(clip.samples)], clip.samples, atol=1e-6)
    assert not heard[len(clip.samples) :].any()


def test_a_gain_is_applied() -> None:
    playhead, clip = Playhead(), some_clip(0.5, gain=-6.0)
    playhead.play(clip)
    np.testing.assert_allclose(played(playhead, 0.45), clip.samples[: round(0.45 * RATE)] * 10 ** (-6 / 20), atol=1e-6)


def test_the_position_is_what_was_heard() -> None:
    playhead = Playhead()
    playhead.play(some_clip(0.3))
    playhead.delay = 0.1
    assert playhead.position == 0
    played(playhead, 0.3)
    assert playhead.position == pytest.approx(0.2)
    played(playhead, 0.15)
    assert playhead.position == pytest.approx(0.35)


def test_a_pause_loses_nothing() -> None:
    playhead, clip = Playhead(), some_clip(1.0)
    playhead.play(clip)
    before = played(playhead, 0.3)
    playhead.pause()
    fading = played(playhead, 0.3)
    assert not fading[FADE:].any()
    at = playhead.position
    assert at == pytest.approx(0.3)
    assert not played(playhead, 0.3).any()
    playhead.resume()
    after = played(playhead, 0.6)
    assert playhead.position == pytest.approx(at + len(after) / RATE)
    heard = np.concatenate((before, after))
    whole = np.concatenate((before, clip.samples[len(before) :]))
    np.testing.assert_allclose(heard[len(before) + FADE :], whole[len(before) + FADE : len(heard)], atol=1e-6)
    assert steepest(np.concatenate((before, fading, after))) <= steepest(clip.samples) * 1.01


def test_a_clip_that_is_paused_before_it_began_waits() -> None:
    playhead, clip = Playhead(), some_clip(0.5)
    playhead.play(clip)
    playhead.pause()
    assert not played(playhead, 0.1).any()
    playhead.resume()
    assert played(playhead, 0.1).any()


@pytest.mark.parametrize("cut", ["stop", "other"])
def test_an_interruption_fades_and_does_not_click(cut: str) -> None:
    playhead, clip, other = Playhead(), some_clip(1.0), some_clip(1.0, seed=2)
    playhead.play(clip)
    before = played(playhead, 0.3)
    if cut == "stop":
        playhead.stop()
    else:
        playhead.play(other, at=0.5)
    after = played(playhead, 0.3)
    heard = np.concatenate((before, after))
    assert steepest(heard) <= max(steepest(clip.samples), steepest(other.samples)) * 1.01
    block = 720
    rest = after[-(-FADE // block) * block :]
    if cut == "stop":
        assert not rest.any()
    else:
        assert not after[:FADE].all()
        wanted = other.samples[round(0.5 * RATE) :][: len(rest)]
        np.testing.assert_allclose(rest[FADE:], wanted[FADE:], atol=1e-6)


@pytest.mark.parametrize("changes", [1, 3])
def test_another_speed_goes_on_where_it_was_and_loses_nothing(changes: int) -> None:
    playhead, clip, fast = Playhead(), some_clip(2.0), some_clip(1.0, seed=2)
    playhead.play(clip)
    playhead.delay = 0.1
    before = played(playhead, 0.6)
    assert playhead.position == pytest.approx(0.5)
    for _ in range(changes - 1):
        playhead.change_to(some_clip(1.5, seed=3))
    playhead.change_to(fast)
    assert playhead.position == pytest.approx(0.25, abs=0.001)
    after = played(playhead, 0.6)
    block = 720
    rest = after[-(-FADE // block) * block + FADE :]
    wanted = fast.samples[round(0.3 * RATE) + FADE :]
    np.testing.assert_allclose(rest[: len(wanted)], wanted[: len(rest)], atol=1e-6)
    assert steepest(np.concatenate((before, after))) <= max(map(steepest, (clip.samples, fast.samples))) * 1.01
    assert playhead.position == pytest.approx(0.3 + 0.6 - 0.06 - 0.1)


def test_another_speed_does_not_end_a_pause() -> None:
    playhead, clip, fast = Playhead(), some_clip(2.0), some_clip(1.0, seed=2)
    playhead.play(clip)
    played(playhead, 0.6)
    playhead.pause()
    playhead.change_to(fast)
    assert not played(playhead, 0.3)[FADE + 720 :].any()
    assert playhead.position == pytest.approx(0.3)
    playhead.resume()
    heard = played(playhead, 0.3)[FADE:]
    np.testing.assert_allclose(heard, fast.samples[round(0.3 * RATE) + FADE :][: len(heard)], atol=1e-6)


def test_another_speed_does_not_bring_back_another_text() -> None:
    playhead, other, fast = Playhead(), some_clip(1.0, seed=2), some_clip(0.5, seed=3)
    playhead.play(some_clip(1.0))
    played(playhead, 0.3)
    playhead.play(other)
    playhead.change_to(fast)
    after = played(playhead, 0.6)[-(-FADE // 720) * 720 :]
    np.testing.assert_allclose(after[: len(fast.samples)], fast.samples[: len(after)], atol=1e-6)
    playhead.stop()
    played(playhead, 0.1)
    playhead.change_to(fast)
    assert not played(playhead, 0.1).any()


def test_a_new_stream_does_not_end_what_the_old_one_broke_off() -> None:
    playhead, clip = Playhead(), some_clip(1.0)
    playhead.play(clip)
    played(playhead, 0.3)
    playhead.stop()
    playhead.forget()
    assert not played(playhead, 0.1).any()
    playhead.play(clip, at=0.3)
    played(playhead, 0.3)
    playhead.forget()
    heard = played(playhead, 0.3)
    assert steepest(np.concatenate((np.zeros(1), heard))) <= steepest(clip.samples)
    np.testing.assert_allclose(heard[FADE:], clip.samples[round(0.6 * RATE) + FADE :][: len(heard) - FADE], atol=1e-6)


def test_the_volume_glides() -> None:
    playhead, clip = Playhead(), some_clip(1.0)
    playhead.play(clip)
    before = played(playhead, 0.3)
    playhead.set_volume(0.25)
    after = played(playhead, 0.3)
    assert steepest(np.concatenate((before, after))) <= steepest(clip.samples) * 1.01
    done = len(before) + FADE
    np.testing.assert_allclose(after[FADE:], 0.25 * clip.samples[done : done + len(after) - FADE], atol=1e-6)
