"""Things that more than one scene needs. Positions are of the foot, or of the top left corner, of the thing."""

from collections.abc import Iterable, Sequence

from kit.shapes import (
    INK,
    PAPER,
    SHADE,
    WHITE,
    Fill,
    Point,
    circle,
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


# -- small things ----------------------------------------------------------------------------------


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
