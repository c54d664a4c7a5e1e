"""Who somebody is, and what they wear in each time."""

from dataclasses import dataclass, field, replace
from typing import Any

from kit.shapes import INK, PAPER, WHITE, Point

# Joints as (elbow, hand) seen when facing right: `near` is the arm on our side, `far` the other one.
Arms = dict[str, tuple[Point, Point]]
ARMS: dict[str, Arms] = {
    "rest": {"near": ((-116, -108), (-94, -12)), "far": ((116, -108), (102, -12))},
    "reach": {"near": ((-96, -96), (40, -52)), "far": ((165, -165), (236, -268))},
    "desk": {"near": ((-104, -100), (60, -66)), "far": ((128, -110), (190, -66))},
    "wave": {"near": ((-116, -108), (-94, -12)), "far": ((196, -262), (206, -386))},
    "hold": {"near": ((-120, -110), (34, -120)), "far": ((126, -110), (66, -140))},
    "walk": {"near": ((-134, -120), (-138, -16)), "far": ((116, -116), (146, -40))},
    "stride": {"near": ((-96, -104), (-22, -34)), "far": ((118, -122), (92, -30))},
    "carry": {"near": ((-126, -104), (-26, -76)), "far": ((132, -104), (84, -84))},
    "cradle": {"near": ((-118, -106), (34, -88)), "far": ((128, -112), (72, -116))},
    "write": {"near": ((-108, -94), (92, -44)), "far": ((140, -112), (176, -56))},
    "type": {"near": ((-106, -98), (84, -60)), "far": ((138, -120), (164, -64))},
    "give": {"near": ((-116, -108), (-94, -12)), "far": ((146, -124), (240, -140))},
    "up": {"near": ((-116, -108), (-94, -12)), "far": ((138, -290), (128, -408))},
    "hips": {"near": ((-172, -126), (-88, -46)), "far": ((172, -126), (94, -46))},
    "behind": {"near": ((-132, -112), (-36, -38)), "far": ((132, -112), (36, -30))},
    "think": {"near": ((-12, -118), (34, -250)), "far": ((124, -112), (20, -108))},
}
# Seen from the side both arms come from one shoulder. What is not here looks the same as from the front.
SIDE_ARMS: dict[str, Arms] = {
    "rest": {"near": ((-24, -98), (2, 2)), "far": ((10, -98), (40, 0))},
    "reach": {"near": ((-10, -100), (96, -76)), "far": ((92, -168), (186, -250))},
    "desk": {"near": ((-8, -98), (100, -66)), "far": ((40, -104), (146, -66))},
    "wave": {"near": ((-24, -98), (2, 2)), "far": ((100, -256), (120, -378))},
    "hold": {"near": ((-20, -96), (78, -118)), "far": ((20, -100), (96, -128))},
    "walk": {"near": ((-62, -106), (-64, 0)), "far": ((38, -104), (102, -26))},
    "stride": {"near": ((18, -98), (92, -28)), "far": ((-56, -108), (-70, -8))},
    "carry": {"near": ((-20, -96), (92, -84)), "far": ((20, -100), (110, -92))},
    "cradle": {"near": ((-20, -96), (90, -96)), "far": ((20, -100), (96, -128))},
    "write": {"near": ((0, -96), (116, -44)), "far": ((40, -104), (150, -56))},
    "type": {"near": ((-8, -98), (108, -60)), "far": ((36, -104), (140, -64))},
    "give": {"near": ((-24, -98), (2, 2)), "far": ((70, -124), (176, -140))},
    "up": {"near": ((-24, -98), (2, 2)), "far": ((74, -280), (110, -392))},
    "hips": {"near": ((-100, -132), (-26, -48)), "far": ((-80, -132), (0, -48))},
    "behind": {"near": ((-50, -102), (-92, -14)), "far": ((-40, -102), (-80, -10))},
    "think": {"near": ((20, -100), (62, -232)), "far": ((40, -104), (70, -120))},
}


@dataclass(frozen=True)
class Person:
    """What stays when time passes. Hair, clothes and headgear move with the era; use `wearing` for those."""

    skin: str
    hair: str = INK
    # short sidepart crop thinning bald curls afro locs bob long pony braids bun wave updo queue
    cut: str = "short"
    beard: str = ""  # "" full moustache goatee sidewhiskers
    beard_colour: str = ""
    glasses: bool = False
    hearing_aid: bool = False
    # "" flatcap peaked kepi cap sidecap beret beanie headscarf bonnet turban hardhat straw bowler tophat tricorne
    headgear: str = ""
    headgear_colour: str = INK
    headgear_trim: str = ""  # band, badge, braid; as `trim` unless given
    headset: bool = False
    top: str = PAPER
    sleeve: str = ""
    sleeves: str = ""  # "" long, rolled, short
    dress: str = ""  # see clothes.py
    trim: str = WHITE  # what shows under or on the top: collar, shirt, apron, bands
    detail: str = INK  # the third colour: tie, bow, belt, waistcoat, buttons
    legs: str = INK
    skirt: bool = False
    hem: str = ""  # of a skirt: "" knee, long; of trousers: "" long, short
    stockings: str = ""
    prosthesis: str = ""  # near, far: below that knee; it shows under a short hem
    shoes: str = INK
    pose: str = "rest"
    arms: Arms = field(default_factory=dict)
    facing: int = 1  # 1 right, -1 left: it mirrors the person, never the light
    view: str = ""  # "" three-quarter, profile, back
    gaze: str = ""  # "" ahead, down, up
    tilt: float = 0  # of the head, in degrees, clockwise
    lean: float = 0  # of everything above the hip, in degrees, towards where the person faces
    build: float = 1  # 0.9 slight, 1.15 broad
    grown: float = 1  # 0.7 a child, 0.85 a teenager: the body under a head that is always as large
    face: str = ""  # "" oval, round, long, square
    hands: dict[str, str] = field(default_factory=dict)  # near, far: "" grip, open, flat, point

    def wearing(self, **changes: Any) -> "Person":
        """The same person in another time."""
        return replace(self, **changes)
