"""The kiosk as the crew see it, what goes with it, and the strip on which a step card shows it.

Within a picture everything is measured as a figure is, 4 to the centimetre, and the origin of what `stage` places is
the floor: the lower edge of the screen is at -320, 80 cm high.

Seen at: toughleads.co.uk, 'Understanding European plugs and sockets', and datarecoverytools.co.uk on plug types: what
is in Dutch walls, two round pins and an earth clip on either side of a round well.
"""

from kit.figure import SOLES
from kit.shapes import INK, NU, SHADE, WHITE, circle, line, move, oval, path, poly, rect

WIDE, HIGH, WALL = 1080, 520, 416  # the strip, and where its wall meets the floor
PALE, SKY, BLUE, CORAL, NAVY = (NU[name] for name in ("back", "mid", "main", "accent", "deep"))
METAL, STEEL = "#C9CDD6", "#9AA0AC"
EDGE, TOP, HALF = -320, -670, 98  # of the screen: lower edge, top, half its width


# -- the strip -------------------------------------------------------------------------------------


def room() -> str:
    return rect(0, 0, WIDE, HIGH, PALE) + rect(0, WALL, WIDE, HIGH - WALL, SKY)


def stage(floor: float, scale: float, *parts: str) -> str:
    """Things in figure units; 0 is the middle of the strip, on the floor."""
    return move(WIDE / 2, floor, *parts, scale=scale)


def stands(x: float, figure: str, floor: float = SOLES) -> str:
    return move(x, -floor, figure)


def shadow(x: float, half: float) -> str:
    return poly(SHADE, (x - half, 0), (x + half, 0), (x + half + 60, 26), (x - half + 60, 26))


# -- the kiosk -------------------------------------------------------------------------------------


def kiosk(
    x: float, screen: str = "", glass: str = WHITE, sound: str = SKY, power: str = SKY, plugged: bool = True
) -> str:
    """The same on every card; `screen` is what it shows, measured from the middle of its glass.

    Plugged, its cable runs along the wall and out of the picture.
    """
    cable = line(INK, (0, -24), (-100, -48), (-220, -54), (-1000, -54), width=10, curved=True) if plugged else ""
    return move(x, 0, cable, shadow(0, 124), stand(power), panel(screen, glass, sound), shelf())


def panel(screen: str = "", glass: str = WHITE, sound: str = SKY) -> str:
    """The screen, with its loudspeaker below the glass."""
    side = f"L 98 {EDGE - 20} A 20 20 0 0 1 78 {EDGE} L 84 {EDGE - 9} L 84 {TOP + 9} Z"
    return (
        rect(-HALF, TOP, 2 * HALF, EDGE - TOP, BLUE, 20)
        + path(SHADE, f"M 78 {TOP} A 20 20 0 0 1 98 {TOP + 20}", side)
        + rect(-84, TOP + 14, 168, 294, glass, 8)
        + move(0, TOP + 161, screen)
        + rect(-84, EDGE - 37, 168, 28, NAVY, 14)
        + "".join(circle(i * 22, EDGE - 23, 7, sound) for i in range(-3, 4))
    )


def stand(power: str = SKY) -> str:
    return (
        path(NAVY, f"M -44 {EDGE - 10} L 44 {EDGE - 10} L 38 -14 L -38 -14 Z")
        + path(SHADE, f"M 18 {EDGE - 10} L 44 {EDGE - 10} L 38 -14 L 15 -14 Z")
        + rect(-124, -26, 248, 26, INK, 13)
        + circle(0, -168, 24, power)
        + line(INK, (0, -184), (0, -170), width=7)
    )


def shelf() -> str:
    """Eight round keys and, on the right, the socket for a headset."""
    keys = "".join(
        oval(a, y + 4, 10.5, 8, INK) + oval(a, y, 10.5, 8, BLUE)
        for y, start, step in ((-282, -62, 27), (-256, -72, 30))
        for a in (start + i * step for i in range(4))
    )
    return (
        poly(WHITE, "-80,-300 80,-300 106,-236 -106,-236")
        + rect(-106, -237, 212, 17, METAL)
        + keys
        + oval(68, -268, 15, 12, METAL)
        + oval(68, -268, 9, 7, INK)
    )


def turned(x: float) -> str:
    """The kiosk in three-quarter view: it faces left, so that what lies in front of it shows."""
    dots = "".join(oval(-38 + i * 19, EDGE - 24 + i * 2, 5.5, 7, SKY) for i in range(5))
    keys = "".join(
        oval(a, y + 4, 9, 7, INK) + oval(a, y, 9, 7, BLUE)
        for y, start, step in ((-284, -62, 24), (-262, -82, 26))
        for a in (start + i * step for i in range(4))
    )
    return move(
        x,
        0,
        line(INK, (20, -24), (160, -48), (300, -54), (1400, -54), width=10, curved=True),
        poly(SHADE, "-100,4 70,14 230,30 40,34"),
        poly(INK, "-132,-6 -60,-34 126,-22 70,12"),
        poly(NAVY, "-26,-330 22,-330 18,-10 -30,-16"),
        poly(NAVY, "22,-330 50,-334 42,-18 18,-10") + poly(SHADE, "22,-330 50,-334 42,-18 18,-10"),
        poly(NAVY, (HALF - 36, TOP - 2), (HALF - 4, TOP + 8), (HALF - 4, EDGE - 8), (HALF - 36, EDGE + 2)),
        poly(BLUE, (-68, TOP + 12), (HALF - 36, TOP - 2), (HALF - 36, EDGE + 2), (-68, EDGE - 12)),
        poly(WHITE, (-58, TOP + 26), (52, TOP + 13), (52, EDGE - 42), (-58, EDGE - 52)),
        poly(NAVY, (-58, EDGE - 42), (52, EDGE - 32), (52, EDGE - 8), (-58, EDGE - 20)),
        dots,
        poly(WHITE, "-60,-306 60,-298 22,-238 -116,-248"),
        poly(METAL, "-116,-248 22,-238 22,-222 -116,-232") + poly(STEEL, "22,-238 60,-298 60,-282 22,-222"),
        keys,
        oval(32, -276, 11, 9, METAL) + oval(32, -276, 6, 5, INK),
    )


# -- what goes with it -----------------------------------------------------------------------------


def wall_socket(x: float, y: float) -> str:
    """Type F, on its side: a round well with two holes, and earth clips left and right of them."""
    return move(
        x,
        y,
        rect(-112, -106, 236, 230, SHADE, 34),
        rect(-118, -118, 236, 236, WHITE, 34),
        circle(0, 0, 88, METAL),
        rect(-98, -14, 30, 28, NAVY, 5),
        rect(68, -14, 30, 28, NAVY, 5),
        circle(0, -32, 15, INK),
        circle(0, 32, 15, INK),
    )


def plug(x: float, y: float) -> str:
    """It points left; x, y is where it is held."""
    return move(
        x,
        y,
        rect(-172, -41, 82, 18, STEEL, 9) + rect(-172, 23, 82, 18, STEEL, 9),
        path(CORAL, "M -106 -64 L -74 -64 Q -42 -58 -10 -36 L 52 -22 L 52 22 L -10 36 Q -42 58 -74 64 L -106 64 Z"),
        path(SHADE, "M -106 18 L 52 6 L 52 22 L -10 36 Q -42 58 -74 64 L -106 64 Z"),
    )


def tape(x: float) -> str:
    """From the floor to the lower edge of the screen."""
    marks = "".join(line(INK, (x - 17, -i * 30), (x - 4 + i % 2 * 8, -i * 30), width=5) for i in range(1, 11))
    return rect(x - 17, EDGE, 34, -EDGE, CORAL) + marks
