"""A small exhibition about which an editor has nothing to do any more; each test undoes a little of it."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.exhibition.strict import Strict, read_strictly
from tests.unit.exhibition.small import SHIPPED, replace

LICENSES = """\
# Where everything comes from

| files | what | licence |
|---|---|---|
| `professions/*/toen.svg`, `professions/*/nu.svg` | the scenes | CC BY 4.0 |
| `professions/*/straks.svg`, `professions/*/tile.svg`, `strengths/*.svg` | more | CC BY 4.0 |
| `voice/*/*.flac` | a voice | CC BY 4.0, with thanks |
| `fonts/Plain-*.ttf` | letters | SIL Open Font License 1.1, no reserved name |
"""

WORDS = """\
language: {{name: {name}, direction: ltr, reviewed: Noor}}
touch: {touch}
place: "{{name}} · {{n}} {of} {{total}}"
"""

DUTCH = """\
name: Bode
panels:
  toen:
    when: Delft, 1881
    title: Toen was het zo
    text:
      - De bode loopt door de stad.
      - {text: Het was 1881., spoken: Het was achttien eenentachtig.}
    disappears: [lopen]
    appears: [met de fiets gaan]
    stays: [vriendelijk zijn]
    picture: Een man loopt door de regen.
  nu:
    when: Delft
    title: Nu is het zo
    text: [De bode gaat met de fiets.]
    disappears: [lopen]
    appears: [met de fiets gaan]
    stays: [vriendelijk zijn]
    picture: Een man op een fiets.
  straks:
    title: Straks kan het zo
    text: [De bode vliegt door de lucht.]
    disappears: [fietsen]
    appears: [door de lucht gaan]
    stays: [vriendelijk zijn]
    picture: Een man hoog in de lucht.
more:
  title: Meer
  facts:
    eerste: Dit is het eerste.
    tweede: Dit is het tweede.
  stayed: De groet is nog hetzelfde.
answers:
  luisteren: Jij hoort wat iemand zegt.
  oordelen: Jij weet wat eerlijk is.
quality: vriendelijk zijn
glossary:
  groet: wat je zegt als je iemand ziet
"""

ENGLISH = """\
name: Messenger
panels:
  toen:
    when: Delft, 1881
    title: Then it was like this
    text: [The messenger walks through the town., It was then.]
    disappears: [walking]
    appears: [going by bicycle]
    stays: [being friendly]
    picture: A man walks through the rain.
  nu:
    when: Delft
    title: Now it is like this
    text: [The messenger goes by bicycle.]
    disappears: [walking]
    appears: [going by bicycle]
    stays: [being friendly]
    picture: A man on a red bicycle.
  straks:
    title: Soon it could be like this
    text: [The messenger flies.]
    disappears: [cycling]
    appears: [going through the air]
    stays: [being friendly]
    picture: A man high up in the air.
more:
  title: More
  facts:
    eerste: This is the first.
    tweede: This is the second.
  stayed: The greeting is the same.
answers:
  luisteren: You hear what people say.
  oordelen: You know what is honest.
quality: being friendly
"""

CASES = {
    "nl": """\
cases:
  balie:
    name: Van deur naar balie
    title: Eén vrouw, drie deuren
    text: [Ze zoekt iets nieuws., Ze vindt een andere balie.]
    question: Wat kun jij goed?
    picture: Een vrouw loopt door drie deuren.
    source: Een artikel over werk
""",
    "en": """\
cases:
  balie:
    name: From door to counter
    title: One woman, three doors
    text: [She is looking for something new.]
    question: What are you good at?
    picture: A woman walks through three doors.
    source: Een artikel over werk
""",
}

LESSONS = {
    "nl": """\
source: Een onderzoek
lessons:
  les-1:
    name: Begin op tijd
    text: [Wie vroeg begint heeft rust., Koffie is er ook.]
    monday: Vraag wat er verandert.
    picture: Een witte haan voor een gele zon.
reading:
  name: Lezen
  picture: Een open boek met een bril erop.
  items:
    - name: De Nieuwe Ambtenaar
      kind: boek
      text: Dat gaat over het werk van nu.
      source: Een uitgever
""",
    "en": """\
source: A study
lessons:
  les-1:
    name: Begin in time
    text: [Who begins early can take it slowly.]
    monday: Ask what is going to change.
    picture: A white cock before a yellow sun.
reading:
  name: Reading
  picture: An open book with glasses on it.
  items:
    - name: De Nieuwe Ambtenaar
      kind: book
      text: This is about the work of today.
      source: Een uitgever
""",
}


def finish(folder: Path) -> Path:
    """Make the small exhibition so that there is nothing to do."""
    shutil.rmtree(folder / "professions" / "smid")
    for words in folder.glob("words/*"):
        words.unlink()
    (folder / "LICENSES.md").write_text(LICENSES)
    for code, name, touch, of in (("nl", "Nederlands", "Raak het aan", "van"), ("en", "English", "Touch it", "of")):
        (folder / "words" / f"{code}.yaml").write_text(WORDS.format(name=name, touch=touch, of=of))
        (folder / "professions" / "bode" / f"{code}.yaml").write_text(DUTCH if code == "nl" else ENGLISH)
        for kind, texts in (("cases", CASES), ("lessons", LESSONS)):
            (folder / kind).mkdir(exist_ok=True)
            (folder / kind / f"{code}.yaml").write_text(texts[code])
    return folder


@pytest.fixture
def finished(folder: Path) -> Path:
    return finish(folder)


def look(folder: Path, languages: Sequence[str] = ("nl", "en")) -> Strict:
    return read_strictly(folder, languages, sorted(folder.rglob("*.yaml")))


def problems(folder: Path, languages: Sequence[str] = ("nl", "en")) -> list[str]:
    return [str(problem) for problem in sorted(look(folder, languages).problems)]


def notes(folder: Path, languages: Sequence[str] = ("nl", "en")) -> list[str]:
    return [str(note) for note in sorted(look(folder, languages).notes)]


def test_nothing_to_do(finished: Path) -> None:
    assert problems(finished) == []
    assert notes(finished) == []


NO_SOURCE = "Write a site such as nl.wikipedia.org, or the title of a publication."


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("professions/bode/facts.yaml", "[een.nl, twee.nl]", "[een.nl, x]", ["11:23: 'x' is no source."]),
        ("cases/nl.yaml", "Een artikel over werk", "'-'", ["8:13: '-' is no source."]),
        ("lessons/nl.yaml", "Een onderzoek", "ja", ["1:9: 'ja' is no source."]),
        ("lessons/en.yaml", "A study", "Now", ["1:9: 'Now' is no source."]),
        ("lessons/nl.yaml", "Een onderzoek", "Werk", []),
    ],
)
def test_a_source_names_something(name: str, old: str, new: str, said: list[str], finished: Path) -> None:
    replace(finished / name, old, new)
    assert problems(finished) == [f"{name}:{each} {NO_SOURCE}" for each in said]


def test_what_is_broken_hides_nothing_elsewhere(finished: Path) -> None:
    (finished / "words/nl.yaml").write_text("'")
    (finished / "words/en.yaml").unlink()
    replace(finished / "professions/bode/nl.yaml", "text: [De bode gaat met de fiets.]", "text: {}")
    replace(finished / "professions/bode/nl.yaml", "Toen was het zo", "Toen was het zo, en heel anders dan nu")
    replace(finished / "professions/bode/en.yaml", "panels:", "panels: 1\npanelen:")
    (finished / "cases/nl.yaml").write_text("cases: [a, b]\nlessons:\n  x: y\nreading: [z]\n")
    (finished / "lessons/nl.yaml").write_text("reading: {items: [a, {text: 1}, [b]], picture: {}}\n")
    assert "professions/bode/nl.yaml:5:12: This title has 9 words; 6 are the most. Shorten it." in problems(finished)


FILES = [
    "exhibition.yaml",
    "LICENSES.md",
    "words/ar.yaml",
    "professions/bode/facts.yaml",
    "professions/bode/nl.yaml",
    "voice/nl/bode.toen.yaml",
    "cases/nl.yaml",
    "lessons/en.yaml",
]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(FILES),
    at=st.floats(0, 1, exclude_max=True),
    length=st.integers(0, 40),
    put=st.one_of(st.binary(max_size=8), st.text("ab:-?[]{},&*!|>'\"%@` \n\t#", max_size=12).map(str.encode)),
)
def test_no_change_raises(name: str, at: float, length: int, put: bytes, finished: Path) -> None:
    shutil.copy(SHIPPED / "words/nl.yaml", finished / "words/ar.yaml")
    file = finished / name
    whole = file.read_bytes()
    start = int(at * len(whole))
    try:
        file.write_bytes(whole[:start] + put + whole[start + length :])
        strict = look(finished, ["nl", "en", "ar"])
        for problem in (*strict.problems, *strict.notes):
            assert problem.file.is_relative_to(finished)
            assert problem.line >= 1
    finally:
        file.write_bytes(whole)
