"""Days and months, in Dutch and in English."""

from datetime import date

_DAYS = {
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def weekday(number: int, language: str) -> str:
    """The name in full of a day of the week; Monday is 1."""
    return _DAYS[language].split()[number - 1]


def month(day: date, language: str) -> str:
    """The month's name in full."""
    return _MONTHS[language].split()[day.month - 1]


def short_month(day: date, language: str) -> str:
    """Its first three letters, or what stands for them."""
    return "mrt" if language == "nl" and day.month == 3 else month(day, language)[:3]


def short_day(day: date, language: str) -> str:
    """`do 12 nov 2026` or `Thu 12 Nov 2026`."""
    days = 2 if language == "nl" else 3
    return f"{weekday(day.isoweekday(), language)[:days]} {day.day} {short_month(day, language)} {day.year}"


def long_day(day: date, language: str) -> str:
    """`12 november 2026` or `12 November 2026`."""
    return f"{day.day} {month(day, language)} {day.year}"


def month_of(term: str, language: str) -> str:
    """`oktober 2026` or `October 2026` for `2026-10`."""
    first = date.fromisoformat(f"{term}-01")
    return f"{month(first, language)} {first.year}"


def days(first: date, last: date, language: str) -> str:
    """From the first day to the last, naming month and year once where they are the same."""
    if first == last:
        return long_day(first, language)
    said = str(first.day)
    if (first.month, first.year) != (last.month, last.year):
        said += f" {month(first, language)}"
    if first.year != last.year:
        said += f" {first.year}"
    return f"{said} {'t/m' if language == 'nl' else 'to'} {long_day(last, language)}"
