"""Low controls, and lines that are not too long."""

import random

import pytest

from kiosk.ui.passage import Passage
from tests.ui.conftest import Lobby


@pytest.mark.requirement("R3")
def test_whoever_turns_low_controls_off_gets_keys_that_reach_higher_until_the_next_visit(lobby: Lobby) -> None:
    def top() -> float:
        return float(
            lobby.finger.item("card.bode").mapToScene(lobby.finger.item("card.bode").boundingRect().topLeft()).y()
        )

    low = top()
    lobby.tap("bar.access")
    assert lobby.finger.item("switch.low_controls").property("on")
    lobby.tap("switch.low_controls")
    assert not lobby.finger.item("switch.low_controls").property("on")
    lobby.tap("bar.access")
    assert top() < low - 100
    lobby.tap("bar.restart")
    lobby.tap("restart.yes")
    assert top() == low


@pytest.mark.requirement("R14")
@pytest.mark.parametrize("mirrored", [False, True])
def test_no_line_is_longer_than_65_characters_and_no_word_is_lost(qapp: object, seed: int, mirrored: bool) -> None:
    chance = random.Random(seed)
    letters = "ابتثجحخد" if mirrored else "abcdefgh"
    for _ in range(40):
        words = ["".join(chance.choices(letters, k=chance.randrange(1, 12))) for _ in range(60)]
        passage = Passage()
        passage.setWidth(chance.randrange(100, 3000))
        passage.become("mirrored", mirrored)
        passage.become("sentences", [" ".join(words)])
        passage.updatePolish()
        lines = passage.lines()
        assert max(map(len, lines)) <= 65
        assert " ".join(lines).split() == words
