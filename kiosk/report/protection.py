"""Which numbers must not be told, so that none below 10 can be computed back from those that are.

This is cell suppression: small numbers are hidden, and others with them, so that each could be anything from 1 to 10
whatever is computed from the sums. Finding the cheapest others is hard in general (Kelly, Golden and Assad, "Cell
suppression: disclosure protection for sensitive tabular data", Networks 22, 1992; Fischetti and Salazar, "Solving the
cell suppression problem on tabular data with linear constraints", Management Science 47, 2001). Here what is told is
so little that a simple choice is provably enough. Each function says by which exchange of counts a small number could
be another one, with all that is told staying as it is: that is the hypercube method's argument (Giessing and Repsilber,
"Tools and strategies to protect multiple tables with the GHQUAR cell suppression engine", 2002).
"""

from collections.abc import Mapping
from typing import TypeVar

K = TypeVar("K", bound=str)

LEAST = 10
"""The smallest number, but for zero, that is told of what people did."""


def is_small(n: int) -> bool:
    """Whether a number must be hidden for itself."""
    return 0 < n < LEAST


def hide(parts: Mapping[str, int], room: Mapping[str, int]) -> set[str] | None:
    """Choose which parts of a known sum to hide: the small ones, then the smallest others until that is enough.

    A small part could be 10, since the other hidden ones together could give it what it lacks. It could be 1, since the
    others have room for what it would give.

    Args:
        parts: All parts of the sum.
        room: By how much each could be larger, for what else is known of it.

    Returns:
        What to hide, or None when no choice is enough: then the sum must not be told.
    """
    hidden = {name for name, n in parts.items() if is_small(n)}
    others = sorted((n, name) for name, n in parts.items() if n >= LEAST)
    while hidden and not _is_enough(hidden, parts, room):
        if not others:
            return None
        hidden.add(others.pop(0)[1])
    return hidden


def _is_enough(hidden: set[str], parts: Mapping[str, int], room: Mapping[str, int]) -> bool:
    have = sum(parts[name] for name in hidden)
    spare = sum(room[name] for name in hidden)
    return have >= LEAST and all(spare - room[name] >= parts[name] - 1 for name in hidden if is_small(parts[name]))


def is_sum_safe(parts: Mapping[str, int], room: Mapping[str, int]) -> bool:
    """Whether a sum can be told when none of its parts is."""
    spare = sum(room.values())
    n = sum(parts.values())
    return not is_small(n) and all(spare - room[name] >= part - 1 for name, part in parts.items() if is_small(part))


def fold(sums: Mapping[str, int], unsafe: set[str]) -> set[str]:
    """Choose which of several sums, whose own sum is known, are told as one: their number is then what is left.

    Args:
        sums: All of them.
        unsafe: Those that must not be told.

    Returns:
        Which to fold; all of them when only that is enough.
    """
    folded = {name for name, n in sums.items() if is_small(n)} | unsafe
    others = sorted((n, name) for name, n in sums.items() if n >= LEAST and name not in folded)
    while folded and (sum(sums[name] for name in folded) < LEAST or len(folded) < 2) and others:
        folded.add(others.pop(0)[1])
    return folded
