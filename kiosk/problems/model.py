"""Turning a document into a frozen model, and what pydantic says against it into problems."""

from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from kiosk.problems.document import Document
from kiosk.problems.explain import explain
from kiosk.problems.problem import Problem

MOST_PROBLEMS = 100


class Frozen(BaseModel):
    """What every model of a file is: it cannot be changed, and has no keys but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, hide_input_in_errors=True)


Model = TypeVar("Model", bound=Frozen)


def read_model(document: Document, model: type[Model]) -> tuple[Model | None, list[Problem]]:
    """Read a document as a model.

    Returns:
        The model, None when the document does not fit it, and everything that does not fit.
    """
    try:
        return model.model_validate(document.content), []
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=True)
    problems = sorted(explain(errors, document, model))
    if len(problems) > MOST_PROBLEMS:
        more = len(problems) - MOST_PROBLEMS
        last = problems[MOST_PROBLEMS]
        what = f"From here on there are {more} more problems."
        problems[MOST_PROBLEMS:] = [Problem(last.file, last.line, last.column, what, "Solve those above first.")]
    return None, problems
