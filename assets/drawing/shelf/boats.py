"""What passes the bridge. x, y is the water line under the middle."""

from kit.figure import bust
from kit.person import Person
from kit.shapes import INK, PAPER, SHADE, SKIN, WHITE, Palette, circle, line, move, oval, path, poly, rect


def hull(side: str, rim: str, stem: str) -> str:
    """A round Dutch bow, seen from ahead."""
    return (
        path(side, "M -170 -80 C -150 60 -90 110 0 110 C 90 110 150 60 170 -80 Q 0 -10 -170 -80 Z")
        + path(SHADE, "M 20 -46 Q 100 -50 170 -80 C 150 60 90 110 0 110 C 40 60 36 0 20 -46 Z")
        + path(rim, "M -170 -80 Q 0 -10 170 -80 L 166 -52 Q 0 22 -166 -52 Z")
        + rect(-11, -52, 22, 160, stem, 8)
    )


def sailing_barge(x: float, y: float, c: Palette) -> str:
    skipper = Person(
        skin=SKIN[3],
        hair=INK,
        cut="short",
        beard="full",
        headgear="beanie",
        headgear_colour=c["accent"],
        top=INK,
        facing=-1,
        arms={"near": ((-128, -120), (-100, -10)), "far": ((170, -160), (240, -210))},
    )
    sail = path(c["accent"], "M 16 -620 L 60 -630 C 150 -480 180 -300 170 -130 L 16 -110 Z") + path(
        SHADE, "M 60 -630 C 150 -480 180 -300 170 -130 L 110 -122 C 130 -300 110 -480 60 -630 Z"
    )
    return move(
        x,
        y,
        rect(-9, -660, 18, 620, c["deep"]),
        sail,
        poly(c["main"], "9,-656 90,-640 9,-624"),
        move(-84, -36, bust(skipper), scale=0.5),
        hull(c["deep"], c["sun"], c["accent"]),
        oval(-176, 0, 20, 66, c["deep"]),
        oval(176, 0, 20, 66, c["deep"]),
        oval(0, 112, 150, 14, c["sun"]),
    )


def motor_ship(x: float, y: float, c: Palette, scale: float) -> str:
    """A barge with containers, bow on."""
    load = "".join(
        rect(-140 + (i % 3) * 94, -190 + (i // 3) * 66, 90, 62, fill, 4)
        for i, fill in enumerate((c["accent"], WHITE, c["main"], WHITE, c["main"], c["accent"]))
    )
    hull = (
        path(c["deep"], "M -170 -70 C -160 40 -100 90 0 90 C 100 90 160 40 170 -70 Z")
        + path(c["accent"], "M -152 0 Q 0 30 152 0 Q 100 90 0 90 Q -100 90 -152 0 Z")
        + path(SHADE, "M 40 -70 L 170 -70 C 160 40 100 90 0 90 C 50 50 50 0 40 -70 Z")
    )
    return move(
        x, y, rect(-60, -250, 120, 70, WHITE, 8), rect(-48, -238, 96, 30, c["deep"], 4), load, hull, scale=scale
    )


def quiet_boat(x: float, y: float, c: Palette) -> str:
    """A boat without a skipper; its roof drinks sun, the rest is still a plan."""
    return move(
        x,
        y,
        line(c["deep"], (-116, -64), (-104, -196), dash=True),
        line(c["deep"], (116, -64), (104, -196), dash=True),
        path(c["sun"], "M -150 -190 Q -140 -232 -90 -232 L 90 -232 Q 140 -232 150 -190 Z"),
        path(SHADE, "M 60 -232 L 90 -232 Q 140 -232 150 -190 L 80 -190 Z"),
        rect(-70, -130, 60, 66, c["accent"], 6),
        rect(10, -106, 66, 42, c["main"], 6),
        rect(-30, -164, 84, 58, "#B98A4E", 6),
        hull(PAPER, c["main"], c["main"]),
        circle(-62, 26, 16, INK),
        circle(62, 26, 16, INK),
        circle(-57, 21, 5, c["sun"]),
        circle(67, 21, 5, c["sun"]),
        oval(0, 112, 150, 14, PAPER),
    )


def swimmer(x: float, y: float, c: Palette) -> str:
    return move(
        x,
        y,
        circle(0, -34, 27, SKIN[3]),
        path(c["accent"], "M -28 -36 A 28 28 0 0 1 28 -36 Z"),
        line(SKIN[3], "-18,-2 -52,-46 -96,-14", width=20, curved=True),
        oval(6, 2, 66, 13, PAPER),
        circle(2, -28, 3.5, INK),
        circle(18, -28, 3.5, INK),
    )
