"""What the page says, apart from how a browser draws it."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from kiosk.report.dates import days
from kiosk.report.page import render
from kiosk.report.page_columns import scale
from kiosk.report.page_grid import grid
from kiosk.report.page_text import named, number, share
from kiosk.report.page_time import gather
from kiosk.report.tables import FEWER, AtLeast, Cell, Column, Report, Table
from tests.unit.report.samples import sample


def rows(first: date, many: int, n: int = 7) -> list[tuple[Cell, ...]]:
    return [((first + timedelta(it)).isoformat(), n) for it in range(many)]


@pytest.mark.parametrize("many", [1, 16, 17, 45, 46, 400, 1050, 1051, 3000])
def test_bars_add_up_to_what_was_counted_without_a_gap(many: int) -> None:
    found = gather(rows(date(2026, 10, 20), many))
    assert sum(point.total for point in found.points) == 7 * many
    assert len(found.points) <= 151
    assert len({point.said["nl"] for point in found.points}) == len(found.points)


def test_a_day_without_a_row_is_empty_and_a_hidden_one_is_not_known() -> None:
    found = gather([("2026-11-02", "hal", 4), ("2026-11-04", "hal", FEWER), ("2026-11-04", "trap", 2)])
    assert [point.parts for point in found.points] == [(4, 0), (0, 0), (None, 2)]


def test_more_venues_than_the_eye_keeps_apart_are_one_bar() -> None:
    found = gather([("2026-11-02", f"zaal {it}", 2) for it in range(5)])
    assert found.series == []
    assert [point.parts for point in found.points] == [(10,)]


@pytest.mark.parametrize("most", [0, 1, 4, 7, 99, 100, 101, 12_345, 10**9])
def test_grid_lines_are_whole_few_and_above_the_highest(most: int) -> None:
    top, step = scale(most)
    assert top >= most
    assert top % step == 0
    assert 1 <= top // step <= 6
    assert step / 10 ** (len(str(step)) - 1) in (1, 2, 5)


def test_turning_a_table_keeps_every_number_at_its_headings() -> None:
    table = next(it for it in sample(3, 14).tables if it.id == "professions-by-venue")
    straight = grid(table)
    turned = straight.turned()
    for i, row in enumerate(straight.rows):
        for j, n in enumerate(row):
            assert turned.rows[j][i] is n
    assert (turned.down, turned.across) == (straight.across, straight.down)


def test_numbers_and_days_are_said_as_people_do() -> None:
    assert number(1234567, "nl") == "1.234.567"
    assert number(AtLeast(1234), "en") == "≥ 1,234"
    assert (share(0.004, "nl"), share(0, "nl"), share(1.0, "en")) == ("< 1\xa0%", "0\xa0%", "100%")
    assert days(date(2026, 11, 2), date(2026, 11, 15), "nl") == "2 t/m 15 november 2026"
    assert days(date(2026, 12, 30), date(2027, 1, 2), "en") == "30 December 2026 to 2 January 2027"
    assert days(date(2026, 11, 2), date(2026, 11, 2), "nl") == "2 november 2026"


@pytest.mark.parametrize("text", ["", " ", "Huis" * 50, "a  b", "Lantaarnopsteker", "één\ttwee\n", "🎉" * 40])
def test_a_long_word_may_break_and_nothing_else_changes(text: str) -> None:
    html = named({"nl": text, "en": text})
    assert html.replace("<wbr>", "") == f"<bdi>{text}</bdi>"
    assert all(len(piece) <= 20 for piece in html[5:-6].split("<wbr>"))


def test_an_empty_report_is_a_page_too() -> None:
    empty = Report(date(2026, 11, 2), (), (), (), {"visits": 0, "venues": 0, "kiosks": 0, "days": 0})
    assert "<dd>0</dd>" in render(empty)
    assert "$" not in render(empty).split("</style>")[-1].split("<script>")[0]
    nothing = [replace(table, rows=()) for table in sample(1, 3).tables]
    assert render(replace(empty, tables=tuple(nothing))).count("Hier is nog niets geteld.") == len(nothing)


def test_what_is_hidden_is_explained_once_and_only_when_there_is_any() -> None:
    report = sample(3, 14)
    assert render(report).count("<p id=hidden>") == 1
    shown = tuple(it for it in report.tables if not any(FEWER in row for row in it.rows))
    assert "<p id=hidden>" not in render(replace(report, tables=shown))


def test_no_answer_is_given_that_hidden_numbers_could_change() -> None:
    def first(n: Cell) -> Report:
        column = Column("profession", {"nl": "Beroep", "en": "Profession"}, "text")
        count = Column("n", {"nl": "Keer", "en": "Times"}, "number")
        table = Table("x", {"nl": "", "en": ""}, {"nl": "", "en": ""}, (column, count), (("bode", n), ("typiste", 90)))
        return Report(date(2026, 11, 2), (), (table,), (), {"visits": 200})

    asked = "is het meest bekeken"
    assert asked in render(first(100))
    assert asked not in render(first(AtLeast(80)))


def test_many_notes_are_folded_and_none_is_lost() -> None:
    notes = tuple({"nl": f"Opmerking {it}.", "en": f"Note {it}."} for it in range(30))
    page = render(replace(sample(1, 3), notes=notes))
    places = [page.index(f"Opmerking {it}.") for it in range(30)]
    assert all(a < b for a, b in pairwise(places))
    assert "Nog 24 opmerkingen" in page
