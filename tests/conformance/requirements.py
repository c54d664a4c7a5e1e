"""The requirements as data: what each asks for, where it comes from, and how it is shown."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kiosk.cli.sheet_lines import LINES, TESTERS

FILE = Path(__file__).with_name("requirements.yaml")
NUMBER = 47
TESTED, BY_HAND, AT_VENUE = "A", "M", "H"


@dataclass(frozen=True)
class Requirement:
    """One requirement.

    Attributes:
        id: `R1` to `R47`.
        text: what it asks for.
        marks: how it is shown: A by tests, M by hand, H at the venue.
        en: its clauses of EN 301 549 V3.2.1.
        wcag: its success criteria of WCAG 2.2.
        other: its other sources.
        script: for M, the steps that a person follows.
    """

    id: str
    text: str
    marks: str
    en: tuple[str, ...] = ()
    wcag: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    script: tuple[str, ...] = ()

    @property
    def sheet_lines(self) -> tuple[str, ...]:
        """The ids of its lines on the venue sheet, such as `H-R19.1`; some of those by hand stand there as well."""
        ids = [line.id for line in LINES] + [tester.id for tester in TESTERS]
        return tuple(id for id in ids if id.partition("-")[2].partition(".")[0] == self.id)


def read() -> dict[str, Requirement]:
    """All requirements by their ids, in order.

    Raises:
        ValueError: The file has not all of them, or one of them has not what its marks ask for.
    """
    rows: dict[str, dict[str, Any]] = yaml.safe_load(FILE.read_text("utf-8"))
    if list(rows) != [f"R{number}" for number in range(1, NUMBER + 1)]:
        raise ValueError(f"{FILE.name} must have R1 to R{NUMBER}, in order.")
    return {id: _requirement(id, row) for id, row in rows.items()}


def _requirement(id: str, row: dict[str, Any]) -> Requirement:
    known = {"text", "marks", "en", "wcag", "other", "script"}
    if not {"text", "marks"} <= row.keys() <= known or not set(row["marks"]) <= {TESTED, BY_HAND, AT_VENUE}:
        raise ValueError(f"{id} in {FILE.name} must have text and marks, and no key but {', '.join(sorted(known))}.")
    if (BY_HAND in row["marks"]) is not ("script" in row):
        raise ValueError(f"{id} in {FILE.name} must have a script if it is shown by hand, and only then.")
    if AT_VENUE in row["marks"] and not Requirement(id, "", "").sheet_lines:
        raise ValueError(f"{id} in {FILE.name} is shown at the venue, and the venue sheet has no line for it.")
    lists = {key: tuple(map(str, row.get(key, ()))) for key in ("en", "wcag", "other", "script")}
    return Requirement(id, row["text"].strip(), row["marks"], **lists)
