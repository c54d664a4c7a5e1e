from pathlib import Path

import pytest

from kiosk.exhibition.limits import plain, sentences, words
from tests.unit.exhibition.small import replace
from tests.unit.exhibition.test_strict import finished, problems

__all__ = ["finished"]

NL = "professions/bode/nl.yaml"
CUT = "Shorten it, or cut it in two."
TEN = "een twee drie vier vijf zes zeven acht negen tien"
SIXTEEN = f"Hij heeft {TEN} dagen in een stad"


@pytest.mark.requirement("R44")
@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("De bode loopt.", 3),
        ("zo’n foto's twee-en-dertig", 3),
        ("Van 1.000 naar 100.000: 3,5 keer.", 6),
        ("‘Doe het’, zegt hij – en zwijgt …", 6),
        ("’s avonds", 2),
        ("Lantaarn\u00adopsteker", 1),
        ("cafe\u0301", 1),
        ("عَامِلَةُ الْهَاتِفْ", 2),
        ("أَمْسْتِرْدَامْ، 1881", 2),
        ("", 0),
    ],
)
def test_words_are_counted_as_they_are_read(text: str, number: int) -> None:
    assert len(words(plain(text))) == number


@pytest.mark.requirement("R44")
def test_where_sentences_end() -> None:
    text = "Hij vraagt: ‘Mag dat?’ Dat mag! In 1.000 dagen … En dan. لِمَاذَا؟ نَعَمْ."
    assert sentences(text) == [
        "Hij vraagt: ‘Mag dat?", "Dat mag!", "In 1.000 dagen …", "En dan.", "لِمَاذَا؟", "نَعَمْ."
    ]  # fmt: skip


@pytest.mark.requirement("R44")
@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (NL, "Toen was het zo", "Toen was het hier nog altijd zo",
         [f"{NL}:5:12: This title has 7 words; 6 are the most. Shorten it."]),
        (NL, "Toen was het zo", "Toen was het hier altijd zo", []),
        (NL, "title: Meer", "title: Een twee drie vier vijf zes zeven",
         [f"{NL}:29:10: This title has 7 words; 6 are the most. Shorten it."]),
        (NL, "[De bode gaat met de fiets.]", f"[{SIXTEEN}., Hij is er.]",
         [f"{NL}:16:12: This sentence has 16 words; 15 are the most. {CUT}"]),
        (NL, "[De bode gaat met de fiets.]", f"[{SIXTEEN[:-5]}., Hij is er.]", []),
        (NL, "[De bode gaat met de fiets.]", f"[{TEN}., {TEN} en meer.]",
         [f"{NL}:16:5: The sentences of this text have 11.0 words on average; 10 are the most. "
          "Shorten them, or cut one in two."]),
        (NL, "[De bode gaat met de fiets.]", f"[{TEN}., {TEN}.]", []),
        (NL, "[De bode gaat met de fiets.]", f"[{', '.join([TEN + '.'] * 6)}]", []),
        (NL, "[De bode gaat met de fiets.]", f"[{', '.join([TEN + '.'] * 6)}, Zo.]",
         [f"{NL}:16:5: This text has 61 words; 60 are the most. Leave something out."]),
        (NL, "{text: Het was 1881., spoken", f"{{text: Zo. {SIXTEEN}., spoken",
         [f"{NL}:8:16: This sentence has 16 words; 15 are the most. {CUT}"]),
        (NL, "Dit is het eerste.", f"Dit is het eerste. {SIXTEEN}.",
         [f"{NL}:31:13: This sentence has 16 words; 15 are the most. {CUT}"]),
        (NL, "Dit is het eerste.", f"{TEN}. {TEN}.", []),
        (NL, "De groet is nog hetzelfde.", f"{SIXTEEN}, na een groet.",
         [f"{NL}:33:11: This sentence has 19 words; 15 are the most. {CUT}"]),
        (NL, "Jij weet wat eerlijk is.", f"{{text: {SIXTEEN}., spoken: Ja.}}",
         [f"{NL}:36:20: This sentence has 16 words; 15 are the most. {CUT}"]),
        ("cases/nl.yaml", "Eén vrouw, drie deuren", "Eén vrouw, en drie deuren, en nog een",
         ["cases/nl.yaml:4:12: This title has 8 words; 6 are the most. Shorten it."]),
        ("cases/nl.yaml", "Van deur naar balie", "Van deur naar balie en weer een deur",
         ["cases/nl.yaml:3:11: This title has 8 words; 6 are the most. Shorten it."]),
        ("cases/nl.yaml", "Wat kun jij goed?", f"Wat? {SIXTEEN[:-5]}?",
         [f"cases/nl.yaml:6:15: This sentence has 16 words; 15 are the most. {CUT}"]),
        ("cases/nl.yaml", "Ze zoekt iets nieuws.", ", ".join([TEN + "."] * 6),
         ["cases/nl.yaml:5:5: This text has 65 words; 60 are the most. Leave something out."]),
        ("lessons/nl.yaml", "Vraag wat er verandert.", f"{SIXTEEN}.",
         [f"lessons/nl.yaml:6:13: This sentence has 16 words; 15 are the most. {CUT}"]),
        ("lessons/nl.yaml", "Begin op tijd", TEN,
         ["lessons/nl.yaml:4:11: This title has 10 words; 6 are the most. Shorten it."]),
        ("lessons/en.yaml", "Who begins early can take it slowly.", ", ".join([f"{TEN} and now."] * 2),
         ["lessons/en.yaml:5:5: The sentences of this text have 12.0 words on average; 10 are the most. "
          "Shorten them, or cut one in two."]),
    ],
)  # fmt: skip
def test_how_long_texts_may_be(name: str, old: str, new: str, said: list[str], finished: Path) -> None:
    replace(finished / name, old, new)
    assert problems(finished) == said
