"""Everything that may be counted, and nothing else: each metric, its subjects, and how long its period is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

_ID = r"[a-z0-9]+(?:[-_][a-z0-9]+){0,7}"  # a profession, case, lesson, strength, role or setting
_LANGUAGE = r"[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}"  # BCP 47
_LONGEST = 100  # characters in a subject
_DURATIONS = ((15, "<15s"), (60, "<1min"), (120, "<2min"), (300, "<5min"), (600, "<10min"))

DURATIONS = (*(name for _, name in _DURATIONS), "more")
DEPTHS = ("story", "all-eras", "answer", "talents", "card")
ERAS = ("toen", "nu", "straks")


@dataclass(frozen=True, slots=True)
class Metric:
    """One thing that is counted.

    Attributes:
        every: How long its period is. None is finer than this, so that a number stays a number.
        subject: What its subject looks like.
    """

    every: Literal["hour", "day", "week"]
    subject: re.Pattern[str]


def _one_of(*names: str) -> str:
    return "|".join(re.escape(name) for name in names)


METRICS: Mapping[str, Metric] = {
    "visit": Metric("hour", re.compile("")),
    "panel": Metric("day", re.compile(f"{_ID}/(?:{_one_of(*ERAS)})")),
    "case": Metric("day", re.compile(_ID)),
    "lesson": Metric("day", re.compile(_ID)),
    "voice": Metric("day", re.compile(_one_of("started", "finished"))),
    "depth": Metric("day", re.compile(_one_of(*DEPTHS))),
    "duration": Metric("day", re.compile(_one_of(*DURATIONS))),
    "language": Metric("week", re.compile(_LANGUAGE)),
    "answer": Metric("week", re.compile(f"{_ID}/{_ID}")),
    "role": Metric("week", re.compile(_ID)),
    "aid": Metric("week", re.compile(_ID)),
}
"""The whole table of what is counted."""


def check(metric: str, subject: str) -> Metric:
    """Find a metric, so that nothing outside the table can be counted.

    Raises:
        ValueError: The table has no such metric, or the metric no such subject; names both.
    """
    found = METRICS.get(metric)
    if found is None:
        raise ValueError(f"'{metric}' is not counted: it is not in the table of metrics")
    if len(subject) > _LONGEST or not found.subject.fullmatch(subject):
        raise ValueError(f"'{metric}/{subject[:_LONGEST]}' is not counted: '{metric}' has no such subject")
    return found


def period(metric: str, when: datetime) -> str:
    """Name the period of a metric that a moment falls in, in the local time of that moment.

    Args:
        metric: One of the table.
        when: An aware time; its zone is the local one.

    Returns:
        An hour with its offset (`2026-10-25T02+01:00`), a day (`2026-10-25`) or an ISO week (`2026-W43`).

    Raises:
        ValueError: The metric is unknown, or the time has no zone.
    """
    found = METRICS.get(metric)
    if found is None:
        raise ValueError(f"'{metric}' is not counted: it is not in the table of metrics")
    if when.utcoffset() is None:
        raise ValueError(f"{when} has no zone: an hour without its offset cannot be told from the next in autumn")
    if found.every == "hour":
        return when.isoformat(timespec="hours")
    if found.every == "day":
        return when.date().isoformat()
    year, week, _ = when.isocalendar()
    return f"{year:04}-W{week:02}"


def check_period(metric: str, text: str) -> None:
    """Refuse what `period` would never write for this metric.

    Raises:
        ValueError: The metric is unknown or this is no period of it; names both.
    """
    try:
        if "W" in text:
            when = datetime.fromordinal(date.fromisoformat(f"{text}-1").toordinal())
        else:
            when = datetime.fromisoformat(text)
        aware = when if when.tzinfo else when.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        aware = None
    if aware is None or period(metric, aware) != text:
        raise ValueError(f"'{text[:_LONGEST]}' is not a period of '{metric}'")


def span(text: str) -> str:
    """The day or ISO week that a period belongs to: an hour belongs to its day."""
    return text.partition("T")[0]


def duration(seconds: float) -> str:
    """The class that a visit's length falls in, first to last input or end of voice.

    Raises:
        ValueError: The length is below zero.
    """
    if not seconds >= 0:  # also refuses what is not a number
        raise ValueError(f"a visit cannot last {seconds} seconds")
    return next((name for limit, name in _DURATIONS if seconds < limit), "more")
