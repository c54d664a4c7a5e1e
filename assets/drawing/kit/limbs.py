"""Arms and hands. Joints are those of the upper body, before it leans; `figure` puts it in place."""

from collections.abc import Sequence
from math import atan2, hypot, tan

from kit.person import ARMS, SIDE_ARMS, Person
from kit.shapes import SHADE, Fill, Point, between, curve, facing, limb, path, poly, soft, spots

SHOULDER = (78, -206)  # of a body of average build; from the side (0, -200)
UPPER, FORE = 112, 118


HALF_ROUND = "A 1 1 0 0 1"  # a radius that is too small grows until the round reaches


def tube(fill: Fill, points: Sequence[Point], radii: Sequence[float], capped: bool = True) -> str:
    """Cloth around a limb: round where it starts, cut straight where it ends, curved in between."""
    left, right = [], []
    for i, (x, y) in enumerate(points):
        ux, uy = _way(points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)])
        left.append((x + uy * radii[i], y - ux * radii[i]))
        right.append((x - uy * radii[i], y + ux * radii[i]))
    cap: list[str | float] = [HALF_ROUND, *left[0]] if capped else []
    return path(fill, curve(left, False), "L", curve(right[::-1], False)[1:], *cap, "Z")


def bent(
    fill: Fill,
    joints: tuple[Point, Point, Point],
    radii: tuple[float, float, float],
    tight: float = 0.4,
    upto: float = 1,
    flare: float = 0,
) -> str:
    """Cloth around a limb that bends: a limb has no corner. The turn takes the share `tight` of both halves.

    Below 1, `upto` cuts it off after that share of the turn, where it is wider by `flare`.
    """
    start, joint, end = joints
    first, middle, last = radii
    into, corner, out = turn(joints, tight, upto)
    (ax, ay), (bx, by) = _way(start, corner), _way(corner, out)
    grown = 4 / 3 * tan(atan2(ax * by - ay * bx, ax * bx + ay * by) / 4)  # how an arc grows with its radius
    before, after = middle + (first - middle) * tight, middle + (last - middle) * tight
    after = before + (after - before) * upto + flare
    sides = []
    for s in (1, -1):
        low, high = (ay * s, -ax * s), (by * s, -bx * s)
        begins, leaves = _ahead(start, low, first), _ahead(into, low, before)
        lands, ends = _ahead(out, high, after), _ahead(end, high, last)
        swing = _far(into, corner) * 2 / 3 + s * grown * before
        reach = _far(corner, out) * 2 / 3 + s * grown * after
        along, onward = _way(begins, leaves), _way(lands, ends) if upto == 1 else (bx, by)
        turning = [leaves, _ahead(leaves, along, swing), _ahead(lands, onward, -reach), lands]
        if min(swing, reach) < 0:  # the inside of so sharp a turn is a crook
            far = _meeting(begins, along, lands, onward)
            turning = [_ahead(begins, along, max(0, min(far, _far(start, joint))))] * 4
        sides.append([begins, *turning, ends if upto == 1 else lands])
    a, b, c, d, e, f = sides[0]
    g, h, i, j, k, m = reversed(sides[1])
    there = ("M", *a, "L", *b, "C", *c, *d, *e, "L", *f)
    return path(fill, *there, "L", *g, "L", *h, "C", *i, *j, *k, "L", *m, HALF_ROUND, *a, "Z")


def turn(joints: tuple[Point, Point, Point], tight: float, share: float = 1) -> tuple[Point, Point, Point]:
    """Where a limb leaves its straight way, the corner that it rounds, and where it is after a share of the turn."""
    start, joint, end = joints
    into, out = between(joint, start, tight), between(joint, end, tight)
    corner = between(into, joint, share)
    return into, corner, between(corner, between(joint, out, share), share)


def _meeting(start: Point, way: Point, other: Point, its: Point) -> float:
    """How far from start two lines meet, each given by a point and a direction."""
    (ax, ay), (bx, by) = way, its
    spread = ax * by - ay * bx
    return ((other[0] - start[0]) * by - (other[1] - start[1]) * bx) / spread if spread else 0


def _far(start: Point, end: Point) -> float:
    return hypot(end[0] - start[0], end[1] - start[1])


def _way(start: Point, end: Point) -> Point:
    """The direction from start to end."""
    length = _far(start, end) or 1
    return (end[0] - start[0]) / length, (end[1] - start[1]) / length


def _ahead(point: Point, way: Point, by: float) -> Point:
    return point[0] + way[0] * by, point[1] + way[1] * by


# -- arms ------------------------------------------------------------------------------------------


def joints(p: Person, which: str) -> tuple[Point, Point, Point]:
    """Shoulder, elbow and hand."""
    table = SIDE_ARMS if p.view == "profile" and p.pose in SIDE_ARMS else ARMS
    elbow, hand = p.arms.get(which) or table[p.pose][which]
    turned = facing(p.facing, shoulder(p, which), elbow, hand)
    return turned[0], turned[1], turned[2]


def shoulder(p: Person, which: str) -> Point:
    """Seen while facing right."""
    if p.view == "profile":
        return (-8, -200) if which == "near" else (6, -200)
    return (-SHOULDER[0] * p.build if which == "near" else SHOULDER[0] * p.build), SHOULDER[1]


def elbow_for(p: Person, which: str, hand: Point) -> Point:
    """Where the elbow goes when the hand is there: down, or else outwards. All seen while facing right."""
    sx, sy = shoulder(p, which)
    dx, dy = hand[0] - sx, hand[1] - sy
    reach = hypot(dx, dy) or 1
    longer = max(0.84, reach / (UPPER + FORE) / 0.98)  # an arm bent towards us looks shorter
    upper, fore = UPPER * longer, FORE * longer
    along = (upper**2 - fore**2 + reach**2) / (2 * reach)
    aside = max(upper**2 - along**2, 0) ** 0.5
    ux, uy = dx / reach, dy / reach
    bends = [(sx + ux * along + s * uy * aside, sy + uy * along - s * ux * aside) for s in (1, -1)]
    outward = 0 if p.view == "profile" else -0.3 if which == "near" else 0.3
    return max(bends, key=lambda bend: bend[1] + outward * bend[0])


def is_raised(p: Person, which: str) -> bool:
    top, elbow, _ = joints(p, which)
    return elbow[1] < top[1]


CUFFS = {"rolled": 0.8, "short": 0.2}  # where in the turn a sleeve ends


def arm(p: Person, which: str) -> str:
    """Hand, forearm where the sleeve leaves it bare, sleeve."""
    top, elbow, palm = joints(p, which)
    way = (top, elbow, between(palm, elbow, 0.2))
    cloth, fill = _thick(p, 36, 30, 22), p.sleeve or p.top
    ends = CUFFS.get(sleeve_kind(p))
    if ends is None:
        return hand(p, which) + bent(fill, way, cloth)
    sleeve = hand(p, which) + bent(p.skin, way, _thick(p, 24, 22, 16)) + bent(fill, way, cloth, upto=ends)
    if sleeve_kind(p) == "short":
        return sleeve
    band = [turn(way, 0.4, ends - 0.14)[2], turn(way, 0.4, ends)[2]]
    return sleeve + tube(SHADE, band, _thick(p, 27, 27, 27)[:2], capped=False)


def _thick(p: Person, *radii: float) -> tuple[float, float, float]:
    start, joint, end = (r * (1 + p.build) / 2 for r in radii)
    return start, joint, end


def sleeve_kind(p: Person) -> str:
    return p.sleeves or ("short" if p.dress == "polo" else "")


def arm_shade(p: Person, which: str) -> str:
    """What an arm over the body leaves on it, and nowhere else."""
    top, elbow, palm = joints(p, which)
    wrist = between(palm, elbow, 0.35)
    aside = 13 if top[0] < 0 else -8
    x, edge = elbow[0] + aside, 64 * p.build
    if p.view != "profile" and abs(wrist[0]) < edge:  # the elbow sticks out, its shade may not
        x = max(-edge - 20, min(edge + 20, x))
    way = ((top[0] + aside, top[1] + 40), (x, elbow[1] + 4), (wrist[0], wrist[1] + 16))
    return bent(SHADE, way, _thick(p, *((20, 22, 13) if sleeve_kind(p) else (20, 28, 19))))


# -- hands -----------------------------------------------------------------------------------------
# A hand lies along the forearm: u points away from the elbow, v to the side of the thumb.

HANDS = {
    "": "-34,-15 -14,-17 6,-20 26,-18 40,-9 46,3 40,11 24,13 26,21 22,28 12,30 0,26 -14,19 -34,15",
    "grip": "-34,-15 -14,-18 0,-25 15,-23 26,-13 29,0 25,13 27,20 19,28 4,26 -12,19 -34,15",
    "open": "-34,-15 -12,-17 8,-22 33,-30 41,-26 37,-18 22,-12 44,-17 51,-10 44,-3 22,-1 46,-1 54,5 46,12 22,10"
    " 42,13 47,21 38,26 14,21 20,30 18,38 9,38 -8,24 -34,15",
    "flat": "-34,-15 -12,-18 6,-19 26,-17 46,-15 52,-8 46,0 28,8 31,18 22,24 8,24 -8,18 -34,15",
    "point": "-34,-15 -10,-19 4,-25 19,-20 27,-8 30,-1 49,1 57,8 49,15 26,17 23,25 13,29 0,25 -12,18 -34,15",
}
CREASES = {"": "25,13 8,10 22,17", "grip": "26,13 4,7 22,17", "point": "26,-3 8,1 26,0"}  # under the thumb, or a finger


def hand(p: Person, which: str) -> str:
    kind = p.hands.get(which, "")
    skin = soft(p.skin, *_placed(p, which, spots(HANDS[kind])))
    return skin + (poly(SHADE, *_placed(p, which, spots(CREASES[kind]))) if kind in CREASES else "")


def fingers(p: Person, which: str) -> str:
    """Drawn after a prop, they close over it."""
    return limb(p.skin, _placed(p, which, [(4, -13), (6, 9)]), [12, 12])


def _placed(p: Person, which: str, points: list[Point]) -> list[Point]:
    """From the hand's own directions to the picture. The thumb of a level hand points up, of a hanging one ahead."""
    _, elbow, (x, y) = joints(p, which)
    ux, uy = _way(elbow, (x, y))
    ahead = p.facing if uy > 0 else -p.facing
    if p.view == "back" and uy > 0:
        ahead = 1 if x < 0 else -1
    side = 1 if uy * ahead + ux * 2 > 0 else -1
    return [(x + ux * u + uy * side * v, y + uy * u - ux * side * v) for u, v in points]
