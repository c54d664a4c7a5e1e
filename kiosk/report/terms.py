"""Terms: the months for which is told what people did, once each of them is over and has come in.

A term is the ISO weeks whose Thursday lies in a month, as an ISO year is the weeks whose Thursday lies in a year
(ISO 8601), so that what is counted by the week and by the day covers the same visits. What is told of a term does not
change when a report is made again later. So two reports give away no more than the months that they tell of. If what
a kiosk brought later were added, their difference would tell what few visitors did there: so a term waits for that.
"""

from datetime import date, timedelta

LATE = 14
"""For so many days after its end a term waits for what kiosks bring late."""


def term(span: str) -> str:
    """The term of a day or ISO week, such as `2026-10`."""
    if "W" in span:
        return date.fromisoformat(f"{span}-4").isoformat()[:7]
    day = date.fromisoformat(span)
    try:
        return (day + timedelta(3 - day.weekday())).isoformat()[:7]
    except OverflowError:  # the first and last days that there are; only a broken clock counts on them
        return span[:7]


def is_told(term_: str, today: date) -> bool:
    """Whether a report of today tells what people did in a term."""
    return term_ < _open(today)


def told_from(term_: str) -> date:
    """The first day on which reports tell what people did in a term."""
    year, month = map(int, term_.split("-"))
    next_month = date(year + month // 12, month % 12 + 1, 1)
    first_monday = next_month + timedelta((3 - next_month.weekday()) % 7 - 3)
    return first_monday + timedelta(LATE)


def told_through(today: date) -> date:
    """The last day of the last term that a report of today tells of: a Sunday."""
    day = today - timedelta(LATE)
    day -= timedelta(day.weekday() + 1)
    while term(day.isoformat()) == _open(today):
        day -= timedelta(7)
    return day


def _open(today: date) -> str:
    """The first term that is not told of."""
    return term((today - timedelta(LATE)).isoformat())
