from dataclasses import replace
from datetime import datetime
from itertools import chain
from random import Random
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.tally.files import covers
from kiosk.tally.merge import Count, merge, totals
from kiosk.tally.run import Clock, Run, begin, merge_runs
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


@given(st.lists(COPY, max_size=5), st.randoms())
def test_copies_may_arrive_in_any_order_and_as_often_as_they_like(copies: list[list[Count]], rng: Random) -> None:
    again = [*copies, *rng.choices(copies, k=3)] if copies else []
    rng.shuffle(again)
    assert merge(*again) == merge(*copies)
    assert totals(chain(*again), lambda it: it.metric) == totals(chain(*copies), lambda it: it.metric)


@given(COPY, COPY)
def test_merging_makes_nothing_up(one: list[Count], other: list[Count]) -> None:
    assert set(merge(one, other)) <= {*one, *other}


@given(COPY, COPY)
def test_what_covers_another_is_what_merging_it_would_give(one: list[Count], other: list[Count]) -> None:
    large, small = (tuple(merge(it)) for it in (one, other))
    assert covers(large, small) == (tuple(merge(large, small)) == large)
    assert not (covers(large, small) and covers(small, large)) or large == small
    assert covers(tuple(merge(large, small)), small)


RUNS = st.lists(
    st.builds(
        lambda n, label, clock: a_run(n, label=label).with_clock(clock),
        st.integers(1, 2),
        st.sampled_from(["kiosk 1", "kiosk 2"]),  # no kiosk of ours writes two labels for one run
        st.sampled_from(get_args(Clock)),
    ),
    max_size=8,
)


@given(RUNS, RUNS)
def test_merging_runs_is_commutative(one: list[Run], other: list[Run]) -> None:
    assert merge_runs([*one, *other]) == merge_runs([*other, *one])


@given(RUNS, RUNS, RUNS)
def test_merging_runs_is_associative(one: list[Run], two: list[Run], three: list[Run]) -> None:
    first = merge_runs([*one, *two]).values()
    last = merge_runs([*two, *three]).values()
    assert merge_runs([*first, *three]) == merge_runs([*one, *last]) == merge_runs([*one, *two, *three])


@given(RUNS)
def test_merging_runs_is_idempotent(runs: list[Run]) -> None:
    merged = merge_runs(runs)
    assert merge_runs([*runs, *runs]) == merge_runs(merged.values()) == merged


@given(RUNS, RUNS)
def test_merging_runs_keeps_the_worse_clock(one: list[Run], other: list[Run]) -> None:
    merged = merge_runs([*one, *other])
    assert all(merged[it.id].with_clock(it.clock) == merged[it.id] for it in [*one, *other])
    assert set(merged.values()) <= {*one, *other}


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
