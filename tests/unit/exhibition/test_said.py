"""How numbers are said, in the small exhibition with the words that are shipped."""

import shutil
from pathlib import Path

import pytest

from kiosk.exhibition.reading import read_exhibition
from kiosk.exhibition.said import said
from tests.unit.exhibition.small import SHIPPED, STORY, replace

NL = "professions/bode/nl.yaml"


def sentences(folder: Path, language: str) -> dict[str, tuple[str, ...]]:
    reading = read_exhibition(folder)
    assert reading.exhibition, [str(problem) for problem in reading.problems]
    assert reading.problems == []
    return {text.id: text.sentences for text in said(reading.exhibition, language)}


@pytest.fixture
def arabic(folder: Path) -> Path:
    """The small exhibition with a third language; its stories stay Dutch, which matters to nobody here."""
    replace(folder / "exhibition.yaml", "[nl, en]", "[nl, en, ar]")
    shutil.copy(SHIPPED / "words" / "ar.yaml", folder / "words")
    for name in ("bode", "smid"):
        (folder / "professions" / name / "ar.yaml").write_text(STORY.format(name=name.capitalize()))
    return folder


@pytest.mark.parametrize(
    ("language", "year", "place", "number"),
    [
        ("nl", "Achttienhonderd eenentachtig.", "Nummer een van twee.", "Tien."),
        ("en", "Eighteen eighty-one.", "Number one of two.", "Ten."),
        ("ar", "عَامُ أَلْفٍ وَثَمَانِمِئَةٍ وَوَاحِدٍ وَثَمَانِينْ.", "الرَّقْمُ وَاحِدْ مِنْ اِثْنَانْ.", "عَشَرَةْ."),
    ],
)
def test_a_number_is_said_in_words(language: str, year: str, place: str, number: str, arabic: Path) -> None:
    there = sentences(arabic, language)
    assert there["bode/more"][1:3] == (year, "Het eerste feit.")
    assert there["place/1-2"] == (place,)
    assert there["number/10"] == (number,)


def test_a_number_without_words_is_said_in_digits(folder: Path) -> None:
    assert sentences(folder, "nl")["bode/more"][3:5] == ("1925.", "Het tweede feit.")
    replace(folder / "words/nl.yaml", "\n    2: twee\n", "\n    1925: negentienhonderd vijfentwintig\n")
    there = sentences(folder, "nl")
    assert there["bode/more"][3] == "Negentienhonderd vijfentwintig."
    assert there["place/1-2"] == ("Nummer een van 2.",)
    assert there["place/2-2"] == ("Nummer 2 van 2.",)


@pytest.mark.parametrize(
    ("title", "spoken"),
    [
        ("De buurman is 150", "De buurman is honderdvijftig."),
        ("150 jaar, of 20?", "Honderdvijftig jaar, of twintig?"),
        ("Van 1.000 naar 10,5 om 9:30", "Van 1.000 naar 10,5 om 9:30."),
        ("De 150-jarige en de 2e", "De 150-jarige en de 2e."),
        ("0 of 7777777777", "0 of 7777777777."),
    ],
)
def test_a_title_has_its_numbers_in_words(title: str, spoken: str, folder: Path) -> None:
    replace(folder / NL, "title: Nu is het zo", f"title: '{title}'")
    assert sentences(folder, "nl")["bode/nu/title"] == (spoken,)


def test_what_is_written_as_spoken_stays_as_it_is(folder: Path) -> None:
    replace(folder / NL, "spoken: Het was achttien eenentachtig.", "spoken: Het was in 10 dagen klaar.")
    assert sentences(folder, "nl")["bode/toen"] == ("Eerste zin.", "Het was in 10 dagen klaar.")


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("tien: tien", "'tien' is not a whole number. Write digits only, such as 30."),
        ("10: ''", "This text is empty. Write the text."),
    ],
)
def test_numbers_that_are_none_are_named(entry: str, what: str, folder: Path) -> None:
    replace(folder / "words/nl.yaml", "\n    10: tien\n", f"\n    {entry}\n")
    line = (folder / "words/nl.yaml").read_text("utf-8").splitlines().index(f"    {entry}") + 1
    problems = [str(problem) for problem in read_exhibition(folder).problems]
    assert len(problems) == 1
    assert problems[0].startswith(f"words/nl.yaml:{line}:")
    assert problems[0].endswith(f": {what}")


def test_where_a_word_may_be_divided_is_nothing_to_say(folder: Path) -> None:
    replace(folder / NL, "name: Bode", 'name: "Stads\u00adbode"')
    exhibition = read_exhibition(folder).exhibition
    assert exhibition
    there = {text.id: text for text in said(exhibition, "nl")}
    assert there["bode/name"].sentences == ("Stadsbode.",)
    assert (there["bode/name"].group, there["bode/name"].name) == ("Stadsbode", "Stadsbode")
