from pathlib import Path

import pytest

from kiosk.exhibition.compiled import open_exhibition
from kiosk.exhibition.vowels import has_vowels, without_vowels
from tests.unit.exhibition.small import replace

VOWELLED, SHOWN = "يَحْمِلُ السَّاعِي رَسَائِلْ.", "يحمل الساعي رسائل."


def test_marks_are_taken_off_and_letters_stay() -> None:
    assert without_vowels(VOWELLED) == SHOWN
    assert without_vowels("أُمُّ آخَر ؤ ئ ة ى. Één") == "أم آخر ؤ ئ ة ى. Één"


@pytest.mark.parametrize(
    ("text", "vowelled"), [(VOWELLED, True), (SHOWN, False), ("كِتاب صغير", False), ("1881!", True)]
)
def test_a_text_with_few_marks_is_not_vowelled(text: str, vowelled: bool) -> None:
    assert has_vowels(text) is vowelled


def test_vowels_are_spoken_and_not_shown(folder: Path, tmp_path: Path) -> None:
    replace(folder / "words/en.yaml", "direction: ltr", "direction: ltr\n  vowels: marks")
    replace(folder / "words/en.yaml", "back: Back", "back: رُجُوعْ")
    told = folder / "professions/bode/en.yaml"
    replace(told, "text: [Tweede zin.]", f"text: ['{VOWELLED}']")
    replace(told, "text: [Derde zin.]", f"text: ['{VOWELLED}', '{SHOWN}']")
    replace(told, "title: Nu is het zo", "title: سَاعٍ")
    made = open_exhibition(folder, tmp_path / "cache")
    assert made.problems == []
    assert made.index["words"]["en"]["back"] == "رجوع"
    panels, said = made.story("bode")["languages"]["en"]["panels"], made.voice("bode", "en")
    assert (panels["nu"]["title"], panels["nu"]["text"]) == ("ساع", [SHOWN])
    assert said["bode/nu"]["spoken"] == [VOWELLED]
    assert (panels["straks"]["text"], said["bode/straks"]["spoken"]) == ([SHOWN, SHOWN], [])
