from pathlib import Path

import pytest

from tests.unit.exhibition.small import replace
from tests.unit.exhibition.test_strict import LICENSES, finished, problems

__all__ = ["finished"]

FACTS = "professions/bode/facts.yaml"
ADD = "has no row in LICENSES.md. Add one with its maker and its licence, or do not use it."


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("professions/*/nu.svg", "nu.svg", [f"{FACTS}:4:7: 'professions/bode/nu.svg' {ADD}"]),
        ("professions/*/nu.svg", "professions/*", [f"{FACTS}:4:7: 'professions/bode/nu.svg' {ADD}"]),
        ("professions/*/nu.svg", "professions/bode/n*.svg", []),
        ("`strengths/*.svg`", "`strengths/*n.svg`", [
            f"exhibition.yaml:5:{column}: 'strengths/{name}-dark.svg' {ADD}"
            for column, name in ((13, "luisteren"), (24, "oordelen"), (34, "verbinden"), (45, "bedenken"))
        ]),
        ("voice/*/*.flac", "voice/*.flac",
         [f"voice/nl/bode.toen.yaml:1:7: 'voice/nl/bode.toen.flac' {ADD}"]),
        ("fonts/Plain-*.ttf", "fonts/*.otf", [f"LICENSES.md:1:1: 'fonts/Plain-Bold.ttf' {ADD}"]),
        ("| letters | SIL Open Font License 1.1, no reserved name |", "| letters | |",
         [f"LICENSES.md:1:1: 'fonts/Plain-Bold.ttf' {ADD}"]),
        ("`professions/*/straks.svg`", "professions/*/straks.svg",
         [f"{FACTS}:5:11: 'professions/bode/straks.svg' {ADD}"]),
    ],
)  # fmt: skip
def test_what_has_no_licence(old: str, new: str, said: list[str], finished: Path) -> None:
    (finished / "fonts").mkdir()
    (finished / "fonts/Plain-Bold.ttf").write_text("letters")
    replace(finished / "LICENSES.md", old, new)
    assert problems(finished) == said


def test_what_the_exhibition_names(finished: Path) -> None:
    (finished / "exhibition.yaml").write_text(
        "languages: [nl]\n"
        "attract: {toen: a/toen.svg, nu: a/nu.svg, straks: ../x.svg, lights: [a/lamp.svg], swings: [gone.svg]}\n"
        "cases: [een]\n"
        "lessons: [twee]\n"
        "reading: drie\n"
    )
    (finished / "a").mkdir()
    for name in ("a/toen", "a/nu", "a/lamp", "cases/een", "cases/een-tile", "lessons/twee", "lessons/drie", "../x"):
        (finished / f"{name}.svg").write_text("<svg/>")
    assert problems(finished, ["nl"]) == [
        f"exhibition.yaml:2:17: 'a/toen.svg' {ADD}",
        f"exhibition.yaml:2:33: 'a/nu.svg' {ADD}",
        f"exhibition.yaml:2:70: 'a/lamp.svg' {ADD}",
        f"exhibition.yaml:3:9: 'cases/een-tile.svg' {ADD}",
        f"exhibition.yaml:3:9: 'cases/een.svg' {ADD}",
        f"exhibition.yaml:4:11: 'lessons/twee.svg' {ADD}",
        f"exhibition.yaml:5:10: 'lessons/drie.svg' {ADD}",
    ]


@pytest.mark.parametrize("licence", ["CC BY 4.0", "cc-by-4.0", "CC_BY_4.0"])
def test_a_licence_may_be_written_in_several_ways(licence: str, finished: Path) -> None:
    replace(finished / FACTS, "CC-BY-4.0", licence)
    assert problems(finished) == []


@pytest.mark.parametrize(
    ("name", "line", "licence", "remedy"),
    [
        (FACTS, 6, "CC-BY-3.0", "Did you mean 'CC BY 4.0'?"),
        (FACTS, 6, "mijn eigen",
         "Use 'CC BY 4.0' or 'SIL Open Font License 1.1', or add a row to LICENSES.md."),
        ("voice/nl/bode.toen.yaml", 6, "CC-BY-3.0", "Did you mean 'CC BY 4.0'?"),
    ],
)  # fmt: skip
def test_a_licence_that_the_table_does_not_name(
    name: str, line: int, licence: str, remedy: str, finished: Path
) -> None:
    replace(finished / name, "CC-BY-4.0", licence)
    column = 12 if name == FACTS else 10
    assert problems(finished) == [
        f"{name}:{line}:{column}: '{licence}' is not one of the licences in LICENSES.md. {remedy}"
    ]


def test_without_a_table(finished: Path) -> None:
    (finished / "LICENSES.md").unlink()
    assert problems(finished) == ["LICENSES.md:1:1: This file is missing. Make it, or put it back."]
    (finished / "LICENSES.md").write_text("|\n||\n| a |\n" + LICENSES)
    assert problems(finished) == []
