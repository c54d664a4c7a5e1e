"""The head: skull, face, ears and what is worn on them. The origin is the middle of the hip, as in `figure`."""

from kit import hair, hats
from kit.person import Person
from kit.shapes import (
    EYES,
    INK,
    PAPER,
    SHADE,
    WHITE,
    Fill,
    Point,
    circle,
    facing,
    line,
    move,
    oval,
    path,
    rect,
    ring,
    stretch,
)

# How wide a skull is, how low and how square its jaw; from the middle to the eyes, and to the ends of the smile.
FACES: dict[str, tuple[float, float, float, float, float, float]] = {
    "": (1, 40, 34, 72, 21, 17),
    "round": (1.05, 46, 42, 70, 23, 19),
    "long": (0.95, 40, 33, 80, 20, 15),
    "square": (1.02, 54, 46, 73, 22, 19),
}
EARS = {"": (-38, 2), "profile": (-14, 4), "back": (46, 2)}  # the one on our side


def head(p: Person) -> str:
    """From behind the neck to the hat. It scales as a whole: a child's is this one, larger on its body."""
    if p.headgear == "headscarf":
        back, front = "", ""
    else:
        back, front = hair.hair(p)
    under, over = hats.hat(p)
    wide = FACES[p.face][0] * (1 + (p.build - 1) / 4)
    face = "" if p.view == "back" else _face(p)
    jaw = _skull(p) + ("" if p.view == "back" else hair.beard(p))
    lit = front + face + _ear(p) + over + _headset(p) if p.view else face + front + _ear(p) + over + _headset(p)
    if p.view == "back":  # the nape lies over the jaw, and the hair over the nape
        return _at_neck(p, wide, _far_ear(p) + jaw + hair.beard(p) + back) + _neck(p) + _at_neck(p, wide, lit)
    behind = _at_neck(p, wide, back + under)
    neck = _neck(p)
    return (neck + behind if under else behind + neck) + _at_neck(p, wide, jaw + lit)


def _at_neck(p: Person, wide: float, *parts: str) -> str:
    return move(p.facing * 10, -352, stretch(wide, *parts) if wide != 1 else "".join(parts), turn=p.tilt)


def _neck(p: Person) -> str:
    f = p.facing
    if p.view == "profile":
        neck = path(p.skin, "M -36 -334 C -34 -300 -25 -280 -25 -256 Q -25 -238 4 -238 Q 29 -240 28 -258 L 24 -300 Z")
        shade = path(SHADE, "M -16 -300 C -4 -282 12 -276 24 -278 L 27 -258 C 14 -256 -4 -268 -16 -300 Z")
        return stretch(f * p.build, neck, shade)
    if p.view == "back":
        neck = rect(-27, -330, 54, 92, p.skin, 20) + path(SHADE, "M 10 -330 L 27 -316 L 27 -256 Q 26 -242 12 -238 Z")
    else:
        neck = rect(-25, -300, 50, 62, p.skin, 20) + path(
            SHADE, "M -25 -284 Q 0 -258 25 -274 L 25 -248 Q 0 -236 -14 -262 Z"
        )
    return move(f * 4, 0, stretch(p.build, neck))


def _skull(p: Person) -> str:
    if p.view == "profile":
        return _skull_profile(p)
    _, cheek, jaw, chin, *_ = FACES[p.face]
    skull = path(
        p.skin,
        f"M -60 -10 C -60 -54 -36 -74 0 -74 C 36 -74 60 -54 60 -10 C 60 {cheek} {jaw} {chin} 0 {chin}",
        f"C -{jaw} {chin} -60 {cheek} -60 -10 Z",
    )
    dark = path(
        SHADE,
        f"M 30 -66 C 50 -54 60 -34 60 -10 C 60 {cheek} {jaw} {chin} 0 {chin}",
        f"C {jaw - 6} {chin - 16} 42 {cheek - 10} 42 -6 C 42 -30 38 -50 30 -66 Z",
    )
    return skull + dark


def _skull_profile(p: Person) -> str:
    """One soft line from the forehead over the nose to the chin; the shade lies right, before or behind."""
    _, _, jaw, chin, *_ = FACES[p.face]
    low, square = chin - 72, jaw - 34
    front = "C 51 -16 52 -10 56 -2 C 60 7 68 12 67 20 C 66 28 57 29 55 32"
    down = f"C 53 37 57 44 53 {53 + low} C 50 {66 + low} 37 {chin} 22 {chin}"
    skull = path(
        p.skin,
        f"M -8 -74 C 30 -74 50 -56 51 -26 {front} {down} C 0 {chin} {-14 - square} {64 + low / 2} -26 50",
        "C -52 42 -66 20 -66 -12 C -66 -52 -42 -74 -8 -74 Z",
    )
    before = (
        f"M 34 -63 C 46 -54 51 -42 51 -26 {front} {down}",
        f"C 36 {66 + low} 45 {52 + low} 46 34 C 46 30 50 26 53 24 C 48 20 46 10 47 -24 C 46 -42 42 -54 34 -63 Z",
    )
    behind = (
        "M -34 -69 C -56 -58 -66 -38 -66 -12 C -66 20 -52 42 -26 50",
        "C -42 30 -48 8 -48 -12 C -48 -36 -44 -54 -34 -69 Z",
    )
    nostril = "" if p.facing > 0 else path(SHADE, "M 54 23 Q 62 20 67 21 C 66 28 57 29 55 32 Q 51 27 54 23 Z")
    return stretch(p.facing, skull, path(SHADE, *(before if p.facing > 0 else behind)), nostril)


def _face(p: Person) -> str:
    f = p.facing
    if p.view == "profile":
        smile = line(EYES, *facing(f, "50,41 41,47 32,46 24,38"), width=6, curved=True)
        return _frames(p, [(f * 30, -2)]) + _eyes(p, [(f * 30, -2)]) + smile
    mid = f * 20
    *_, aside, wide = FACES[p.face]
    eyes = [(mid - aside, -2.0), (mid + aside, -2.0)]
    nose = path(SHADE, f"M {mid + f} -4 Q {mid + f * 5} 9 {mid + f * 13} 19 Q {mid + f * 11} 29 {mid - f * 5} 24 Z")
    smile = line(EYES, (mid - wide, 38), (mid, 47), (mid + wide, 38), width=6, curved=True)
    return nose + _frames(p, eyes) + _eyes(p, eyes) + smile


def _eyes(p: Person, eyes: list[Point]) -> str:
    """Dots; lowered, they are lids."""
    if p.gaze == "down":
        return "".join(line(EYES, (x - 9, y + 4), (x, y + 9), (x + 9, y + 4), width=6, curved=True) for x, y in eyes)
    return "".join(circle(x, y - (5 if p.gaze == "up" else 0), 7, EYES) for x, y in eyes)


def _frames(p: Person, eyes: list[Point]) -> str:
    if not p.glasses:
        return ""
    f = p.facing
    glass: Fill = {"fill": WHITE, "fill_opacity": 0.2}
    panes = "".join(circle(x, y, 17, glass) for x, y in eyes) + "".join(ring(x, y, 17, INK, 5) for x, y in eyes)
    if p.view == "profile":
        return panes + line(INK, (f * 13, -4), (-f * 12, -8), width=5)
    return panes + line(INK, (f * 20 - f * 39, -4), (-f * 40, -8), width=5)


def _ear(p: Person) -> str:
    """The ear on our side, and the hearing aid on it."""
    f = p.facing
    x, y = EARS[p.view]
    x *= f
    covered = p.headgear in hats.EARS_COVERED or p.cut in hair.EARS_COVERED
    ear = "" if covered else oval(x, y, 13, 18, p.skin) + path(SHADE, f"M {x} {y - 10} q 8 10 0 20 q -8 -10 0 -20 Z")
    if p.view == "back" and p.glasses and not covered:
        ear = line(INK, (x, -8), (f * 67, -10), width=5) + line(INK, (f * 67, -16), (f * 67, 8), width=5) + ear
    if p.hearing_aid:
        ear += path(PAPER, f"M {x - f * 6} {y - 20} q {-f * 16} 14 {-f * 2} 32 q {-f * 2} -14 {f * 8} -24 Z")
    return ear


def _far_ear(p: Person) -> str:
    covered = p.headgear in hats.EARS_COVERED or p.cut in hair.EARS_COVERED
    return "" if covered else oval(-p.facing * 60, 4, 10, 17, p.skin)


def _headset(p: Person) -> str:
    if not p.headset:
        return ""
    f = p.facing
    if p.view == "profile":
        return (
            line(INK, *facing(f, "-14,0 -20,-60 -10,-98"), width=9, curved=True)
            + line(INK, *facing(f, "-12,14 8,50 44,58"), curved=True)
            + circle(-f * 14, 4, 23, INK)
            + circle(-f * 16, 2, 11, p.trim)
            + circle(f * 46, 58, 9, INK)
        )
    if p.view == "back":
        return (
            line(INK, *facing(f, "46,0 48,-60 2,-98 -48,-62 -62,0"), width=9, curved=True)
            + oval(-f * 62, 4, 13, 23, INK)
            + circle(f * 46, 4, 23, INK)
            + circle(f * 48, 2, 11, p.trim)
        )
    return (
        line(INK, (-f * 40, 0), (-f * 48, -56), (-f * 10, -96), (f * 34, -90), width=9, curved=True)
        + line(INK, (-f * 38, 14), (-f * 28, 52), (-f * 6, 60), curved=True)
        + circle(-f * 40, 4, 23, INK)
        + circle(-f * 43, 2, 11, p.trim)
        + circle(-f * 3, 61, 9, INK)
    )
