"""Days on a chart: as they are, or gathered into weeks or months when there are many."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from kiosk.report.dates import month_of, short_day, short_month, weekday
from kiosk.report.page_columns import MOST_SERIES, Point
from kiosk.report.page_text import LANGUAGES, Words
from kiosk.report.tables import Cell

_MOST_WEEKDAYS = 16  # days that are called by the day of the week
_MOST_DAYS = 45
_MOST_DATES = 26  # weeks that are called by their Monday, and not only by their month
_MOST_WEEKS = 150
_NOTHING: Words = {"nl": "", "en": ""}


@dataclass(frozen=True)
class Gathered:
    """Bars along time, without a gap between the first and the last day.

    Attributes:
        points: The bars.
        series: The names of what stands on each other in them; none when there are more than the eye keeps apart.
        each: Says what a bar is when it is not a day; else empty.
    """

    points: list[Point]
    series: list[str]
    each: Words


_Tick = Callable[[date, date | None], Words | None]


@dataclass(frozen=True)
class _Step:
    """A day, week or month: where it begins, its first day; where the next does; its name; and what stands below it."""

    begin: Callable[[date], date]
    after: Callable[[date], date]
    said: Callable[[date], Words]
    tick: _Tick
    each: Words


def gather(rows: Sequence[tuple[Cell, ...]]) -> Gathered:
    """Gather rows into bars.

    Args:
        rows: At least one, of a day as ISO text, the name of a series if there are any, and a number.
    """
    series = list(dict.fromkeys(str(row[1]) for row in rows)) if len(rows[0]) > 2 else []
    if len(series) > MOST_SERIES:
        series = []
    days = [date.fromisoformat(str(row[0])) for row in rows]
    step = _step(min(days), max(days))
    begins = [step.begin(min(days))]
    while (begin := step.after(begins[-1])) <= max(days):
        begins.append(begin)
    sums: dict[date, list[int | None]] = {begin: [0] * max(1, len(series)) for begin in begins}
    for day, row in zip(days, rows, strict=True):
        bar, n = sums[step.begin(day)], row[-1]
        place = series.index(str(row[1])) if series else 0
        before = bar[place]
        bar[place] = before + n if isinstance(n, int) and before is not None else None
    points = [
        Point(step.said(begin), step.tick(begin, before), tuple(sums[begin]))
        for before, begin in pairwise([None, *begins])
        if begin
    ]
    return Gathered(points, series, step.each)


def _step(first: date, last: date) -> _Step:
    many = (last - first).days + 1
    if many <= _MOST_DAYS:
        tick: _Tick = _weekday if many <= _MOST_WEEKDAYS else _date
        return _Step(lambda day: day, lambda day: day + timedelta(1), _day, tick, _NOTHING)
    if many <= 7 * _MOST_WEEKS:
        tick = _date if many <= 7 * _MOST_DATES else _month
        words = {"nl": "Elke staaf is een week.", "en": "Each bar is a week."}
        return _Step(lambda day: day - timedelta(day.weekday()), lambda day: day + timedelta(7), _week, tick, words)
    words = {"nl": "Elke staaf is een maand.", "en": "Each bar is a month."}
    return _Step(lambda day: day.replace(day=1), _next_month, _whole_month, _month, words)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(32)).replace(day=1)


def _day(day: date) -> Words:
    return {it: short_day(day, it) for it in LANGUAGES}


def _week(day: date) -> Words:
    return {it: f"{'week van' if it == 'nl' else 'week of'} {short_day(day, it)}" for it in LANGUAGES}


def _whole_month(day: date) -> Words:
    return {it: month_of(f"{day:%Y-%m}", it) for it in LANGUAGES}


def _weekday(day: date, _: date | None) -> Words:
    return {it: f"{weekday(day.isoweekday(), it)[:2]} {day.day}" for it in LANGUAGES}


def _date(day: date, _: date | None) -> Words:
    return {it: f"{day.day} {short_month(day, it)}" for it in LANGUAGES}


def _month(day: date, before: date | None) -> Words | None:
    """The month, where a new one begins; the year with the first and with January."""
    if before and before.month == day.month:
        return None
    year = f" {day.year}" if not before or before.year != day.year else ""
    return {it: f"{short_month(day, it)}{year}" for it in LANGUAGES}
