"""What a YAML parser could not read, in an editor's words."""

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.problems.problem import Problem, quoted
from kiosk.problems.source import TAB

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

_INDENT = "Begin the line under the first letter of the lines that it belongs to."
_QUOTES = "Put the whole text in double quotes."

# What libyaml says, and what that means for who wrote it; where something was not closed, the place is where it began.
_WORDS = {
    "found unexpected end of stream": ("The quote that begins here is not closed.", "Close it, or take it away."),
    "did not find expected ',' or ']'": (
        "The list that begins here is not closed, or an item in it needs quotes.",
        "Close it with ], and put texts with a colon, comma or bracket in quotes.",
    ),
    "did not find expected ',' or '}'": (
        "The group that begins here is not closed, or a text in it needs quotes.",
        "Close it with }, and put texts with a colon, comma or bracket in quotes.",
    ),
    "did not find expected '-' indicator": ("This line is no item of the list above it.", "Begin it with '- '."),
    "did not find expected node content": ("A text cannot begin with this character.", _QUOTES),
    "found character that cannot start any token": ("A text cannot begin with this character.", _QUOTES),
    "did not find expected alphabetic or numeric character": ("A text cannot begin with & or *.", _QUOTES),
    "found undefined tag handle": ("A text cannot begin with an exclamation mark.", _QUOTES),
    "found unknown escape character": (
        "After a backslash in double quotes, this letter means nothing.",
        "Use \\\\ for it.",
    ),
    "block sequence entries are not allowed in this context": (
        "A list cannot begin on the line of its key.",
        "Begin it on the next line, indented.",
    ),
    "did not find expected comment or line break": (
        "Nothing can follow the sign | or > on its line.",
        "Begin the text on the next line.",
    ),
    "did not find expected <document start>": ("The content ended before this.", "Remove what is too much here."),
    "could not find expected ':'": ("This line has no colon.", "Write 'key: value'."),
    "found incompatible YAML document": ("A file cannot ask for a version of YAML.", "Remove this line."),
    "found unknown directive name": ("A line cannot begin with %.", _QUOTES),
}
_SINCE = {"found unexpected end of stream", "did not find expected ',' or ']'", "did not find expected ',' or '}'"}


def problem(file: Path, text: str, error: "MarkedYAMLError") -> Problem:
    """What is wrong, given what the parser said about the text of a file."""
    said = error.problem or ""
    mark = error.context_mark if said in _SINCE and error.context_mark else error.problem_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    written = _line(text, line)
    before = written[:column]
    if written[column : column + 1] == "\t":
        what, remedy = TAB
    elif said == "mapping values are not allowed in this context":
        what, remedy = _colon(before)
    elif said == "did not find expected key":
        what, remedy = _no_key(before)
    else:
        what, remedy = _WORDS.get(
            said, (f"This is not YAML ({said or 'no reason given'}).", "Compare it with a file of the same kind.")
        )
    return Problem(file, line + 1, column + 1, what, remedy)


def _colon(before: str) -> tuple[str, str]:
    if ": " in before:
        return "There is a second colon in this line.", _QUOTES
    key = quoted(before.strip())
    return f"The key {key} does not fit here: the line above is a text, or this line is indented too far.", _INDENT


def _no_key(before: str) -> tuple[str, str]:
    if before.strip():
        return "There is text after a closing quote.", 'Put the whole text in quotes, and quotes inside it as \\".'
    return "This line is indented differently from the lines that it belongs to.", _INDENT


def _line(text: str, number: int) -> str:
    lines = text.split("\n", number + 1)
    return lines[number] if number < len(lines) else ""
