"""One figure kit for everybody. The origin of a figure is the middle of the hip; one head is 146 high.

Standing, the head top is at -426 and the soles at 270: 4.8 heads. Seated, the floor is at 215; kneeling, at 172.
`held` is what somebody has before the body and behind the near arm, in the same coordinates.
"""

from math import cos, radians, sin

from kit.clothes import torso
from kit.coats import before_legs, behind_legs, drape
from kit.heads import head
from kit.legs import (
    KNEELING_FLOOR,
    RISE,
    SEATED_FLOOR,
    SOLES,
    climbing_legs,
    hips,
    kneeling_legs,
    seated_legs,
    standing_legs,
    walking_legs,
)
from kit.limbs import arm, arm_shade, elbow_for, fingers, is_raised, joints
from kit.person import Person
from kit.shapes import Point, move

__all__ = [
    "KNEELING_FLOOR",
    "RISE",
    "RUNG",
    "SEATED_FLOOR",
    "SOLES",
    "bust",
    "climbing",
    "closing",
    "hand_of",
    "kneeling",
    "reaching",
    "seated",
    "standing",
    "walking",
]

RUNG = (44, 270)  # the middle of the rung of the lower foot in `climbing`, for who faces right
NECK = -252  # the head turns back here when the body leans
UPRIGHT = 0.65  # the share of the lean that the head does not follow


def standing(person: Person, held: str = "") -> str:
    return _body(person, standing_legs(person), held)


def walking(person: Person, near_ahead: bool = True, held: str = "") -> str:
    """Mid-stride. The poses "walk" (near leg ahead) and "stride" (far leg ahead) swing the arms with it."""
    return _body(person, walking_legs(person, near_ahead), held)


def seated(person: Person, held: str = "") -> str:
    return _body(person, seated_legs(person), held, sits=True)


def kneeling(person: Person, held: str = "") -> str:
    """One knee on the ground."""
    return _body(person, kneeling_legs(person), held, sits=True)


def climbing(person: Person, rise: float = RISE, held: str = "") -> str:
    """On a ladder: one foot at the height of the soles, the other a rung of `rise` higher."""
    return _body(person, climbing_legs(person, rise), held)


def bust(person: Person, held: str = "") -> str:
    """Head and body only: somebody behind a table or in a window."""
    return _body(person, "", held)


def hand_of(person: Person, which: str) -> Point:
    """Where a hand is in the picture, after facing and leaning."""
    return _leant(person, joints(person, which)[2])


def closing(person: Person, which: str) -> str:
    """The fingers of a hand again: drawn after a prop, they close over it."""
    return _grown(person, _upper(person, fingers(person, which)))


def reaching(person: Person, near: Point | None = None, far: Point | None = None) -> Person:
    """The same person with hands exactly there, in the coordinates of the figure; the elbows follow."""
    arms = dict(person.arms)
    for which, there in (("near", near), ("far", far)):
        if there:
            x, y = _upright(person, there)
            hand = (x * person.facing, y)
            arms[which] = (elbow_for(person, which, hand), hand)
    return person.wearing(arms=arms)


# -- from far to near ------------------------------------------------------------------------------


def _body(p: Person, legs: str, held: str, sits: bool = False) -> str:
    """An arm that is raised, or before somebody who has turned their back, comes out from behind the body."""
    over = [which for which in ("far", "near") if _is_before(p, which)]
    under = [which for which in ("far", "near") if which not in over]
    if p.lean and legs:
        legs += hips(p)
    first = "".join(arm(p, which) for which in under if which == "far")
    second = "".join(arm(p, which) for which in under if which == "near")
    last = [(arm_shade(p, which) if _leaves_shade(p, which) else "") + arm(p, which) for which in over]
    across = last.pop(0) if len(last) == 2 and p.view != "back" else ""
    face = _head(p)
    worn = drape(p)
    body = _grown(p, _upper(p, first), behind_legs(p, sits), legs, _upper(p, second, torso(p)), before_legs(p, sits))
    if worn:
        return body + _grown(p, _upper(p, across)) + held + _grown(p, _upper(p, *last, worn)) + face
    return body + face + _grown(p, _upper(p, across)) + held + _grown(p, _upper(p, *last))


def _is_before(p: Person, which: str) -> bool:
    """Whether an arm lies on our side of the body."""
    if p.view == "back":
        _, _, (x, y) = joints(p, which)
        return (p.pose == "behind" and which not in p.arms) or (y > -70 and abs(x) > 66)
    if p.view == "profile":
        return which == "near"
    if p.pose == "behind":
        return False
    _, _, (x, y) = joints(p, which)
    return not is_raised(p, "near") if which == "near" else x * p.facing < 90 and y < -20


def _leaves_shade(p: Person, which: str) -> bool:
    """Only on the body."""
    _, (elbow, _), (hand, _) = joints(p, which)
    f = p.facing
    return p.view != "back" and (which == "far" or f * (hand if f < 0 else min(elbow, hand)) > (-60 if f < 0 else -130))


def _head(p: Person) -> str:
    """As large on a small body; it keeps its face up when the body leans."""
    if not p.lean and p.grown == 1:
        return head(p)
    x, y = _leant(p, (p.facing * 4, NECK))
    drop = (1 - p.grown) * 34
    turn = p.lean * p.facing * (1 - UPRIGHT)
    person = p.wearing(build=p.build * (0.4 + 0.6 * p.grown))
    return move(x, y + drop, move(-p.facing * 4, -NECK, head(person)), turn=turn)


def _upper(p: Person, *parts: str) -> str:
    """Everything above the hip."""
    if not p.lean or not any(parts):
        return "".join(parts)
    return move(0, 0, *parts, turn=p.lean * p.facing)


def _grown(p: Person, *parts: str) -> str:
    return move(0, 0, *parts, scale=p.grown) if p.grown != 1 and any(parts) else "".join(parts)


def _turned(point: Point, degrees: float) -> Point:
    (x, y), a = point, radians(degrees)
    return x * cos(a) - y * sin(a), x * sin(a) + y * cos(a)


def _leant(p: Person, point: Point) -> Point:
    """From the upright body to the picture."""
    x, y = _turned(point, p.lean * p.facing)
    return x * p.grown, y * p.grown


def _upright(p: Person, point: Point) -> Point:
    """And back."""
    return _turned((point[0] / p.grown, point[1] / p.grown), -p.lean * p.facing)
