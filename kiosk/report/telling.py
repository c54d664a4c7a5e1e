"""What may be told of one term: of each sum, and of each venue's part in it, the number or that it is not told.

What people did is told by venue for languages and aids only, and never by day. Every other sum is told for all venues
together: then what whole visits did could change places between two venues, and all that is told would stay the same.
Of what a visit does once, everybody knows that there is not more of it than there are visits (`room`), and of some
things that one needs the other: a conversation card needs a role (`_is_free`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.report.protection import LEAST, fold, hide, is_small, is_sum_safe
from kiosk.tally.metrics import ERAS

ALL = ""
"""In place of a venue: all of them."""

Parts = Mapping[str, Mapping[str, int]]
"""How often each subject was counted, by venue."""

_NEEDS = {"toen": "story", "nu": "all-eras", "straks": "all-eras"}
"""How far a visit only gets by opening some panel of an era."""


@dataclass
class Told:
    """What is told of a metric.

    Attributes:
        numbers: By subject and venue; what is not there and lacks nothing is zero.
        lacking: Subjects and venues of which nothing is told, or not everything.
    """

    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    lacking: set[tuple[str, str]] = field(default_factory=set)

    def sum(self, subject: str, parts: Mapping[str, int], is_told: bool) -> None:
        """Tell what all venues have together, or do not."""
        if is_told:
            self.numbers[subject, ALL] = sum(parts.values())
        else:
            self.lacking.add((subject, ALL))

    def each(self, subject: str, parts: Mapping[str, int], hidden: Iterable[str]) -> None:
        """Tell what each venue has, but for the hidden ones."""
        hidden = set(hidden)
        self.lacking |= {(subject, venue) for venue in hidden}
        self.numbers |= {(subject, venue): n for venue, n in parts.items() if venue not in hidden}


def tell(counts: Mapping[str, Parts], visits: Mapping[str, int]) -> dict[str, Told]:
    """Choose what is told of a term.

    Args:
        counts: What people did, by metric.
        visits: By venue; only venues with enough of them to be told about.
    """
    full = {
        metric: {subject: {venue: by.get(venue, 0) for venue in visits} for subject, by in sorted(parts.items())}
        for metric, parts in counts.items()
    }
    depth = full.get("depth", {})
    professions, eras = _panels(full.get("panel", {}), depth, visits)
    return {
        "depth": _once(depth, visits),
        "duration": _duration(full.get("duration", {}), visits),
        "language": _language(full.get("language", {}), visits),
        "aid": _aids(full.get("aid", {}), visits),
        "role": _once(full.get("role", {}), visits, depth.get("card")),
        "answer": _once(full.get("answer", {}), visits, depth.get("answer")),
        "profession": professions,
        "panel": eras,
    } | {metric: _each_time(full.get(metric, {})) for metric in ("case", "lesson", "voice")}


def _room(parts: Mapping[str, int], most: Mapping[str, int]) -> dict[str, int]:
    return {venue: max(0, most[venue] - n) for venue, n in parts.items()}


def _is_free(have: int, need: int) -> bool:
    """Whether so much more was counted than must have been that this says nothing of a small number."""
    return have - need >= LEAST


def _each_time(parts: Parts) -> Told:
    told = Told()
    for subject, by in parts.items():
        told.sum(subject, by, not is_small(sum(by.values())))
    return told


def _once(parts: Parts, visits: Mapping[str, int], needed: Mapping[str, int] | None = None) -> Told:
    """Tell of what a visit does once. `needed`: what it only did by doing one of these."""
    told = Told()
    safe = {subject: is_sum_safe(by, _room(by, visits)) for subject, by in parts.items()}
    have = sum(sum(by.values()) for by in parts.values())
    if needed and not all(safe.values()) and not _is_free(have, sum(needed.values())):
        safe = dict.fromkeys(parts, False)
    for subject, by in parts.items():
        told.sum(subject, by, safe[subject])
    return told


def _duration(parts: Parts, visits: Mapping[str, int]) -> Told:
    """Tell of classes that every visit is in one of. None is told by venue, so a venue's visits may be in any."""
    told = Told()
    sums = {subject: sum(by.values()) for subject, by in parts.items()}
    folded = fold(sums, {subject for subject, by in parts.items() if not is_sum_safe(by, _room(by, visits))})
    while folded and len(folded) < len(parts):
        rest = {venue: sum(parts[subject][venue] for subject in folded) for venue in visits}
        if is_sum_safe(rest, _room(rest, visits)):
            break
        folded.add(min((it for it in parts if it not in folded), key=lambda it: sums[it]))
    for subject, by in parts.items():
        told.sum(subject, by, subject not in folded)
    return told


def _language(parts: Parts, visits: Mapping[str, int]) -> Told:
    """Tell of languages, of which every visit has one, by venue.

    Where a number is hidden, another language's is hidden beside it, of at least 10. So a hidden number can change
    places with that one, and back at another venue where the same language is hidden: all sums stay as they are. Where
    it is not the same one that is hidden beside it there, a bridge is a venue at which all of those are hidden.
    """
    told = Told()
    kept = dict(visits)
    unsafe: set[str] = set()
    while True:
        by_venue = {subject: {venue: by[venue] for venue in kept} for subject, by in parts.items()}
        folded = fold({subject: sum(by.values()) for subject, by in by_venue.items()}, unsafe)
        columns = {subject: by for subject, by in by_venue.items() if subject not in folded}
        rest = {venue: sum(by_venue[subject][venue] for subject in folded) for venue in kept}
        chosen = {subject: hide(by, _room(by, kept)) for subject, by in {**columns, ALL: rest}.items()}
        failed = {subject for subject, names in chosen.items() if names is None}
        hidden = {subject: names or set() for subject, names in chosen.items()}
        beside = _beside(columns, {venue: {it for it in hidden if venue in hidden[it]} for venue in kept})
        alone = {venue for venue, names in beside.items() if not names}
        if columns and failed:
            unsafe |= columns.keys() if ALL in failed else failed
        elif columns and alone:
            kept = {venue: n for venue, n in kept.items() if venue not in alone}
        else:
            break
    if len(kept) < len(visits):  # nothing of the others is in any number
        told.lacking |= {(subject, venue) for subject in parts for venue in {*visits, ALL} - {*kept}}
    told.lacking |= {(subject, venue) for subject in folded for venue in (ALL, *kept)}
    for subject, by in columns.items():
        told.sum(subject, by, True)
        told.each(subject, by, hidden[subject] | {venue for venue, names in beside.items() if subject in names})
    return told


def _beside(columns: Parts, hidden: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Which languages to hide beside the hidden ones, by venue; none at a venue where no choice is enough."""
    chosen = {
        venue: min(
            ((by[venue], subject) for subject, by in columns.items() if subject not in names and by[venue] >= LEAST),
            default=(0, ""),
        )[1]
        for venue, names in hidden.items()
        if names
    }
    beside = {venue: {name} - {""} for venue, name in chosen.items()}
    different = {*chosen.values()} - {""}
    if len(different) < 2:
        return beside
    fit = [
        (sum(columns[it][venue] for it in different), venue)
        for venue, names in hidden.items()
        if not names & different and all(columns[it][venue] >= LEAST for it in different)
    ]
    if fit:
        return {**beside, min(fit)[1]: different}
    smallest = min(sum(columns[it][venue] for it in columns) for venue in beside)
    return {
        venue: set() if sum(columns[it][venue] for it in columns) == smallest else names
        for venue, names in beside.items()
    }


def _aids(parts: Parts, visits: Mapping[str, int]) -> Told:
    told = Told()
    for subject, by in parts.items():
        hidden = None if is_small(sum(by.values())) else hide(by, _room(by, visits))
        told.sum(subject, by, hidden is not None)
        told.each(subject, by, {venue for venue, n in by.items() if is_small(n)} if hidden is None else hidden)
    return told


def _panels(parts: Parts, depth: Parts, visits: Mapping[str, int]) -> tuple[Told, Told]:
    """Tell of professions, and of professions by era, whose sums are the professions' sums.

    That panels are opened more than once in a visit is not counted on: so there is room at a venue for as many more as
    it had visits without one.
    """
    by_era: dict[str, dict[str, int]] = {}
    safe: dict[str, bool] = {}
    for subject, by in parts.items():
        profession, _, era = subject.partition("/")
        by_era.setdefault(profession, dict.fromkeys(ERAS, 0))[era] = sum(by.values())
        safe[profession] = safe.get(profession, True) and is_sum_safe(by, _room(by, visits))
    needed = {era: sum(depth.get(far, {}).values()) for era, far in _NEEDS.items()}
    opened = {era: sum(split[era] for split in by_era.values()) for era in ERAS}
    all_opened = sum(opened.values())
    are_whole_free = all_opened - sum(needed.values()) >= len(ERAS) * LEAST and all(
        all_opened - sum(split.values()) >= needed[era]  # without this profession, all could still be as they are
        for split in by_era.values()
        for era in ERAS
        if is_small(split[era])
    )
    whole = {it: are_whole_free and not is_small(sum(split.values())) for it, split in by_era.items()}
    split_up = {it: whole[it] and safe[it] for it in by_era}
    if not all(split_up.values()) and not all(_is_free(opened[era], needed[era]) for era in ERAS):
        split_up = dict.fromkeys(split_up, False)
    professions, eras = Told(), Told()
    for profession, split in by_era.items():
        professions.sum(profession, split, whole[profession])
        for era in ERAS:
            eras.sum(f"{profession}/{era}", {era: split[era]}, split_up[profession])
    return professions, eras
