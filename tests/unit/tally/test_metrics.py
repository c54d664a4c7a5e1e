from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.tally.metrics import METRICS, check, check_period, duration, period, span
from tests.unit.tally.some import SUBJECTS

ALL = [(metric, subject) for metric, subjects in SUBJECTS.items() for subject in subjects]


@pytest.mark.parametrize(("metric", "subject"), ALL)
def test_the_table_is_countable(metric: str, subject: str) -> None:
    assert check(metric, subject) is METRICS[metric]


@pytest.mark.requirement("R46")
def test_the_table_is_whole_and_has_nothing_beside_it() -> None:
    assert set(METRICS) == set(SUBJECTS)


@pytest.mark.requirement("R46")
@pytest.mark.parametrize(
    ("metric", "subject"),
    [
        ("visitor", ""),
        ("visit", "jan"),
        ("", ""),
        ("panel", "bode"),
        ("panel", "bode/later"),
        ("panel", "bode/toen/nu"),
        ("panel", "../toen"),
        ("case", ""),
        ("case", "Jan de Vries"),
        ("case", "jan@voorbeeld.example"),
        ("case", "a" * 101),
        ("case", "post\n"),
        ("voice", "paused"),
        ("depth", "page"),
        ("duration", "17s"),
        ("language", "Nederlands"),
        ("language", "nl\n"),
        ("answer", "luisteren"),
        ("answer", "bode/luisteren/nu"),
        ("role", "a/b"),
    ],
)
def test_nothing_else_is(metric: str, subject: str) -> None:
    with pytest.raises(ValueError, match=f"'{metric}"):
        check(metric, subject)


@pytest.mark.requirement("R46")
@given(st.text(), st.text())
def test_no_free_text_is(metric: str, subject: str) -> None:
    with pytest.raises(ValueError, match="not counted"):
        check(metric, subject)


@pytest.mark.parametrize(
    ("metric", "when", "expected"),
    [
        ("visit", "2026-10-25T02:59:59+02:00", "2026-10-25T02+02:00"),
        ("visit", "2026-10-25T02:00:00+01:00", "2026-10-25T02+01:00"),
        ("visit", "2026-01-01T00:00:00-03:30", "2026-01-01T00-03:30"),
        ("panel", "2026-10-25T23:59:59+01:00", "2026-10-25"),
        ("language", "2026-10-25T23:59:59+01:00", "2026-W43"),
        ("language", "2027-01-01T10:00:00+01:00", "2026-W53"),
        ("language", "1970-01-01T00:00:00+01:00", "1970-W01"),
    ],
)
def test_periods_are_local(metric: str, when: str, expected: str) -> None:
    assert period(metric, datetime.fromisoformat(when)) == expected
    check_period(metric, expected)


@given(st.datetimes(datetime(1970, 1, 2), datetime(9000, 1, 1)), st.integers(-14 * 4, 14 * 4), st.sampled_from(ALL))
def test_every_period_is_believed_when_read_back(when: datetime, quarters: int, key: tuple[str, str]) -> None:
    aware = datetime.fromisoformat(f"{when.isoformat()}{_offset(quarters)}")
    text = period(key[0], aware)
    check_period(key[0], text)
    assert span(text) in (aware.date().isoformat(), text)


def _offset(quarters: int) -> str:
    minutes = abs(quarters) * 15
    return f"{'-' if quarters < 0 else '+'}{minutes // 60:02}:{minutes % 60:02}"


@pytest.mark.parametrize(
    ("metric", "text"),
    [
        ("visit", "2026-10-25"),
        ("visit", "2026-10-25T02"),
        ("visit", "2026-10-25T02:30+01:00"),
        ("visit", "2026-10-25T25+01:00"),
        ("visit", "2026-10-25T02Z"),
        ("panel", "2026-02-30"),
        ("panel", "20261025"),
        ("panel", "2026-W43"),
        ("panel", "../.."),
        ("language", "2026-W54"),
        ("language", "2026-10-25"),
        ("language", "W"),
        ("panel", ""),
    ],
)
def test_no_other_period_is_believed(metric: str, text: str) -> None:
    with pytest.raises(ValueError, match="not a period"):
        check_period(metric, text)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="has no zone"):
        period("visit", datetime(2026, 10, 25, 2))


def test_an_unknown_metric_has_no_period() -> None:
    with pytest.raises(ValueError, match="'visitor'"):
        period("visitor", datetime.now().astimezone())


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0, "<15s"), (14.9, "<15s"), (15, "<1min"), (60, "<2min"), (120, "<5min"), (300, "<10min"), (600, "more")],
)
def test_durations(seconds: float, expected: str) -> None:
    assert duration(seconds) == expected
    check("duration", expected)


@pytest.mark.parametrize("seconds", [-0.1, float("nan")])
def test_impossible_durations(seconds: float) -> None:
    with pytest.raises(ValueError, match="cannot last"):
        duration(seconds)


def test_weeks_agree_with_days() -> None:
    first = date(2026, 1, 1)
    for n in range(800):
        day = first + timedelta(n)
        when = datetime.fromisoformat(f"{day}T12:00+01:00")
        assert date.fromisoformat(f"{period('aid', when)}-{day.isoweekday()}") == day
