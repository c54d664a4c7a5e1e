from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import Field

from kiosk.problems.model import MOST_PROBLEMS, Frozen, read_model
from kiosk.problems.reading import read_document
from kiosk.problems.scalars import Day, Id, Language, Note, Text, number, whole


class Inner(Frozen):
    title: Text
    when: Text | None = None


class Outer(Frozen):
    name: Text
    size: Literal["small", "large"] = "small"
    inner: Inner | None = None
    items: Annotated[tuple[Inner, ...], Field(min_length=1, max_length=2)] = ()
    by_name: dict[Id, Inner] = Field(default_factory=dict)
    texts: tuple[Text, ...] = ()
    year: Annotated[int, Field(ge=1000, le=2100), whole] = 1881
    gain: Annotated[float, Field(ge=-30, le=30), number] = 0
    begin: Day | None = Field(None, alias="from")
    language: Language = "nl"
    note: Note = ""


def read(text: str, folder: Path) -> tuple[Outer | None, list[str]]:
    file = folder / "x.yaml"
    file.write_text(text, "utf-8")
    document, problems = read_document(file, folder)
    assert document
    model, found = read_model(document, Outer)
    return model, [f"{each.line}:{each.column}: {each.what} {each.remedy}" for each in problems + found]


LIST = "Write each item on a line of its own that begins with '- ', or all as [one, two]."
GROUP = "Write lines 'key: value' below it, indented by two spaces."
ONE = "Write it as one text, in quotes when it has a colon or begins with [ or {."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{}", ["1:1: The key 'name' is missing here. Add a line 'name: ...'."]),
        ("naam: x", ["1:1: The key 'naam' is not known here. Did you mean 'name'?"]),
        ("name: x\nsiez: small", ["2:1: The key 'siez' is not known here. Did you mean 'size'?"]),
        ("name: x\nform: x", ["2:1: The key 'form' is not known here. Did you mean 'from'?"]),
        (
            "name: x\ninner: {q: x, title: y}",
            ["2:9: The key 'q' is not known here. Use 'when', or remove it."],
        ),
        ("name: x\ninner: {q: x, title: y, when: z}", ["2:9: The key 'q' is not known here. Remove it."]),
        (
            "name: x\ninner:\n  when: x",
            ["2:1: The key 'title' is missing here. Add a line 'title: ...'."],
        ),
        (
            "name: x\nitems: [{title: x}, {titul: y}]",
            ["2:22: The key 'titul' is not known here. Did you mean 'title'?"],
        ),
        ("name: x\nitems: []", ["2:1: 'items' must have at least 1 item; it has 0. Add some."]),
        (
            "name: x\nitems: [{title: x}, {title: y}, {title: z}]",
            ["2:1: 'items' must have at most 2 items; it has 3. Remove some."],
        ),
        ("name: x\nby_name:\n  one: {title: ''}", ["3:16: This text is empty. Write the text."]),
        (
            "name: x\nby_name:\n  One: {title: x}",
            ["3:3: 'One' cannot be a name here. Use small letters, digits and hyphens, and begin with a letter."],
        ),
        ("name:", ["1:6: This text is empty. Write the text."]),
        ("name: ' \n '", ["1:7: This text is empty. Write the text."]),
        ("name: [x]", [f"1:7: 'name' must be a text; it is a list. {ONE}"]),
        ("name: {a: b}", [f"1:7: 'name' must be a text; it is a group of keys. {ONE}"]),
        ("name: x\ntexts: [[x]]", [f"2:9: An item of 'texts' must be a text; it is a list. {ONE}"]),
        ("name: x\ntexts: x", [f"2:8: 'texts' must be a list; it is a text. {LIST}"]),
        ("name: x\ntexts:", [f"2:1: 'texts' must be a list; it is empty. {LIST}"]),
        ("name: x\ninner: x", [f"2:8: 'inner' must be a group of keys; it is a text. {GROUP}"]),
        ("name: x\nby_name: [x]", [f"2:10: 'by_name' must be a group of keys; it is a list. {GROUP}"]),
        ("- x", [f"1:1: This file must be a group of keys; it is a list. {GROUP}"]),
        ("name: x\nsize: smalk", ["2:7: 'smalk' is not known here. Did you mean 'small'?"]),
        ("name: x\nsize: x", ["2:7: 'x' is not known here. Use 'small' or 'large'."]),
        ("name: x\nyear: 81", ["2:7: 81 is out of range. 'year' must be at least 1000."]),
        ("name: x\nyear: 3000", ["2:7: 3000 is out of range. 'year' must be at most 2100."]),
        ("name: x\nyear: '1881 '", ["2:7: '1881' is not a whole number. Write digits only, such as 30."]),
        ("name: x\nyear: 18.81", ["2:7: '18.81' is not a whole number. Write digits only, such as 30."]),
        ("name: x\nyear: 1_881", ["2:7: '1_881' is not a whole number. Write digits only, such as 30."]),
        ("name: x\nyear: ١٨٨١", ["2:7: '١٨٨١' is not a whole number. Write digits only, such as 30."]),
        (
            "name: x\nyear: [1]",
            ["2:7: 'year' must be a whole number; it is a list. Write digits on the line of its key."],
        ),
        (
            "name: x\ngain: nan",
            ["2:7: 'nan' is not a number. Write digits, with a point if need be, such as 1.5."],
        ),
        ("name: x\ngain: 30.5", ["2:7: 30.5 is out of range. 'gain' must be at most 30."]),
        ("name: x\nfrom: 2027-02-30", ["2:7: '2027-02-30' is not a date. Write year-month-day, such as 2027-01-31."]),
        ("name: x\nfrom: 1700000000", ["2:7: '1700000000' is not a date. Write year-month-day, such as 2027-01-31."]),
        (
            "name: x\nlanguage: Dutch",
            ["2:11: 'Dutch' is not the code of a language. Write a code such as nl, en or ar."],
        ),
        (
            "year: x\nnmae: y\ntexts: ['']",
            [
                "1:7: 'x' is not a whole number. Write digits only, such as 30.",
                "2:1: The key 'nmae' is not known here. Did you mean 'name'?",
                "3:9: This text is empty. Write the text.",
            ],
        ),
    ],
)
def test_every_problem_has_its_place_and_a_remedy(text: str, said: list[str], tmp_path: Path) -> None:
    assert read(text, tmp_path) == (None, said)


def test_text_is_typed_by_the_model(tmp_path: Path) -> None:
    text = 'name: no\nyear: 1925\ngain: -2.5\nfrom: 2027-01-31\nnote: ""\ntexts:\n- >\n  9:00\n  x\n'
    model, problems = read(text, tmp_path)
    assert problems == []
    assert model
    assert (model.name, model.year, model.gain, str(model.begin)) == ("no", 1925, -2.5, "2027-01-31")
    assert model.texts == ("9:00 x",)


def test_of_very_many_problems_the_first_are_named(tmp_path: Path) -> None:
    _, said = read("name: x\n" + "".join(f"key{n}: x\n" for n in range(1000)), tmp_path)
    assert len(said) == MOST_PROBLEMS + 1
    assert said[-1] == "102:1: From here on there are 900 more problems. Solve those above first."
