"""What a venue offers to each role, in plain values with its QR code."""

from collections.abc import Sequence
from typing import Any

from kiosk.venue.code import qr_code
from kiosk.venue.steps import ROLES, NextStep, code_of, offered


def offers(steps: Sequence[NextStep]) -> dict[str, dict[str, Any]]:
    """What is offered, by role.

    Returns:
        For each role its `steps`, as places in the list of all; the `address` of a page about them as it is read on
        the screen, empty when there is none; and its QR `code` as rows of `0` and `1`.
    """
    return {role: {"steps": offered(steps, role), **_leading(steps, code_of(steps, role))} for role in ROLES}


def _leading(steps: Sequence[NextStep], index: int | None) -> dict[str, Any]:
    address = "" if index is None else steps[index].address
    return {"address": address, "code": qr_code(address) if address else []}
