"""Headgear, seen from three sides. The origin is the middle of the head; light comes from the left, whoever turns."""

from kit.brims import bowler, dome, straw, tophat, tricorne, trim, upright
from kit.person import Person
from kit.shapes import INK, SHADE, Point, between, circle, facing, holed, line, path, poly, soft, spots

EARS_COVERED = ("headscarf", "bonnet")


def hat(p: Person) -> tuple[str, str]:
    """What lies behind the neck, and what lies over the head."""
    if p.headgear == "headscarf":
        return _headscarf(p)
    return "", HATS[p.headgear](p) if p.headgear else ""


def _folds(f: int, *creases: str) -> str:
    """Creases in cloth, each as: from, by way of, to, and by way of, back."""
    parts = []
    for crease in creases:
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = facing(f, crease)
        parts.append(path(SHADE, "M", ax, ay, "Q", bx, by, cx, cy, "Q", dx, dy, ax, ay, "Z"))
    return "".join(parts)


def _along(outline: str, count: int) -> list[Point]:
    """Points at even steps along a chain of points."""
    chain = spots(outline)
    steps = (i * (len(chain) - 1) / (count - 1) for i in range(count))
    return [
        between(
            chain[min(int(s), len(chain) - 2)], chain[min(int(s), len(chain) - 2) + 1], s - min(int(s), len(chain) - 2)
        )
        for s in steps
    ]


# -- cloth -----------------------------------------------------------------------------------------


def _headscarf(p: Person) -> tuple[str, str]:
    f, c = p.facing, p.headgear_colour
    fold = path(SHADE, "M 76 -26 C 74 20 60 80 10 96 C 40 110 70 112 84 122 L 66 40 Z")
    if p.view == "back":
        cloth = soft(c, "0,-100 54,-84 78,-28 70,40 90,124 0,148 -90,124 -70,40 -78,-28 -54,-84")
        return "", cloth + soft(SHADE, "60,-74 78,-28 70,40 88,122 36,142 48,90 46,30 54,-24")
    if p.view == "profile":
        back = soft(c, *facing(f, "-60,20 -84,70 -98,126 -10,144 66,128 44,100 28,80 0,40"))
        cloth = soft(
            c,
            *facing(f, "50,-42 48,-74 10,-100 -44,-92 -80,-50 -82,10 -72,60 -30,104 14,106 36,90"),
            *facing(f, "30,75 14,62 4,28 8,-18 28,-44"),
        )
        dark = "32,82 46,104 64,127 20,140 -36,128 10,112" if f > 0 else "-76,-40 -78,30 -95,124 -50,136 -62,80 -60,20"
        return back, cloth + soft(SHADE, *facing(f, dark))
    back = soft(c, *facing(f, "-96,128 -76,40 -78,-30 -48,-86 6,-98 56,-80 76,-26 66,40 84,122 0,140"))
    rim = holed(
        c,
        f"M -80 -10 C -80 -70 -46 -98 {f * 6} -98 C 54 -98 78 -60 78 -10 C 78 46 50 96 0 96 C -50 96 -80 46 -80 -10",
        f"M {f * 14 - 50} 0 C {f * 14 - 50} 40 {f * 14 - 26} 66 {f * 14} 66",
        f"C {f * 14 + 26} 66 {f * 14 + 47} 40 {f * 14 + 47} 0",
        f"C {f * 14 + 47} -36 {f * 14 + 26} -54 {f * 14} -54 C {f * 14 - 26} -54 {f * 14 - 50} -36 {f * 14 - 50} 0",
        "Z",
    )
    return back, rim + fold


def _turban(p: Person) -> str:
    """A dastaar: wrapped from both sides to a point, where a triangle of the cloth below shows."""
    f, c = p.facing, p.headgear_colour
    if p.view == "profile":
        cloth = soft(
            c, *facing(f, "54,-42 64,-86 32,-130 -24,-140 -76,-112 -92,-56 -76,-4 -54,18 -36,6 -18,-10 14,-24")
        )
        under = poly(trim(p), *facing(f, "52,-66 57,-30 34,-34"))
        return (
            under
            + cloth
            + _folds(
                f,
                "52,-50 0,-44 -64,12 -10,-58",
                "62,-76 -4,-74 -82,-16 -4,-88",
                "56,-104 -6,-106 -91,-52 -10,-120",
            )
        )
    if p.view == "back":
        cloth = soft(c, *facing(f, "-60,28 -84,-30 -76,-98 -26,-136 28,-136 76,-100 84,-40 60,4 34,22 -10,38"))
        return cloth + _folds(
            f,
            "-66,18 6,-8 82,-50 4,-24",
            "-82,-26 -4,-46 82,-90 -8,-62",
            "-76,-86 -20,-98 50,-125 -24,-114",
        )
    under = path(trim(p), f"M {-f * 24} -42 L {f * 20} -80 L {f * 60} -42 Q {f * 18} -52 {-f * 24} -42 Z")
    far = soft(c, *facing(f, "20,-68 44,-50 60,-16 72,-22 84,-62 68,-112 20,-138 -30,-134 -40,-100"))
    near = soft(c, *facing(f, "20,-70 -6,-44 -38,-8 -58,4 -80,-26 -86,-72 -64,-116 -16,-141 32,-136 64,-110 58,-94"))
    far_folds = _folds(f, "24,-68 50,-52 62,-22 56,-58", "46,-84 70,-70 78,-44 74,-76")
    near_folds = _folds(
        f, "20,-70 44,-82 60,-100 50,-76", "-54,0 -34,-50 46,-102 -40,-58", "-80,-32 -54,-86 34,-124 -58,-92"
    )
    return under + far + far_folds + near + near_folds


def _beanie(p: Person) -> str:
    f, c = p.facing, p.headgear_colour
    return upright(
        p,
        soft(c, *facing(f, "-66,-20 -62,-76 -10,-112 44,-98 68,-52 66,-28 0,-34")),
        line(c, *facing(f, "-56,-28 0,-46 58,-38"), width=34, curved=True),
        line(INK, *facing(f, "-66,-44 0,-64 66,-56"), width=5, curved=True),
    )


def _beret(p: Person) -> str:
    f, c = p.facing, p.headgear_colour
    return upright(
        p,
        line(c, *facing(f, "-8,-106 -4,-120"), width=9),
        soft(c, *facing(f, "-60,-38 -94,-50 -98,-80 -52,-108 14,-112 60,-86 68,-58 40,-48 -10,-48")),
        soft(SHADE, *facing(f, "-90,-60 -40,-56 20,-64 64,-64 60,-56 30,-52 -10,-50 -60,-41 -84,-46")),
    )


def _bonnet(p: Person) -> str:
    """The plain cap of a working woman: a soft crown, and a frill round the face."""
    f, c = p.facing, p.headgear_colour
    if p.view == "back":
        crown = soft(c, "-60,34 -78,-22 -56,-84 0,-102 56,-84 78,-22 60,34 24,42 -24,42")
        frill = "".join(circle(x, y, 12, c) for x, y in _along("-60,38 -20,50 20,50 60,38", 10))
        return crown + soft(SHADE, "60,-76 78,-22 62,32 34,40 50,0 54,-40") + frill
    if p.view == "profile":
        crown = soft(c, *facing(f, "36,-66 6,-98 -46,-94 -82,-54 -84,4 -60,46 -24,56 -2,46 4,-20"))
        dark = "34,-68 6,-44 -10,0 -14,48 -2,46 2,0 20,-40 40,-62"
        frill = "40,-62 22,-42 10,-16 5,12 -2,44"
    else:
        crown = soft(c, *facing(f, "-48,48 -82,24 -86,-38 -56,-88 2,-104 54,-86 74,-46 62,-30 20,-52 -20,-40 -44,-6"))
        dark = "-46,50 -66,10 -56,-36 -20,-66 22,-74 62,-50 30,-54 -10,-50 -38,-26 -48,6"
        frill = "-44,46 -50,14 -46,-16 -28,-40 4,-54 34,-50 54,-34 64,-10"
    return crown + soft(SHADE, *facing(f, dark)) + "".join(circle(f * x, y, 12, c) for x, y in _along(frill, 15))


def _flatcap(p: Person) -> str:
    f, c = p.facing, p.headgear_colour
    if p.view == "back":
        return soft(c, *facing(f, "-68,-26 -76,-66 -36,-102 34,-104 76,-72 70,-32 0,-26"))
    if p.view == "profile":
        return (
            soft(c, *facing(f, "-72,-24 -78,-66 -36,-104 24,-102 66,-72 64,-50 30,-42 -20,-38"))
            + soft(c, *facing(f, "30,-58 66,-64 98,-42 82,-36 40,-42"))
            + soft(SHADE, *facing(f, "-66,-28 -10,-44 50,-48 96,-42 60,-38 -10,-34"))
        )
    return (
        soft(c, *facing(f, "-70,-22 -66,-70 -20,-104 40,-98 74,-64 70,-44 0,-46"))
        + soft(c, *facing(f, "20,-58 76,-56 100,-36 70,-34 24,-42"))
        + soft(SHADE, *facing(f, "-62,-24 0,-50 70,-46 100,-36 60,-32 0,-38"))
    )


# -- uniforms --------------------------------------------------------------------------------------


def _peaked(p: Person) -> str:
    f, c = p.facing, p.headgear_colour
    if p.view == "profile":
        return (
            soft(c, *facing(f, "-76,-50 -78,-78 -30,-106 36,-116 72,-98 64,-60 0,-50"))
            + poly(INK, *facing(f, "-70,-54 56,-62 54,-36 -69,-24"))
            + soft(INK, *facing(f, "40,-46 66,-48 94,-22 70,-24 44,-34"))
            + circle(f * 52, -68, 9, trim(p))
        )
    top = soft(c, *facing(f, "-74,-62 -60,-98 0,-116 60,-104 80,-72 60,-56 -50,-52"))
    band = poly(INK, *facing(f, "-62,-60 62,-60 64,-34 -62,-34"))
    if p.view == "back":
        return top + band
    return top + band + soft(INK, *facing(f, "10,-42 66,-44 90,-22 58,-22 14,-32")) + circle(f * 34, -60, 13, trim(p))


def _kepi(p: Person) -> str:
    """A stiff low drum that leans forward."""
    f, c = p.facing, p.headgear_colour
    back, front, lean = (-70, 56, 8) if p.view == "profile" else (-66, 64, 6)
    if p.view == "back":
        lean = 0
    left, right = (back, front) if f > 0 else (-front, -back)
    low, high = (-28, -42) if f > 0 else (-42, -28)
    shift = f * lean
    middle, top_left, top_right = (left + right) / 2, left + 9 + shift, right - 9 + shift
    drum = path(
        c,
        f"M {left} {low} L {top_left} -106 Q {middle} -120 {top_right} -106",
        f"L {right} {high} Q {middle} -58 {left} {low} Z",
    )
    dark = path(
        SHADE,
        f"M {right - 40} -111 L {top_right} -106 L {right} {high} Q {right - 18} {high - 10} {right - 36} -47 Z",
    )
    bands = line(trim(p), *facing(f, f"{back + 3},-40 0,-66 {front - 2},-56"), width=8, curved=True)
    if p.view == "back":
        return drum + dark + bands
    peak = "40,-50 62,-52 94,-26 72,-25 44,-36" if p.view == "profile" else "6,-48 64,-52 94,-26 62,-24 12,-36"
    badge = circle(f * (50 if p.view == "profile" else 36), -84, 9 if p.view == "profile" else 11, trim(p))
    return drum + dark + bands + badge + soft(INK, *facing(f, peak))


def _cap(p: Person) -> str:
    """A soft uniform cap with a small peak, as women wear it."""
    f, c = p.facing, p.headgear_colour
    crown = soft(c, *facing(f, "-68,-36 -82,-70 -42,-104 20,-106 68,-84 72,-54 0,-48"))
    band = line(trim(p), *facing(f, "-64,-32 0,-52 62,-46"), width=12, curved=True)
    if p.view == "back":
        return crown + band
    if p.view == "profile":
        return upright(p, crown, band) + soft(INK, *facing(f, "34,-48 58,-50 84,-30 64,-29 38,-38"))
    return crown + band + circle(f * 34, -74, 10, trim(p)) + soft(INK, *facing(f, "6,-46 60,-48 82,-26 56,-26 12,-35"))


def _sidecap(p: Person) -> str:
    """A folded cap, worn high; piping follows its fold."""
    f, c = p.facing, p.headgear_colour
    body = path(
        c,
        f"M {-f * 64} -32 L {-f * 64} -58 Q {-f * 56} -84 {f * 34} -120 Q {f * 62} -126 {f * 65} -100",
        f"L {f * 65} -46 Q 0 -56 {-f * 64} -32 Z",
    )
    piping = line(trim(p), *facing(f, "-62,-58 0,-72 63,-98"), width=6, curved=True)
    return upright(p, body, piping)


def _hardhat(p: Person) -> str:
    f, c = p.facing, p.headgear_colour
    ridge = soft(c, *facing(f, "-24,-104 -16,-122 24,-122 34,-104 4,-96"))
    shell = dome(c, 73, -40, 76)
    crease = _folds(f, "24,-118 44,-88 46,-52 32,-88") if p.view != "back" else ""
    front, tip = {"profile": (62, 100), "back": (60, 82)}.get(p.view, (66, 96))
    drop = -34 if p.view != "back" else -42
    brim = soft(c, *facing(f, f"-80,-44 0,-58 {front},-54 {tip},{drop} {front},{drop} 0,-42 -76,-30"))
    dark = soft(SHADE, *facing(f, f"-76,-36 0,-48 {front},-42 {tip},{drop} {front},{drop + 2} 0,-41 -74,-31"))
    return upright(p, ridge, shell, crease) + brim + dark


HATS = {
    "turban": _turban,
    "beanie": _beanie,
    "beret": _beret,
    "bonnet": _bonnet,
    "flatcap": _flatcap,
    "peaked": _peaked,
    "kepi": _kepi,
    "cap": _cap,
    "sidecap": _sidecap,
    "hardhat": _hardhat,
    "tophat": tophat,
    "bowler": bowler,
    "straw": straw,
    "tricorne": tricorne,
}
