from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.report.corrections import Correction, read_corrections
from kiosk.report.making import make
from kiosk.report.reading import read
from kiosk.report.tables import FEWER, AtLeast, Cell, Report
from kiosk.tally.metrics import span
from tests.unit.report.attack import published
from tests.unit.report.small import HERE, Tour, noon, some_tour

MONDAY = date(2026, 3, 2)


def table(report: Report, name: str) -> dict[Cell, tuple[Cell, ...]]:
    """The rows of a table, by their first cell."""
    return {row[0]: row[1:] for it in report.tables if it.id == name for row in it.rows}


def rows(report: Report, name: str) -> set[tuple[Cell, ...]]:
    return {row for it in report.tables if it.id == name for row in it.rows}


def said(report: Report, language: str = "en") -> str:
    return "\n".join(note[language] for note in report.notes)


def made(folder: Path, tour: Tour, today: date, *corrections: Correction) -> Report:
    return make(read([tour.write(folder)]), today, corrections)


def a_day(tour: Tour, venue: str = "Gouda", day: date = MONDAY, n: int = 30, **about: str) -> None:
    """Visits in the Dutch language at a venue."""
    run = tour.run(about.get("label", "kiosk 1"), venue, noon(day), clock=about.get("clock", "trusted"))  # type: ignore[arg-type]
    tour.count(run, "visit", "", noon(day), n)
    tour.count(run, "language", "nl", noon(day), n)


def test_every_visit_is_told_once_at_its_venue_day_hour_and_weekday(tmp_path: Path, seed: int) -> None:
    tour = some_tour(seed, venues=4)
    report = made(tmp_path, tour, date(2026, 9, 1))
    venues = {run.id: run.venue for run in tour.runs}
    days: Counter[tuple[str, str]] = Counter()
    hours: Counter[str] = Counter()
    for (run, period, metric, _), n in tour.counts.items():
        if metric == "visit":
            days[span(period), venues[run]] += n
            hours[period[11:13]] += n
    assert rows(report, "visits-by-day") == {(day, venue, n) for (day, venue), n in days.items()}
    assert {row for row in rows(report, "visits-by-hour") if row[1]} == {*hours.items()}
    assert report.totals["visits"] == sum(days.values())
    for name in ("visits-by-venue", "visits-by-weekday"):
        assert sum(n for (n,) in table(report, name).values() if isinstance(n, int)) == sum(days.values())


def test_large_numbers_of_what_people_did_are_exact(tmp_path: Path) -> None:
    tour = Tour()
    a_day(tour, n=500)
    run = tour.runs[0]
    for subject, n in (("story", 300), ("all-eras", 200), ("answer", 100), ("talents", 50), ("card", 10)):
        tour.count(run, "depth", subject, noon(MONDAY), n)
    for era, n in (("toen", 400), ("nu", 300), ("straks", 250)):
        tour.count(run, "panel", f"bode/{era}", noon(MONDAY), n)
    report = made(tmp_path, tour, date(2026, 5, 1))
    assert table(report, "depth") == {
        "visit": (500, 1.0),
        "story": (300, 0.6),
        "all-eras": (200, 0.4),
        "answer": (100, 0.2),
        "talents": (50, 0.1),
        "card": (10, 0.02),
    }
    assert table(report, "professions") == {"bode": (400, 300, 250, 950)}
    assert table(report, "languages-by-venue") == {"Gouda": (500,), "all": (500,)}


def test_a_small_number_and_its_share_are_hidden_and_zero_is_not(tmp_path: Path) -> None:
    tour = Tour()
    a_day(tour, n=100)
    tour.count(tour.runs[0], "depth", "story", noon(MONDAY), 9)
    found = table(made(tmp_path, tour, date(2026, 5, 1)), "depth")
    assert found["story"] == (FEWER, FEWER)
    assert found["card"] == (0, 0.0)


def test_what_a_month_hides_makes_the_sum_a_least(tmp_path: Path) -> None:
    tour = Tour()
    for day, n in ((MONDAY, 40), (MONDAY + timedelta(35), 3)):
        a_day(tour, day=day, n=100)
        tour.count(tour.runs[-1], "case", "post", noon(day), n)
    found = table(made(tmp_path, tour, date(2026, 6, 1)), "cases")["post"]
    assert found == (40,)
    assert isinstance(found[0], AtLeast)
    assert f"{found[0]:,}" == "≥ 40"


def test_what_people_did_is_told_two_weeks_after_the_month_and_stays_the_same(tmp_path: Path, seed: int) -> None:
    tour = some_tour(seed, first=date(2026, 1, 5), venues=3)
    reading = read([tour.write(tmp_path)])
    first = published(make(reading, date(2026, 2, 16)))
    for later in range(28):
        assert published(make(reading, date(2026, 2, 16) + timedelta(later))) == first
    assert not any(cell for cell in published(make(reading, date(2026, 2, 15))).values())


def test_before_a_month_is_told_of_it_says_from_when_it_tells_what_people_did(tmp_path: Path) -> None:
    tour = Tour()
    a_day(tour)
    report = made(tmp_path, tour, MONDAY + timedelta(9))
    assert table(report, "visits-by-venue") == {"Gouda": (30,)}
    assert not {"depth", "languages", "voice"} & {it.id for it in report.tables}
    assert "What visitors did is not told yet" in said(report)
    assert "two weeks after their end: from 13 April 2026 on" in said(report)
    assert "vanaf 13 april 2026" in said(report, "nl")
    assert "depth" not in {it.id for it in made(tmp_path, tour, date(2026, 4, 12)).tables}
    assert table(made(tmp_path, tour, date(2026, 4, 13)), "languages") == {"nl": (30,)}
    assert "hidden" not in said(report)


def test_what_a_wrong_clock_put_somewhere_is_no_part_of_what_people_did(tmp_path: Path) -> None:
    tour = Tour()
    a_day(tour, day=date(2026, 1, 12), n=30)
    a_day(tour, "Delft", day=date(2026, 1, 13), n=30, clock="before-build")
    report = made(tmp_path, tour, date(2026, 3, 1))
    assert report.totals["visits"] == 60
    assert table(report, "languages") == {"nl": (30,)}


def test_today_is_not_told(tmp_path: Path) -> None:
    tour = Tour()
    a_day(tour)
    assert made(tmp_path, tour, MONDAY).totals["visits"] == 0
    assert made(tmp_path, tour, MONDAY + timedelta(1)).totals["visits"] == 30


def test_crew_and_demo_make_no_visits(tmp_path: Path) -> None:
    tour = Tour()
    a_day(tour)
    for purpose, n in (("crew", 3), ("demo", 400)):
        run = tour.run("kiosk 1", "Gouda", noon(MONDAY), purpose=purpose)  # type: ignore[arg-type]
        tour.count(run, "visit", "", noon(MONDAY), n)
        tour.count(run, "case", "post", noon(MONDAY), n)
    report = made(tmp_path, tour, date(2026, 4, 1))
    assert report.totals["visits"] == 30
    assert rows(report, "cases") == set()
    assert rows(report, "not-visits") == {("crew", 1, 3), ("demo", 1, 400)}


def test_counts_of_an_unknown_run_are_counted_and_named(tmp_path: Path) -> None:
    tour = Tour()
    a_day(tour)
    a_day(tour, "Delft", n=7)
    lost = tour.runs.pop()
    report = made(tmp_path, tour, date(2026, 4, 1))
    assert table(report, "visits-by-venue") == {"Gouda": (30,), "onbekend": (7,)}
    assert f"is missing: {lost.id[:8]}" in said(report)


@pytest.mark.parametrize(
    ("clock", "day", "on_days", "why"),
    [
        ("jumped", MONDAY, {"2026-03-02"}, "jumped: 30 visits"),
        ("before-build", date(1970, 1, 1), set(), "was wrong: 30 visits count"),
        ("trusted", date(2031, 1, 1), set(), "was wrong: 30 visits count"),
    ],
)
def test_visits_under_a_wrong_clock_count_and_are_named(
    tmp_path: Path, clock: str, day: date, on_days: set[str], why: str
) -> None:
    tour = Tour()
    a_day(tour, day=day, clock=clock)
    report = made(tmp_path, tour, date(2026, 4, 1))
    assert table(report, "visits-by-venue") == {"Gouda": (30,)}
    assert {*table(report, "visits-by-day")} == on_days
    assert why in said(report)


def test_corrections_move_runs_and_are_named(tmp_path: Path) -> None:
    tour = Tour()
    for label, day in (("kiosk 1", 2), ("kiosk 1", 3), ("kiosk 1", 5), ("kiosk 2", 3)):
        a_day(tour, day=date(2026, 3, day), n=day, label=label)
    (tmp_path / "venues.yaml").write_text(
        "corrections:\n  - {kiosk: kiosk 1, from: 2026-03-03, until: 2026-03-04, venue: Delft}\n"
        f"  - {{run: '{tour.runs[0].id}', venue: Zwolle}}\n"
    )
    corrections, problems = read_corrections(tmp_path / "venues.yaml")
    assert not problems
    report = made(tmp_path / "tour", tour, date(2026, 4, 1), *corrections)
    assert table(report, "visits-by-venue") == {"Gouda": (8,), "Delft": (3,), "Zwolle": (2,)}
    assert "kiosk 1 from 3 March 2026 until 4 March 2026 was at Delft (1 runs)" in said(report)


def test_every_problem_of_corrections_is_named_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "venues.yaml"
    file.write_text(
        "corrections:\n"
        "  - {kiosk: kiosk 1, from: 2026-03-03, until: 2026-03-01, venue: Delft}\n"
        "  - {run: xyz, venue: Zwolle}\n"
        "  - {venue: Zwolle}\n"
        "  - {kiosk: kiosk 1, venu: Zwolle}\n"
    )
    corrections, problems = read_corrections(file)
    assert corrections == ()
    assert [(it.line, it.what) for it in problems] == [
        (2, "This day is before the day in 'from'."),
        (3, "'xyz' is not how a run's id begins."),
        (4, "This correction does not say of what."),
        (5, "The key 'venu' is not known here."),
    ]


def test_a_silent_kiosk_is_named_while_its_stay_goes_on(tmp_path: Path) -> None:
    tour = Tour()
    for label, venue, days in (
        ("kiosk 1", "Gouda", (2, 20)),
        ("kiosk 2", "Gouda", (2, 30)),
        ("kiosk 3", "Delft", (29,)),
    ):
        for day in days:
            a_day(tour, venue, date(2026, 3, day), label=label)
    a_day(tour, "Zwolle", date(2026, 1, 5), label="kiosk 4")
    report = made(tmp_path, tour, date(2026, 4, 1))
    silent = [note["en"] for note in report.notes if "Nothing was heard" in note["en"]]
    assert silent == ["Nothing was heard of kiosk 1 (Gouda) since 20 March 2026. Is it still there?"]
    assert ("kiosk 4", "Zwolle", "2026-01-05", 1) in rows(report, "kiosks")


def test_days_that_are_missing_are_named_but_not_closed_days(tmp_path: Path) -> None:
    tour = Tour()
    for day in (2, 3, 4, 9, 11, 16, 17, 18):  # Monday to Wednesday, without the second Tuesday
        a_day(tour, day=date(2026, 3, day))
    gaps = [note["en"] for note in made(tmp_path, tour, date(2026, 4, 1)).notes if "no visits on" in note["en"]]
    assert gaps == [
        "kiosk 1 (Gouda) has no visits on 10 March 2026. It was off, nobody came, or a file is missing.",
    ]


def test_the_hour_that_comes_twice_in_autumn_counts_twice(tmp_path: Path) -> None:
    tour = Tour()
    first = datetime(2026, 10, 25, 2, 30, tzinfo=HERE)
    run = tour.run("kiosk 1", "Gouda", first)
    tour.count(run, "visit", "", first, 3)
    tour.count(run, "visit", "", first.replace(fold=1), 4)
    assert rows(made(tmp_path, tour, date(2026, 11, 1)), "visits-by-hour") == {("02", 7)}


def test_a_tour_without_any_counts_has_a_report(tmp_path: Path) -> None:
    (tmp_path / "runs").mkdir()
    (tmp_path / "counts").mkdir()
    report = make(read([tmp_path]), MONDAY)
    assert report.totals == {"visits": 0, "venues": 0, "kiosks": 0, "days": 0}
