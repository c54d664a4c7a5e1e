"""What is worn, from behind and from the side. What is drawn from the side faces right."""

from collections.abc import Callable

from kit.person import Person
from kit.shapes import SHADE, circle, line, path, poly, rect, soft

SEAM = rect(-3, -236, 6, 262, SHADE)


def back_dress(p: Person) -> str:
    return BACKS.get(p.dress, _yoke)(p)


def side_dress(p: Person, belly: float) -> str:
    return SIDES.get(p.dress, _bare)(p, belly)


# -- from behind -----------------------------------------------------------------------------------


def _yoke(p: Person) -> str:
    return path(SHADE, "M -96 -206 Q 0 -178 96 -206 L 96 -199 Q 0 -171 -96 -199 Z")


def _shirt_back(p: Person) -> str:
    return _yoke(p) + path(p.trim, "M -46 -262 Q 0 -250 46 -262 L 54 -236 Q 0 -222 -54 -236 Z")


def _jacket_back(p: Person) -> str:
    return rect(-36, -264, 72, 22, p.trim, 10) + SEAM


def _vest_back(p: Person) -> str:
    strap = path(SHADE, "M -80 -66 Q 0 -46 82 -66 L 82 -50 Q 0 -30 -80 -50 Z")
    return SEAM + strap + rect(-16, -58, 32, 22, p.trim, 5)


def _apron_back(p: Person) -> str:
    """Crossed straps, and a bow in the waist."""
    t = p.trim
    bow = "M 0 -44 C -20 -84 -66 -74 -56 -44 C -62 -16 -24 -12 0 -40 C 24 -12 62 -16 56 -44 C 66 -74 20 -84 0 -44 Z"
    return (
        line(t, "-40,-250 62,-70", width=12)
        + line(t, "42,-250 -62,-70", width=12)
        + path(t, "M -86 -64 Q 0 -40 88 -64 L 86 -40 Q 0 -16 -85 -40 Z")
        + poly(t, "-6,-40 -34,34 -12,28 0,-34 14,34 34,24 6,-40")
        + path(t, bow)
        + circle(0, -42, 10, SHADE)
    )


def _overall_back(p: Person) -> str:
    t = p.trim
    return (
        line(t, "-62,-244 40,-70", width=22)
        + line(t, "62,-244 -40,-70", width=22)
        + path(t, "M -88 -76 L 90 -76 L 86 13 Q 0 48 -84 16 Z")
    )


def _hivis_back(p: Person) -> str:
    return (
        path(p.trim, "M -92 -112 L 94 -112 L 88 -76 L -86 -76 Z")
        + poly(p.trim, "-74,-246 -46,-252 -42,-112 -70,-112")
        + poly(p.trim, "48,-252 74,-246 74,-112 46,-112")
    )


def _uniform_back(p: Person) -> str:
    return SEAM + path(p.detail, "M -86 -62 L 88 -62 L 86 -34 L -85 -34 Z") + rect(-34, -268, 68, 24, p.top, 10)


def _coat_back(p: Person) -> str:
    buttons = circle(-26, -36, 6.5, p.trim) + circle(26, -36, 6.5, p.trim)
    return SEAM + buttons + rect(-40, -266, 80, 26, p.top, 12) + rect(-40, -246, 80, 6, SHADE, 3)


def _hood(p: Person) -> str:
    return soft(SHADE, (-64, -250), (0, -262), (64, -250), (58, -196), (0, -160), (-58, -196))


BACKS: dict[str, Callable[[Person], str]] = {
    "collar": _shirt_back,
    "tie": _shirt_back,
    "polo": _shirt_back,
    "blouse": _shirt_back,
    "jacket": _jacket_back,
    "suit": _jacket_back,
    "vest": _vest_back,
    "apron": _apron_back,
    "overall": _overall_back,
    "hivis": _hivis_back,
    "uniform": _uniform_back,
    "longcoat": _coat_back,
    "tailcoat": _coat_back,
    "hoodie": _hood,
}


# -- from the side ---------------------------------------------------------------------------------


def _bare(p: Person, b: float) -> str:
    return path(p.skin, "M -22 -258 Q 4 -232 32 -254 Z")


def _shirt_side(p: Person, b: float) -> str:
    return path(p.trim, "M -34 -248 L -28 -268 Q 4 -256 34 -266 L 56 -222 L 22 -226 Q -10 -230 -34 -248 Z")


def _tie_side(p: Person, b: float) -> str:
    tie = f"M 38 -236 L 52 -224 Q 72 -170 {66 + b * 0.5} -104 L 52 -110 Q 56 -170 34 -228 Z"
    return path(p.detail, tie) + _shirt_side(p, b)


def _blouse_side(p: Person, b: float) -> str:
    loop = path(p.trim, "M 40 -230 Q 84 -262 88 -226 Q 84 -202 40 -226 L 74 -150 L 52 -158 Z")
    return path(p.trim, "M -32 -246 L -28 -264 Q 4 -252 34 -262 L 42 -240 Q 0 -226 -32 -246 Z") + loop


def _jacket_side(p: Person, b: float, low: float = -112) -> str:
    """A strip of shirt, the lapel, the collar in the neck."""
    edge = f"{64 + b * 0.5} {low} Q 40 -190 12 -256 Z"
    return (
        path(p.trim, f"M 12 -256 L 34 -258 Q 66 -206 70 -150 L {edge}")
        + path(SHADE, f"M 12 -256 L 6 -196 L 24 -190 L {edge}")
        + path(p.trim, "M -30 -248 L -24 -268 Q 4 -256 34 -266 L 34 -248 Q 0 -234 -30 -248 Z")
    )


def _cardigan_side(p: Person, b: float) -> str:
    return _jacket_side(p, b, -36)


def _tailcoat_side(p: Person, b: float) -> str:
    return path(p.legs, f"M 8 34 Q 30 -20 {64 + b} -44 L {70 + b} 34 Z") + _jacket_side(p, b)


def _apron_side(p: Person, b: float) -> str:
    return (
        path(p.trim, f"M 36 -190 L 68 -186 Q 74 -150 {62 + b} -70 L {62 + b * 0.8} 22 L 6 22 Q 16 -80 36 -190 Z")
        + line(p.trim, (40, -188), (10, -250))
        + line(p.trim, (14, -64), (-50, -52))
    )


def _overall_side(p: Person, b: float) -> str:
    bib = f"M 34 -172 L 68 -168 Q 70 -120 {62 + b} -70 L {62 + b * 0.8} 22 L -62 22 L -54 -60 Q 20 -70 34 -172 Z"
    return path(p.trim, bib) + line(p.trim, (44, -168), (6, -246), width=22)


def _hivis_side(p: Person, b: float) -> str:
    band = path(p.trim, f"M -64 -112 L {66 + b * 0.7} -112 L {63 + b} -76 L -56 -76 Z")
    return band + poly(p.trim, "22,-252 46,-240 60,-112 30,-112")


def _uniform_side(p: Person, b: float) -> str:
    buttons = "".join(circle(x, y, 6, p.trim) for x, y in ((54, -206), (60, -164), (58, -122), (56, -84)))
    return (
        path(p.top, "M -34 -246 L -26 -270 Q 4 -256 34 -266 L 36 -244 Q 0 -228 -34 -246 Z")
        + path(p.detail, f"M -55 -62 L {62 + b} -62 L {62 + b} -34 L -56 -34 Z")
        + buttons
    )


def _hood_side(p: Person, b: float) -> str:
    return path(SHADE, "M -40 -262 Q 0 -240 36 -262 L 40 -236 Q -10 -196 -68 -196 Q -72 -250 -40 -262 Z")


SIDES: dict[str, Callable[[Person, float], str]] = {
    "collar": _shirt_side,
    "polo": _shirt_side,
    "tie": _tie_side,
    "blouse": _blouse_side,
    "vest": _jacket_side,
    "jacket": _jacket_side,
    "suit": _jacket_side,
    "longcoat": _jacket_side,
    "cardigan": _cardigan_side,
    "tailcoat": _tailcoat_side,
    "apron": _apron_side,
    "overall": _overall_side,
    "hivis": _hivis_side,
    "uniform": _uniform_side,
    "hoodie": _hood_side,
}
