"""Terms: the months for which is told what people did, once each of them is over and all of it has come.

A term is the ISO weeks whose Thursday lies in a month, as an ISO year is the weeks whose Thursday lies in a year
(ISO 8601), so that what is counted by the week and by the day covers the same visits. What is told of a term does not
change when a report is made again later. So two reports give away no more than the months that they tell of; if what a
kiosk brought later were added, their difference would tell what few visitors did there.
"""

from datetime import date, timedelta

LATE = 14
"""For so many days after its end a term waits for kiosks that may still bring something of it."""


def term(span: str) -> str:
    """The term of a day or ISO week, such as `2026-10`."""
    if "W" in span:
        return date.fromisoformat(f"{span}-4").isoformat()[:7]
    day = date.fromisoformat(span)
    try:
        return (day + timedelta(3 - day.weekday())).isoformat()[:7]
    except OverflowError:  # the first and last days that there are; only a broken clock counts on them
        return span[:7]


def is_over(term_: str, today: date) -> bool:
    """Whether the last week of a term has ended before today."""
    return term_ < term(today.isoformat())


def waits_until(term_: str) -> date:
    """The day from which a term is told of, whoever may still bring something."""
    return over_from(term_) + timedelta(LATE)


def over_from(term_: str) -> date:
    """The first day on which a term is over: a Monday."""
    year, month = map(int, term_.split("-"))
    next_month = date(year + month // 12, month % 12 + 1, 1)
    return next_month + timedelta((3 - next_month.weekday()) % 7 - 3)


def begin_of_open(today: date) -> date:
    """The Monday on which the term that is going on today began."""
    day = today - timedelta(today.weekday())
    while term((day - timedelta(7)).isoformat()) == term(today.isoformat()):
        day -= timedelta(7)
    return day
