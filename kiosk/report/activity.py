"""Tables of what people did, as far as it may be told."""

from collections.abc import Iterator, Sequence

from kiosk.report.deeds import Deeds
from kiosk.report.names import ALL as TOGETHER
from kiosk.report.names import Words, title
from kiosk.report.tables import Cell, Column, Table
from kiosk.report.telling import ALL
from kiosk.tally.metrics import DEPTHS, DURATIONS, ERAS

_VENUE = Column("venue", {"nl": "Locatie", "en": "Venue"}, "text")
_SHARE = Column("share", {"nl": "Deel van de bezoeken", "en": "Share of visits"}, "share")
_VISITS: Words = {"nl": "Bezoeken", "en": "Visits"}
_TIMES: Words = {"nl": "Keer", "en": "Times"}
_PROFESSION = Column("profession", {"nl": "Beroep", "en": "Profession"}, "text")
_WIDEST = 40


def activity_tables(deeds: Deeds) -> Iterator[Table]:
    """Make the tables of what people did in the terms that are told of."""
    yield _depth(deeds)
    yield _professions(deeds)
    yield _list(
        deeds,
        "language",
        {"nl": "Talen", "en": "Languages"},
        {"nl": "De taal aan het eind van een bezoek.", "en": "The language at the end of a visit."},
        _VISITS,
    )
    yield _by_venue(
        deeds,
        "language",
        {"nl": "Talen per locatie", "en": "Languages by venue"},
        {"nl": "De taal aan het eind van een bezoek.", "en": "The language at the end of a visit."},
    )
    yield _shares(
        deeds,
        "duration",
        {"nl": "Hoe lang duurt een bezoek?", "en": "How long does a visit last?"},
        {"nl": "Van de eerste tot de laatste aanraking of stem.", "en": "From the first to the last touch or voice."},
        DURATIONS,
    )
    yield _list(
        deeds,
        "voice",
        {"nl": "Luisteren", "en": "Listening"},
        {"nl": "Hoe vaak een stem begon, en uitsprak.", "en": "How often a voice began, and came to its end."},
        _TIMES,
        ("started", "finished"),
    )
    yield _shares(
        deeds,
        "aid",
        {"nl": "Hulpmiddelen", "en": "Aids"},
        {"nl": "Wat een bezoeker anders zette.", "en": "What a visitor set otherwise."},
    )
    yield _by_venue(
        deeds,
        "aid",
        {"nl": "Hulpmiddelen per locatie", "en": "Aids by venue"},
        {"nl": "In hoeveel bezoeken.", "en": "In how many visits."},
    )
    yield _answers(deeds)
    yield _shares(
        deeds,
        "role",
        {"nl": "Voor wie was de gesprekskaart?", "en": "Whom was the conversation card for?"},
        {"nl": "Wat bezoekers kozen.", "en": "What visitors chose."},
    )
    for metric, words in (
        ("case", {"nl": "Voorbeelden", "en": "Cases"}),
        ("lesson", {"nl": "Lessen", "en": "Lessons"}),
    ):
        lead = {"nl": "Hoe vaak ze open gingen.", "en": "How often they were opened."}
        yield _list(deeds, metric, words, lead, _TIMES)


def _list(deeds: Deeds, metric: str, words: Words, lead: Words, unit: Words, order: Sequence[str] = ()) -> Table:
    columns = (Column(metric, words, "text"), Column("n", unit, "number"))
    rows = tuple((it, deeds.cell(metric, it)) for it in order or deeds.subjects(metric))
    return Table(_plural(metric), words, lead, columns, rows)


def _shares(deeds: Deeds, metric: str, words: Words, lead: Words, order: Sequence[str] = ()) -> Table:
    columns = (Column(metric, words, "text"), Column("n", _VISITS, "number"), _SHARE)
    rows = ((it, deeds.cell(metric, it), deeds.share(metric, it)) for it in order or deeds.subjects(metric))
    return Table(_plural(metric), words, lead, columns, tuple(rows))


def _depth(deeds: Deeds) -> Table:
    words = {"nl": "Hoe ver komen bezoekers?", "en": "How far do visitors get?"}
    lead = {"nl": "Deel van alle bezoeken in deze maanden.", "en": "Part of all visits in these months."}
    table = _shares(deeds, "depth", words, lead, DEPTHS)
    everyone: tuple[Cell, ...] = ("visit", deeds.visits[ALL], 1.0 if deeds.visits[ALL] else None)
    return Table(table.id, words, lead, table.columns, (everyone, *table.rows))


def _professions(deeds: Deeds) -> Table:
    eras = [Column(era, title("era", era), "number") for era in ERAS]
    return Table(
        "professions",
        {"nl": "Beroepen", "en": "Professions"},
        {"nl": "Hoe vaak een paneel open ging: toen, nu en straks.", "en": "How often a panel was opened, by era."},
        (_PROFESSION, *eras, Column(TOGETHER, title("", TOGETHER), "number")),
        tuple(
            (it, *(deeds.cell("panel", f"{it}/{era}") for era in ERAS), deeds.cell("profession", it))
            for it in deeds.subjects("profession")
        ),
    )


def _answers(deeds: Deeds) -> Table:
    answers = deeds.subjects("answer")
    strengths = sorted({it.partition("/")[2] for it in answers})
    professions = sorted({it.partition("/")[0] for it in answers})
    return Table(
        "answers",
        {"nl": "Antwoorden", "en": "Answers"},
        {
            "nl": "Welke kracht bezoekers bij een beroep kozen.",
            "en": "Which strength visitors chose with a profession.",
        },
        (_PROFESSION, *(Column(it, title("strength", it), "number") for it in strengths)),
        tuple((it, *(deeds.cell("answer", f"{it}/{strength}") for strength in strengths)) for it in professions),
    )


def _by_venue(deeds: Deeds, metric: str, words: Words, lead: Words) -> Table:
    subjects = deeds.subjects(metric)
    venues = sorted(deeds.visits.keys() - {ALL})
    columns = (_VENUE, *(Column(it, title(metric, it), "number") for it in subjects[:_WIDEST]))
    rows = [(venue, *(deeds.cell(metric, it, venue) for it in subjects[:_WIDEST])) for venue in venues]
    every: list[tuple[Cell, ...]] = [(TOGETHER, *(deeds.cell(metric, it) for it in subjects[:_WIDEST]))]
    return Table(f"{_plural(metric)}-by-venue", words, lead, columns, tuple(rows + every) if venues else ())


def _plural(metric: str) -> str:
    return metric if metric in ("depth", "voice") else f"{metric}s"
