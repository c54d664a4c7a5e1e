"""A kiosk's counts as tables for people: visits first, and what is not a visit apart from them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from kiosk.tally.merge import Count, totals
from kiosk.tally.metrics import DEPTHS, DURATIONS, ERAS, span
from kiosk.tally.run import Run

_ONE_COLUMN = (
    ("depth", "How far visits went", DEPTHS),
    ("duration", "How long visits lasted", DURATIONS),
    ("language", "Languages, once a visit", ()),
    ("role", "Closing cards, once a visit", ()),
    ("aid", "Aids, once a visit", ()),
    ("voice", "Voice-over", ("started", "finished")),
    ("case", "Cases opened", ()),
    ("lesson", "Lessons opened", ()),
)
_CLOCKS = {"jumped": "was set while it ran", "before-build": "was earlier than the program itself"}


def lines(runs: Mapping[str, Run], counts: Sequence[Count], purpose: str = "visitors") -> Iterator[str]:
    """Write the tables.

    Args:
        runs: Under their ids. A run that is not among them is not known to be of visitors.
        counts: Merged.
        purpose: Whose runs: of visitors, or of the demo or the crew, which make no visits.
    """
    purposes = {it.run: runs[it.run].purpose if it.run in runs else "unknown" for it in counts}
    chosen = [it for it in counts if purposes[it.run] == purpose]
    visits = [it for it in chosen if it.metric == "visit"]
    if not counts:
        yield "No counts yet."
        return
    if purpose == "visitors":
        yield f"{_visits(visits)} in {_number(len({it.run for it in chosen}), 'run')}. Visits are not visitors."
        yield from _apart(purposes, counts)
        yield from _clocks(runs, visits)
    else:
        yield f"{purpose} runs, NOT VISITS: everything below was made by the {purpose}."
    yield from _table("Visits per day", _days(runs, visits))
    yield from _table("Visits per hour of the day", _sums(visits, lambda it: it.period[11:13]))
    yield from _grid("Panels opened", chosen, "panel", ERAS)
    yield from _grid("Answers, once a visit", chosen, "answer", ())
    for metric, title, order in _ONE_COLUMN:
        its = [it for it in chosen if it.metric == metric]
        yield from _table(title, _sums(its, lambda it: it.subject, order))


def _apart(purposes: Mapping[str, str], counts: Sequence[Count]) -> Iterator[str]:
    for purpose in ("demo", "crew", "unknown"):
        ids = {run for run, its in purposes.items() if its == purpose}
        if ids:
            apart = [it for it in counts if it.run in ids and it.metric == "visit"]
            yield f"{purpose} runs, not visits: {_visits(apart)} in {_number(len(ids), 'run')}"


def _clocks(runs: Mapping[str, Run], visits: Sequence[Count]) -> Iterator[str]:
    for run in sorted(runs.values(), key=lambda it: it.started):
        if run.clock != "trusted" and run.purpose == "visitors":
            its = [it for it in visits if it.run == run.id]
            yield f"clock not trusted, it {_CLOCKS[run.clock]}: run {run.id[:8]} of {run.started}, {_visits(its)}"


def _days(runs: Mapping[str, Run], visits: Sequence[Count]) -> Iterator[tuple[str, ...]]:
    doubtful = [it for it in visits if runs[it.run].clock != "trusted"]
    doubts = totals(doubtful, lambda it: span(it.period))
    for day, n in sorted(totals(visits, lambda it: span(it.period)).items()):
        yield (day, str(n), f"clock not trusted: {doubts[day]}") if day in doubts else (day, str(n))


def _sums(counts: Iterable[Count], by: Callable[[Count], str], order: Sequence[str] = ()) -> Iterator[tuple[str, ...]]:
    """Totals in the given order, or in that of their names."""
    sums = totals(counts, by)
    for name in [it for it in order if it in sums] or sorted(sums):
        yield name, str(sums[name])


def _grid(title: str, counts: Iterable[Count], metric: str, columns: Sequence[str]) -> Iterator[str]:
    """A table of subjects that have two parts: the first down, the second across."""
    sums = totals((it for it in counts if it.metric == metric), lambda it: tuple(it.subject.split("/")))
    across = columns or sorted({second for _, second in sums})
    rows = [(it, *(str(sums.get((it, name), 0)) for name in across)) for it in sorted({first for first, _ in sums})]
    if rows:
        yield from _table(title, [("", *across), *rows])


def _table(title: str, rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    cells = list(rows)
    if not cells:
        return
    yield ""
    yield title
    widths = [max(len(row[i]) for row in cells if i < len(row)) for i in range(max(map(len, cells)))]
    for first, *rest in cells:
        numbers = "".join(f"  {cell:>{width}}" for cell, width in zip(rest, widths[1:], strict=False))
        yield f"  {first:<{widths[0]}}{numbers}"


def _visits(visits: Iterable[Count]) -> str:
    return _number(sum(it.n for it in visits), "visit")


def _number(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what}s"
