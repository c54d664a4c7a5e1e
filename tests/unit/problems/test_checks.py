from pathlib import Path

import pytest

from kiosk.problems.checks import no_repeats, one_of, same_keys
from kiosk.problems.document import Document
from kiosk.problems.problem import Problem
from kiosk.problems.reading import read_document


@pytest.fixture
def document(tmp_path: Path) -> Document:
    file = tmp_path / "x.yaml"
    file.write_text("facts:\n  one: a\n  thee: b\nkind: smalk\nlist: [a, b, a, [a], a]\n")
    read = read_document(file, tmp_path)[0]
    assert read
    return read


def said(problems: list[Problem]) -> list[str]:
    return [f"{each.line}:{each.column}: {each.what} {each.remedy}" for each in problems]


def test_same_keys(document: Document) -> None:
    assert said(list(same_keys(document, ("facts",), ["one", "two", "three"], "the facts"))) == [
        "3:3: 'thee' is not one of the facts. Did you mean 'three'?",
        "1:1: 'two' of the facts is missing in 'facts'. Add a line 'two: ...'.",
        "1:1: 'three' of the facts is missing in 'facts'. Add a line 'three: ...'.",
    ]
    assert not list(same_keys(document, ("kind",), ["one"], "the facts"))
    assert not list(same_keys(document, ("absent",), ["one"], "the facts"))


def test_one_of(document: Document) -> None:
    assert said(list(one_of(document, ("kind",), ["small", "large"], "the sizes"))) == [
        "4:7: 'smalk' is not one of the sizes. Did you mean 'small'?"
    ]
    assert not list(one_of(document, ("kind",), ["smalk"], "the sizes"))
    assert not list(one_of(document, ("list",), ["smalk"], "the sizes"))


def test_no_repeats(document: Document) -> None:
    what = "'a' is in this list twice; it is on line 5 too. Remove one."
    assert said(list(no_repeats(document, ("list",)))) == [f"5:14: {what}", f"5:22: {what}"]
    assert not list(no_repeats(document, ("kind",)))
