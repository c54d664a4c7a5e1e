"""What is found while the files of one folder are read."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from kiosk.problems.document import Document
from kiosk.problems.model import MOST_PROBLEMS, Model, read_model
from kiosk.problems.problem import Problem
from kiosk.problems.reading import read_document


class Findings:
    """Gathers problems from file to file.

    Attributes:
        within: The folder that nothing may leave.
        problems: All that was found so far.
        files: The files that were looked at, or looked for.
    """

    def __init__(self, within: Path) -> None:
        self.within = within
        self.problems: list[Problem] = []
        self.files: set[Path] = set()

    def read(self, file: Path, model: type[Model]) -> tuple[Document | None, Model | None]:
        """Read a file: its document if it is YAML, its model if there is no problem with it at all."""
        self.files.add(file)
        document, problems = read_document(file, self.within)
        fine = self.add(problems)
        if document is None:
            return None, None
        read, problems = read_model(document, model)
        return document, read if self.add(problems) and fine else None

    def add(self, problems: Iterable[Problem]) -> bool:
        """Add problems, and say whether there were none; of a great many at once only the first are taken."""
        before = len(self.problems)
        self.problems += islice(problems, MOST_PROBLEMS + 1)
        return len(self.problems) == before
