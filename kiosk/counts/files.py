"""When this kiosk's committed counts become files for the tour folder, and what is said when they do not."""

import logging
from pathlib import Path

from kiosk.counts.store import Store
from kiosk.counts.trouble import TooNew

log = logging.getLogger(__name__)

TOUR = "tour"
"""The folder in a kiosk's data that is laid out as the tour folder is."""


class Files:
    """This kiosk's part of the tour folder, made only from rows that are on the disk."""

    def __init__(self, folder: Path, run: str) -> None:
        """Nothing is written yet.

        Args:
            folder: Laid out as the tour folder is; made when missing.
            run: The id of the run that is going on. No other run changes any more.
        """
        self._folder = folder
        self._run = run
        self._problem: Exception | None = None

    def write(self, store: Store) -> bool:
        """Write what changed, and what earlier runs did not get to.

        Returns:
            Whether every committed count is now in a file.

        Raises:
            Trouble: The store cannot be read. Only the log is told of a folder that cannot be written, and of counts
                that a newer version left behind.
        """
        from kiosk.tally.folder import publish  # loads JSON and hashing, which no first frame needs

        problem: Exception | None = None
        try:
            for run in store.unfiled():
                try:
                    publish(self._folder, store.run(run), store.counts(run))
                except TooNew as trouble:
                    problem = trouble  # of this run alone: the others go on
                    continue
                if run != self._run:
                    store.mark_filed(run)
        except (OSError, TooNew) as error:
            problem = error
        if problem and type(problem) is not type(self._problem):
            log.error("Counts are not in files for the tour folder: %s", problem)
        elif self._problem and not problem:
            log.warning("Counts are in files for the tour folder again.")
        self._problem = problem
        return not problem
