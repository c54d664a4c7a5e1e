"""Which files a compiled exhibition shows and plays."""

from collections.abc import Iterator
from typing import Any


def room(index: dict[str, Any]) -> Iterator[str]:
    """Yield the path of every picture of the attract screen."""
    yield from index["attract"]["eras"].values()
    for piece in index["attract"]["pieces"]:
        yield piece["file"]


def parts(index: dict[str, Any]) -> Iterator[str]:
    """Yield the name under which each story and each card is kept, and what is said on screens."""
    for profession in index["professions"]:
        yield profession["id"]
    for kind in ("cases", "lessons"):
        for card in index[kind]:
            yield f"{kind}/{card['id']}"
    yield "words"


def media(story: dict[str, Any]) -> Iterator[str]:
    """Yield the path of every picture and recording of a part."""
    yield from story["pictures"].values()
    for told in story["languages"].values():
        for text in told["voice"].values():
            if text["recording"]:
                yield text["recording"]["file"]
