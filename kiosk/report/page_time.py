"""Days on the chart: as they are, or gathered into weeks or months when there are many."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from kiosk.report.page_columns import MOST_SERIES, Point
from kiosk.report.page_text import LANGUAGES, Words, month, short_day, short_month, weekday
from kiosk.report.tables import Cell

_MOST_DAYS = 45
_MOST_WEEKS = 150


def points(rows: Sequence[tuple[Cell, ...]]) -> tuple[list[Point], list[str]]:
    """Gather rows of (day, number) or (day, series, number) into bars without a gap between the first and the last day.

    Series are kept apart as long as the eye can do that too; of more there is only the sum.

    Args:
        rows: Days as ISO text; at least one.

    Returns:
        The bars, and the names of the series in them.
    """
    series = list(dict.fromkeys(str(row[1]) for row in rows)) if len(rows[0]) > 2 else []
    if len(series) > MOST_SERIES:
        series = []
    days = {date.fromisoformat(str(row[0])) for row in rows}
    first, last = min(days), max(days)
    start, after, said, tick = _step(first, last)
    places = {}
    begins: list[date] = []
    begin = start(first)
    while begin <= last:
        places[begin] = len(begins)
        begins.append(begin)
        begin = after(begin)
    sums: list[list[int | None]] = [[0] * max(1, len(series)) for _ in begins]
    for row in rows:
        n, bar = row[-1], sums[places[start(date.fromisoformat(str(row[0])))]]
        place = series.index(str(row[1])) if series else 0
        before = bar[place]
        bar[place] = before + n if isinstance(n, int) and before is not None else None
    return [
        Point(said(begin), tick(begin, begins[i - 1] if i else None), tuple(bar))
        for i, (begin, bar) in enumerate(zip(begins, sums, strict=True))
    ], series


_Namer = Callable[[date], Words]
_Ticker = Callable[[date, date | None], Words | None]


def _step(first: date, last: date) -> tuple[Callable[[date], date], Callable[[date], date], _Namer, _Ticker]:
    """Where a day's bar begins, where the next one does, what it is called and what stands below it."""
    many = (last - first).days + 1
    if many <= _MOST_DAYS:
        short = many <= 16
        return lambda day: day, lambda day: day + timedelta(1), _day, (_weekday_tick if short else _day_tick)
    if many <= 7 * _MOST_WEEKS:
        return lambda day: day - timedelta(day.weekday()), lambda day: day + timedelta(7), _week, _month_tick
    return (
        lambda day: day.replace(day=1),
        lambda day: (day.replace(day=1) + timedelta(32)).replace(day=1),
        _month,
        _month_tick,
    )


def _day(day: date) -> Words:
    return {it: short_day(day, it) for it in LANGUAGES}


def _week(day: date) -> Words:
    return {
        "nl": f"week van {short_day(day, 'nl')}",
        "en": f"week of {short_day(day, 'en')}",
    }


def _month(day: date) -> Words:
    return {it: f"{month(day, it)} {day.year}" for it in LANGUAGES}


def _weekday_tick(day: date, _: date | None) -> Words:
    return {it: f"{weekday(day, it)[:2]} {day.day}" for it in LANGUAGES}


def _day_tick(day: date, _: date | None) -> Words:
    return {it: f"{day.day} {short_month(day, it)}" for it in LANGUAGES}


def _month_tick(day: date, before: date | None) -> Words | None:
    """The month, where a new one begins; the year with the first and with January."""
    if before and before.month == day.month:
        return None
    year = f" {day.year}" if not before or before.year != day.year else ""
    return {it: f"{short_month(day, it)}{year}" for it in LANGUAGES}
