"""A run: one start of the program until it ends. It is what a count belongs to."""

import os
import re
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields, replace
from datetime import datetime
from typing import Literal, get_args

Purpose = Literal["visitors", "demo", "crew"]
Clock = Literal["trusted", "jumped", "before-build"]
"""How far a run's periods can be believed, from well to worse."""

_ID = re.compile("[0-9a-f]{32}")
_NO_TEXT = re.compile("[\ud800-\udfff]")  # JSON can name these halves of characters; no file or table can hold them
_LONGEST = 200  # characters in a label, a venue or a version


@dataclass(frozen=True, slots=True)
class Run:
    """What belongs to a run as a whole.

    Attributes:
        id: 32 hexadecimal digits, drawn at random at every start: a cloned disk, a restored backup or a swapped
            machine can never collide.
        label: The kiosk's name, as written on it.
        venue: The place's name, from its profile.
        program: The program's version.
        exhibition: The exhibition's version.
        started: Local time with its offset, ISO 8601, in seconds.
        purpose: Who used it. Only what visitors do makes visits.
        clock: How far its periods can be believed.

    Raises:
        ValueError: A value that no run can have; names it.
    """

    id: str
    label: str
    venue: str
    program: str
    exhibition: str
    started: str
    purpose: Purpose
    clock: Clock

    def __post_init__(self) -> None:
        check_id(self.id)
        for field in fields(self):
            value = getattr(self, field.name)
            if not isinstance(value, str) or len(value) > _LONGEST or _NO_TEXT.search(value):
                raise ValueError(f"a run's {field.name} must be text of at most {_LONGEST} characters")
        if self.purpose not in get_args(Purpose):
            raise ValueError(f"'{self.purpose}' is not a purpose of a run")
        if self.clock not in get_args(Clock):
            raise ValueError(f"'{self.clock}' does not say how far a clock can be trusted")
        if datetime.fromisoformat(self.started).utcoffset() is None:
            raise ValueError(f"a run's start needs an offset: '{self.started}'")

    def with_clock(self, clock: Clock) -> "Run":
        """The same run with its clock as bad as the worse of the two: trust that was lost does not come back."""
        return replace(self, clock=max(self.clock, clock, key=get_args(Clock).index))


def check_id(text: str) -> None:
    """Refuse what is not a run's id.

    Raises:
        ValueError: Not 32 hexadecimal digits; names it.
    """
    if not _ID.fullmatch(text):
        raise ValueError(f"'{text[:_LONGEST]}' is not a run's id: it has 32 hexadecimal digits")


def begin(
    label: str, venue: str, program: str, exhibition: str, started: datetime, purpose: Purpose, clock: Clock = "trusted"
) -> Run:
    """Begin a run under a new random id.

    Raises:
        ValueError: `started` has no zone, or a text is longer than 200 characters.
    """
    moment = started.isoformat(timespec="seconds")
    identity = os.urandom(16).hex()  # as `secrets` does, without loading its cryptography before the first frame
    return Run(identity, label, venue, program, exhibition, moment, purpose, clock)


def merge_runs(runs: Iterable[Run]) -> dict[str, Run]:
    """Merge copies of runs, each under its id: the copy with the worse clock is the later one.

    Copies that differ in anything else come from no kiosk of ours; which one stays does not depend on their order.
    """
    merged: dict[str, Run] = {}
    for run in runs:
        other = merged.get(run.id, run)
        merged[run.id] = max(run, other, key=lambda it: (get_args(Clock).index(it.clock), astuple(it)))
    return merged
