"""The answer that the page begins with: how many visits, where and when, how far they came and what was chosen."""

from collections.abc import Iterator
from datetime import date

from kiosk.report.page_rows import is_sum, text
from kiosk.report.page_text import both, counted, days, each, share
from kiosk.report.tables import Report, Table


def period(report: Report) -> str:
    """From which day to which there were visits, and in how many places, as HTML."""
    said = []
    table = _by_day(report)
    if table:
        known = [date.fromisoformat(str(row[0])) for row in table.rows]
        said.append(each(lambda language: days(min(known), max(known), language)))
    n = len(report.venues)
    if n:
        said.append(
            both({"nl": f"{n} plek" if n == 1 else f"{n} plekken", "en": f"{n} venue" if n == 1 else f"{n} venues"})
        )
    return " · ".join(said)


def answers(report: Report) -> str:
    """Each answer as a number or a word, with what it is. What is not known or not told is left out."""
    return "".join(f"<div><dt>{what}</dt><dd{kind}>{said}</dd></div>" for what, said, kind in _answers(report))


def _answers(report: Report) -> Iterator[tuple[str, str, str]]:
    if "visits" in report.totals:
        n = report.totals["visits"]
        yield both({"nl": "bezoek" if n == 1 else "bezoeken", "en": "visit" if n == 1 else "visits"}), counted(n), ""
    all_eras = _value(report, "depth", "all-eras")
    if all_eras is not None and report.totals.get("visits"):
        part = all_eras / report.totals["visits"]
        what = {"nl": "zag één beroep toen, nu én straks", "en": "saw one profession then, now and soon"}
        yield both(what), each(lambda language: share(part, language)), ""
    duration = _most(report, "duration")
    if duration:
        yield both({"nl": "duurde een bezoek meestal", "en": "is what most visits lasted"}), duration, " class=word"
    profession = _most(report, "profession")
    if profession:
        yield both({"nl": "is het meest bekeken", "en": "was looked at most"}), profession, " class=word"


def _by_day(report: Report) -> Table | None:
    return next((it for it in report.tables if it.rows and it.columns[0].kind == "day"), None)


def _table(report: Report, first: str) -> Table | None:
    return next((it for it in report.tables if it.rows and it.columns[0].id == first), None)


def _value(report: Report, first: str, value: str) -> int | None:
    table = _table(report, first)
    found = next((row[1] for row in table.rows if row[0] == value), None) if table else None
    return found if isinstance(found, int) else None


def _most(report: Report, first: str) -> str:
    """The name of the row with the largest last number; empty when numbers are hidden, since one may be larger."""
    table = _table(report, first)
    if not table:
        return ""
    last = max(i for i, column in enumerate(table.columns) if column.kind == "number")
    rows = [(row[last], row[0]) for row in table.rows if not is_sum(row)]
    known = [(n, name) for n, name in rows if isinstance(n, int)]
    return text(table.columns[0], max(known, key=lambda it: it[0])[1]) if known and len(known) == len(rows) else ""
