"""What a text in YAML can stand for: the types that models are made of.

They read text only in the way that an editor would write it, and leave anything else to pydantic.
"""

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from kiosk.problems.problem import quoted

_BLANK = re.compile(r"[ \t\n]+")
_ID = "[a-z][a-z0-9-]*"
_LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"


def _schema(**keys: object) -> WithJsonSchema:
    return WithJsonSchema(dict(keys))


def wrong(what: str, remedy: str) -> PydanticCustomError:
    """An error to raise in a validator: what is wrong and what to do, as two sentences."""
    return PydanticCustomError("editor", "{what} {remedy}", {"what": what, "remedy": remedy})


def _one_line(value: object) -> object:
    return _BLANK.sub(" ", value).strip(" ") if isinstance(value, str) else value


def _filled(value: object) -> object:
    if value == "":
        raise wrong("This text is empty.", "Write the text.")
    return value


def _whole(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"-?[0-9]{1,9}", value):
        raise wrong(f"{quoted(value)} is not a whole number.", "Write digits only, such as 30.")
    return value


def _number(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"-?[0-9]{1,9}(\.[0-9]{1,9})?", value):
        raise wrong(f"{quoted(value)} is not a number.", "Write digits, with a point if need be, such as 1.5.")
    return value


def _day(value: object) -> object:
    if isinstance(value, str):
        try:
            if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
                raise ValueError
            return date.fromisoformat(value)
        except ValueError:
            raise wrong(f"{quoted(value)} is not a date.", "Write year-month-day, such as 2027-01-31.") from None
    return value


def _id(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(_ID, value):
        remedy = "Use small letters, digits and hyphens, and begin with a letter."
        raise wrong(f"{quoted(value)} cannot be a name here.", remedy)
    return value


def _language(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(_LANGUAGE, value):
        raise wrong(f"{quoted(value)} is not the code of a language.", "Write a code such as nl, en or ar.")
    return value


Note = Annotated[str, BeforeValidator(_one_line)]
"""A text that may be empty, as one line."""

Text = Annotated[str, BeforeValidator(_filled), BeforeValidator(_one_line), _schema(type="string", minLength=1)]
"""A text with something in it, as one line."""

whole = BeforeValidator(_whole)
"""For an int, after its limits: only digits count."""

number = BeforeValidator(_number)
"""For a float, after its limits: only digits, with or without a decimal point, count."""

Day = Annotated[date, BeforeValidator(_day)]
"""A date as year-month-day."""

Id = Annotated[str, BeforeValidator(_id), _schema(type="string", pattern=f"^{_ID}$")]
"""The name of a profession, a strength or a fact, as in file names and counts."""

Language = Annotated[str, BeforeValidator(_language), _schema(type="string", pattern=f"^{_LANGUAGE}$")]
"""The code of a language, such as nl."""
