"""Reports as they come from real exhibitions, small and large, and one that is full of traps."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, cast

from kiosk.report.tables import FEWER, Cell, Column, Report, Table

PROFESSIONS = [
    "Bode",
    "Lantaarnopsteker",
    "Telefoniste",
    "Typiste",
    "Ponstypiste",
    "Stenograaf",
    "Burgerlijke-stand",
    "Archivaris",
    "Landmeter",
    "Parkeerwachter",
    "Brugwachter",
    "Vuilnisman",
    "Cipier",
    "Armenbezoeker",
    "Algoritme-adviseur",
]
STRENGTHS = ("luisteren", "oordelen", "verbinden", "bedenken")
_ROOMS = ["Stadhuis", "Provinciehuis", "Bibliotheek", "Waterschap", "Gemeentehuis", "Stadskantoor", "Huis", "Archief"]
_PLACES = [
    "Voorbeeldstad",
    "Laagland",
    "Oosterveld",
    "Duindorp",
    "Zandvliet",
    "Meerdijk",
    "Hoogezand",
    "Eikenrode",
    "Kanaalstad",
]
_HOURS = (0, 0, 0, 0, 0, 0, 0, 0, 2, 14, 24, 30, 33, 42, 37, 32, 24, 15, 6, 2, 0, 0, 0, 0)
TRAPS = (
    "<script>document.title='seen'</script>",
    "\"><img src=x onerror=alert(1)>' onload='x",
    "مكتبة البلدية \u202e txet",
    "Zaal 🎉 & Plein </style></script><!--",
    "Huis" * 50,
    "\x00\ud800$policy ${style} %s {0}",
)


def sample(venues: int, days: int, seed: int = 1, names: tuple[str, ...] = ()) -> Report:
    """A report of some venues that the exhibition visits one after another, two at a time.

    Args:
        venues: How many.
        days: From the first to the last, Sundays closed.
        seed: What the numbers are drawn from.
        names: The venues' names, when not drawn.
    """
    draw = random.Random(seed)
    places = names or tuple(
        f"{_ROOMS[i % 8]} {_PLACES[i % 9]}{f' {i // 72 + 1}' if i > 71 else ''}" for i in range(venues)
    )
    first = date(2026, 11, 2)
    visits: list[tuple[Cell, ...]] = []
    stay = max(3, 2 * days // venues)
    for i in range(days):
        day = first + timedelta(i)
        for place, venue in enumerate(places):
            begin = 0 if venues < 4 else place * (days - stay) // max(1, venues - 1)
            if begin <= i < begin + (days if venues < 4 else stay) and day.weekday() < 6:
                usual = (30 + 17 * (place % 4)) * (0.35 if day.weekday() == 5 else 1)
                visits.append((day.isoformat(), venue, draw.randint(int(usual * 0.7), int(usual * 1.3))))
    total = sum(int(row[2]) for row in visits if isinstance(row[2], int))

    def some(part: float) -> Cell:
        n = round(total * part * draw.uniform(0.85, 1.15))
        return n if n >= 10 or n == 0 else FEWER

    by_venue = [(it, sum(int(row[2]) for row in visits if row[1] == it and isinstance(row[2], int))) for it in places]
    weekdays = [(str(it + 1), round(total * part)) for it, part in enumerate((0.17, 0.18, 0.19, 0.23, 0.17, 0.06, 0.0))]
    hours = [(f"{it:02}", round(total * n / sum(_HOURS))) for it, n in enumerate(_HOURS) if 8 <= it <= 19]
    panels = [(it, *(some(0.12 * 0.86**i * era) for era in (1.0, 0.8, 0.7))) for i, it in enumerate(PROFESSIONS)]
    depth = [("visit", 1.0), ("story", 0.82), ("all-eras", 0.58), ("answer", 0.49), ("talents", 0.31), ("card", 0.29)]
    lengths = [("<15s", 0.12), ("<1min", 0.22), ("<2min", 0.36), ("<5min", 0.21), ("<10min", 0.07), ("more", 0.02)]
    tongues = [("nl", 0.84), ("en", 0.095), ("ar", 0.027), ("tr", 0.02), ("uk", 0.002)]
    aids = [
        ("read-aloud", 0.16),
        ("text-150", 0.11),
        ("text-200", 0.05),
        ("contrast-dark", 0.045),
        ("less-motion", 0.017),
    ]
    answers = [(it, *(some(0.05 * 0.88**i * k) for k in (1.0, 0.9, 1.2, 0.6))) for i, it in enumerate(PROFESSIONS)]
    kiosks = [
        (f"Kiosk {i + 1}", it, (first + timedelta(min(days, (i + 1) * 3))).isoformat())
        for i, it in enumerate(places[:13])
    ]
    by_strength = "profession:text " + " ".join(f"{it}:number" for it in STRENGTHS)
    summed = [(*row, sum(int(it) for it in row[1:] if isinstance(it, int))) for row in panels]
    by_profession = "venue:text " + " ".join(f"{it.lower()}:number" for it in PROFESSIONS)
    split = [(it, *(some(0.1 * 0.8**i / venues) for i, _ in enumerate(PROFESSIONS))) for it in places]
    parts = [(it, round(total * part), part) for it, part in depth]

    def drawn(shares: Sequence[tuple[str, float]]) -> list[tuple[Cell, ...]]:
        return [(it, some(part)) for it, part in shares]

    eras = "profession:text toen:number nu:number straks:number all:number"
    tables = (
        _table("visits-by-day", "Bezoeken per dag", "Visits by day", "day:day venue:text visits:number", visits),
        _table("visits-by-venue", "Bezoeken per plek", "Visits by venue", "venue:text visits:number", by_venue),
        _table("visits-by-hour", "Hoe laat?", "What time?", "hour:text visits:number", hours),
        _table("visits-by-weekday", "Welke dag?", "Which day?", "weekday:text visits:number", weekdays),
        _table("panels", "Beroep en tijd", "Profession and era", eras, summed),
        _table("professions-by-venue", "Beroepen per plek", "Professions by venue", by_profession, split),
        _table("depth", "Hoe ver kwam men?", "How far?", "depth:text visits:number share:share", parts),
        _table("durations", "Hoe lang?", "How long?", "duration:text visits:number", drawn(lengths)),
        _table("languages", "Taal", "Language", "language:text visits:number", drawn(tongues)),
        _table("aids", "Hulpmiddelen", "Aids", "aid:text visits:number", drawn(aids)),
        _table("answers", "Gekozen krachten", "Chosen strengths", by_strength, answers),
        _table("kiosks", "Kiosken", "Kiosks", "label:text venue:text heard:day", kiosks),
    )
    notes = (
        {"nl": "Kiosk 4 is sinds vrijdag 13 november niet meer gehoord. Bel de plek.",
         "en": "Kiosk 4 was last heard of on Friday 13 November. Call the venue."},
        {"nl": "Eén bestand is beschadigd en telt niet mee.", "en": "One file is damaged and is left out."},
    )  # fmt: skip
    totals = {"visits": total, "venues": venues, "kiosks": len(kiosks), "days": len({row[0] for row in visits})}
    return Report(first + timedelta(days), places, tables, notes, totals)


def trapped() -> Report:
    """A report whose every text is one that a page can trip over."""
    return sample(len(TRAPS), 40, names=TRAPS)


def _table(ident: str, nl: str, en: str, columns: str, rows: Sequence[tuple[Cell, ...]]) -> Table:
    named = []
    for entry in columns.split():
        name, kind = entry.split(":")
        title = {"nl": name.capitalize(), "en": name.capitalize()}
        named.append(Column(name, title, cast('Literal["text", "day", "number", "share"]', kind)))
    return Table(ident, {"nl": nl, "en": en}, {"nl": "", "en": ""}, tuple(named), tuple(rows))
