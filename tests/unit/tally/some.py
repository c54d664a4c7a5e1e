"""Counts and runs to test with."""

from hypothesis import strategies as st

from kiosk.tally.merge import Count
from kiosk.tally.run import Clock, Purpose, Run

SUBJECTS = {
    "visit": ("",),
    "panel": ("bode/toen", "telefoniste/straks"),
    "case": ("post",),
    "lesson": ("les-1",),
    "voice": ("started", "finished"),
    "depth": ("story", "all-eras", "answer", "talents", "card"),
    "duration": ("<15s", "<1min", "<2min", "<5min", "<10min", "more"),
    "language": ("nl", "zh-Hans"),
    "answer": ("bode/luisteren",),
    "role": ("manager",),
    "aid": ("less_motion", "text-150"),
}
_PERIODS = {"visit": ("2026-10-25T02+01:00", "2026-10-25T02+02:00"), "week": ("2026-W43",), "day": ("2026-10-25",)}
_WEEKLY = ("language", "answer", "role", "aid")


def a_run(number: int = 1, *, purpose: Purpose = "visitors", clock: Clock = "trusted", label: str = "kiosk 1") -> Run:
    return Run(f"{number:032x}", label, "Voorbeelddorp", "0.1.0", "1", "2026-10-25T09:00:00+01:00", purpose, clock)


@st.composite
def counts(draw: st.DrawFn) -> Count:
    metric = draw(st.sampled_from(sorted(SUBJECTS)))
    periods = _PERIODS.get(metric) or _PERIODS["week" if metric in _WEEKLY else "day"]
    return Count(
        f"{draw(st.integers(1, 3)):032x}",
        draw(st.sampled_from(periods)),
        metric,
        draw(st.sampled_from(SUBJECTS[metric])),
        draw(st.integers(1, 50)),
    )
