"""What a venue offers a visitor afterwards, and how much of it fits on the screen with the largest letters."""

import re
from collections.abc import Iterator, Sequence
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field

from kiosk.problems.model import Frozen
from kiosk.problems.problem import quoted
from kiosk.problems.scalars import Language, Note, Text, wrong
from kiosk.venue.fitting import at_most

Role = Literal["works", "leads", "visits"]
ROLES: tuple[Role, ...] = get_args(Role)

MOST_STEPS = 3  # for one role
LONGEST_NAME = 32  # characters, as what follows: three steps of two lines each fill a screen at 200 %
LONGEST_TEXT = 40
LONGEST_ADDRESS = 34
"""With https:// these are 42 bytes, the most of a QR code of version 3 with error correction M (ISO/IEC 18004).

Its 29 modules are 1.4 mm each in the 40 mm that it is wide at least: read from 400 mm by the rule of thumb that a code
is read from ten times its width, and well above the 0.4 mm that telephones need close by.
"""

_ADDRESS = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(/[A-Za-z0-9._~-]+)*/?")


def _address(text: str) -> str:
    address = text.removeprefix("https://")
    if address and not _ADDRESS.fullmatch(address):
        remedy = "Write it as voorbeeldstad.example/leren, without spaces; the code puts https:// before it."
        raise wrong(f"{quoted(text)} is not the short address of a page.", remedy)
    if len(address) > LONGEST_ADDRESS:
        what = f"This address has {len(address)} characters; {LONGEST_ADDRESS} are the most."
        raise wrong(what, "Make a shorter one that leads there: it is read from the screen and typed.")
    return address


def _somebody(roles: tuple[Role, ...]) -> tuple[Role, ...]:
    if not roles:
        raise wrong("This step is for nobody.", "Name works, leads or visits, or leave 'for' out.")
    return roles


Name = Annotated[dict[Language, Annotated[Text, at_most(LONGEST_NAME)]], Field(min_length=1)]
Line = Annotated[dict[Language, Annotated[Text, at_most(LONGEST_TEXT)]], Field(min_length=1)]


class NextStep(Frozen):
    """What the venue offers a visitor afterwards.

    Attributes:
        name: What it is, such as a workshop.
        text: When, where or with whom.
        address: Of a page about it: short, for the QR code and in words. Empty for none.
        roles: Whom it is for: those who work here, who lead others, or who visit.
    """

    name: Name
    text: Line
    address: Annotated[Note, AfterValidator(_address)] = ""
    roles: Annotated[tuple[Role, ...], AfterValidator(_somebody), Field(alias="for")] = ROLES


def offered(steps: Sequence[NextStep], role: Role) -> list[int]:
    """The steps for a role, by their places in the list."""
    return [index for index, step in enumerate(steps) if role in step.roles]


def code_of(steps: Sequence[NextStep], role: Role) -> int | None:
    """The step to whose address the one QR code of a role's screen leads: the first that has one."""
    return next((index for index in offered(steps, role) if steps[index].address), None)


def unfit(steps: Sequence[NextStep]) -> Iterator[tuple[int, str, str]]:
    """Yield the steps for which the screen has no place: which one, what is wrong, and what to do."""
    for role in ROLES:
        for index in offered(steps, role)[MOST_STEPS:]:
            yield index, f"This is more than the {MOST_STEPS} next steps that fit for '{role}'.", "Leave one out."
    shown = {steps[lead].address for role in ROLES if (lead := code_of(steps, role)) is not None}
    for index, step in enumerate(steps):
        if step.address and step.address not in shown:
            what = "This address is never shown: a screen has one code, that of the first address for a role."
            yield index, what, "Use the same address, one that leads to all, or leave it out."
