"""A script as plain text, for whoever reads from a screen, or has it read aloud."""

from collections.abc import Iterator
from typing import Any

from kiosk.cli.voice.terminal import wrapped

COLUMNS = 80
"""How wide the text is at most, in characters."""

_RIGHT_TO_LEFT = "\u200f"


def plain(script: dict[str, Any]) -> bytes:
    """The same script as on paper, as UTF-8 with the first bytes and the line ends that every Notepad knows."""
    lines = [*_cover(script), *_groups(script)]
    if script["language"]["direction"] == "rtl":
        # Between two of these marks a full stop stays at the end of its line, in a program that aligns left as well.
        lines = [f"{_RIGHT_TO_LEFT}{line}{_RIGHT_TO_LEFT}" if line else line for line in lines]
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig")


def _cover(script: dict[str, Any]) -> Iterator[str]:
    yield from (script["title"], script["words"]["script"], "")
    for label, value in script["facts"]:
        yield f"{label}: {value}"
    for heading, advice in script["advice"]:
        yield from ("", heading, "")
        for one in advice:
            yield from _indented("- ", one)


def _groups(script: dict[str, Any]) -> Iterator[str]:
    takes = "[ ]" if script["is_table"] else "[ ] 1  [ ] 2  [ ] 3"
    for group in script["groups"]:
        yield from ("", "", group["name"], "-" * (COLUMNS - 2))
        for text in group["texts"]:
            yield ""
            yield from _text(text, script["words"])
            yield f"{script['words']['take']}: {takes}"


def _text(text: dict[str, Any], words: dict[str, Any]) -> Iterator[str]:
    yield f"[{text['file']}]  {text['seconds']}"
    yield from wrapped(text["name"], COLUMNS)
    yield from _indented(f"{words['mood']}: ", text["mood"])
    if text["is_changed"]:
        yield words["changed"]
    for number, sentence in enumerate(text["sentences"], start=1):
        yield from _indented(f"{number:4}. ", sentence)
    for word, sound in text["pronunciation"]:
        yield from _indented(f"{words['pronunciation']}: ", f"{word} — {sound}")


def _indented(begin: str, text: str) -> list[str]:
    """A text after its beginning, the further lines as far in."""
    lines = wrapped(text, COLUMNS - len(begin))
    begins = [begin] + [" " * len(begin)] * len(lines)
    return [before + line for before, line in zip(begins, lines, strict=False)]
