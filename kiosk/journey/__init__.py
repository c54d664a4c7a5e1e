"""Where a visitor is and what may happen next: a state machine without Qt and without a clock of its own."""

from kiosk.journey.journey import Journey, Limits
from kiosk.journey.state import (
    CONTRASTS,
    ERAS,
    MOST_TALENTS,
    OVERLAYS,
    ROLES,
    SPEEDS,
    TABS,
    TEXT_SIZES,
    VOLUMES,
    Levels,
    Page,
    Settings,
    State,
)

__all__ = [
    "CONTRASTS",
    "ERAS",
    "MOST_TALENTS",
    "OVERLAYS",
    "ROLES",
    "SPEEDS",
    "TABS",
    "TEXT_SIZES",
    "VOLUMES",
    "Journey",
    "Levels",
    "Limits",
    "Page",
    "Settings",
    "State",
]
