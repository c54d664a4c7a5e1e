"""Who can be drawn: a group portrait of what the figure kit can do, in the galleries of a council chamber.

What stays: everybody is as large, as friendly and as near as everybody else.
"""

from typing import Any

from kit.figure import bust
from kit.person import Person
from kit.shapes import INK, NU, PAPER, SHADE, SKIN, STRAKS, TOEN, WHITE, circle, move, rect, scene

GREY, SILVER, RED, FAIR, BROWN = "#8F8B88", "#C9C4BC", "#A8552A", "#C99A4B", "#5A3A26"
SCALE, STEP, RISE = 0.66, 154, 232
SAND, OCHRE, BRICK, WOOD = (TOEN[name] for name in ("back", "main", "accent", "deep"))
SKY, BLUE, CORAL, NAVY = (NU[name] for name in ("mid", "main", "accent", "deep"))
MINT, LEAF, GREEN, VIOLET, BOTTLE = (STRAKS[name] for name in ("back", "mid", "main", "accent", "deep"))
SUN = STRAKS["sun"]


def _who(skin: int, hair: str = BROWN, cut: str = "short", **rest: Any) -> Person:
    return Person(skin=SKIN[skin], hair=hair, cut=cut, **rest)


def _hat(kind: str, colour: str, trim: str = PAPER) -> dict[str, str]:
    return {"headgear": kind, "headgear_colour": colour, "headgear_trim": trim}


LEFT: dict[str, Any] = {"facing": -1}
SIDE: dict[str, Any] = {"view": "profile"}
AWAY: dict[str, Any] = {"view": "back"}

ROWS = [
    [
        _who(0, FAIR, face="long", **_hat("straw", SUN, BRICK), top=SAND, dress="suit", detail=BRICK),
        _who(5, INK, "afro", build=0.92, glasses=True, top=SUN, **LEFT),
        _who(3, INK, beard="full", **_hat("turban", VIOLET, SUN), top=GREEN),
        _who(0, RED, "updo", face="round", top=SKY, dress="blouse", trim=WHITE, **LEFT),
        _who(1, GREY, beard="sidewhiskers", face="long", **_hat("tophat", INK, BRICK), top=NAVY, dress="tailcoat"),
        _who(4, INK, "bob", top=CORAL, headset=True, trim=CORAL, **LEFT),
    ],
    [
        _who(2, **_hat("headscarf", CORAL), top=WHITE, **SIDE),
        _who(3, INK, "curls", build=0.92, hearing_aid=True, top=BLUE, **SIDE, **LEFT),
        _who(0, SILVER, "thinning", glasses=True, face="round", build=1.12, top=VIOLET, dress="vest", gaze="down"),
        _who(4, INK, "bun", **_hat("hardhat", SUN), top=CORAL, dress="hivis"),
        _who(2, INK, "sidepart", face="square", top=PAPER, dress="tie", detail=BRICK, gaze="up"),
        _who(1, SILVER, "bun", glasses=True, top=GREEN, dress="cardigan", **LEFT),
        _who(1, GREY, beard="moustache", **_hat("kepi", NAVY, OCHRE), top=NAVY, dress="uniform", **LEFT),
    ],
    [
        _who(0, FAIR, face="round", **_hat("bonnet", WHITE), top=BLUE, dress="apron", trim=PAPER),
        _who(5, INK, "locs", beard="goatee", face="long", top=OCHRE, dress="jacket", **LEFT),
        _who(1, SILVER, "queue", **_hat("tricorne", INK, SUN), top=BRICK, dress="collar", trim=PAPER),
        _who(2, BROWN, "long", top=CORAL, hearing_aid=True, **LEFT),
        _who(1, GREY, beard="full", face="square", **_hat("peaked", INK, OCHRE), top=INK, dress="jacket"),
        _who(0, BROWN, "wave", **_hat("sidecap", VIOLET, SUN), top=VIOLET, dress="collar", **SIDE, **LEFT),
    ],
    [
        _who(3, INK, beard="full", **_hat("turban", CORAL), top=BOTTLE, **AWAY),
        _who(4, INK, "crop", beard="full", **_hat("flatcap", INK), top=PAPER, **SIDE),
        _who(0, RED, "pony", grown=0.8, face="round", top=VIOLET, **SIDE, **LEFT),
        _who(4, INK, "bun", build=1.1, **_hat("cap", BLUE, WHITE), top=SKY, dress="collar", trim=NAVY),
        _who(2, INK, "bald", beard="moustache", glasses=True, top=WOOD, dress="vest", **LEFT),
        _who(1, FAIR, "crop", **_hat("beret", BRICK), top=OCHRE, **LEFT),
        _who(1, FAIR, "braids", top=CORAL, **AWAY, **LEFT),
    ],
]


def draw() -> str:
    parts = [rect(0, 0, 1080, 1080, MINT), circle(540, 420, 470, PAPER)]
    for row, people in enumerate(ROWS):
        left, rail = 540 - STEP * (len(people) - 1) / 2, 390 + row * RISE
        parts += [move(left + i * STEP, rail, bust(p), scale=SCALE) for i, p in enumerate(people)]
        parts += [rect(0, rail - 6, 1080, RISE, (LEAF, MINT)[row % 2]), rect(0, rail - 6, 1080, 12, SHADE)]
    return scene("Mensen", *parts)
