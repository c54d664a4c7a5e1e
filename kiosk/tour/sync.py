"""Exchanging files with the tour folder once: counts go there, bundles come from there.

It may be interrupted at any moment and by anything, and called again: nothing is lost, and nothing is sent twice
that the tour folder has.
"""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from kiosk.tour.ledger import kept_ledgers
from kiosk.tour.pull import pull_bundle
from kiosk.tour.push import LEDGERS, push_files, waiting
from kiosk.tour.target import Target
from kiosk.tour.trouble import Trouble, from_os


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an exchange ended.

    Attributes:
        delivered: Files of counts that the tour folder has now and had not before.
        waiting: Files of counts that it does not have yet, as far as this kiosk knows.
        pulled: Whether a newer bundle came.
        trouble: What went wrong, or None.
    """

    delivered: int
    waiting: int
    pulled: bool
    trouble: Trouble | None


def push(data: Path, target: Target) -> Outcome:
    """Deliver this kiosk's files of counts. Never raises for what is outside the program.

    Args:
        data: The kiosk's data folder.
        target: The tour folder.
    """
    return _exchange(data, target, pulls=False, thorough=False)


def sync(data: Path, target: Target, *, thorough: bool = False) -> Outcome:
    """Deliver this kiosk's files of counts, and fetch a newer bundle. Never raises for what is outside the program.

    Args:
        data: The kiosk's data folder.
        target: The tour folder.
        thorough: Also look whether what was delivered before is still whole, as on a stick.
    """
    return _exchange(data, target, pulls=True, thorough=thorough)


def _exchange(data: Path, target: Target, *, pulls: bool, thorough: bool) -> Outcome:
    delivered, pulled, trouble = 0, False, None
    try:
        delivered = asyncio.run(push_files(data, target, thorough=thorough))
        pulled = pulls and asyncio.run(pull_bundle(data, target))
    except Trouble as error:
        trouble = error
    except OSError as error:
        trouble = from_os(error, str(data))
    return Outcome(delivered, _still_waiting(data, target), pulled, trouble)


def _still_waiting(data: Path, target: Target) -> int:
    ledgers = kept_ledgers(data / LEDGERS, target.where)
    known = ledgers[0].names if ledgers and ledgers[0].where == target.where else set()
    return len(waiting(data, known))
