"""What pydantic has against a document, as problems in an editor's words and with their places."""

import re
from collections.abc import Iterable, Iterator
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

from pydantic import BaseModel

from kiosk.problems.document import Document, Steps
from kiosk.problems.near import nearest, suggestion
from kiosk.problems.problem import Problem, quoted

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_FORMS = {
    "string_type": ("a text", "Write it as one text, in quotes when it has a colon or begins with [ or {."),
    "int_type": ("a whole number", "Write digits on the line of its key."),
    "float_type": ("a number", "Write digits on the line of its key."),
    "date_type": ("a date", "Write year-month-day on the line of its key."),
    "literal_error": ("one word", "Write it on the line of its key."),
    "list_type": ("a list", "Write each item on a line of its own that begins with '- ', or all as [one, two]."),
    "tuple_type": ("a list", "Write each item on a line of its own that begins with '- ', or all as [one, two]."),
    "dict_type": ("a group of keys", "Write lines 'key: value' below it, indented by two spaces."),
    "model_type": ("a group of keys", "Write lines 'key: value' below it, indented by two spaces."),
}
_SUGGESTED_MOST = 20  # finding what was meant takes time, and a file with more unknown keys is another file


def explain(errors: Iterable["ErrorDetails"], document: Document, model: type[BaseModel]) -> Iterator[Problem]:
    """Yield a problem for every error; a key that is missing because it was misspelt is not named twice."""
    meant: set[Steps] = set()
    missing: list[ErrorDetails] = []
    unknown = 0
    for error in errors:
        if error["type"] == "missing":
            missing.append(error)
        elif error["type"] == "extra_forbidden":
            unknown += 1
            yield _unknown_key(error, document, model if unknown <= _SUGGESTED_MOST else None, meant)
        else:
            yield _problem(error, document)
    for error in missing:
        if error["loc"] not in meant:
            *group, key = error["loc"]
            yield document.key_problem(
                group, f"The key {quoted(str(key))} is missing here.", f"Add a line '{key}: ...'."
            )


def _unknown_key(
    error: "ErrorDetails", document: Document, model: type[BaseModel] | None, meant: set[Steps]
) -> Problem:
    *group, key = error["loc"]
    known = list(_keys(model, group)) if model else []
    there = document.at(*document.known(group))
    free = [name for name in known if not isinstance(there, dict) or name not in there]
    if near := nearest(str(key), free):
        meant.add((*group, near))
    what = f"The key {quoted(str(key))} is not known here."
    return document.key_problem(error["loc"], what, suggestion(str(key), free, "remove it"))


def _problem(error: "ErrorDetails", document: Document) -> Problem:
    kind, loc, given, context = error["type"], error["loc"], error["input"], error.get("ctx", {})
    name = _name(loc)
    place = document.problem
    if loc and loc[-1] == "[key]":
        place = document.key_problem
    if kind == "editor":
        what, remedy = context["what"], context["remedy"]
    elif kind in _FORMS and not (kind == "literal_error" and isinstance(given, str)):
        form, remedy = _FORMS[kind]
        is_now = _form(given)
        what = f"{name} must be {form}; it is {is_now}."
        place = document.key_problem if is_now == "empty" else place
    elif kind == "literal_error":
        choices = re.findall(r"'([^']*)'", context["expected"])
        what, remedy = f"{quoted(given)} is not known here.", suggestion(given, choices)
    elif kind in ("too_short", "too_long"):
        short = kind == "too_short"
        limit = context["min_length" if short else "max_length"]
        items = "item" if limit == 1 else "items"
        what = f"{name} must have at {'least' if short else 'most'} {limit} {items}; it has {context['actual_length']}."
        remedy = "Add some." if short else "Remove some."
        place = document.key_problem
    elif kind in ("greater_than_equal", "less_than_equal"):
        limit = f"at least {context['ge']:g}" if "ge" in context else f"at most {context['le']:g}"
        what, remedy = f"{given} is out of range.", f"{name} must be {limit}."
    else:
        what, remedy = f"{name} does not fit: {error['msg']}.", "Compare it with a file of the same kind."
    return place(loc, what, remedy)


def _form(given: object) -> str:
    if isinstance(given, str):
        return "a text" if given else "empty"
    return "a list" if isinstance(given, list) else "a group of keys"


def _name(loc: Steps) -> str:
    if not loc:
        return "This file"
    names = [step for step in loc if isinstance(step, str) and not step.startswith("[")]
    return f"An item of {quoted(names[-1])}" if isinstance(loc[-1], int) and names else quoted(str(loc[-1]))


def _keys(model: Any, group: Iterable[str | int]) -> Iterator[str]:
    """The keys that a group can have, found by walking from a model along the steps."""
    kind = model
    for step in group:
        kind = _inside(kind, step)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            yield field.alias or name


def _inside(kind: Any, step: str | int) -> Any:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if step == (field.alias or name):
                return _plain(field.annotation)
        return None
    arguments = get_args(kind)
    return _plain(arguments[-1 if get_origin(kind) is dict else 0]) if arguments else None


def _plain(kind: Any) -> Any:
    """An annotation without what was said about it, and without None."""
    while hasattr(kind, "__metadata__"):
        kind = kind.__origin__
    if get_origin(kind) in (Union, UnionType):
        return _plain(next(part for part in get_args(kind) if part is not type(None)))
    return kind
