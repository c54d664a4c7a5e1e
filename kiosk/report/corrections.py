"""Corrections: which venue runs belonged to, where the crew forgot to choose it. Counts are never edited.

A file with them looks like this; of two that fit a run, the later one holds:

    corrections:
      - kiosk: kiosk 3
        from: 2026-10-05
        until: 2026-10-09
        venue: Bibliotheek Voorbeelddorp
      - run: 5f1d8a02
        venue: Stadhuis Voorbeeldstad
"""

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator

from kiosk.problems.findings import Findings
from kiosk.problems.model import Frozen
from kiosk.problems.problem import Problem, quoted
from kiosk.problems.scalars import Day, Text, wrong


def _is_begin_of_id(text: str) -> str:
    if not 4 <= len(text) <= 32 or set(text) - set("0123456789abcdef"):
        raise wrong(f"{quoted(text)} is not how a run's id begins.", "Write its first 4 to 32 digits, of 0-9 and a-f.")
    return text


class Correction(Frozen):
    """The venue of one run, or of all runs of a kiosk that began from a day until another."""

    venue: Text
    run: Annotated[Text | None, AfterValidator(lambda text: _is_begin_of_id(text) if text else text)] = None
    kiosk: Text | None = None
    begin: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None

    @field_validator("until")
    @classmethod
    def _not_before_begin(cls, until: Day | None, info: ValidationInfo) -> Day | None:
        begin = info.data.get("begin")
        if begin and until and until < begin:
            raise wrong("This day is before the day in 'from'.", "Write the earlier day first.")
        return until

    @model_validator(mode="after")
    def _has_one_place(self) -> "Correction":
        if (self.run is None) == (self.kiosk is None):
            raise wrong("This correction does not say of what.", "Write either 'run' or 'kiosk' beside 'venue'.")
        if self.run and (self.begin or self.until):
            raise wrong("A run's correction has no days.", "Remove 'from' and 'until', or write 'kiosk' for 'run'.")
        return self


class Corrections(Frozen):
    """A file of corrections."""

    corrections: tuple[Correction, ...]


def read_corrections(file: Path) -> tuple[tuple[Correction, ...], list[Problem]]:
    """Read a file of corrections, with every problem at once; none are returned when there is any."""
    findings = Findings(file.parent)
    _, read = findings.read(file, Corrections)
    return read.corrections if read else (), sorted(findings.problems)
