"""Notes: what a reader of the figures has to know, what is missing, and what was corrected."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from kiosk.report.corrections import Correction
from kiosk.report.dates import long_day, month_of
from kiosk.report.deeds import FEWEST_VISITS, Deeds
from kiosk.report.gathering import UNKNOWN, Gathered
from kiosk.report.kiosks import LAST_HEARD
from kiosk.report.names import Words
from kiosk.report.protection import LEAST
from kiosk.report.terms import told_from, told_through

_MOST = 50  # lines of one kind; the command prints all
_ENDED = 4  # times as long as a kiosk may be silent: then its stay has ended


def notes(gathered: Gathered, deeds: Deeds, silent: int) -> Iterator[Words]:
    """Write the notes, what may be wrong first.

    Args:
        gathered: What was read.
        deeds: What people did.
        silent: After how many days without a word from a kiosk that is said.
    """
    yield from _problems(gathered)
    if not deeds.visits:
        yield from _not_yet(gathered)
    yield from _strays(gathered)
    yield from _clocks(gathered)
    yield from _silent(gathered, silent)
    yield from _gaps(gathered)
    yield from _empty(gathered)
    yield from _corrections(gathered.corrected)
    yield from _about(gathered.today, deeds)
    yield from _left_out(deeds)


def _problems(gathered: Gathered) -> Iterator[Words]:
    for problem in gathered.problems[:_MOST]:
        path = problem.partition(": ")[0]
        yield {
            "nl": f"Dit bestand is beschadigd of hoort hier niet: {path}. Het telt niet mee. Kopieer het opnieuw.",
            "en": f"This file is damaged, or does not belong here: {problem}",
        }
    more = len(gathered.problems) - _MOST
    if more > 0:
        yield {"nl": f"Nog {more} bestanden tellen niet mee.", "en": f"{more} more files are left out."}


def _not_yet(gathered: Gathered) -> Iterator[Words]:
    [(first,)] = gathered.ask("SELECT min(term) FROM visit WHERE NOT is_told AND NOT is_doubtful")
    if first:
        day = told_from(first)
        yield {
            "nl": "Wat bezoekers deden, staat er nog niet bij: hoe ver ze kwamen, wat ze kozen, in welke taal. Dat"
            f" vertellen we per hele maand, twee weken na het eind ervan: vanaf {long_day(day, 'nl')}.",
            "en": "What visitors did is not told yet: how far they got, what they chose, in which language. That is"
            f" told by whole months, two weeks after their end: from {long_day(day, 'en')} on.",
        }


def _strays(gathered: Gathered) -> Iterator[Words]:
    found = gathered.ask("""
        SELECT run[:8], coalesce(sum(n) FILTER (metric = 'visit'), 0)::BIGINT FROM counted WHERE is_stray
        GROUP BY run ORDER BY run
    """)
    if found:
        runs, n = _some([run for run, _ in found], 10), sum(it for _, it in found)
        yield {
            "nl": f"Van deze starts is niet bekend waar ze waren, want hun bestand in de map 'runs' ontbreekt: {runs}."
            f" Hun {n} bezoeken staan bij '{UNKNOWN}'.",
            "en": f"It is not known where these runs were, since their file in the folder 'runs' is missing: {runs}."
            f" Their {n} visits are at '{UNKNOWN}'.",
        }


def _clocks(gathered: Gathered) -> Iterator[Words]:
    for label, venue, clock, n in gathered.ask("""
        SELECT label, venue, CASE WHEN is_doubtful THEN 'doubtful' ELSE clock END AS clock, sum(n)::BIGINT FROM visit
        WHERE clock <> 'trusted' OR is_doubtful GROUP BY ALL ORDER BY ALL
    """):
        if clock == "doubtful":
            yield {
                "nl": f"De klok van {label} ({venue}) stond verkeerd: {n} bezoeken tellen mee, maar bij geen dag.",
                "en": f"The clock of {label} ({venue}) was wrong: {n} visits count, but on no day.",
            }
        else:
            yield {
                "nl": f"De klok van {label} ({venue}) versprong: {n} bezoeken staan misschien bij een verkeerd uur.",
                "en": f"The clock of {label} ({venue}) jumped: {n} visits may be at a wrong hour.",
            }


def _silent(gathered: Gathered, silent: int) -> Iterator[Words]:
    """Kiosks whose stay goes on as far as is known: another one at the venue was heard of, or it is not long ago."""
    today = gathered.today
    heard = gathered.ask(LAST_HEARD, [today.isoformat()])
    alive = {venue for _, day, venue, _ in heard if date.fromisoformat(day) >= today - timedelta(silent)}
    for label, last, venue, _ in sorted(heard):
        day = date.fromisoformat(last)
        if today - timedelta(silent) > day and (venue in alive or day >= today - timedelta(silent * _ENDED)):
            yield {
                "nl": f"Van {label} ({venue}) is sinds {long_day(day, 'nl')} niets gehoord. Staat hij er nog?",
                "en": f"Nothing was heard of {label} ({venue}) since {long_day(day, 'en')}. Is it still there?",
            }


def _gaps(gathered: Gathered) -> Iterator[Words]:
    """Days without counts, but for weekdays on which that kiosk never counted anything there, when it is closed."""
    for label, venue, days in gathered.ask("""
        WITH seen AS (
            SELECT DISTINCT label, venue, span::DATE AS day FROM visit WHERE NOT is_doubtful AND label <> '?'
        ), usual AS (SELECT DISTINCT label, venue, isodow(day) AS weekday FROM seen)
        SELECT label, venue, list(missing::DATE ORDER BY missing) FROM (
            SELECT label, venue, unnest(generate_series(min(day), max(day), INTERVAL 1 DAY))::DATE AS missing
            FROM seen GROUP BY label, venue
        ) JOIN usual USING (label, venue) ANTI JOIN seen AS s
            ON s.label = label AND s.venue = venue AND s.day = missing
        WHERE weekday = isodow(missing) GROUP BY ALL ORDER BY ALL
    """):
        yield {
            "nl": f"{label} ({venue}) heeft geen bezoeken op {_days(days, 'nl')}."
            " Hij stond uit, er kwam niemand, of een bestand ontbreekt.",
            "en": f"{label} ({venue}) has no visits on {_days(days, 'en')}."
            " It was off, nobody came, or a file is missing.",
        }


def _empty(gathered: Gathered) -> Iterator[Words]:
    n = gathered.ask("SELECT count(*) FROM run ANTI JOIN count ON run = id WHERE purpose = 'visitors'")[0][0]
    if n:
        yield {
            "nl": f"Van {n} starts zijn er geen aantallen: er kwam niemand, of hun bestanden ontbreken.",
            "en": f"{n} runs have no counts: nobody came, or their files are missing.",
        }


def _corrections(corrected: Sequence[tuple[Correction, int]]) -> Iterator[Words]:
    for it, n in corrected:
        what = f"{it.kiosk}" if it.kiosk else f"{it.run}"
        begin, until = it.begin, it.until
        van, tot = begin and f" van {long_day(begin, 'nl')}", until and f" t/m {long_day(until, 'nl')}"
        since, to = begin and f" from {long_day(begin, 'en')}", until and f" until {long_day(until, 'en')}"
        yield {
            "nl": f"Verbeterd: {what}{van or ''}{tot or ''} stond in {it.venue} ({n} starts).",
            "en": f"Corrected: {what}{since or ''}{to or ''} was at {it.venue} ({n} runs).",
        }


def _about(today: date, deeds: Deeds) -> Iterator[Words]:
    yield {
        "nl": "Een bezoek is geen bezoeker: wie later terugkomt, telt weer mee. Bezoeken zijn precies geteld.",
        "en": "A visit is not a visitor: who comes back later counts again. Visits are exact.",
    }
    day, last = today - timedelta(1), told_through(today)
    if not deeds.visits:
        yield {
            "nl": f"Bezoeken gaan tot en met {long_day(day, 'nl')}.",
            "en": f"Visits are until {long_day(day, 'en')}.",
        }
        return
    yield {
        "nl": f"Bezoeken gaan tot en met {long_day(day, 'nl')}. Wat mensen deden, vertellen we per hele maand, twee"
        f" weken na het eind ervan: tot en met {long_day(last, 'nl')}.",
        "en": f"Visits are until {long_day(day, 'en')}. What people did is told by whole months, two weeks after their"
        f" end: until {long_day(last, 'en')}.",
    }
    yield {
        "nl": f"Van wat mensen deden staat er per locatie of maand geen aantal onder de {LEAST}, en ook niets waaruit"
        " dat volgt. Een ≥ betekent: zoveel, en misschien iets meer.",
        "en": f"Of what people did no number below {LEAST} is told by venue or month, nor anything from which it"
        " follows. A ≥ means: that many, and perhaps some more.",
    }


def _left_out(deeds: Deeds) -> Iterator[Words]:
    if deeds.left_out:
        plaatsen, places = (
            _some([f"{venue} in {month_of(it, language)}" for venue, it in sorted(deeds.left_out)], 5)
            for language in ("nl", "en")
        )
        yield {
            "nl": f"Wat mensen deden staat er niet bij van maanden met minder dan {FEWEST_VISITS} bezoeken:"
            f" {plaatsen}.",
            "en": f"What people did leaves out months with fewer than {FEWEST_VISITS} visits: {places}.",
        }


def _days(days: Sequence[date], language: str) -> str:
    return _some([long_day(day, language) for day in days], 5)


def _some(names: Sequence[str], most: int) -> str:
    more = len(names) - most
    return ", ".join(names[:most]) + (f" (+{more})" if more > 0 else "")
