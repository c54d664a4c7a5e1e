"""Legs and shoes in every stance. Ahead is where the person faces; soles are at 270, or on the floor of the stance."""

from kit.limbs import bent, tube
from kit.person import Person
from kit.shapes import SHADE, Point, between, facing, limb, move, oval, path, pen, rect, shaded, spots

SOLES, SEATED_FLOOR, KNEELING_FLOOR = 270, 215, 172
RISE, SLOPE = 100, 0.3  # of a ladder: from rung to rung, and how much further ahead for each step up
RADII = (44, 37, 31)
SIDE_RADII = (52, 40, 31)
METAL = "#9AA0AC"


# -- one leg, one shoe -----------------------------------------------------------------------------


def shoe(p: Person, which: str, x: float, y: float, turn: float = 0, pivot: float = 0) -> str:
    """A shoe whose sole lies at y; turned, it stands on what lies `pivot` ahead of the ankle: toes, or heel."""
    f = p.facing
    a = -f * pivot
    sole = pen(
        f"M {a - f * 30} 0 L {a - f * 28} -34 Q {a} -50 {a + f * 24} -34 Q {a + f * 66} -28 {a + f * 68} 0 Z",
    )
    if p.view == "back":
        sole = pen("M -29 0 L -27 -36 Q 0 -52 27 -36 L 29 0 Z")
    heel = rect(-24, -14, 48, 14, SHADE) if p.view == "back" else ""
    return move(x + f * pivot, y, path(_lit(which, p.shoes), sole), heel, turn=f * turn)


def leg(p: Person, which: str, joints: list[Point], radii: tuple[float, float, float], tight: float = 0.3) -> str:
    """From the hip to the hem; a broad person has broad legs on the same feet. The far leg lies in the shade."""
    (hx, hy), knee, ankle = joints
    way = ((hx * p.build, hy), knee, ankle)
    broad = radii[0] * p.build, radii[1] * (2 + p.build) / 3, radii[2]
    if p.hem != "short":
        return bent(_lit(which, p.legs), way, broad, tight)
    below = shaft(knee, ankle) if p.prosthesis == which else _shin(p, which, between(knee, ankle, 0.1), ankle)
    return below + bent(_lit(which, p.legs), way, broad, tight, upto=0.6, flare=3)


def _shin(p: Person, which: str, knee: Point, ankle: Point) -> str:
    low = between(knee, ankle, 1.06)
    calf = between(knee, ankle, 0.4)
    return tube(_lit(which, p.stockings or p.skin), [knee, calf, low], [25, 26, 16])


def shaft(knee: Point, ankle: Point) -> str:
    """A leg made of a socket and a plain shaft."""
    cup = between(knee, ankle, 0.42)
    return limb(METAL, [cup, between(knee, ankle, 0.84)], [9, 9]) + tube("#3A3F5C", [knee, cup], [27, 17])


def _lit(which: str, colour: str) -> str:
    return shaded(colour) if which == "far" else colour


def _radii(p: Person) -> tuple[float, float, float]:
    return SIDE_RADII if p.view == "profile" else RADII


# -- stances ---------------------------------------------------------------------------------------


def standing_legs(p: Person) -> str:
    f = p.facing
    feet = facing(f, "-8,0 26,0") if p.view == "profile" else [(-50.0, 0.0), (50.0, 0.0)]
    (near, _), (far, _) = feet
    toe = 0 if p.view == "back" else f * 2
    shoes = shoe(p, "far", far + toe, SOLES)
    before = shoe(p, "near", near + toe, SOLES)
    if p.skirt:
        shins = _shin(p, "far", (far * 0.7, 130), (far * 0.8, 240)) + _shin(
            p, "near", (near * 0.7, 130), (near * 0.8, 240)
        )
        wide = (66 if p.view == "profile" else 86) * p.build
        low, wide = (246, wide + 40) if p.hem == "long" else (176, wide + 26)
        return shins + shoes + before + _bell(p, -wide, wide, low)
    if p.view == "profile":
        return (
            shoes
            + leg(p, "far", facing(f, "8,10 24,130 26,244"), SIDE_RADII)
            + before
            + leg(p, "near", facing(f, "-4,10 2,130 -8,244"), SIDE_RADII)
        )
    return (
        shoes
        + leg(p, "far", spots("42,10 48,130 50,244"), RADII)
        + before
        + leg(p, "near", spots("-40,10 -46,130 -50,244"), RADII)
    )


def _bell(p: Person, left: float, right: float, low: float) -> str:
    """A skirt from the waist to its hem."""
    half = (66 if p.view == "profile" else 86) * p.build
    edge = f"Q {right - 10} {low * 0.5} {right} {low}"
    return path(
        p.legs,
        f"M {-half} -6 L {half} -6 {edge} Q 0 {low + 16} {left} {low} Q {left + 10} {low * 0.5} {-half} -6 Z",
    ) + path(
        SHADE,
        f"M {half * 0.45} -6 L {half} -6 {edge} Q {right * 0.75} {low + 5} {right * 0.5} {low + 6}",
        f"Q {right * 0.5} {low * 0.5} {half * 0.45} -6 Z",
    )


def walking_legs(p: Person, near_ahead: bool = True) -> str:
    """Mid-stride: one heel just down, the other foot on its toes."""
    f = p.facing
    front, back = ("near", "far") if near_ahead else ("far", "near")
    hips = {"near": -12 * f, "far": 14 * f} if p.view == "profile" else {"near": -30 * f, "far": 34 * f}

    def leading() -> str:
        lifted = shoe(p, front, f * 78, SOLES, -12, -26)
        if p.skirt:
            return _shin(p, front, (f * 56, 120), (f * 86, 234)) + lifted
        return lifted + leg(p, front, [(hips[front], 10), (f * 58, 126), (f * 90, 238)], _radii(p))

    def following() -> str:
        toes = shoe(p, back, -f * 112, SOLES, 34, 60)
        if p.skirt:
            return _shin(p, back, (-f * 40, 130), (-f * 80, 218)) + toes
        return toes + leg(p, back, [(hips[back], 10), (f * 6, 136), (-f * 84, 214)], _radii(p))

    legs = following() + leading() if near_ahead else leading() + following()
    if not p.skirt:
        return legs
    low, ahead_by, behind_by = (236, 128, 116) if p.hem == "long" else (174, 110, 104)
    left, right = sorted((-f * behind_by, f * ahead_by))
    return legs + _bell(p, left, right, low)


def seated_legs(p: Person) -> str:
    f, floor = p.facing, SEATED_FLOOR
    if p.skirt:
        low = 186 if p.hem == "long" else 118
        back = 62 if p.view == "profile" else 84
        far_shin = _shin(p, "far", (f * 172, 90), (f * 190, 184))
        near_shin = _shin(p, "near", (f * 140, 90), (f * 138, 184))
        lap = path(
            p.legs,
            f"M {-f * back} 10 C {-f * back - f * 6} 60 {-f * 60} 66 {-f * 20} 66 L {f * 86} 76",
            f"L {f * 98} {low} L {f * 216} {low - 6} C {f * 210} 30 {f * 190} -22 {f * 150} -26 L {f * 40} -40 Z",
        )
        far_shoe = shoe(p, "far", f * 190, floor)
        return far_shin + near_shin + far_shoe + shoe(p, "near", f * 138, floor) + lap
    far = leg(p, "far", facing(f, "30,10 188,-2 194,190"), (44, 44, 32), 0.24)
    near = leg(p, "near", facing(f, "-24,14 156,8 134,190"), (50, 47, 34), 0.24)
    far_shoe = shoe(p, "far", f * 194, floor)
    return far_shoe + far + shoe(p, "near", f * 134, floor) + near


def kneeling_legs(p: Person) -> str:
    """The near knee on the ground, the far foot ahead."""
    f, floor = p.facing, KNEELING_FLOOR
    far_shoe = shoe(p, "far", f * 128, floor)
    toes = shoe(p, "near", -f * 210, floor, 66, 58)
    if p.skirt:
        cloth = path(
            p.legs,
            f"M {-f * 84} 0 C {-f * 96} 90 {-f * 130} 130 {-f * 172} {floor} L {f * 60} {floor}",
            f"Q {f * 100} 130 {f * 168} 110 Q {f * 176} 10 {f * 120} -2 L {f * 40} -30 Z",
        )
        return toes + _shin(p, "far", (f * 134, 70), (f * 126, 140)) + far_shoe + cloth
    far = leg(p, "far", facing(f, "26,14 138,14 128,146"), (46, 42, 31), 0.24)
    near = leg(p, "near", facing(f, "-28,10 -6,150 -146,128"), (48, 40, 30), 0.3)
    return far_shoe + far + toes + near


def climbing_legs(p: Person, rise: float = RISE) -> str:
    """The near foot on one rung, the far foot on a rung that is `rise` higher."""
    f = p.facing
    if p.view == "back":
        far = leg(p, "far", [(40, 10), (82, 90), (48, 244 - rise)], RADII)
        near = leg(p, "near", [(-40, 10), (-48, 130), (-46, 244)], RADII)
        return shoe(p, "far", 48, SOLES - rise) + far + shoe(p, "near", -46, SOLES) + near
    ahead = 24 + rise * SLOPE
    far_shoe = shoe(p, "far", f * ahead, SOLES - rise)
    far = leg(
        p, "far", [(26 * f if p.view else 34, 10), (f * (ahead + 66), 52), (f * ahead, 244 - rise)], _radii(p), 0.5
    )
    near = leg(p, "near", [(-8 * f if p.view else -34, 10), (f * 18, 132), (f * 22, 244)], _radii(p))
    return far_shoe + far + shoe(p, "near", f * 24, SOLES) + near


def hips(p: Person) -> str:
    """What shows when the upper body leans away from it."""
    wide = (64 if p.view == "profile" else 78) * p.build
    return oval(-p.facing * 6, 8, wide, 50, p.legs)
