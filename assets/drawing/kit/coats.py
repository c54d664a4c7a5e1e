"""What hangs below the hip or lies over the shoulders: the skirts of a coat, a shawl, a cape."""

from kit.person import Person
from kit.shapes import SHADE, circle, path, poly, stretch

COATS = ("longcoat", "tailcoat")


def behind_legs(p: Person, sits: bool) -> str:
    """Tails seen from the front; and where a coat hangs while somebody sits."""
    if p.dress not in COATS:
        return ""
    if sits:
        return stretch(p.facing * p.build, path(p.top, "M -20 10 L -80 0 Q -104 70 -98 130 L -44 136 Z"))
    if p.dress == "tailcoat" and not p.view:
        tail = "M {0} -20 Q {1} 80 {1} 168 Q {2} 190 {3} 176 L 0 40 Z"
        return stretch(
            p.build,
            path(p.top, tail.format(-84, -106, -70, -30)),
            path(p.top, tail.format(84, 106, 70, 30)),
            path(SHADE, tail.format(84, 106, 70, 30)),
        )
    return ""


def before_legs(p: Person, sits: bool) -> str:
    """The skirt of a coat, over the legs and the hem of the body."""
    if sits or p.dress not in COATS:
        return ""
    if p.dress == "longcoat":
        return _coat_skirt(p)
    if p.view == "back":
        cloth = poly(p.top, "-84,10 86,10 72,180 10,190 0,40 -10,190 -72,180")
        return stretch(p.build, cloth, poly(SHADE, "40,20 86,10 72,180 36,186"))
    if p.view == "profile":
        return stretch(p.facing * p.build, path(p.top, "M -62 0 L 0 6 Q -20 90 -34 180 L -86 170 Q -80 60 -62 0 Z"))
    return ""


def _coat_skirt(p: Person) -> str:
    low, half = 160, 62 if p.view == "profile" else 84
    edge = f"Q {half + 14} 80 {half + 24} {low}"
    middle = 40 if p.view != "profile" else half - 44
    parts = [
        path(
            p.top, f"M {-half} 0 L {half + 2} 0 {edge} Q 0 {low + 18} {-half - 24} {low} Q {-half - 14} 80 {-half} 0 Z"
        ),
        path(SHADE, f"M {middle} 0 L {half + 2} 0 {edge} Q {half} {low + 6} {middle + 14} {low + 8} Z"),
    ]
    if p.view != "profile":
        x = 0 if p.view == "back" else p.facing * 12
        parts.append(poly(SHADE, (x - 3, 0), (x + 3, 0), (x + 8, low + 8), (x - 8, low + 8)))
    return stretch(p.build, *parts)


def drape(p: Person) -> str:
    """A shawl or a cape: over body and arms, under the head."""
    if p.dress not in ("shawl", "cape"):
        return ""
    narrow = 0.76 if p.view == "profile" else 1
    return stretch(p.build * narrow, *(_shawl(p) if p.dress == "shawl" else _cape(p)))


def _shawl(p: Person) -> list[str]:
    x, t = p.facing * 12, p.trim
    ends = poly(t, (x - 14, -110), (x + 14, -110), (x + 34, -20), (x, -34), (x - 30, -16))
    if p.view == "back":
        ends = poly(t, "-84,-150 84,-150 0,-10")
    cloth = (
        "M -40 -258 C -106 -252 -128 -214 -130 -150 Q -100 -136 -70 -150",
        f"Q -20 -110 {x} -96 Q 60 -120 84 -150 Q 108 -136 130 -152 C 128 -214 106 -252 46 -258 Q 4 -236 -40 -258 Z",
    )
    fold = "M 46 -258 C 106 -252 128 -214 130 -152 Q 108 -136 84 -150 Q 76 -200 46 -258 Z"
    return [ends, path(t, *cloth), path(SHADE, fold)]


def _cape(p: Person) -> list[str]:
    cloth = "M -36 -262 C -114 -254 -134 -206 -140 -70 Q 0 -36 140 -70 C 134 -206 114 -254 42 -262 Q 4 -244 -36 -262 Z"
    fold = "M 42 -262 C 114 -254 134 -206 140 -70 Q 100 -60 66 -56 Q 80 -180 42 -262 Z"
    clasp = circle(p.facing * 8, -240, 11, p.detail) if p.view != "back" else ""
    return [path(p.trim, cloth), path(SHADE, fold), clasp]
