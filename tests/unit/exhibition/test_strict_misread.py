"""What a voice would misread is named, with what to do."""

from pathlib import Path

import pytest

from kiosk.exhibition.misread import misread, said_numbers, unsaid_years
from kiosk.problems.document import Document
from kiosk.problems.reading import read_document
from tests.unit.exhibition.small import SHIPPED, replace
from tests.unit.exhibition.test_strict import finished, problems

__all__ = ["finished"]

NL = "professions/bode/nl.yaml"
PANEL = "[De bode gaat met de fiets.]"
ADD = "Add 'spoken:' with it in words."
WRITE = "Write it in words."
TITLE = "Write it in words, or add a number to 'numbers' in the words of this language."
NUMBERS = "\nvoice: {numbers: {150: honderdvijftig, 1881: achttienhonderd eenentachtig, 1925: lang geleden}}\n"


def by_name(folder: Path) -> dict[str, Document]:
    read = ((file, read_document(file, folder)[0]) for file in sorted(folder.rglob("*.yaml")))
    return {file.relative_to(folder).as_posix(): document for file, document in read if document}


@pytest.mark.requirement("R33")
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dan is hij 150 jaar.", ["150"]),
        ("Hij geeft 1.000, of meer.", ["1.000"]),
        ("‘Dat kost €25’, zegt hij.", ["€25"]),
        ("Dat is 3% of 4 %.", ["3%", "4", "%"]),
        ("Hij & zij, en/of jij + ik.", ["&", "en/of", "+"]),
        ("Kom a.u.b. nu.", ["a.u.b"]),
        ("De ICT-dienst en het UWV.", ["ICT-dienst", "UWV"]),
        ("Het is ½ uur, bij 20°.", ["½", "20°"]),
        ("In het jaar ١٨٨١.", ["١٨٨١"]),
        ("Zo’n foto’s: ‘één’ – of geen … (ja!) Écht?", []),
        ("Ik zag De Bode in Den Haag; ’s avonds.", []),
        ("هِيَ تَسْمَعُ، «أَوَّلًا»؛ مَنْ هُوَ مُسْتَعْجِلْ؟", []),
    ],
)
def test_what_a_voice_would_misread(text: str, words: list[str], finished: Path) -> None:
    replace(finished / NL, PANEL, f'["{text}"]')
    document = by_name(finished)[NL]
    named = [(problem.line, problem.column, problem.what, problem.remedy) for problem in misread(document, ())]
    assert named == [(16, 12, f"A voice would misread '{word}'.", ADD) for word in words]


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (NL, PANEL, "[Het zijn er 46.]", f"16:12: A voice would misread '46'. {ADD}"),
        (NL, PANEL, "[{text: Het zijn er 46., spoken: Het zijn er zesenveertig.}]", None),
        (NL, PANEL, "[{text: Ja., spoken: Het zijn er 46.}]", f"16:32: A voice would misread '46'. {WRITE}"),
        (NL, "Dit is het eerste.", "Dit is de 46e.", f"31:13: A voice would misread '46e'. {ADD}"),
        (NL, "De groet is nog hetzelfde.", "De groet was 46.", f"33:11: A voice would misread '46'. {ADD}"),
        (NL, "Jij weet wat eerlijk is.", "Jij bent 46.", f"36:13: A voice would misread '46'. {ADD}"),
        (NL, "Nu is het zo", "Nu is het 46", f"15:12: A voice would misread '46'. {TITLE}"),
        (NL, "Nu is het zo", "Nu is het 150!", None),
        (NL, "[lopen]", "[46 keer lopen]", f"9:18: A voice would misread '46'. {TITLE}"),
        ("cases/nl.yaml", "Ze zoekt iets nieuws.", "Ze is 46.", f"5:12: A voice would misread '46'. {ADD}"),
        ("cases/nl.yaml", "Wat kun jij goed?", "Ben je 46?", f"6:15: A voice would misread '46'. {ADD}"),
        ("lessons/nl.yaml", "Vraag wat er verandert.", "Vraag 46.", f"6:13: A voice would misread '46'. {ADD}"),
        ("lessons/nl.yaml", "Dat gaat over het werk van nu.", "Dat is deel 2.",
         f"14:13: A voice would misread '2'. {ADD}"),
        ("lessons/nl.yaml", "De Nieuwe Ambtenaar", "De Nieuwe Ambtenaar, deel 2", None),
    ],
)  # fmt: skip
def test_where_it_stands(name: str, old: str, new: str, said: str | None, finished: Path) -> None:
    words = finished / "words/nl.yaml"
    words.write_text(words.read_text("utf-8") + NUMBERS, "utf-8")
    replace(finished / name, old, new)
    assert problems(finished, ["nl"]) == ([f"{name}:{said}"] if said else [])


def test_every_year_of_a_fact_has_words(finished: Path) -> None:
    words = finished / "words/nl.yaml"
    shown = words.read_text("utf-8")
    assert problems(finished, ["nl"]) == []  # that there are no words for the voice at all is not said twice
    words.write_text(shown + NUMBERS, "utf-8")
    assert problems(finished, ["nl"]) == []
    words.write_text(shown + "voice:\n  numbers:\n    1925: lang geleden\n", "utf-8")
    assert problems(finished, ["nl"]) == [
        "words/nl.yaml:5:3: A voice would say this year of facts in digits: 1881. "
        "Add '1881: ...' to 'numbers', with how it is said."
    ]
    words.write_text(shown + "voice: {comma: ','}\n", "utf-8")
    assert problems(finished, ["nl"]) == [
        "words/nl.yaml:4:1: A voice would say these years of facts in digits: 1881, 1925. "
        "Add '1881: ...' to 'numbers', with how it is said."
    ]


@pytest.mark.requirement("R33")
@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_the_shipped_exhibition_can_be_said(language: str) -> None:
    documents = by_name(SHIPPED)
    own = [document for name, document in documents.items() if name.endswith(f"/{language}.yaml")]
    assert len(own) > 15
    numbers = said_numbers(documents, language)
    assert [str(problem) for document in own for problem in misread(document, numbers)] == []
    assert [str(problem) for problem in unsaid_years(documents, language)] == []
