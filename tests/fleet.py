"""Fleets of kiosks as they may be, to test and measure with: `python -m tests.fleet FOLDER KIOSKS DAYS [--compacted]`.

Every kiosk is switched on in the morning, is shown around, and moves on after six weeks. Some places are busy, some are
not; nobody comes on Sundays, fewer when it rains, most at eleven and two. The same seed gives the same fleet.
"""

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import yaml
from numpy.typing import NDArray

from kiosk.app.places import ASSETS
from kiosk.report.compacted import write
from kiosk.report.database import Database, open_database
from kiosk.report.kinds import KINDS
from kiosk.tally import files
from kiosk.tally.merge import Count
from kiosk.tally.metrics import DEPTHS, DURATIONS, ERAS, METRICS
from kiosk.tally.run import Run

_Numbers = NDArray[np.float64]
_Integers = NDArray[np.int64]

FIRST = date(2025, 1, 1)
_CHUNK = 500  # kiosks whose numbers are in memory at a time
_STAY = 42  # days at a venue
_ZONE = ZoneInfo("Europe/Amsterdam")
_HOURS = np.array([2, 5, 8, 6, 5, 8, 7, 4, 1, 1, 1, 0]) / 48  # of the visits of a day, from nine o'clock on
_WEEK = np.array([0.9, 1.0, 1.1, 1.2, 0.9, 0.7, 0.0])
_DURATION = np.array([0.22, 0.25, 0.24, 0.19, 0.07, 0.03])
_LANGUAGE = {"nl": 0.88, "en": 0.07, "ar": 0.05}
_ROLE = {"works": 0.2, "leads": 0.08, "visits": 0.15}
_AID = {
    "text-150": 0.06,
    "text-200": 0.03,
    "contrast-dark": 0.02,
    "read-aloud": 0.05,
    "less-motion": 0.01,
    "captions-off": 0.01,
}
_SHOWN = yaml.safe_load((ASSETS / "exhibition.yaml").read_text("utf-8"))
_PROFESSIONS, _STRENGTHS, _CASES, _LESSONS = (_SHOWN[name] for name in ("professions", "strengths", "cases", "lessons"))
_KEYS = [
    *(("visit", "", hour) for hour in range(9, 21)),
    *(("panel", f"{profession}/{era}", 0) for profession in _PROFESSIONS for era in ERAS),
    *(("case", case, 0) for case in _CASES),
    *(("lesson", lesson, 0) for lesson in _LESSONS),
    *(("voice", what, 0) for what in ("started", "finished")),
    *(("depth", depth, 0) for depth in DEPTHS),
    *(("duration", duration, 0) for duration in DURATIONS),
    *(("language", language, 0) for language in _LANGUAGE),
    *(("answer", f"{profession}/{strength}", 0) for profession in _PROFESSIONS for strength in _STRENGTHS),
    *(("role", role, 0) for role in _ROLE),
    *(("aid", aid, 0) for aid in _AID),
]


@dataclass(frozen=True, slots=True)
class Fleet:
    """Kiosks on tour.

    Attributes:
        kiosks: How many.
        days: From the first of 2025 on.
        seed: Decides everything else.
    """

    kiosks: int
    days: int
    seed: int = 1


def months(fleet: Fleet) -> Iterator[tuple[int, int]]:
    """The calendar months of a fleet: the first day of each and the day after its last, counted from 0."""
    days = range(fleet.days)
    for _, month in groupby(days, lambda day: (FIRST + timedelta(day)).month + 12 * (FIRST + timedelta(day)).year):
        first, *rest = month
        yield first, first + 1 + len(rest)


def fill(db: Database, fleet: Fleet, begin: int, end: int) -> None:
    """Make the tables `run` and `count` of what a fleet counts in some days, merged."""
    for kind in KINDS:
        db.execute(f"CREATE OR REPLACE TABLE {kind.table}({kind.declared})")
    db.register("key", _keys())
    days = [FIRST + timedelta(day) for day in range(begin, end)]
    noons = [datetime(it.year, it.month, it.day, 12, tzinfo=_ZONE).isoformat() for it in days]
    weeks = [f"{it.isocalendar().year:04}-W{it.isocalendar().week:02}" for it in days]
    db.register("day", {"d": np.arange(len(days)), "noon": _text(noons), "week": _text(weeks)})
    busy = np.random.default_rng(fleet.seed).lognormal(3.4, 0.5, fleet.kiosks)  # visits a day
    weather = np.random.default_rng([fleet.seed, 1]).gamma(8, 1 / 8, fleet.days)[begin:end]
    for first in range(0, fleet.kiosks, _CHUNK):
        rng = np.random.default_rng([fleet.seed, 2, begin, first])
        expected = busy[first : first + _CHUNK, None] * weather * _WEEK[[it.weekday() for it in days]]
        kiosk, day = np.nonzero(expected * (rng.random(expected.shape) > 0.02))  # now and then it is closed
        expected = expected[kiosk, day]
        twice = rng.random(len(day)) < 0.05  # started anew after noon
        share = np.where(twice, 0.5, 1.0)
        kiosk, day, expected = (np.concatenate([it, it[twice]]) for it in (kiosk, day, expected * share))
        cells = _cells(rng, expected)
        session, key = np.nonzero(cells)
        sessions = {
            "s": np.arange(len(day)),
            "d": day,
            "kiosk": kiosk + first + 1,
            "stay": (kiosk + first) * 9 + (day + begin) // _STAY + 1,
            "again": np.arange(len(day)) >= len(twice),
            "chance": rng.random(len(day)),
            **{name: rng.integers(0, 2**64, len(day), np.uint64) for name in ("high", "low")},
        }
        db.register("session", sessions)
        db.register("cell", {"s": session, "k": key, "n": cells[session, key]})
        db.execute(_RUNS)
        db.execute(_COUNTS)


_ID = "format('{:016x}{:016x}', high, low)"
_RUNS = f"""
    INSERT INTO run SELECT {_ID}, 'kiosk ' || kiosk, 'Voorbeelddorp ' || stay, '1.0.0', '3',
        noon[:11] || CASE WHEN again THEN '13:05' ELSE '08:30' END || noon[17:],
        CASE WHEN chance < 0.02 THEN 'crew' WHEN chance < 0.03 THEN 'demo' ELSE 'visitors' END,
        CASE WHEN chance > 0.99 THEN 'jumped' ELSE 'trusted' END
    FROM session JOIN day USING (d)
"""
_COUNTS = f"""
    INSERT INTO count SELECT {_ID},
        CASE every WHEN 'hour' THEN noon[:11] || lpad(hour::VARCHAR, 2, '0') || noon[20:]
            WHEN 'day' THEN noon[:10] ELSE week END,
        metric, subject, n
    FROM cell JOIN session USING (s) JOIN day USING (d) JOIN key USING (k)
"""


def _cells(rng: np.random.Generator, expected: _Numbers) -> _Integers:
    """What each run (down) counts of each key (across)."""
    hours = rng.poisson(expected[:, None] * _HOURS)
    visits = hours.sum(1)
    started = rng.poisson(visits * 0.8)
    story = rng.binomial(visits, 0.72)
    answer = rng.binomial(story, 0.35)
    talents = rng.binomial(answer, 0.8)
    columns = (
        hours,
        rng.poisson(visits[:, None] * 2.6 * _popular(len(_PROFESSIONS) * len(ERAS))),
        rng.poisson(visits[:, None] * 0.25 * _popular(len(_CASES))),
        rng.poisson(visits[:, None] * 0.2 * _popular(len(_LESSONS))),
        started,
        rng.binomial(started, 0.55),
        story,
        rng.binomial(story, 0.45),
        answer,
        talents,
        rng.binomial(talents, 0.5),
        rng.multinomial(visits, _DURATION),
        rng.multinomial(visits, [*_LANGUAGE.values()]),
        rng.poisson(answer[:, None] * _popular(len(_PROFESSIONS) * len(_STRENGTHS))),
        rng.poisson(visits[:, None] * [*_ROLE.values()]),
        rng.poisson(visits[:, None] * [*_AID.values()]),
    )
    return np.column_stack(columns)


def _popular(number: int) -> _Numbers:
    """How an interest is divided: the most popular of some gets most, the last still something."""
    shares = 1 / np.sqrt(np.arange(1, number + 1))
    return np.asarray(shares / shares.sum())


def _keys() -> dict[str, NDArray[Any]]:
    return {
        "k": np.arange(len(_KEYS)),
        "metric": _text(metric for metric, _, _ in _KEYS),
        "subject": _text(subject for _, subject, _ in _KEYS),
        "hour": np.array([hour for _, _, hour in _KEYS]),
        "every": _text(METRICS[metric].every for metric, _, _ in _KEYS),
    }


def _text(words: Iterable[str]) -> NDArray[np.object_]:
    return np.array([*words], dtype=object)


def write_json(db: Database, folder: Path) -> None:
    """Write the files that the kiosks would have written. They are not synced."""
    contents: list[files.Content] = [Run(*row) for row in db.execute("FROM run").fetchall()]
    contents += files.split([Count(*row) for row in db.execute("FROM count").fetchall()])
    for content in contents:
        data = files.render(content)
        path = folder / files.path(content, data)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def write_compacted(db: Database, folder: Path) -> None:
    """Write what compacting those files makes of them."""
    for kind in KINDS:
        write(db, folder, kind)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fleet", description="Write a tour folder.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("kiosks", type=int)
    parser.add_argument("days", type=int)
    parser.add_argument("--compacted", action="store_true", help="a file a month, as compaction leaves it")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    fleet = Fleet(options.kiosks, options.days, options.seed)
    with open_database() as db:
        db.execute("SET preserve_insertion_order = true")
        for begin, end in months(fleet):
            fill(db, fleet, begin, end)
            (write_compacted if options.compacted else write_json)(db, options.folder)


if __name__ == "__main__":
    main()
