import re
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from click.testing import CliRunner
from pypdf import PageObject, PdfReader

from kiosk.app.places import ASSETS
from kiosk.cli.voice.script_words import ARABIC, DUTCH, ENGLISH, ScriptWords, script_words
from kiosk.cli.voice.texts import ROLES, Spoken
from kiosk.speech.text import Text
from tests.unit.exhibition.small import write_exhibition

module = import_module("kiosk.cli.voice.script")  # in kiosk.cli.voice this name is the command

LATIN = {"direction": "ltr", "font": "Atkinson Hyperlegible Next", "leading": 1}
LANGUAGES = [
    {"code": "nl", "name": "Nederlands", **LATIN},
    {"code": "en", "name": "English", **LATIN},
    {"code": "ar", "name": "العربية", "direction": "rtl", "font": "Noto Sans Arabic", "leading": 1.2},
]
MARKUP = r'Kost #let x = [1] *vet* _schuin_ $x^2$ \ "aan" <label> @bron `code` {een} #pagebreak() = einde'


def spoken(text_id: str, *sentences: str, language: str = "nl", role: str = "stories", **others: Any) -> Spoken:
    about = {"group": "Bode", "name": "Een verhaal", **others}
    return Spoken(text_id, role, text=Text(language, sentences, "hash"), **about)


def profession(language: str) -> list[Spoken]:
    """The panels of a profession that is shipped."""
    story = yaml.safe_load((ASSETS / f"professions/bode/{language}.yaml").read_text(encoding="utf-8"))
    return [
        spoken(
            f"bode/{era}",
            *(it["spoken"] if isinstance(it, dict) else it for it in panel["text"]),
            language=language,
            group=story["name"],
            name=panel["title"],
        )
        for era, panel in story["panels"].items()
    ]


def write(folder: Path, texts: Sequence[Spoken], languages: Sequence[dict[str, Any]] = LANGUAGES) -> list[Path]:
    return list(module.write_scripts(texts, languages, ASSETS, folder))


def pages(file: Path) -> list[str]:
    """What each page says, all on one line."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(file).pages]


def place(page: PageObject, wanted: str) -> float:
    """How far from the left edge a text starts, as a part of the width."""
    found: list[float] = []

    def look(text: str, matrix: Sequence[float], text_matrix: Sequence[float], *_: object) -> None:
        if wanted in text:
            found.append(matrix[0] * text_matrix[4] + matrix[4])

    page.extract_text(visitor_text=look)
    return found[0] / float(page.mediabox.width)


def embedded(page: PageObject) -> list[str]:
    """The fonts that a page is printed with."""
    fonts: Any = page["/Resources"]
    return [font["/BaseFont"] for font in fonts["/Font"].values()]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_paper_and_plain_text_hold_every_sentence_of_a_profession_once(tmp_path: Path, language: str) -> None:
    texts = profession(language)
    plain, paper = write(tmp_path, texts)
    assert (plain, paper) == (tmp_path / f"{language}-stories.txt", tmp_path / f"{language}-stories.pdf")
    cover, *told = pages(paper)
    assert len(told) <= 3
    on_screen = " ".join(plain.read_text(encoding="utf-8-sig").split())
    for text in texts:
        assert sum(page.split().count(text.file_name) for page in told) == 1
        assert sum(page.count(text.name) for page in told) == 1
        assert on_screen.count(f"[{text.file_name}]") == 1
        for number, sentence in enumerate(text.text.sentences, start=1):
            assert sum(page.count(f"{number} {sentence}") for page in told) == 1, sentence
            assert on_screen.count(f"{number}. {sentence}") == 1, sentence
        assert any(all(sentence in page for sentence in text.text.sentences) for page in told), "broken over pages"
    assert "bode.toen.1.wav" in cover
    assert "bode.toen.1.wav" in on_screen


def test_markup_is_letters_like_any_other(tmp_path: Path) -> None:
    told = spoken("bode/toen", MARKUP, "Twee.", name=f"T {MARKUP}", group=f"G {MARKUP}", mood=f"M {MARKUP}")
    shown = spoken(
        "words/back", f"S {MARKUP}", role="screen", pronunciation={MARKUP: f"P {MARKUP}"}, mood=f"M {MARKUP}"
    )
    write(tmp_path, [told, shown])
    for role, found in (("stories", [f"1 {MARKUP}", f"T {MARKUP}", f"G {MARKUP}", f"M {MARKUP}"]),
                        ("screen", [f"S {MARKUP}", f"{MARKUP} — P {MARKUP}", f"M {MARKUP}"])):  # fmt: skip
        paper = " ".join(pages(tmp_path / f"nl-{role}.pdf"))
        plain = " ".join((tmp_path / f"nl-{role}.txt").read_text(encoding="utf-8-sig").split())
        for text in found:
            assert text in paper
            assert text.removeprefix("1 ") in plain or role == "screen"


def test_the_same_texts_give_the_same_bytes(tmp_path: Path) -> None:
    texts = [*profession("nl"), *profession("ar"), spoken("words/back", "Terug.", role="screen")]
    first, again = write(tmp_path / "first", texts), write(tmp_path / "again", texts)
    assert [file.name for file in first] == [file.name for file in again]
    assert [file.read_bytes() for file in first] == [file.read_bytes() for file in again]
    about = PdfReader(tmp_path / "first/nl-stories.pdf").metadata
    assert about is not None
    assert not {"/CreationDate", "/ModDate"} & set(about)


def test_arabic_runs_from_right_to_left_in_its_own_letters(tmp_path: Path) -> None:
    write(tmp_path, [*profession("nl"), *profession("ar")])
    dutch, arabic = (PdfReader(tmp_path / f"{code}-stories.pdf").pages[1] for code in ("nl", "ar"))
    assert place(dutch, "bode.toen") < 0.2
    assert 0.6 < place(arabic, "bode.toen") < 1
    fonts = {font.partition("+")[2] for font in embedded(arabic)}
    assert any(font.startswith("NotoSansArabic") for font in fonts), fonts
    assert all(font.startswith(("NotoSansArabic", "AtkinsonHyperlegibleNext")) for font in fonts), fonts
    plain = (tmp_path / "ar-stories.txt").read_text(encoding="utf-8-sig")
    assert all(sentence in plain for text in profession("ar") for sentence in text.text.sentences)
    assert all(line[0] == line[-1] == "\u200f" for line in plain.splitlines() if line)


def test_a_text_that_no_page_holds_goes_on_over_the_next(tmp_path: Path) -> None:
    sentences = [f"Dit is zin {number} van een lang verhaal." for number in range(1, 101)]
    write(tmp_path, [spoken("bode/toen", *sentences)])
    told = pages(tmp_path / "nl-stories.pdf")[1:]
    assert len(told) > 2
    assert [sum(page.count(sentence) for page in told) for sentence in sentences] == [1] * 100


def test_hundreds_of_small_texts_are_a_table(tmp_path: Path) -> None:
    names = [f"words/key{number:03}" for number in range(200)]
    write(tmp_path, [spoken(name, f"Knop {name[-3:]}.", role="screen") for name in names])
    told = pages(tmp_path / "nl-screen.pdf")[1:]
    assert len(told) <= 8
    assert all(sum(page.count(f"words.key{name[-3:]} Knop {name[-3:]}.") for page in told) == 1 for name in names)


def test_plain_text_is_readable_in_notepad(tmp_path: Path) -> None:
    long = "Een zin die zo lang is dat hij niet op een regel van tachtig letters past en dus op de volgende doorgaat."
    write(tmp_path, [*profession("ar"), spoken("bode/toen", long, long, pronunciation={"bode": "BOO-de"}, mood=long)])
    for file in tmp_path.glob("*.txt"):
        data = file.read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        assert data.count(b"\r\n") == data.count(b"\n") > 20
        for line in data.decode("utf-8-sig").split("\r\n"):
            assert sum(unicodedata.category(letter) not in ("Mn", "Cf") for letter in line) <= 80, line


def test_says_what_a_voice_should_know(tmp_path: Path) -> None:
    texts = [
        spoken(
            "bode/toen", "De bodebus.", "Zijn riem.", pronunciation={"bodebus": "BOO-de-bus"}, mood="rustig", stale=True
        ),
        spoken("words/back", "Terug.", role="screen", pronunciation={"Terug": "te-RUG"}, stale=True),
    ]
    plain_stories, plain_screen, *papers = write(tmp_path, texts)
    stories, screen = (" ".join(pages(file)[1:]) for file in papers)
    for text in (stories, plain_stories.read_text(encoding="utf-8-sig")):
        assert "Toon: rustig" in text
        assert "Uitspraak: bodebus — BOO-de-bus" in text
        assert text.count(DUTCH.changed) == 1
    for text in (screen, plain_screen.read_text(encoding="utf-8-sig")):
        assert "Uitspraak: Terug — te-RUG" in text
        assert text.count(DUTCH.changed) == 1


def test_expects_the_pace_of_a_calm_reader() -> None:
    texts = [text.text for language in ("nl", "en") for text in profession(language)]
    words = sum(len(sentence.split()) for text in texts for sentence in text.sentences)
    assert 130 < words / sum(map(module.expected, texts)) * 60 < 155


def test_vowel_marks_take_no_time() -> None:
    assert module.expected(Text("ar", ("رَجُلٌ وَعُلْبَتُهْ",), "")) == module.expected(Text("ar", ("رجل وعلبته",), ""))


@pytest.mark.parametrize("words", [DUTCH, ARABIC])
def test_every_language_has_the_same_words(words: ScriptWords) -> None:
    assert set(words.roles) == set(ENGLISH.roles) == set(ROLES)
    for field in fields(words):
        value, english = getattr(words, field.name), getattr(ENGLISH, field.name)
        assert value
        assert len(value) == len(english) or isinstance(value, str)
        assert set(re.findall(r"{\w+}", str(value))) == set(re.findall(r"{\w+}", str(english)))


def test_another_language_is_explained_in_english(tmp_path: Path) -> None:
    frisian = {"code": "fy-NL", "name": "Frysk", **LATIN}
    write(tmp_path, [spoken("bode/toen", "Dit is de boade.", language="fy-NL")], [frisian])
    cover, told = pages(tmp_path / "fy-NL-stories.pdf")
    assert ENGLISH.sound_heading in cover
    assert "Frysk" in cover
    assert "Dit is de boade." in told
    assert script_words("nl-BE") is DUTCH


def test_without_typst_the_plain_text_is_written_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(click.ClickException) as failed:
        write(tmp_path, profession("nl"))
    assert failed.value.exit_code == 1
    assert failed.value.message == (
        "A PDF needs typst, which is not installed; only the plain text is written. Get it with deploy/setup editor."
    )
    assert [file.name for file in tmp_path.iterdir()] == ["nl-stories.txt"]


def test_a_font_that_is_not_there_is_named(tmp_path: Path) -> None:
    languages = [{**LANGUAGES[0], "font": "Noto Sans Thai"}]
    with pytest.raises(click.ClickException, match=r"There is no font 'Noto Sans Thai' in assets/fonts; only .*\."):
        write(tmp_path, profession("nl"), languages)
    assert (tmp_path / "nl-stories.txt").exists()


def test_says_when_the_folder_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(click.ClickException, match=r"cannot be written in .*/taken: .* Choose another folder\."):
        write(tmp_path / "taken", profession("nl"))


@pytest.mark.parametrize("options", [(), ("--missing",)])
def test_the_command_writes_what_was_asked_for(tmp_path: Path, options: Sequence[str]) -> None:
    exhibition = tmp_path / "exhibition"
    write_exhibition(exhibition)
    arguments = [str(tmp_path / "out"), "--exhibition", str(exhibition), "--data", str(tmp_path / "data")]
    result = CliRunner().invoke(module.command, [*arguments, "--language", "nl", *options])
    assert result.exit_code == 0, result.output
    names = {"nl-stories.txt", "nl-stories.pdf", "nl-screen.txt", "nl-screen.pdf"}
    assert {Path(line).name for line in result.output.splitlines()} == names
    assert {file.name for file in (tmp_path / "out").iterdir()} == names
    told = " ".join(pages(tmp_path / "out/nl-stories.pdf")[1:]).split()
    assert "smid.toen" in told
    assert ("bode.toen" in told) is not bool(options)  # it has a recording
