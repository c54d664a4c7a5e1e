"""What visitors do, and what the truth says of it: plain numbers, added up here and nowhere else.

The periods are written here a second time, on purpose: the truth must not learn them from what it judges.
"""

from collections.abc import Mapping
from datetime import datetime
from random import Random

Key = tuple[str, str, str, str]
"""Run, period, metric, subject. A run itself is the metric `clock` without a period: 1 if trusted, more if worse."""
Sums = dict[Key, int]

_PROFESSIONS = ("bode", "telefoniste", "archivaris", "planoloog", "griffier")
_LANGUAGES = ("nl", "nl", "nl", "nl", "en", "de", "ar", "zh-Hans")
_AIDS = ("captions", "aloud", "less_motion", "text-150")
_DURATIONS = ("<15s", "<1min", "<2min", "<5min", "<10min", "more")
_WEEKLY = ("language", "answer", "role", "aid")


def visit(rng: Random) -> list[tuple[str, str]]:
    """Everything that one visit makes count, as metric and subject, in order."""
    done = [("visit", "")]
    for _ in range(rng.randint(0, 2)):
        profession = rng.choice(_PROFESSIONS)
        eras = ("toen", "nu", "straks")[: rng.randint(1, 3)]
        done += [("panel", f"{profession}/{era}") for era in eras]
        if rng.random() < 0.2:
            done += [("voice", "started"), ("voice", "finished")][: rng.randint(1, 2)]
        if len(eras) == 3:
            done += [("depth", "all-eras"), ("answer", f"{profession}/luisteren")][: rng.randint(1, 2)]
    if rng.random() < 0.1:
        done.append(rng.choice([("case", "post"), ("lesson", "les-1"), ("role", "manager"), ("depth", "card")]))
    if rng.random() < 0.2:
        done.append(("aid", rng.choice(_AIDS)))
    return [*done, ("duration", rng.choice(_DURATIONS)), ("language", rng.choice(_LANGUAGES))]


def period(metric: str, when: datetime) -> str:
    """The period that something belongs to which happened at a local time."""
    if metric == "visit":
        offset = f"{when:%z}"
        return f"{when:%Y-%m-%dT%H}{offset[:3]}:{offset[3:5]}"
    return f"{when:%G-W%V}" if metric in _WEEKLY else f"{when:%Y-%m-%d}"


def add(sums: Sums, more: Mapping[Key, int]) -> None:
    """Add what happened to what had happened."""
    for key, n in more.items():
        sums[key] = sums.get(key, 0) + n


def learn(known: Sums, other: Mapping[Key, int]) -> None:
    """Know what either of two copies knows: one of them saw more of a run than the other."""
    for key, n in other.items():
        if n > known.get(key, 0):
            known[key] = n
