"""Words of the page that are not in the tables: names for what is counted, and what is explained once.

Dutch at the level B1. The names are those that visitors and crew see on the kiosk.
"""

import re
from collections.abc import Mapping
from datetime import date

from kiosk.report.page_text import Words, weekday

ALL = frozenset({"all", "total", "totaal", "sum"})
HIDDEN: Words = {"nl": "ver\u00adborgen", "en": "hidden"}
UNKNOWN: Words = {"nl": "niet bekend", "en": "not known"}
VISITS: Words = {"nl": "bezoeken", "en": "visits"}
WHY_HIDDEN: Words = {
    "nl": "Staat er ‘verborgen’? Dan is het getal kleiner dan 10, of je kunt er een getal onder de 10 mee uitrekenen. "
    "Wie zulke kleine getallen ziet, weet soms wie het was. Bezoeken verbergen we nooit: die kloppen precies.",
    "en": "Does it say ‘hidden’? Then the number is below 10, or a number below 10 could be worked out with it. "
    "Whoever sees such small numbers sometimes knows who it was. Visits are never hidden: they are exact.",
}
ALTOGETHER: Words = {"nl": "Totaal", "en": "Total"}

_NAMES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "depth": {
        "visit": ("Scherm aangeraakt", "Touched the screen"),
        "story": ("Een verhaal geopend", "Opened a story"),
        "all-eras": ("Toen, nu én straks gezien", "Saw then, now and soon"),
        "answer": ("De vraag beantwoord", "Answered the question"),
        "talents": ("Eigen talenten gezien", "Saw their talents"),
        "card": ("De gesprekskaart gezien", "Saw the conversation card"),
    },
    "duration": {
        "<15s": ("korter dan 15 seconden", "under 15 seconds"),
        "<1min": ("15 seconden tot 1 minuut", "15 seconds to 1 minute"),
        "<2min": ("1 tot 2 minuten", "1 to 2 minutes"),
        "<5min": ("2 tot 5 minuten", "2 to 5 minutes"),
        "<10min": ("5 tot 10 minuten", "5 to 10 minutes"),
        "more": ("langer dan 10 minuten", "over 10 minutes"),
    },
    "language": {
        "nl": ("Nederlands", "Dutch"),
        "en": ("Engels", "English"),
        "ar": ("Arabisch", "Arabic"),
        "de": ("Duits", "German"),
        "fr": ("Frans", "French"),
        "pl": ("Pools", "Polish"),
        "tr": ("Turks", "Turkish"),
        "uk": ("Oekraïens", "Ukrainian"),
    },
    "aid": {
        "text-150": ("Grotere letters", "Larger letters"),
        "text-200": ("Grootste letters", "Largest letters"),
        "text-100": ("Gewone letters", "Ordinary letters"),
        "contrast-normal": ("Gewone kleuren", "Ordinary colours"),
        "contrast-dark": ("Donkere kleuren", "Dark colours"),
        "contrast-light": ("Lichte kleuren", "Light colours"),
        "less-motion": ("Minder beweging", "Less motion"),
        "captions-off": ("Tekst bij geluid uit", "Captions off"),
        "read-aloud": ("Alles voorlezen", "Read everything aloud"),
        "speech-75": ("Trager voorlezen", "Slower speech"),
        "speech-100": ("Gewoon voorlezen", "Speech as usual"),
        "speech-125": ("Sneller voorlezen", "Faster speech"),
        "speech-150": ("Snelst voorlezen", "Fastest speech"),
    },
    "role": {
        "works": ("Ik werk hier", "I work here"),
        "leads": ("Ik geef leiding", "I lead people"),
        "visits": ("Ik ben bezoeker", "I am visiting"),
    },
    "voice": {
        "started": ("Begonnen met luisteren", "Started listening"),
        "finished": ("Tot het einde geluisterd", "Listened to the end"),
    },
    "era": {"toen": ("toen", "then"), "nu": ("nu", "now"), "straks": ("straks", "soon")},
    "purpose": {"visitors": ("bezoekers", "visitors"), "demo": ("demo", "demo"), "crew": ("ploeg", "crew")},
}
_TITLED = frozenset({"profession", "case", "lesson", "strength"})
_ANY = {name: words for names in _NAMES.values() for name, words in names.items()}


def label(column: str, value: str) -> Words | None:
    """What a value is called; None when it is its own name, as a venue is.

    Args:
        column: The column's id.
        value: As it is counted.
    """
    if value in ALL:
        return ALTOGETHER
    found = _NAMES.get(column, {}).get(value)
    if found:
        return {"nl": found[0], "en": found[1]}
    if column == "hour" and value.isdigit():
        return {"nl": f"{int(value)} tot {int(value) + 1} uur", "en": f"{int(value)} to {int(value) + 1} o’clock"}
    if column == "weekday" and value.isdigit() and 1 <= int(value) <= 7:
        return {it: weekday(date(2024, 1, int(value)), it) for it in ("nl", "en")}  # that year began on a Monday
    if column in _TITLED and re.fullmatch("[a-z0-9_-]+", value):
        said = value.replace("-", " ").capitalize()
        return {"nl": said, "en": said}
    return None
