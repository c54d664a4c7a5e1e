from pathlib import Path

import pytest

from tests.unit.exhibition.small import replace
from tests.unit.exhibition.test_strict import finished, problems

__all__ = ["finished"]

NL = "professions/bode/nl.yaml"
EXPLAIN = "is a rare word. Use a common one, or explain it in 'glossary'."
PANEL = "[De bode gaat met de fiets.]"


@pytest.mark.requirement("R44")
@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (NL, PANEL, "[De ponskaart gaat naar de ponskaart.]", f"16:12: 'ponskaart' {EXPLAIN}"),
        (NL, PANEL, "[Ponskaarten gaan mee.]", f"16:12: 'Ponskaarten' {EXPLAIN}"),
        (NL, PANEL, "[{text: Het is 1920. Ponskaarten gaan mee., spoken: Ja.}]", f"16:19: 'Ponskaarten' {EXPLAIN}"),
        (NL, "Nu is het zo", "Nu een ponskaart", f"15:12: 'ponskaart' {EXPLAIN}"),
        (NL, "appears: [door de lucht gaan]", "appears: [gaan, ponskaart]", f"25:21: 'ponskaart' {EXPLAIN}"),
        (NL, "Dit is het tweede.", "Dit is de ponskaart.", f"32:13: 'ponskaart' {EXPLAIN}"),
        (NL, "De groet is nog hetzelfde.", "De groet, de ponskaart.", f"33:11: 'ponskaart' {EXPLAIN}"),
        (NL, "Jij weet wat eerlijk is.", "Jij en een ponskaart.", f"36:13: 'ponskaart' {EXPLAIN}"),
        (NL, "text: Het was 1881.", "text: Het was een ponskaart.", f"8:16: 'ponskaart' {EXPLAIN}"),
        ("cases/nl.yaml", "Wat kun jij goed?", "Wat is een ponskaart?", f"6:15: 'ponskaart' {EXPLAIN}"),
        ("cases/nl.yaml", "Eén vrouw, drie deuren", "Eén ponskaart", f"4:12: 'ponskaart' {EXPLAIN}"),
        ("lessons/nl.yaml", "Vraag wat er verandert.", "Koop een ponskaart.", f"6:13: 'ponskaart' {EXPLAIN}"),
        ("lessons/nl.yaml", "Dat gaat over het werk van nu.", "Over een ponskaart.", f"14:13: 'ponskaart' {EXPLAIN}"),
        # The glossary
        (NL, "  groet: wat", "  fiets: staat buiten\n  roet: zwart\n  groet: wat",
         "40:3: 'roet' stands nowhere in these texts. Remove it, or write it as it stands there."),
        (NL, "  groet: wat", "  ponskaart: kaart\n  groet: wat",
         "39:3: 'ponskaart' stands nowhere in these texts. Remove it, or write it as it stands there."),
        (NL, "wat je zegt als je iemand ziet", "wat je zegt als je een kiesschijf ziet",
         "39:10: 'kiesschijf' in this explanation is a rare word itself. Use a common one."),
        (NL, "wat je zegt als je iemand ziet", "wat je zegt als je iemand ziet en je hem ook echt kent",
         "39:10: This word and its explanation have 59 characters; 58 fit. Explain it shorter."),
        (NL, "  groet: wat", "  fiets: staat buiten\n  bode: zo iemand\n  gaat: loopt\n  groet: wat",
         "13:3: Here stand 3 words of the glossary, and the screen has room for 2: 'fiets', 'bode', 'gaat'. "
         "Replace one by a common word."),
        ("professions/bode/en.yaml", "quality: being friendly", "quality: being friendly\nglossary: {dial: a disc}",
         "36:12: 'dial' stands nowhere in these texts. Remove it, or write it as it stands there."),
        ("cases/nl.yaml", "    source: Een artikel over werk", "    source: Een artikel\n    glossary: {bode: iemand}",
         "9:16: 'bode' stands nowhere in these texts. Remove it, or write it as it stands there."),
    ],
)  # fmt: skip
def test_what_not_everybody_knows(name: str, old: str, new: str, said: str, finished: Path) -> None:
    replace(finished / name, old, new)
    assert problems(finished) == [f"{name}:{said}"]


@pytest.mark.parametrize(
    ("panel", "glossary"),
    [
        ("[Rode ponskaarten gaan mee.]", "ponskaart: kaart met gaten"),
        ("[Ponskaarten gaan mee.]", "PONSKAART: kaart met gaten"),
        ("[Rode ponskaarten gaan mee.]", "rode pons: kaart met gaten"),
        ("[Bodes en Bodebus gaan mee.]", "groet: zo iets"),  # the profession's own name
        ("[Jij en Ponskaart gaan mee. Ponskaart is er.]", "groet: zo iets"),  # a name
        ("[Ponskaart Jansen gaat mee.]", "groet: zo iets"),
        ("[{text: Hij is de 19e in 1.881 jaar., spoken: Ja.}]", "groet: zo iets"),
    ],
)
def test_what_is_let_pass(panel: str, glossary: str, finished: Path) -> None:
    replace(finished / NL, PANEL, panel)
    replace(finished / NL, "groet: wat je zegt als je iemand ziet", glossary)
    assert problems(finished) == []


def test_a_name_may_have_soft_hyphens(finished: Path) -> None:
    replace(finished / NL, "name: Bode", 'name: "Pons\u00adkaart"')
    text = (finished / NL).read_text("utf-8").replace("De bode", "De ponskaarten")
    (finished / NL).write_text(text, "utf-8")
    assert problems(finished) == []


def test_only_dutch_words_are_known(finished: Path) -> None:
    replace(finished / "professions/bode/en.yaml", "This is the first.", "This is a zyzzyva.")
    assert problems(finished) == []


def test_cases_and_lessons_have_their_own_glossaries(finished: Path) -> None:
    replace(finished / "cases/nl.yaml", "Ze zoekt iets nieuws.", "Ze zoekt een ponskaart.")
    replace(finished / "cases/nl.yaml", "    source:", "    glossary: {ponskaart: kaart}\n    source:")
    assert problems(finished) == []
    replace(finished / "lessons/nl.yaml", "Vraag wat er verandert.", "Vraag een ponskaart.")
    assert problems(finished) == [f"lessons/nl.yaml:6:13: 'ponskaart' {EXPLAIN}"]


def test_rare_words_on_keys_and_screens(finished: Path) -> None:
    replace(
        finished / "words/nl.yaml",
        "Raak het aan",
        "{a: [Raak de ponskaart], b: Op Kiesschijf, c: 'Ponskaart ‘kiesschijf’ {toetsje}'}",
    )
    replace(finished / "words/nl.yaml", "name: Nederlands", "name: Ponskaart")
    assert problems(finished, ["nl"]) == ["words/nl.yaml:2:13: 'ponskaart' is a rare word. Use a common one."]
