"""One YAML file as plain text values, with the place of every key and value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.problems.problem import Problem

Content = str | list["Content"] | dict[str, "Content"]
Steps = tuple[str | int, ...]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Document:
    """What one file says: text, lists and groups of keys, nothing typed yet.

    Attributes:
        file: Where it was read.
        content: The whole file; every scalar is text.
        places: Line and column of every value, by the steps that lead to it.
        keys: Line and column of every key, by the steps that lead to its value.
    """

    file: Path
    content: Content
    places: Mapping[Steps, Place]
    keys: Mapping[Steps, Place]

    def at(self, *steps: str | int) -> Content | None:
        """The value that the steps lead to, or None when there is none."""
        value: Content = self.content
        for step in steps:
            if isinstance(value, dict) and isinstance(step, str) and step in value:
                value = value[step]
                continue
            if not isinstance(value, list) or not isinstance(step, int) or not 0 <= step < len(value):
                return None
            value = value[step]
        return value

    def known(self, steps: Sequence[str | int]) -> Steps:
        """The steps as far as the file has them; steps that it does not have are left out."""
        path: Steps = ()
        for step in steps:
            if (*path, step) in self.places:
                path = (*path, step)
        return path

    def problem(self, steps: Sequence[str | int], what: str, remedy: str) -> Problem:
        """A problem with the value that the steps lead to."""
        return Problem(self.file, *self.places[self.known(steps)], what, remedy)

    def key_problem(self, steps: Sequence[str | int], what: str, remedy: str) -> Problem:
        """A problem with a key, or with a group of keys as a whole: it is where the key is."""
        path = self.known(steps)
        return Problem(self.file, *self.keys.get(path, self.places[path]), what, remedy)
