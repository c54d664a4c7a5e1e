"""Who somebody is, and what they wear in each time."""

from dataclasses import dataclass, field, replace
from typing import Any

from shapes import INK, PAPER, WHITE, Point

# Joints as (elbow, hand) seen when facing right: `near` is the arm on our side, `far` the other one.
Arms = dict[str, tuple[Point, Point]]
ARMS: dict[str, Arms] = {
    "rest": {"near": ((-110, -108), (-102, -2)), "far": ((110, -108), (102, -2))},
    "reach": {"near": ((-96, -96), (40, -52)), "far": ((165, -165), (236, -268))},
    "desk": {"near": ((-104, -100), (60, -66)), "far": ((128, -110), (190, -66))},
    "wave": {"near": ((-110, -108), (-102, -2)), "far": ((196, -262), (206, -386))},
    "hold": {"near": ((-120, -110), (34, -120)), "far": ((124, -112), (104, -128))},
}


@dataclass(frozen=True)
class Person:
    """What stays when time passes. Hair, clothes and headgear move with the era; use `wearing` for those."""

    skin: str
    hair: str = INK
    cut: str = "short"  # short bob bun wave curls afro long crop bald
    beard: str = ""  # "" full moustache
    beard_colour: str = ""
    glasses: bool = False
    hearing_aid: bool = False
    headgear: str = ""  # "" flatcap peaked headscarf beanie
    headgear_colour: str = INK
    headset: bool = False
    top: str = PAPER
    sleeve: str = ""
    dress: str = ""  # "" collar vest apron jacket overall hivis
    trim: str = WHITE
    legs: str = INK
    skirt: bool = False
    shoes: str = INK
    pose: str = "rest"
    arms: Arms = field(default_factory=dict)
    facing: int = 1  # 1 right, -1 left: it mirrors the person, never the light
    tilt: float = 0
    build: float = 1  # 0.9 slight, 1.15 broad

    def wearing(self, **changes: Any) -> "Person":
        """The same person in another time."""
        return replace(self, **changes)
