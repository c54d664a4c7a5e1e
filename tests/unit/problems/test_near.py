import pytest

from kiosk.problems.near import either, nearest, suggestion


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [
        ("titul", ["title", "text"], "title"),
        ("Title", ["title", "text"], "title"),
        ("telefonist", ["vuilnisman", "telefoniste"], "telefoniste"),
        ("x", ["title", "text"], None),
        ("x" * 1_000_000, ["x"], None),
        ("", ["title"], None),
        ("title", [], None),
    ],
)
def test_nearest(word: str, known: list[str], near: str | None) -> None:
    assert nearest(word, known) == near


@pytest.mark.parametrize(
    ("known", "remedy"),
    [
        (["title", "text"], "Did you mean 'title'?"),
        (["nl", "en", "ar"], "Use 'nl', 'en' or 'ar', or remove it."),
        ([], "Remove it."),
        ([f"{number}" for number in range(100)], "Remove it."),
    ],
)
def test_suggestion(known: list[str], remedy: str) -> None:
    assert suggestion("titul", known, "remove it") == remedy


def test_either() -> None:
    assert either(["a"]) == "'a'"
    assert either(["a", "b", "c"]) == "'a', 'b' or 'c'"
