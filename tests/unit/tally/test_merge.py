from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.tally.merge import Count, merge, totals
from kiosk.tally.run import Run, begin, merge_runs
from tests.unit.tally.some import a_run, counts

COPY = st.lists(counts(), max_size=20)


@given(COPY, COPY)
def test_merging_is_commutative(one: list[Count], other: list[Count]) -> None:
    assert merge(one, other) == merge(other, one)


@given(COPY, COPY, COPY)
def test_merging_is_associative(one: list[Count], two: list[Count], three: list[Count]) -> None:
    assert merge(merge(one, two), three) == merge(one, merge(two, three)) == merge(one, two, three)


@given(COPY)
def test_merging_is_idempotent(copy: list[Count]) -> None:
    assert merge(copy, copy) == merge(merge(copy)) == merge(copy)


@given(COPY, COPY)
def test_merging_keeps_the_larger_number(one: list[Count], other: list[Count]) -> None:
    merged = merge(one, other)
    assert all(any(replace(it, n=kept.n) == kept and it.n <= kept.n for kept in merged) for it in one)


def test_totals_add_runs_and_never_copies() -> None:
    first = Count(a_run(1).id, "2026-10-25", "case", "post", 3)
    second = replace(first, run=a_run(2).id, n=4)
    late = replace(first, n=5)
    assert totals([first, second, late, late], lambda it: it.subject) == {"post": 9}


@pytest.mark.parametrize("n", [0, -1, 2**53, True, 1.0])
def test_impossible_numbers(n: int) -> None:
    with pytest.raises(ValueError, match="cannot have happened"):
        Count(a_run().id, "2026-10-25", "case", "post", n)


def test_a_count_belongs_to_a_run() -> None:
    with pytest.raises(ValueError, match="not a run's id"):
        Count("../..", "2026-10-25", "case", "post", 1)


RUNS = st.lists(
    st.builds(lambda n, clock: a_run(n).with_clock(clock), st.integers(1, 2), st.sampled_from(["trusted", "jumped"]))
)


@given(RUNS, RUNS)
def test_merging_runs_keeps_the_worse_clock(one: list[Run], other: list[Run]) -> None:
    merged = merge_runs([*one, *other])
    assert merged == merge_runs([*other, *one]) == merge_runs([*merged.values(), *one])
    assert all(merged[it.id].clock == "jumped" for it in one if it.clock == "jumped")


def test_trust_in_a_clock_does_not_come_back() -> None:
    run = a_run().with_clock("jumped")
    assert run.with_clock("trusted").clock == "jumped"
    assert run.with_clock("before-build").with_clock("jumped").clock == "before-build"


def test_every_run_has_an_id_of_its_own() -> None:
    start = datetime.fromisoformat("2026-10-25T09:00:00+01:00")
    ids = {begin("kiosk 1", "Voorbeelddorp", "0.1.0", "1", start, "visitors").id for _ in range(1000)}
    assert len(ids) == 1000


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "A" * 32),
        ("id", "a" * 31),
        ("purpose", "test"),
        ("clock", "good"),
        ("started", "2026-10-25T09:00:00"),
        ("started", "yesterday"),
        ("label", "x" * 201),
        ("venue", None),
    ],
)
def test_runs_that_cannot_be(field: str, value: object) -> None:
    with pytest.raises(ValueError):
        replace(a_run(), **{field: value})  # type: ignore[arg-type]
