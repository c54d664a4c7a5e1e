"""The witness that is there in all three times and does not care about progress. x, y is where it stands or sits."""

from shapes import INK, SHADE, WHITE, circle, limb, line, move, path, poly


def cat(x: float, y: float, colour: str = INK, eye: str = "#FFD24A", tail: bool = True) -> str:
    """A cat on a sill, its tail hanging over the edge; y is where it sits."""
    return move(
        x,
        y,
        cat_tail(0, 0, colour) if tail else "",
        path(colour, "M -44 0 C -56 -60 -30 -96 -22 -112 L 22 -112 C 34 -90 56 -56 44 0 Z"),
        circle(0, -128, 33, colour),
        poly(colour, "-32,-134 -30,-176 -4,-154"),
        poly(colour, "32,-134 30,-176 4,-154"),
        circle(-11, -130, 5, eye),
        circle(13, -130, 5, eye),
    )


def cat_tail(x: float, y: float, colour: str = INK) -> str:
    """The tail of a cat that sits at x, y; it grows at 20 to the left and 14 up."""
    return move(x, y, line(colour, "-20,-14 -54,0 -62,50 -44,84", width=17, curved=True))


def gull(x: float, y: float, facing: int = 1, body: str = WHITE, wing: str = "#9AA6B8", beak: str = "#E0A030") -> str:
    """A standing gull; y is where it stands."""
    f = facing
    return move(
        x,
        y,
        line(beak, (-4, -26), (-4, 0), width=6),
        line(beak, (12, -26), (12, 0), width=6),
        path(
            body,
            f"M {-f * 74} -50 C {-f * 30} -100 {f * 10} -80 {f * 20} -104 C {f * 26} -128 {f * 62} -126 {f * 62} -98",
            f"C {f * 62} -56 {f * 40} -20 0 -20 C {-f * 30} -20 {-f * 50} -40 {-f * 74} -50 Z",
        ),
        path(
            wing, f"M {-f * 84} -52 C {-f * 40} -84 0 -78 {f * 22} -62 C {f * 6} -34 {-f * 40} -34 {-f * 84} -52", "Z"
        ),
        poly(beak, (f * 58, -106), (f * 90, -94), (f * 60, -90)),
        circle(f * 44, -104, 5, INK),
    )


def heron(x: float, y: float, body: str = "#7F8DA6", facing: int = 1) -> str:
    """A heron that waits; y is where it stands."""
    f = facing
    return move(
        x,
        y,
        line(INK, (-10, -80), (-10, 0), width=6),
        line(INK, "10,-80 18,-42 6,-2", width=6),
        path(
            body,
            f"M {-f * 92} -66 C {-f * 60} -140 {f * 0} -168 {f * 34} -148 C {f * 46} -108 {f * 10} -72 {-f * 40} -76",
            "Z",
        ),
        path(
            SHADE,
            f"M {-f * 92} -66 C {-f * 40} -92 {f * 10} -96 {f * 40} -126 C {f * 36} -96 {f * 0} -72 {-f * 40} -76",
            "Z",
        ),
        limb(WHITE, [(f * 22, -136), (f * 44, -178), (f * 20, -216), (f * 36, -252)], [16, 12, 11, 19]),
        poly("#E0A030", (f * 44, -266), (f * 122, -244), (f * 44, -240)),
        path(INK, f"M {f * 52} -262 Q {f * 30} -276 {-f * 26} -238 Q {f * 20} -258 {f * 40} -256 Z"),
        circle(f * 44, -251, 4.5, INK),
    )
