"""The requirements as data: what each asks for, where it comes from, and how it is shown."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

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
    def sheet_line(self) -> str:
        """For H, the line of the venue sheet."""
        return f"H-{self.id}"


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
    lists = {key: tuple(map(str, row.get(key, ()))) for key in ("en", "wcag", "other", "script")}
    return Requirement(id, row["text"].strip(), row["marks"], **lists)
