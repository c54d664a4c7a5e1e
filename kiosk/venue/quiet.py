"""Quiet hours, in which a venue wants nothing from the loudspeaker."""

from collections.abc import Iterable, Mapping
from datetime import time


def is_quiet(hours: Iterable[Mapping[str, str]], now: time) -> bool:
    """Whether this local time is in these hours of a compiled profile; their end is not."""
    at = f"{now:%H:%M}"
    return any(part["begin"] <= at < part["end"] for part in hours)
