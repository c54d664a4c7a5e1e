"""Faces, hair and headgear. The origin is the middle of the hip, as in `figure`."""

from person import Person
from shapes import (
    EYES,
    INK,
    PAPER,
    SHADE,
    WHITE,
    Fill,
    circle,
    facing,
    holed,
    line,
    move,
    oval,
    path,
    poly,
    rect,
    ring,
    soft,
    stretch,
)


def head(p: Person) -> str:
    f = p.facing
    neck = rect(-25, -300, 50, 62, p.skin, 20) + path(
        SHADE, "M -25 -284 Q 0 -258 25 -274 L 25 -248 Q 0 -236 -14 -262 Z"
    )
    neck = move(f * 4, 0, stretch(p.build, neck))
    back, front = _hair(p) if p.headgear != "headscarf" else _scarf(p)
    skull = path(
        p.skin, "M -60 -10 C -60 -54 -36 -74 0 -74 C 36 -74 60 -54 60 -10 C 60 40 34 72 0 72 C -34 72 -60 40 -60 -10 Z"
    )
    dark = path(
        SHADE, "M 30 -66 C 50 -54 60 -34 60 -10 C 60 40 34 72 0 72 C 28 56 42 30 42 -6 C 42 -30 38 -50 30 -66 Z"
    )
    covered = p.headgear == "headscarf" or p.cut in ("bob", "long")
    ear = (
        ""
        if covered
        else oval(-f * 38, 2, 13, 18, p.skin) + path(SHADE, f"M {-f * 38} -8 q 8 10 0 20 q -8 -10 0 -20 Z")
    )
    aid = (
        path(PAPER, f"M {-f * 44} -18 q {-f * 16} 14 {-f * 2} 32 q {-f * 2} -14 {f * 8} -24 Z") if p.hearing_aid else ""
    )
    parts = [skull, dark, _beard(p), _face(p), front, ear, aid, _hat(p), _headset(p)]
    behind = move(f * 10, -352, back, turn=p.tilt)
    return (neck + behind if p.headgear == "headscarf" else behind + neck) + move(f * 10, -352, *parts, turn=p.tilt)


def _face(p: Person) -> str:
    f, mid = p.facing, p.facing * 20
    eyes = circle(mid - 21, -2, 7, EYES) + circle(mid + 21, -2, 7, EYES)
    nose = path(SHADE, f"M {mid + f * 1} -4 L {mid + f * 13} 22 Q {mid + f * 4} 30 {mid - f * 5} 24 Z")
    smile = line(EYES, (mid - 17, 38), (mid, 47), (mid + 17, 38), width=6, curved=True)
    frames = ""
    if p.glasses:
        glass: Fill = {"fill": WHITE, "fill_opacity": 0.2}
        frames = (
            circle(mid - 22, -2, 17, glass)
            + circle(mid + 22, -2, 17, glass)
            + ring(mid - 22, -2, 17, INK, 5)
            + ring(mid + 22, -2, 17, INK, 5)
            + line(INK, (mid - f * 39, -4), (-f * 40, -8), width=5)
        )
    return nose + frames + eyes + smile


def _hair(p: Person) -> tuple[str, str]:
    """What lies behind the head and what lies over it."""
    f, c = p.facing, p.hair
    cap = soft(c, *facing(f, "-52,22 -66,-20 -56,-66 -10,-94 42,-82 64,-40 60,-22 34,-50 -8,-52 -32,-30 -36,-4"))
    if p.cut == "bald":
        return "", soft(c, *facing(f, "-50,24 -64,-8 -58,-36 -44,-26 -38,0"))
    if p.cut == "crop":
        return "", soft(c, *facing(f, "-50,16 -62,-22 -46,-66 0,-82 42,-68 60,-30 34,-54 -10,-58 -38,-34 -40,-4"))
    if p.cut == "afro":
        return soft(c, *facing(f, "-70,40 -100,-20 -82,-90 -20,-128 52,-116 90,-58 80,10 40,30 -30,50")), soft(
            c, *facing(f, "-50,8 -64,-30 -30,-80 30,-80 62,-30 36,-46 0,-52 -34,-30")
        )
    if p.cut == "curls":
        tops = [(-58, -8, 24), (-60, -44, 27), (-34, -76, 30), (4, -88, 31), (40, -72, 28), (58, -42, 20)]
        return "", cap + "".join(circle(f * x, y, r, c) for x, y, r in tops)
    if p.cut == "bob":
        return soft(c, *facing(f, "-44,74 -80,58 -82,-20 -54,-84 0,-100 54,-84 76,-26 72,40 50,62")), soft(
            c, *facing(f, "-62,56 -70,-10 -50,-80 0,-94 48,-80 68,-34 66,-8 46,-36 2,-46 -28,-26 -36,20 -44,62")
        )
    if p.cut == "long":
        return soft(
            c, *facing(f, "-66,168 -96,100 -80,-20 -54,-84 0,-100 54,-84 72,-26 60,40 44,70 -10,90 -30,140")
        ), soft(c, *facing(f, "-58,70 -70,-10 -50,-80 0,-94 48,-80 66,-34 62,-18 38,-44 0,-50 -30,-26 -40,20 -50,74"))
    if p.cut == "bun":
        return circle(-f * 52, -78, 40, c), cap
    if p.cut == "wave":  # rolled as around 1950
        return circle(-f * 56, 34, 34, c) + circle(-f * 66, -6, 26, c), cap + circle(f * 30, -80, 32, c) + circle(
            -f * 22, -86, 26, c
        )
    return "", cap


def _scarf(p: Person) -> tuple[str, str]:
    f, c = p.facing, p.headgear_colour
    back = soft(c, *facing(f, "-96,128 -76,40 -78,-30 -48,-86 6,-98 56,-80 76,-26 66,40 84,122 0,140"))
    rim = holed(
        c,
        f"M -80 -10 C -80 -70 -46 -98 {f * 6} -98 C 54 -98 78 -60 78 -10 C 78 46 50 96 0 96 C -50 96 -80 46 -80 -10",
        f"M {f * 14 - 50} 0 C {f * 14 - 50} 40 {f * 14 - 26} 66 {f * 14} 66",
        f"C {f * 14 + 26} 66 {f * 14 + 47} 40 {f * 14 + 47} 0",
        f"C {f * 14 + 47} -36 {f * 14 + 26} -54 {f * 14} -54 C {f * 14 - 26} -54 {f * 14 - 50} -36 {f * 14 - 50} 0",
        "Z",
    )
    fold = path(SHADE, "M 76 -26 C 74 20 60 80 10 96 C 40 110 70 112 84 122 L 66 40 Z")
    return back, rim + fold


def _beard(p: Person) -> str:
    f, c = p.facing, p.beard_colour or p.hair
    if p.beard == "full":
        return soft(c, *facing(f, "-46,6 -50,44 -24,82 14,92 48,74 62,30 60,4 46,28 20,24 -8,30 -32,22")) + soft(
            p.skin, (f * 20 - 24, 38), (f * 20, 32), (f * 20 + 24, 38), (f * 20 + 12, 54), (f * 20 - 12, 54)
        )
    if p.beard == "moustache":
        return soft(c, *facing(f, "-14,38 2,26 20,24 38,26 54,38 36,38 20,34 4,38"))
    return ""


def _hat(p: Person) -> str:
    f, c = p.facing, p.headgear_colour
    if p.headgear == "flatcap":
        return (
            soft(c, *facing(f, "-70,-22 -66,-70 -20,-104 40,-98 74,-64 70,-44 0,-46"))
            + soft(c, *facing(f, "20,-58 76,-56 100,-36 70,-34 24,-42"))
            + soft(SHADE, *facing(f, "-62,-24 0,-50 70,-46 100,-36 60,-32 0,-38"))
        )
    if p.headgear == "peaked":
        return (
            soft(c, *facing(f, "-74,-62 -60,-98 0,-116 60,-104 80,-72 60,-56 -50,-52"))
            + poly(INK, *facing(f, "-62,-60 62,-60 64,-34 -62,-34"))
            + soft(INK, *facing(f, "10,-42 66,-44 90,-22 58,-22 14,-32"))
            + circle(f * 34, -60, 13, p.trim)
        )
    if p.headgear == "beanie":
        return (
            soft(c, *facing(f, "-66,-20 -62,-76 -10,-112 44,-98 68,-52 66,-28 0,-34"))
            + line(c, *facing(f, "-56,-28 0,-46 58,-38"), width=34, curved=True)
            + line(INK, *facing(f, "-66,-44 0,-64 66,-56"), width=5, curved=True)
        )
    return ""


def _headset(p: Person) -> str:
    if not p.headset:
        return ""
    f = p.facing
    return (
        line(INK, (-f * 40, 0), (-f * 48, -56), (-f * 10, -96), (f * 34, -90), width=9, curved=True)
        + line(INK, (-f * 38, 14), (-f * 24, 54), (f * 14, 58), curved=True)
        + circle(-f * 40, 4, 23, INK)
        + circle(-f * 43, 2, 11, p.trim)
        + circle(f * 16, 58, 9, INK)
    )
