"""Things that more than one scene needs. Positions are of the foot, or of the top left corner, of the thing."""

from collections.abc import Iterable, Sequence
from math import cos, pi, sin

from kit.shapes import (
    INK,
    PAPER,
    SHADE,
    WHITE,
    Fill,
    Point,
    circle,
    limb,
    line,
    move,
    outline,
    oval,
    path,
    poly,
    rect,
    ring,
)

# -- light and air ---------------------------------------------------------------------------------


def shadow(x: float, y: float, w: float, far: float = 90) -> str:
    """The patch on the ground, to the lower right of what stands there from x to x + w; `far` is how far it falls."""
    return poly(SHADE, (x, y), (x + w, y), (x + w + far, y + far * 0.4), (x + far, y + far * 0.4))


def arch(fill: Fill, x: float, y: float, w: float, h: float, grow: float = 0) -> str:
    """A door or window shape: straight sides, round top. `grow` makes it wider on all sides."""
    x, y, w, h, r = x - grow, y - grow, w + 2 * grow, h + grow, w / 2 + grow
    return path(fill, f"M {x} {y + h} L {x} {y + r} A {r} {r} 0 0 1 {x + w} {y + r} L {x + w} {y + h} Z")


def arched_window(
    x: float, y: float, w: float, h: float, sky: str, frame: str, view: str = "", bars: bool = True
) -> str:
    """A window with something to see; the view must stay inside the straight part."""
    inside = view + (rect(x + w / 2 - 6, y, 12, h, frame) + rect(x, y + w / 2, w, 12, frame) if bars else "")
    reveal = path(
        SHADE,
        f"M {x} {y + h} L {x} {y + w / 2} A {w / 2} {w / 2} 0 0 1 {x + w / 2} {y}",
        f"A {w / 2 - 18} {w / 2} 0 0 0 {x + 20} {y + w / 2}",
        f"L {x + 20} {y + h} Z",
    )
    return (
        arch(frame, x, y, w, h, 18)
        + arch(sky, x, y, w, h)
        + inside
        + reveal
        + rect(x - 36, y + h, w + 72, 24, frame, 6)
        + rect(x - 36, y + h + 14, w + 72, 10, SHADE, 5)
    )


def gables(x: float, base: float, heights: Sequence[float], width: float, colours: Sequence[str], pane: str) -> str:
    """A row of canal houses: step, neck and bell gable in turn."""
    parts = []
    for i, height in enumerate(heights):
        left, top, c = x + i * width, base - height, colours[i % len(colours)]
        w, m = width, x + i * width + width / 2
        if i % 3 == 0:
            steps = [
                (left, base),
                (left, top),
                (left + w * 0.18, top),
                (left + w * 0.18, top - 22),
                (left + w * 0.36, top - 22),
                (left + w * 0.36, top - 44),
            ]
            parts.append(poly(c, *steps, *[(2 * m - px, py) for px, py in reversed(steps)]))
        elif i % 3 == 1:
            parts.append(poly(c, (left, base), (left, top), (m, top - 60), (left + w, top), (left + w, base)))
        else:
            parts.append(
                path(
                    c,
                    f"M {left} {base} L {left} {top} Q {m - w * 0.2} {top} {m - w * 0.2} {top - 34}",
                    f"Q {m} {top - 66} {m + w * 0.2} {top - 34}",
                    f"Q {m + w * 0.2} {top} {left + w} {top} L {left + w} {base} Z",
                )
            )
        parts.append(panes(left, top, w, range(int(height // 60)), pane))
    return "".join(parts)


def panes(left: float, top: float, width: float, rows: Iterable[int], pane: str) -> str:
    """The windows of a canal house, two in each row; rows count from the top."""
    middle = left + width / 2
    return "".join(
        rect(middle + width * share, top + 18 + row * 60, width * 0.18, 30, pane)
        for row in rows
        for share in (-0.26, 0.08)
    )


def pendant(x: float, drop: float, colour: str, glow: str, w: float = 110) -> str:
    """A lamp on a cord from the ceiling."""
    return (
        line(INK, (x, -10), (x, drop))
        + path(glow, f"M {x - 30} {drop + 56} A 30 30 0 0 0 {x + 30} {drop + 56} Z")
        + path(
            colour,
            f"M {x - w} {drop + 62} C {x - w} {drop + 14} {x - 40} {drop - 4} {x} {drop - 4}",
            f"C {x + 40} {drop - 4} {x + w} {drop + 14} {x + w} {drop + 62}",
            "Z",
        )
        + path(
            SHADE,
            f"M {x + w} {drop + 62} C {x + w} {drop + 14} {x + 40} {drop - 4} {x} {drop - 4}",
            f"C {x + 40} {drop + 12} {x + 50} {drop + 40} {x + 46} {drop + 62}",
            "Z",
        )
    )


def oil_lamp(x: float, y: float, brass: str, fitting: str, glow: str) -> str:
    """On paraffin, hung from a hoop: glass, a shade of milk glass, a font of brass; x, y is its middle."""
    light = circle(0, 0, 150, glow)
    hoop = line(INK, (0, -296), (0, -128)) + line(INK, "-30,62 -92,-24 0,-128 92,-24 30,62", width=6, curved=True)
    glass = rect(-16, -92, 32, 120, WHITE, 12) + path(PAPER, "M -24 -48 H 24 L 66 10 H -66 Z")
    font = path(brass, "M -44 36 H 44 Q 40 76 0 80 Q -40 76 -44 36 Z") + rect(-22, 10, 44, 28, fitting)
    dark = path(SHADE, "M 8 -48 H 24 L 66 10 H 26 Z") + path(SHADE, "M 16 36 H 44 Q 40 74 8 80 Q 18 60 16 36 Z")
    return move(x, y, light, hoop, glass, font, dark)


def paper_lamp(x: float, y: float, rib: str) -> str:
    """A globe of paper, as over many a kitchen table; x, y is its middle."""
    heights = ((-96, 113), (-50, 139), (0, 148), (50, 139), (96, 113))
    ribs = "".join(line(rib, (-w, y), (0, y * 1.1), (w, y), width=5, curved=True) for y, w in heights)
    dark = path(SHADE, "M 60 -137.5 A 150 150 0 0 1 60 137.5 Q 120 0 60 -137.5 Z")
    return move(x, y, line(INK, (0, -296), (0, -146)), circle(0, 0, 150, PAPER), ribs, dark)


def cloud(x: float, y: float, scale: float, fill: Fill) -> str:
    return move(x, y, path(fill, "M 0 0 A 34 34 0 0 1 40 -50 A 52 52 0 0 1 136 -56 A 38 38 0 0 1 190 0 Z"), scale=scale)


def leaves(fill: Fill, *tufts: tuple[float, float, float]) -> str:
    """Foliage: round tufts, each (x, y, r)."""
    return "".join(circle(x, y, r, fill) for x, y, r in tufts)


def vine(colour: str, *stem: Point) -> str:
    """A stem with leaves to both sides, from the root up."""
    leaf = path(colour, "M 0 0 q 6 -42 52 -46 q 0 46 -52 46 Z")
    turns = [(x, y, turn) for i, (x, y) in enumerate(stem[1:]) for turn in (i * 7 - 100, i * 9 - 10)]
    return line(colour, *stem, curved=True) + "".join(move(x, y, leaf, turn=turn) for x, y, turn in turns)


def seedling(x: float, y: float, pot: str, leaf: str) -> str:
    """Two leaves in a pot; y is what it stands on."""
    blades = path(leaf, "M 0 -80 q -44 -6 -50 -40 q 44 -2 50 40 q 4 -34 48 -50 q -2 34 -48 50 Z")
    clay = poly(pot, "-32,-54 32,-54 24,0 -24,0") + poly(SHADE, "12,-54 32,-54 24,0 8,0")
    return move(x, y, line(leaf, (0, -50), (2, -90)), blades, clay)


def sunflower(x: float, y: float, petal: str, heart: str) -> str:
    """The flower alone; x, y is its middle."""
    petals = "".join(move(x, y, oval(0, -34, 13, 24, petal), turn=turn) for turn in range(0, 360, 45))
    return petals + circle(x, y, 24, heart)


# -- furniture and small things --------------------------------------------------------------------


def plant(
    x: float, y: float, pot: str, leaf: str, size: float = 1.0, angles: Sequence[float] = (-58, -28, 0, 36)
) -> str:
    """A pot with long leaves; y is the floor."""
    blades = "".join(
        move(
            0,
            -84,
            path(leaf, f"M 0 0 C -34 -40 -30 -110 0 {-160 + i * 8} C 30 -110 34 -40 0 0 Z")
            + path(SHADE, f"M 0 0 L 0 {-160 + i * 8} C 30 -110 34 -40 0 0 Z"),
            turn=a,
        )
        for i, a in enumerate(angles)
    )
    return move(
        x,
        y,
        poly(SHADE, "-30,0 36,0 90,20 30,20"),
        blades,
        poly(pot, "-50,-90 50,-90 36,0 -36,0"),
        poly(SHADE, "16,-90 50,-90 36,0 10,0"),
        scale=size,
    )


def wooden_chair(x: float, floor: float, colour: str, seat: float = -171) -> str:
    """A bent-wood chair seen from the side; the sitter faces right."""
    return (
        limb(colour, [(x - 88, floor - 6), (x - 78, floor + seat), (x - 108, floor - 420)], [9, 11, 10])
        + limb(colour, [(x + 96, floor - 6), (x + 84, floor + seat)], [9, 11])
        + limb(colour, [(x - 40, floor - 6), (x - 46, floor + seat)], [8, 9])
        + rect(x - 104, floor + seat - 2, 216, 26, colour, 13)
        + line(colour, (x - 92, floor - 66), (x + 90, floor - 66))
        + limb(colour, [(x - 106, floor - 412), (x - 86, floor - 300)], [20, 14])
    )


def office_chair(x: float, floor: float, colour: str, metal: str = INK, seat: float = -171) -> str:
    return (
        limb(colour, [(x - 108, floor - 400), (x - 92, floor - 240)], [30, 34])
        + limb(metal, [(x - 92, floor - 240), (x - 60, floor + seat + 24)], [9, 9])
        + rect(x - 112, floor + seat, 226, 40, colour, 20)
        + rect(x - 112, floor + seat + 24, 226, 16, SHADE, 8)
        + rect(x - 11, floor + seat + 38, 22, 88, metal)
        + limb(metal, [(x - 100, floor - 26), (x, floor - 52), (x + 100, floor - 26)], [9, 12, 9])
        + circle(x - 100, floor - 15, 15, metal)
        + circle(x, floor - 15, 15, metal)
        + circle(x + 100, floor - 15, 15, metal)
    )


def rush_chair(x: float, floor: float, wood: str, rush: str) -> str:
    """Of around 1900; the sitter faces right, as on the other chairs."""
    legs = limb(wood, [(x - 92, floor - 7), (x - 88, floor - 160), (x - 108, floor - 408)], [7, 9, 9])
    legs += limb(wood, [(x + 92, floor - 7), (x + 88, floor - 160)], [7, 9])
    rail = line(wood, (x - 90, floor - 80), (x + 90, floor - 80))
    return legs + rail + rect(x - 100, floor - 174, 204, 26, rush, 10)


def shell_chair(x: float, floor: float, shell: str) -> str:
    """Of today: one bent shell on thin legs."""
    legs = limb(INK, [(x - 96, floor - 6), (x - 40, floor - 148)], [6, 7])
    legs += limb(INK, [(x + 96, floor - 6), (x + 48, floor - 148)], [6, 7])
    bent = [(x - 110, floor - 394), (x - 100, floor - 260), (x - 74, floor - 166), (x + 84, floor - 160)]
    return legs + limb(shell, bent, [15, 16, 18, 16])


def low_stool(x: float, floor: float, wood: str) -> str:
    legs = limb(wood, [(x - 66, floor - 8), (x - 50, floor - 150)], [9, 11])
    legs += limb(wood, [(x + 84, floor - 8), (x + 66, floor - 150)], [9, 11])
    return legs + rect(x - 88, floor - 172, 184, 32, wood, 12) + rect(x - 88, floor - 154, 184, 14, SHADE, 7)


def lectern(x: float, floor: float, colour: str) -> str:
    """Who speaks stands behind it."""
    top, low = floor - 166, floor - 2
    return (
        poly(SHADE, (x - 63, low), (x + 63, low), (x + 117, low + 20), (x - 13, low + 20))
        + poly(colour, (x - 77, top), (x + 77, top), (x + 63, floor), (x - 63, floor))
        + poly(SHADE, (x + 29, top), (x + 77, top), (x + 63, floor), (x + 21, floor))
        + rect(x - 91, top - 14, 182, 20, colour, 6)
    )


def wheelchair(x: float, floor: float, colour: str, facing: int = 1, frame: str = INK) -> tuple[str, str]:
    """(behind the sitter, before the sitter): backrest and far wheel, then near wheel, rim and footrest."""
    f = facing
    behind = (
        limb(frame, [(x - f * 122, floor - 420), (x - f * 96, floor - 380), (x - f * 84, floor - 170)], [9, 9, 9])
        + limb(colour, [(x - f * 96, floor - 372), (x - f * 84, floor - 200)], [22, 24])
        + rect(min(x - f * 96, x + f * 110), floor - 174, 206, 34, colour, 17)
    )
    spokes = "".join(
        line(
            frame,
            (x - f * 30, floor - 128),
            (x - f * 30 + 104 * cos(a * pi / 4), floor - 128 + 104 * sin(a * pi / 4)),
            width=4,
        )
        for a in range(8)
    )
    before = (
        line(
            frame,
            (x + f * 90, floor - 150),
            (x + f * 150, floor - 60),
            (x + f * 226, floor - 6),
            (x + f * 130, floor - 6),
            width=10,
        )
        + circle(x + f * 112, floor - 30, 30, frame)
        + circle(x + f * 112, floor - 30, 12, colour)
        + ring(x - f * 30, floor - 128, 120, frame, 16)
        + ring(x - f * 30, floor - 128, 98, colour, 6)
        + spokes
        + circle(x - f * 30, floor - 128, 16, frame)
    )
    return behind, before


def lifebuoy(x: float, y: float, r: float, colour: str) -> str:
    return ring(x, y, r, WHITE, 30) + "".join(
        move(x, y, path(colour, f"M -13 {-r - 15} L 13 {-r - 15} L 13 {-r + 15} L -13 {-r + 15} Z"), turn=a)
        for a in (45, 135, 225, 315)
    )


def mug(x: float, y: float, colour: str) -> str:
    """y is the table top."""
    return (
        rect(x, y - 56, 48, 56, colour, 8) + ring(x + 52, y - 30, 15, colour) + rect(x + 30, y - 56, 18, 56, SHADE, 8)
    )


def bubble(
    x: float, y: float, w: float, h: float, fill: Fill, tail: int = -1, dashed: bool = False, colour: str = INK
) -> str:
    """A speech bubble with its tail at the lower left (-1) or right (1)."""
    r = min(w, h) / 2
    t = max(x + r + 18, min(x + w - r - 18, x + w / 2 + tail * w * 0.3))
    tip: list[str | float] = ["L", t + 18, y + h, "L", t + tail * 24, y + h + 38, "L", t - 18, y + h]
    steps: list[str | float] = ["M", x + r, y, "L", x + w - r, y, "A", r, r, 0, 0, 1, x + w - r, y + h]
    steps += [*tip, "L", x + r, y + h, "A", r, r, 0, 0, 1, x + r, y, "Z"]
    return outline(colour, *steps) if dashed else path(fill, *steps)
