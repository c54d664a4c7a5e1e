"""Cuts and beards, seen from three sides. The origin is the middle of the head; everything is drawn facing right."""

from collections.abc import Sequence
from dataclasses import dataclass

from kit.person import Person
from kit.shapes import INK, SHADE, Point, circle, facing, line, poly, soft, spots

BROW = -58
EARS_COVERED = ("bob", "long", "queue")


@dataclass(frozen=True)
class Cut:
    """One cut from one side: outlines, rounds (x, y, r) and strands, behind and before the face.

    `bare` is where the skin shows; `dark` is the side away from the light, the same whoever turns.
    """

    before: str = ""
    behind: str = ""
    curls: str = ""
    knots: str = ""
    strands: Sequence[str] = ()
    locks: Sequence[str] = ()
    bare: str = ""
    dark: str = ""
    tie: Point | None = None


CAP = "-52,22 -66,-20 -56,-66 -10,-94 42,-82 64,-40 60,-22 34,-50 -8,-52 -32,-30 -36,-4"
SIDES = "-50,24 -64,-8 -58,-36 -44,-26 -38,0"

THREE_QUARTER = {
    "short": Cut(CAP),
    "sidepart": Cut(
        "-50,16 -63,-20 -58,-60 -32,-82 12,-97 52,-86 66,-54 60,-26 46,-46 18,-56 -12,-62 -30,-50 -38,-28 -40,-4",
        bare="-10,-61 -22,-69 -40,-78 -41,-75 -25,-65 -13,-58",
    ),
    "crop": Cut("-50,16 -62,-22 -46,-66 0,-82 42,-68 60,-30 34,-54 -10,-58 -38,-34 -40,-4"),
    "thinning": Cut("-50,24 -64,-8 -61,-42 -42,-70 -6,-82 38,-70 35,-64 -4,-72 -32,-58 -42,-30 -38,0"),
    "bald": Cut(SIDES),
    "curls": Cut(CAP, curls="-58,-8,24 -60,-44,27 -34,-76,30 4,-88,31 40,-72,28 58,-42,20"),
    "afro": Cut(
        "-50,8 -64,-30 -30,-80 30,-80 62,-30 36,-46 0,-52 -34,-30",
        "-70,40 -100,-20 -82,-90 -20,-128 52,-116 90,-58 80,10 40,30 -30,50",
    ),
    "locs": Cut(
        CAP,
        "-44,60 -74,40 -78,-20 -54,-84 0,-100 54,-84 72,-26 62,30",
        strands=("-34,20 -36,70 -32,112", "44,10 46,70 42,112", "54,0 60,50 62,122", "60,-20 74,40 79,100"),
        locks=("-44,-50 -78,20 -84,94", "-40,-50 -66,20 -68,122", "-34,-56 -54,10 -51,106"),
    ),
    "bob": Cut(
        "-62,56 -70,-10 -50,-80 0,-94 48,-80 68,-34 66,-8 46,-36 2,-46 -28,-26 -36,20 -44,62",
        "-44,74 -80,58 -82,-20 -54,-84 0,-100 54,-84 76,-26 72,40 50,62",
    ),
    "long": Cut(
        "-58,70 -70,-10 -50,-80 0,-94 48,-80 66,-34 62,-18 38,-44 0,-50 -30,-26 -40,20 -50,74",
        "-66,168 -96,100 -80,-20 -54,-84 0,-100 54,-84 72,-26 60,40 44,70 -10,90 -30,140",
    ),
    "pony": Cut(CAP, "-44,-76 -84,-92 -112,-60 -112,0 -92,64 -78,66 -76,20 -76,-14 -62,-40 -46,-44"),
    "braids": Cut(
        CAP,
        curls="-54,32,18 -61,57,18 -66,82,17 -69,106,15 -70,127,12",
        knots="58,34,17 62,58,17 64,82,16 64,105,14 63,125,11",
    ),
    "bun": Cut(CAP, knots="-52,-78,40"),
    "wave": Cut(CAP, curls="30,-80,32 -22,-86,26", knots="-56,34,34 -66,-6,26"),
    "updo": Cut(
        "-52,20 -74,-8 -80,-52 -52,-92 4,-106 58,-92 78,-56 70,-26 50,-38 20,-51 -14,-46 -34,-22 -40,2",
        knots="-18,-106,34",
    ),
    "queue": Cut(
        "-36,26 -58,34 -72,16 -70,-30 -52,-70 -6,-88 38,-74 60,-40 58,-28 32,-56 -6,-60 -32,-38 -36,0",
        "-46,30 -62,36 -80,80 -86,126 -74,140 -62,110 -50,70 -38,50",
        tie=(-60, 48),
    ),
}

CAP_PROFILE = (
    "46,-44 42,-74 4,-95 -44,-86 -73,-50 -75,-6 -64,34 -46,46 -31,34 -25,12 -18,-4 -4,-6 4,14 10,-10 14,-38 30,-49"
)
SIDES_PROFILE = "-60,36 -71,4 -69,-28 -48,-36 -18,-30 8,-22 7,10 -3,-5 -18,-3 -25,12 -32,34 -45,45"

PROFILE = {
    "short": Cut(CAP_PROFILE),
    "sidepart": Cut(
        "49,-42 54,-70 26,-95 -16,-91 -52,-78 -71,-44 -71,-4 -61,32 -45,42 -31,32 -25,12"
        " -18,-4 -4,-6 4,12 10,-12 14,-40 34,-49",
        bare="40,-62 14,-75 -26,-72 -26,-69 13,-70 37,-58",
    ),
    "crop": Cut(
        "46,-44 38,-69 2,-82 -40,-75 -68,-44 -70,-4 -60,32 -45,42 -31,32 -25,12 -18,-4 -4,-6 4,8 10,-14 14,-38 30,-49"
    ),
    "thinning": Cut(
        "-60,36 -71,4 -69,-42 -40,-74 2,-81 36,-66 32,-62 2,-71 -26,-58 -34,-34 -12,-29 8,-22"
        " 7,10 -3,-5 -18,-3 -25,12 -32,34 -45,45"
    ),
    "bald": Cut(SIDES_PROFILE),
    "curls": Cut(
        CAP_PROFILE,
        curls="-60,22,20 -70,-12,24 -66,-50,27 -36,-80,29 4,-88,29 36,-66,23 -38,-24,20",
    ),
    "afro": Cut(
        "47,-42 64,-82 36,-124 -24,-138 -82,-112 -108,-52 -96,10 -62,46 -38,44"
        " -25,12 -18,-4 -4,-6 4,10 10,-12 16,-38 32,-50"
    ),
    "locs": Cut(
        CAP_PROFILE,
        locks=(
            "-60,-40 -86,20 -90,92",
            "-50,-50 -72,20 -74,118",
            "-44,-50 -58,20 -57,104",
            "-34,-50 -44,10 -41,124",
            "-10,-56 -28,-40 -34,30",
        ),
    ),
    "bob": Cut("49,-42 44,-78 2,-99 -50,-88 -82,-44 -88,16 -78,60 -36,72 0,62 8,26 8,-8 18,-36 34,-50"),
    "long": Cut("49,-42 44,-78 2,-99 -50,-88 -82,-44 -88,30 -104,110 -86,160 -40,140 -22,80 0,46 8,-8 18,-36 34,-50"),
    "pony": Cut(CAP_PROFILE, "-50,-70 -92,-92 -124,-62 -126,0 -106,68 -92,70 -90,20 -88,-14 -74,-40 -56,-38"),
    "braids": Cut(CAP_PROFILE, curls="-44,40,18 -51,65,18 -56,90,17 -59,114,15 -60,135,12"),
    "bun": Cut(CAP_PROFILE, knots="-74,-64,38"),
    "wave": Cut(CAP_PROFILE, curls="32,-74,28 -10,-88,26 -52,30,32 -66,-8,26"),
    "updo": Cut(
        "49,-40 62,-66 38,-100 -18,-108 -68,-88 -88,-40 -80,8 -60,42 -42,42"
        " -28,26 -24,8 -18,-4 -4,-6 4,4 12,-20 32,-48",
        knots="-40,-106,34",
    ),
    "queue": Cut(
        "44,-50 36,-72 2,-87 -42,-80 -71,-46 -73,0 -58,34 -34,36 -8,26 2,8 -8,-10 6,-30 24,-50",
        "-52,24 -70,36 -96,76 -104,124 -92,140 -80,110 -64,66 -44,44",
        tie=(-70, 44),
    ),
}

NAPE = "-62,8 -68,-30 -46,-82 0,-96 44,-84 63,-48 58,-24 48,-20 36,-16 31,14 26,44 0,54 -30,50 -52,36"

BACK = {
    "short": Cut(NAPE),
    "sidepart": Cut(NAPE),
    "crop": Cut("-60,6 -64,-30 -44,-70 0,-83 42,-72 60,-44 54,-24 46,-20 36,-16 31,14 24,36 0,44 -30,40 -50,28"),
    "thinning": Cut(
        "-61,6 -65,-28 -46,-66 0,-80 42,-68 58,-38 46,-20 36,-16 31,14 24,38 0,46 -30,42 -50,30",
        bare="-34,-48 0,-70 34,-56 20,-36 -14,-34",
    ),
    "bald": Cut("-61,8 -62,-14 -44,-22 0,-12 36,-22 46,-18 36,-14 31,14 24,38 0,46 -30,42 -50,30"),
    "curls": Cut(
        NAPE,
        curls="-52,20,22 -62,-14,24 -58,-50,26 -32,-78,30 6,-86,30 38,-68,27 50,-44,20 -22,40,22 12,38,22",
    ),
    "afro": Cut("-66,36 -98,-20 -82,-90 -20,-128 46,-120 84,-78 84,-34 58,-14 38,-8 34,22 26,46 -20,56"),
    "locs": Cut(
        NAPE,
        "-62,10 -66,60 -30,76 20,72 36,50 30,10",
        locks=(
            "-60,-20 -72,40 -73,98",
            "-46,0 -54,60 -55,122",
            "-30,10 -35,70 -37,106",
            "-12,10 -16,70 -18,134",
            "4,10 4,70 2,112",
            "18,10 22,70 22,126",
            "30,0 38,50 41,100",
        ),
    ),
    "bob": Cut(
        "-40,72 -72,56 -79,-20 -54,-84 0,-100 54,-84 77,-26 72,40 58,66 20,73",
        dark="58,-74 77,-26 72,42 58,66 26,72 44,40 52,-20",
    ),
    "long": Cut(
        "-34,156 -74,124 -78,-20 -54,-84 0,-100 54,-84 77,-26 72,40 74,120 26,156",
        dark="58,-74 77,-26 72,40 73,118 30,154 44,110 46,40 52,-20",
    ),
    "pony": Cut(NAPE, curls="0,-40,24", locks=("0,-34 -6,30 -4,90",)),
    "braids": Cut(
        NAPE,
        curls="-44,46,18 -49,71,18 -52,96,17 -53,120,15 -53,140,12 26,48,18 31,73,18 34,98,17 35,122,15 35,142,12",
    ),
    "bun": Cut(NAPE, curls="-6,-64,40"),
    "wave": Cut(NAPE, curls="-44,34,26 -8,42,28 26,34,22"),
    "updo": Cut(
        "-60,34 -76,-6 -80,-52 -54,-94 4,-108 58,-92 76,-56 64,-26 48,-20 36,-14 32,20 24,44 -24,48",
        curls="-4,-84,34",
    ),
    "queue": Cut(NAPE, locks=("-2,50 -6,100 -4,138",), tie=(-2, 52)),
}

WIDTHS = {"pony": 44, "queue": 26, "locs": 18}
TUCKED = ("bonnet", "turban")  # under these all hair is put up
KNOTTED = ("bun", "updo")  # behind, the knot lies on the hair and leaves a shadow

VIEWS = {"profile": PROFILE, "back": BACK}


def hair(p: Person) -> tuple[str, str]:
    """What lies behind the head and what lies over it."""
    cuts = VIEWS.get(p.view, THREE_QUARTER)
    hat = bool(p.headgear)
    tucked = p.headgear in TUCKED or (hat and p.cut == "thinning")
    cut = cuts["crop" if tucked else p.cut]
    f, c = p.facing, p.hair
    knotted = p.view == "back" and p.cut in KNOTTED

    def points(outline: str) -> list[Point]:
        return facing(f, *(_flat(x, y, p) if hat else (x, y) for x, y in spots(outline)))

    def rounds(given: str, knot: bool) -> str:
        """Under a hat a bun sinks to the neck, and curls on top are flattened."""
        found = [(x, y, r) for x, y, r in (map(float, one.split(",")) for one in given.split())]
        if hat:
            found = [(x, max(y, 26 if knot else y), r * (0.8 if knot else 1)) for x, y, r in found if knot or y > -30]
        shadows = "".join(circle(f * x + 4, y + 9, r, SHADE) for x, y, r in found) if knotted else ""
        return shadows + "".join(circle(f * x, y, r, c) for x, y, r in found)

    def shape(outline: str, fill: str = c) -> str:
        return soft(fill, *points(outline)) if outline else ""

    def strands(found: Sequence[str]) -> str:
        return "".join(line(c, *points(one), width=WIDTHS.get(p.cut, 24), curved=True) for one in found)

    bow = _bow(f * cut.tie[0], cut.tie[1]) if cut.tie else ""
    bare = "" if hat else shape(cut.bare, p.skin)
    behind = rounds(cut.knots, p.cut in ("bun", "updo")) + shape(cut.behind) + strands(cut.strands)
    dark = soft(SHADE, *spots(cut.dark)) if cut.dark and not hat else ""
    before = shape(cut.before) + bare + dark + rounds(cut.curls, knotted) + strands(cut.locks)
    return (behind, before + bow) if p.view == "back" else (behind + bow, before)


def _flat(x: float, y: float, p: Person) -> Point:
    """Under a hat hair lies close to the head."""
    if y > -24:
        return x, y
    back, front = (-66, 48) if p.view == "profile" else (-61, 61)
    return max(back, min(front, x)), max(y, BROW)


def _bow(x: float, y: float) -> str:
    return poly(INK, (x, y), (x - 20, y - 14), (x - 20, y + 14)) + poly(INK, (x, y), (x + 20, y - 14), (x + 20, y + 14))


def beard(p: Person) -> str:
    if not p.beard or p.view == "back":
        return _beard_behind(p)
    return (_beard_profile if p.view == "profile" else _beard_three_quarter)(p)


def _beard_three_quarter(p: Person) -> str:
    f, c = p.facing, p.beard_colour or p.hair
    if p.beard == "full":
        outline = facing(f, "-46,6 -50,44 -24,82 14,92 48,74 62,30 60,4 46,28 20,24 -8,30 -32,22")
        wide = 1.1 if p.face in ("round", "square") else 1
        return soft(c, *((x * wide if y > 30 else x, y) for x, y in outline)) + soft(
            p.skin, (f * 20 - 24, 38), (f * 20, 32), (f * 20 + 24, 38), (f * 20 + 12, 54), (f * 20 - 12, 54)
        )
    if p.beard == "sidewhiskers":
        near = soft(c, *facing(f, "-50,-8 -56,24 -44,56 -20,68 -8,58 -18,44 -32,30 -36,4"))
        return near + soft(c, *facing(f, "59,-8 60,24 48,54 36,58 44,38 52,20"))
    moustache = soft(c, *facing(f, "-14,38 2,26 20,24 38,26 54,38 36,38 20,34 4,38"))
    if p.beard == "goatee":
        return moustache + soft(c, *facing(f, "2,56 20,60 36,56 34,78 18,90 4,80"))
    return moustache


def _beard_profile(p: Person) -> str:
    f, c = p.facing, p.beard_colour or p.hair
    if p.beard == "full":
        return soft(c, *facing(f, "4,4 -8,40 4,74 32,94 54,84 60,56 58,34 46,30 28,38 14,28 10,4")) + soft(
            p.skin, *facing(f, "55,37 40,34 19,36 34,52 54,53")
        )
    if p.beard == "sidewhiskers":
        return soft(c, *facing(f, "4,-6 -8,26 -4,56 14,66 26,58 20,44 14,30 11,4"))
    moustache = soft(c, *facing(f, "60,29 48,25 35,28 20,38 36,37 50,35 62,34"))
    if p.beard == "goatee":
        return moustache + soft(c, *facing(f, "55,55 42,53 31,60 30,76 42,88 54,78"))
    return moustache


def _beard_behind(p: Person) -> str:
    """From behind only a full beard shows, past the cheek."""
    f, c = p.facing, p.beard_colour or p.hair
    return soft(c, *facing(f, "50,18 60,4 61,34 49,62 30,76 24,62 42,46")) if p.beard == "full" else ""
