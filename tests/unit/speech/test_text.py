from pathlib import Path

import pytest

from kiosk.speech.silent import SilentPlayer
from kiosk.speech.text import PAUSE, Recording, Text, Timing, estimate, in_sequence


@pytest.mark.parametrize(("position", "sentence"), [(-0.1, -1), (0.0, 0), (1.9, 0), (2.0, 1), (99.0, 1)])
def test_a_sentence_lasts_until_the_next_begins(position: float, sentence: int) -> None:
    assert Timing((0.0, 2.0), 3.0).sentence(position) == sentence


def test_a_text_without_sound_takes_as_long_as_reading_it() -> None:
    timing = estimate(Text("nl", ("x" * 30, "x" * 15), "abc"))
    assert timing.starts == (0.0, 2.0 + PAUSE)
    assert timing.duration == pytest.approx(3.0 + 2 * PAUSE)


def test_a_timing_scales_with_the_speed() -> None:
    assert Timing((0.0, 3.0), 6.0).at_speed(150) == Timing((0.0, 2.0), 4.0)
    assert Timing((0.0, 3.0), 6.0).at_speed(75) == Timing((0.0, 4.0), 8.0)


def test_texts_follow_each_other_with_a_pause_between_them() -> None:
    timings = [Timing((0.0, 2.0), 3.0), Timing((0.5,), 1.0), Timing((0.0,), 1.0)]
    assert in_sequence(timings, 0.25) == Timing((0.0, 2.0, 3.75, 4.5), 5.5)
    assert in_sequence([], 0.25) == Timing((), 0.0)


def test_a_text_comes_from_a_panel() -> None:
    panel: dict[str, object] = {"spoken": ["Een.", "Twee."], "hash": "abc", "recording": None}
    assert Text.of("nl", panel) == Text("nl", ("Een.", "Twee."), "abc")
    panel["recording"] = {"file": "/a.flac", "starts": [0, 1.5], "gain": -2}
    assert Text.of("nl", panel).recording == Recording(Path("/a.flac"), (0, 1.5), -2.0)


def test_a_silent_player_keeps_time_while_it_plays() -> None:
    now = 0.0
    player = SilentPlayer(lambda: now)
    assert player.position == 0
    player.play(1.0)
    now = 2.0
    player.pause()
    player.pause()
    now = 10.0
    assert player.position == 3.0
    player.resume()
    player.resume()
    now = 11.0
    assert player.position == 4.0
