"""Text, numbers and days on the page, each in Dutch and in English: the page shows one of the two.

Whatever comes from a kiosk, such as the name of a venue, is text from strangers: nothing reaches the page but through
`escaped`.
"""

import html
import re
from collections.abc import Callable, Mapping
from datetime import date

Words = Mapping[str, str]
"""The same words under `nl` and `en`."""

LANGUAGES = ("nl", "en")
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 17  # letters in a word that is never broken
_DAYS = {
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def escaped(text: str) -> str:
    """Text as HTML, fit for an element or a quoted attribute; what is no character becomes a mark that says so."""
    return html.escape(_NOT_TEXT.sub("\ufffd", text))


def named(words: Words) -> str:
    """A name of somebody's choosing, as HTML in both languages.

    It may run from right to left without turning what stands beside it, and the longest word finds a place to break.
    """
    return f"<bdi>{each(lambda language: '<wbr>'.join(map(escaped, _pieces(words[language]))))}</bdi>"


def both(words: Words, tag: str = "span") -> str:
    """Words in both languages.

    Args:
        words: As text, not HTML.
        tag: `tspan` within a drawing.
    """
    return each(lambda language: escaped(words[language]), tag)


def each(say: Callable[[str], str], tag: str = "span") -> str:
    """HTML in both languages, once where they do not differ.

    Args:
        say: Makes the HTML for a language.
        tag: What each goes into.
    """
    nl, en = (say(language) for language in LANGUAGES)
    return nl if nl == en else f"<{tag} lang=nl>{nl}</{tag}><{tag} lang=en>{en}</{tag}>"


def number(n: int, language: str) -> str:
    """A whole number, with a mark between thousands."""
    return f"{n:,}".replace(",", "." if language == "nl" else ",")


def counted(n: int, tag: str = "span") -> str:
    """A whole number as HTML, in both languages."""
    return each(lambda language: number(n, language), tag)


def share(part: float, language: str) -> str:
    """A part of one, as a whole percentage; what is more than nothing is never shown as nothing."""
    per_cent = round(100 * part)
    text = "< 1" if part > 0 and not per_cent else str(per_cent)
    return f"{text}\u00a0%" if language == "nl" else f"{text}%"


def weekday(day: date, language: str) -> str:
    """Its name in full."""
    return _DAYS[language].split()[day.weekday()]


def month(day: date, language: str) -> str:
    """The month's name in full."""
    return _MONTHS[language].split()[day.month - 1]


def short_month(day: date, language: str) -> str:
    """Its first three letters, or what stands for them."""
    return "mrt" if language == "nl" and day.month == 3 else month(day, language)[:3]


def short_day(day: date, language: str) -> str:
    """`do 12 nov 2026` or `Thu 12 Nov 2026`."""
    days = 2 if language == "nl" else 3
    return f"{weekday(day, language)[:days]} {day.day} {short_month(day, language)} {day.year}"


def long_day(day: date, language: str) -> str:
    """`12 november 2026` or `12 November 2026`."""
    return f"{day.day} {month(day, language)} {day.year}"


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


def _pieces(text: str) -> list[str]:
    """A text, divided where only a word that is too long may be broken."""
    return re.findall(rf"\s*\S{{1,{_LONGEST}}}(?!\S)\s*|\s*\S{{1,{_LONGEST - 5}}}|\s+", text)
