"""Which files a compiled story shows and plays."""

from collections.abc import Iterator
from typing import Any


def media(story: dict[str, Any]) -> Iterator[str]:
    """Yield the path of every picture and recording."""
    yield from story["pictures"].values()
    for told in story["languages"].values():
        for panel in told["panels"].values():
            if panel["recording"]:
                yield panel["recording"]["file"]
