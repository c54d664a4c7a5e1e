"""Exchanging with the tour folder again and again: how long to wait in between, and what to say."""

import logging
import random
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from kiosk.tour.push import waiting
from kiosk.tour.status import SYNC, note
from kiosk.tour.sync import Outcome, sync
from kiosk.tour.target import Target

log = logging.getLogger(__name__)

EVERY = 900.0  # seconds between exchanges while all is well
_LOOK = 30.0  # seconds between looks at whether there is something new
_FIRST, _LONGEST = 10.0, 300.0  # seconds; bounds of the wait after trouble
_LEAST = 2.0  # seconds; whatever chance draws, a server in trouble gets this much rest


def pauses(chance: random.Random) -> Iterator[float]:
    """Seconds to wait after the first, second ... trouble in a row.

    Exponential back-off with full jitter, so that kiosks whose server was away do not come back all at once (Marc
    Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015).
    """
    limit = _FIRST
    while True:
        yield max(_LEAST, chance.uniform(0, limit))
        limit = min(2 * limit, _LONGEST)


def keep(
    data: Path,
    target: Target,
    *,
    every: float = EVERY,
    look: float = _LOOK,
    chance: random.Random | None = None,
    wait: Callable[[float], None] = time.sleep,
) -> NoReturn:
    """Exchange at once, then every so often, and sooner when there are new files. Ends with the process, at any moment.

    Args:
        data: The kiosk's data folder.
        target: The tour folder.
        every: Seconds between exchanges while all is well.
        look: Seconds between looks at whether there are new files.
        chance: Draws the pauses after trouble.
        wait: Waits for a number of seconds.
    """
    after_trouble = None
    said = ""
    while True:
        outcome = sync(data, target)
        said = _say(outcome, target.where, said)
        _note(data, target, outcome)
        if outcome.trouble:
            after_trouble = after_trouble or pauses(chance or random.Random())
            wait(next(after_trouble))
            continue
        after_trouble = None
        seen = waiting(data, ())
        left = every
        while left > 0 and waiting(data, ()) == seen:
            wait(min(look, left))
            left -= look


def _say(outcome: Outcome, where: str, said: str) -> str:
    """Log what is new: a trouble when it begins or becomes another, and when it is over."""
    code = outcome.trouble.code if outcome.trouble else ""
    if outcome.trouble and code != said:
        log.error("%s Waiting: %d files of counts.", outcome.trouble.en, outcome.waiting)
    if not code and (said or outcome.delivered or outcome.pulled):
        log.info(
            "%s: %d files of counts delivered%s.", where, outcome.delivered, ", and a bundle pulled" * outcome.pulled
        )
    return code


def _note(data: Path, target: Target, outcome: Outcome) -> None:
    try:
        note(data / SYNC, target.where, outcome, datetime.now().astimezone())
    except OSError as error:
        log.error("%s: %s. The crew's cards do not know of this exchange.", error.filename or data, error.strerror)
