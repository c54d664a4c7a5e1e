"""What a value owes to something outside its own file: the same keys, a known name, a file that is there.

These look at a document and not at a model, so that they also work when the rest of the file has problems.
A value of the wrong form is passed over: the model has already said so.
"""

from collections.abc import Collection, Iterator

from kiosk.problems.document import Document, Steps
from kiosk.problems.near import suggestion
from kiosk.problems.problem import Problem, quoted


def same_keys(document: Document, steps: Steps, needed: Collection[str], origin: str) -> Iterator[Problem]:
    """Yield a problem for every key that is missing or too much; `origin` says where the needed ones are from."""
    group = document.at(*steps)
    if not isinstance(group, dict):
        return
    needed = dict.fromkeys(needed)
    absent = [key for key in needed if key not in group]
    for key in group:
        if key not in needed:
            what = f"{quoted(key)} is not one of {origin}."
            yield document.key_problem((*steps, key), what, suggestion(key, absent or needed, "remove it"))
    for key in absent:
        name = quoted(str(steps[-1]) if steps else document.file.name)
        yield document.key_problem(
            steps, f"{quoted(key)} of {origin} is missing in {name}.", f"Add a line '{key}: ...'."
        )


def one_of(document: Document, steps: Steps, known: Collection[str], origin: str) -> Iterator[Problem]:
    """Yield a problem when a value is none of the known names; `origin` says where those are from."""
    name = document.at(*steps)
    if isinstance(name, str) and name and name not in known:
        yield document.problem(steps, f"{quoted(name)} is not one of {origin}.", suggestion(name, known))


def no_repeats(document: Document, steps: Steps) -> Iterator[Problem]:
    """Yield a problem for every item of a list that was there before."""
    items = document.at(*steps)
    seen: dict[str, int] = {}
    for index, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, str) and item in seen:
            line = document.places[*steps, seen[item]][0]
            what = f"{quoted(item)} is in this list twice; it is on line {line} too."
            yield document.problem((*steps, index), what, "Remove one.")
        elif isinstance(item, str):
            seen[item] = index
