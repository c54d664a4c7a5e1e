"""The answer that the page begins with: how many visits, where and when, how far they came and what was chosen."""

from collections.abc import Iterator, Mapping
from datetime import date

from kiosk.report.dates import days
from kiosk.report.page_rows import called, is_sum
from kiosk.report.page_text import Words, both, counted, each, share
from kiosk.report.tables import AtLeast, Cell, Report, Table

_TOTALS: Mapping[str, tuple[Words, Words]] = {
    "venues": ({"nl": "locatie", "en": "venue"}, {"nl": "locaties", "en": "venues"}),
    "kiosks": ({"nl": "kiosk", "en": "kiosk"}, {"nl": "kiosken", "en": "kiosks"}),
    "visits": ({"nl": "bezoek", "en": "visit"}, {"nl": "bezoeken", "en": "visits"}),
}


def period(report: Report) -> str:
    """From which day to which there were visits, at how many venues and kiosks, as HTML."""
    said = []
    table = next((it for it in report.tables if it.rows and it.columns[0].kind == "day"), None)
    if table:
        known = [date.fromisoformat(str(row[0])) for row in table.rows]
        said.append(each(lambda language: days(min(known), max(known), language)))
    for what in ("venues", "kiosks"):
        if n := report.totals.get(what, 0):
            said.append(f"{counted(n)} {both(_TOTALS[what][n > 1])}")
    return " · ".join(said)


def answers(report: Report) -> str:
    """Each answer as a number or a word, with what it is. What is not known or not told is left out."""
    return "".join(f"<div><dt>{both(what)}</dt><dd{kind}>{said}</dd></div>" for said, what, kind in _answers(report))


def _answers(report: Report) -> Iterator[tuple[str, Words, str]]:
    n = report.totals.get("visits", 0)
    yield counted(n), _TOTALS["visits"][n != 1], ""
    part = {row[0]: row[-1] for row in _rows(report, "depth")}.get("all-eras")
    if isinstance(part, float):
        what = {"nl": "zag van een beroep toen, nu én straks", "en": "saw a profession then, now and soon"}
        yield each(lambda language: share(part, language)), what, ""
    if duration := _most(report, "duration"):
        yield both(duration), {"nl": "duurt een bezoek het vaakst", "en": "is how long most visits last"}, " class=word"
    if profession := _most(report, "profession"):
        yield both(profession), {"nl": "is het meest bekeken", "en": "was looked at most"}, " class=word"


def _table(report: Report, first: str) -> Table | None:
    return next((it for it in report.tables if it.rows and it.columns[0].id == first), None)


def _rows(report: Report, first: str) -> tuple[tuple[Cell, ...], ...]:
    table = _table(report, first)
    return table.rows if table else ()


def _most(report: Report, first: str) -> Words | None:
    """What the first table with such a column has most of; None where hidden numbers could make it something else.

    What is hidden beside a number that is told in full is always smaller: the smallest numbers are the ones to hide.
    """
    table = _table(report, first)
    if not table:
        return None
    last = max(i for i, column in enumerate(table.columns) if column.kind == "number")
    known = sorted((n, row[0]) for row in table.rows if isinstance(n := row[last], int) and not is_sum(row))
    if not known or any(isinstance(n, AtLeast) for n, _ in known[-2:]):
        return None
    return called(table.columns[0], str(known[-1][1])) if known[-1][0] else None
