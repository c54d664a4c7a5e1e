"""The body and what is worn on it, from the front. Two to four shapes a garment.

`top` is the garment itself, `trim` what shows under or on it, `detail` a third colour. Values of `dress`:

    collar     a pullover over a shirt (trim)
    tie        a shirt with a collar (trim) and a tie (detail)
    polo       short sleeves; collar and band (trim), buttons (detail)
    blouse     with a bow (trim)
    vest       open over a shirt (trim, sleeve)
    jacket     over a shirt (trim)
    suit       a jacket over a shirt (trim) with a tie (detail)
    cardigan   open, over a blouse (trim), with buttons (detail)
    hoodie     with cords (trim)
    apron overall hivis    each in trim, over the top
    uniform    a buttoned tunic with a stand collar; buttons (trim), belt (detail)
    tailcoat   cut away at the waist; shirt and neckcloth (trim), waistcoat (detail), tails behind
    longcoat   to the knee; scarf or shirt (trim), buttons (detail)
    shawl      around the shoulders (trim), over everything
    cape       to the elbow (trim), with a clasp (detail)
"""

from collections.abc import Callable

from kit.backs import back_dress, side_dress
from kit.limbs import is_raised
from kit.person import Person
from kit.shapes import INK, SHADE, Fill, Point, circle, curve, facing, line, oval, path, poly, rect, soft, stretch


def torso(p: Person) -> str:
    if p.view == "profile":
        return stretch(p.build, _side(p))
    whole = path(p.top, *_outline(p), "Z")
    if p.view == "back":
        return stretch(p.build, whole, back_dress(p), _dark(p))
    cut = _cut_away(p) if p.dress == "tailcoat" else ""
    return stretch(p.build, whole, DRESSES.get(p.dress, _neckline)(p), _dark(p), cut)


def belly(p: Person) -> float:
    """How far a broad body comes forward."""
    return max(0, p.build - 1.03) * 240 if p.view != "back" else 0


def _sides(p: Person) -> tuple[float, float]:
    b = belly(p)
    return (b * 0.3, b) if p.facing > 0 else (b, b * 0.3)


def _outline(p: Person) -> tuple[str | float, ...]:
    left, right = _sides(p)
    return (
        "M -28 -256 C -70 -250 -104 -238 -106 -196 C",
        *(-104, -140, -82 - left, -100, -84 - left * 0.7, 16),
        f"Q {(right - left) / 2} {48 + (left + right) * 0.25}",
        *(86 + right * 0.7, 12),
        *("C", 82 + right, -90, 104, -140, 106, -196),
        "C 104 -238 70 -250 34 -256",
    )


def _dark(p: Person) -> str:
    """The right third; where the near arm hangs on that side it lies below the arm."""
    _, right = _sides(p)
    if p.facing < 0 and not p.view and not is_raised(p, "near"):
        return path(
            SHADE,
            *("M 100 -170 C", 92, -130, 82 + right, -80, 86 + right * 0.7, 12),
            f"Q 64 {24 + right * 0.2} 40 {28 + right * 0.3} C 40 -60 56 -140 80 -170 Z",
        )
    return path(
        SHADE,
        "M 34 -256 C 70 -250 104 -238 106 -196 C",
        *(104, -140, 82 + right, -90, 86 + right * 0.7, 12),
        f"Q 64 {24 + right * 0.2} 40 {28 + right * 0.3} C 40 -80 64 -150 50 -252 Z",
    )


def _side(p: Person) -> str:
    """Drawn for facing right and turned; the light stays where it is."""
    f, b = p.facing, belly(p)
    front: list[Point] = [(30, -252), (62, -206), (70, -150), (62 + b, -70), (62 + b * 0.8, 22)]
    rear: list[Point] = [(-62, 22), (-54, -60), (-72, -150), (-62, -216), (-30, -250)]
    whole = path(p.top, *_between(facing(f, *front), facing(f, *rear)))
    right = facing(f, *(front if f > 0 else rear[::-1]))
    inner = [(right[-1][0] - 44, 26.0), *((x - 46, y) for x, y in right[3:0:-1]), right[0]]
    return whole + stretch(f, side_dress(p, b)) + path(SHADE, *_between(right, inner))


def _between(down: list[Point], up: list[Point]) -> list[str]:
    """Path data down along one edge and up along the other."""
    return [curve(down, False), "L", curve(up, False)[1:], "Z"]


# -- necks, collars, fastenings --------------------------------------------------------------------


def _neckline(p: Person) -> str:
    return oval(p.facing * 5, -254, 31, 15, p.skin)


def _neck(p: Person) -> str:
    x = p.facing * 6
    return poly(p.skin, (x - 28, -258), (x + 28, -258), (p.facing * 10, -214))


def _points(p: Person) -> str:
    """The two points of a shirt collar."""
    x, low = p.facing * 6, (p.facing * 10, -212)
    return poly(p.trim, (x - 30, -264), low, (x - 52, -214)) + poly(p.trim, (x + 30, -264), low, (x + 52, -214))


def _opening(p: Person, fill: str, low: float = -110) -> str:
    return poly(fill, (-40, -262), (46, -262), (p.facing * 12, low))


def _lapels(p: Person) -> str:
    """Where the cloth folds back: two wedges of shade beside the opening."""
    low = (p.facing * 12, -110)
    return poly(SHADE, (-40, -262), (-66, -196), (-40, -186), low) + poly(
        SHADE, (46, -262), (72, -196), (46, -186), low
    )


def _necktie(p: Person, low: float) -> str:
    x, end = p.facing * 10, p.facing * 12
    knot = [(x - 12, -232), (x + 12, -232), (x + 7, -212)]
    return poly(p.detail, *knot, (end + 15, low - 18), (end, low), (end - 15, low - 18), (x - 7, -212))


def _buttons(fill: Fill, *points: Point) -> str:
    return "".join(circle(x, y, 6.5, fill) for x, y in points)


def _column(p: Person, aside: float, *heights: float) -> list[Point]:
    return [(p.facing * 12 + aside, y) for y in heights]


# -- one garment each ------------------------------------------------------------------------------


def _collar(p: Person) -> str:
    return _neck(p) + _points(p)


def _tie(p: Person) -> str:
    return _neck(p) + _necktie(p, -96) + _points(p)


def _polo(p: Person) -> str:
    x = p.facing * 9
    return _neck(p) + rect(x - 11, -222, 22, 70, p.trim, 6) + _buttons(p.detail, (x, -200), (x, -172)) + _points(p)


def _blouse(p: Person) -> str:
    x, t = p.facing * 9, p.trim
    loops = path(
        t,
        f"M {x} -230 Q {x - 50} -262 {x - 46} -222 Q {x - 44} -200 {x} -226",
        f"Q {x + 44} -200 {x + 46} -222 Q {x + 50} -262 {x} -230 Z",
    )
    ends = poly(t, (x, -236), (x - 30, -148), (x - 8, -158), (x, -212), (x + 10, -140), (x + 28, -154))
    return oval(p.facing * 5, -254, 28, 12, p.skin) + ends + loops + circle(x, -229, 10, SHADE)


def _vest(p: Person) -> str:
    x = p.facing * 12
    return _opening(p, p.trim) + line(INK, (x, -108), (x, 28)) + _neck(p)


def _jacket(p: Person) -> str:
    x = p.facing * 14
    return poly(p.trim, (-26, -258), (30, -258), (x, -112)) + rect(x - 3, -100, 6, 124, SHADE) + _neck(p)


def _suit(p: Person) -> str:
    x = p.facing * 6
    bare = poly(p.skin, (x - 24, -258), (x + 24, -258), (p.facing * 10, -236))
    front = rect(p.facing * 12 - 3, -112, 6, 140, SHADE)
    return _opening(p, p.trim) + _necktie(p, -112) + _lapels(p) + bare + front


def _cardigan(p: Person) -> str:
    x = p.facing * 12
    return (
        poly(p.trim, (-30, -258), (36, -258), (x + 8, -84), (x - 8, -84))
        + rect(x - 3, -90, 6, 118, SHADE)
        + _neck(p)
        + _buttons(p.detail, *_column(p, 14, -66, -26, 12))
    )


def _hoodie(p: Person) -> str:
    x = p.facing * 6
    hood = [(-52.0, -250.0), (x, -282.0), (58, -250), (36, -222), (x + 2, -206), (-32, -222)]
    return (
        soft(p.top, *hood)
        + soft(SHADE, *hood)
        + soft(p.skin, (x - 28, -260), (x + 28, -260), (x + 2, -228))
        + line(p.trim, (x - 14, -212), (x - 18, -160), width=6)
        + line(p.trim, (x + 16, -212), (x + 20, -154), width=6)
        + poly(SHADE, (x - 42, -78), (x + 44, -78), (x + 62, -6), (x - 60, -6))
    )


def _apron(p: Person) -> str:
    _, right = _sides(p)
    bib = path(p.trim, f"M -56 -190 Q 6 -170 66 -190 Q {70 + right} -70 {84 + right * 0.5} 20 L -80 20 Z")
    return bib + line(p.trim, (-50, -188), (-34, -252)) + line(p.trim, (60, -188), (40, -252)) + _neckline(p)


def _overall(p: Person) -> str:
    return (
        rect(-58, -172, 118, 192, p.trim)
        + line(p.trim, (-48, -168), (-60, -240), width=24)
        + line(p.trim, (50, -168), (62, -240), width=24)
        + rect(-18, -150, 44, 40, SHADE, 6)
    )


def _hivis(p: Person) -> str:
    x = p.facing * 6
    return (
        path(p.trim, "M -92 -112 L 94 -112 L 88 -76 L -86 -76 Z")
        + poly(p.trim, "-74,-246 -46,-252 -42,-112 -70,-112")
        + poly(p.trim, "48,-252 74,-246 74,-112 46,-112")
        + poly(p.skin, (x - 22, -258), (x + 22, -258), (p.facing * 10, -228))
    )


def _uniform(p: Person) -> str:
    x = p.facing * 7
    left, right = _sides(p)
    return (
        rect(x - 34, -268, 68, 26, p.top, 10)
        + rect(x - 34, -250, 68, 6, SHADE, 3)
        + _buttons(p.trim, *_column(p, 0, -214, -172, -130, -88, -6))
        + poly(p.detail, (-86 - left, -62), (88 + right, -62), (86 + right * 0.9, -34), (-85 - left * 0.9, -34))
        + rect(p.facing * 12 - 17, -64, 34, 32, p.trim, 6)
    )


def _tailcoat(p: Person) -> str:
    x = p.facing * 7
    return (
        _opening(p, p.detail, -104)
        + poly(p.trim, (-24, -258), (34, -258), (p.facing * 11, -150))
        + _lapels(p)
        + _buttons(p.trim, *_column(p, -26, -96, -62), *_column(p, 26, -96, -62))
        + rect(x - 27, -272, 54, 28, p.trim, 10)
    )


def _cut_away(p: Person) -> str:
    """Below its waist a tailcoat shows the waistcoat and the trousers."""
    x = p.facing * 12
    left, right = _sides(p)
    a, b = -84 - left, 86 + right
    return (
        path(p.legs, f"M {a} -38 L {b} -38 L {b} 12 Q 0 50 {a} 16 Z")
        + path(SHADE, f"M 4 -38 L {b} -38 L {b} 12 Q 50 30 4 33 Z")
        + path(p.detail, f"M {a} -40 L {b} -40 L {b} -34 Q {x + 30} -14 {x} 0 Q {x - 30} -14 {a} -34 Z")
    )


def _longcoat(p: Person) -> str:
    x = p.facing * 12
    return (
        poly(p.trim, (-30, -258), (36, -258), (x, -150))
        + _lapels(p)
        + rect(x - 3, -150, 6, 180, SHADE)
        + _neck(p)
        + _buttons(p.detail, *_column(p, 18, -122, -72, -22))
    )


DRESSES: dict[str, Callable[[Person], str]] = {
    "collar": _collar,
    "tie": _tie,
    "polo": _polo,
    "blouse": _blouse,
    "vest": _vest,
    "jacket": _jacket,
    "suit": _suit,
    "cardigan": _cardigan,
    "hoodie": _hoodie,
    "apron": _apron,
    "overall": _overall,
    "hivis": _hivis,
    "uniform": _uniform,
    "tailcoat": _tailcoat,
    "longcoat": _longcoat,
}
