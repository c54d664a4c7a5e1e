"""What is counted, by the names that visitors and crew see on the kiosk. Dutch at the level B1."""

from collections.abc import Mapping

from kiosk.report.dates import weekday

Words = dict[str, str]
"""The same words under `nl` and `en`."""

ALL = "all"
"""In place of a name: everything together."""

_ALTOGETHER: Words = {"nl": "Totaal", "en": "Total"}
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


def label(kind: str, value: str) -> Words | None:
    """What a value is called; None when it is its own name, as a venue's or an unknown language's.

    Args:
        kind: What it is a value of, such as `language`: the id of a column.
        value: As it is counted.
    """
    if value == ALL:
        return _ALTOGETHER
    if found := _NAMES.get(kind, {}).get(value):
        return {"nl": found[0], "en": found[1]}
    if kind == "weekday":
        return {language: weekday(int(value), language) for language in ("nl", "en")}
    if kind in _TITLED:
        said = value.replace("-", " ").capitalize()
        return {"nl": said, "en": said}
    return None


def title(kind: str, value: str) -> Words:
    """A value as the heading of a column."""
    return label(kind, value) or {"nl": value, "en": value}
