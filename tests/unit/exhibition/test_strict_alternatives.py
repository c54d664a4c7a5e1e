from pathlib import Path

import pytest

from tests.unit.exhibition.small import replace
from tests.unit.exhibition.test_strict import finished, problems

__all__ = ["finished"]

NL = "professions/bode/nl.yaml"
SEEN = "Say what is seen."
FIRST = "is what a screen reader says already. Begin with what is seen."


@pytest.mark.requirement("R34")
@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (NL, "Een man loopt door de regen.", "Een man in de regen",
         f"12:14: This text of a picture has 19 characters; 20 are the least. {SEEN}"),
        (NL, "Een man loopt door de regen.", "Een man loopt. " * 10 + ".",
         "12:14: This text of a picture has 151 characters; 150 are the most. Leave out what matters less."),
        (NL, "Een man loopt door de regen.", "‘Afbeelding’ van een man.", f"12:14: 'Afbeelding' {FIRST}"),
        (NL, "Een man loopt door de regen.", "Foto van een man die loopt.", f"12:14: 'Foto' {FIRST}"),
        (NL, "Een man loopt door de regen.", "صُورَةُ رَجُلٍ يَمْشِي تَحْتَ الْمَطَرِ.", f"12:14: 'صورة' {FIRST}"),
        (NL, "Een man loopt door de regen.", "toen was het zo",
         f"12:14: This text of a picture is only its title. {SEEN}"),
        (NL, "Een man op een fiets.", "Een man loopt  door de regen.",
         "20:14: This is also the text of the picture on line 12. Say what is different here."),
        ("cases/nl.yaml", "Een vrouw loopt door drie deuren.", "Van deur naar balie",
         f"7:14: This text of a picture is only its title. {SEEN}"),
        ("lessons/nl.yaml", "Een witte haan voor een gele zon.", "Plaatje van een haan.", f"7:14: 'Plaatje' {FIRST}"),
        ("lessons/nl.yaml", "Een open boek met een bril erop.", "Een witte haan voor een gele zon.",
         "10:12: This is also the text of the picture on line 7. Say what is different here."),
        ("lessons/en.yaml", "An open book with glasses on it.", "Drawing of an open book.",
         f"10:12: 'Drawing' {FIRST}"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_picture(name: str, old: str, new: str, said: str, finished: Path) -> None:
    replace(finished / name, old, new)
    assert problems(finished) == [f"{name}:{said}"]


@pytest.mark.requirement("R34")
@pytest.mark.parametrize("text", ["Fotograaf loopt in de regen.", "Een man loopt. " * 9 + "Hij loopt niet.", "''"])
def test_what_is_let_pass(text: str, finished: Path) -> None:
    replace(finished / NL, "Een man loopt door de regen.", text)
    assert problems(finished) == []
