"""Hats with a crown and a brim, and what all headgear needs. The origin is the middle of the head."""

from kit.person import Person
from kit.shapes import SHADE, Fill, between, facing, line, move, path


def trim(p: Person) -> str:
    """Its second colour: band, badge, braid."""
    return p.headgear_trim or p.trim


def upright(p: Person, *parts: str) -> str:
    """What looks the same from all sides; a head in profile reaches further back than forward."""
    return move(-p.facing * 7, 0, *parts) if p.view == "profile" else "".join(parts)


def dome(fill: Fill, half: float, base: float, height: float) -> str:
    """A round crown with its right third in shade."""
    a, d = (-half, base), (half, base)
    b, c = (-half * 1.06, base - height * 4 / 3), (half * 1.06, base - height * 4 / 3)
    share = 0.6
    ab, bc, cd = between(a, b, share), between(b, c, share), between(c, d, share)
    abc, bcd = between(ab, bc, share), between(bc, cd, share)
    dark: list[str | float] = ["M", *between(abc, bcd, share), "C", *bcd, *cd, *d, "L", half * 0.42, base]
    dark += ["Q", half * 0.62, base - height * 0.6, *between(abc, bcd, share), "Z"]
    return path(fill, "M", *a, "C", *b, *c, *d, "Z") + path(SHADE, *dark)


def _brim(fill: str, half: float, y: float, curl: float) -> str:
    """Seen from the height of the eyes, with the shadow that it throws on the brow."""
    brow = path(
        SHADE, f"M -56 {y} L 56 {y} Q 60 {y + 12} 55 {y + 15} Q 0 {y + 24} -55 {y + 15} Q -60 {y + 12} -56 {y} Z"
    )
    edge = [(-half, y - curl), (-half * 0.6, y + 1), (0, y + 5), (half * 0.6, y + 1), (half, y - curl)]
    return brow + line(fill, *edge, width=15, curved=True)


def tophat(p: Person) -> str:
    c = p.headgear_colour
    crown = path(c, "M -56 -50 C -50 -84 -54 -120 -61 -146 Q 0 -158 61 -146 C 54 -120 50 -84 56 -50 Z")
    dark = path(SHADE, "M 61 -146 C 54 -120 50 -84 56 -50 L 22 -46 C 20 -84 22 -120 28 -152 Z")
    band = path(trim(p), "M -54 -76 Q 0 -64 54 -76 L 56 -50 L -56 -50 Z")
    return upright(p, crown, band, dark, _brim(c, 88, -52, 10))


def bowler(p: Person) -> str:
    c = p.headgear_colour
    band = path(trim(p), "M -58 -66 Q 0 -54 58 -66 L 60 -46 L -60 -46 Z")
    return upright(p, dome(c, 60, -46, 74), band, _brim(c, 78, -50, 12))


def straw(p: Person) -> str:
    c = p.headgear_colour
    crown = path(c, "M -58 -50 L -55 -104 Q 0 -116 55 -104 L 58 -50 Z")
    dark = path(SHADE, "M 55 -104 L 58 -50 L 24 -46 L 24 -111 Z")
    band = path(trim(p), "M -57 -78 Q 0 -66 57 -78 L 58 -50 L -58 -50 Z")
    return upright(p, crown, band, dark, _brim(c, 92, -51, -2))


def tricorne(p: Person) -> str:
    """The brim turned up on three sides, with braid along its edge."""
    f, c = p.facing, p.headgear_colour
    crown = dome(c, 50, -60, 62)
    if p.view == "profile":
        flap = path(c, f"M {-f * 96} -66 Q {-f * 40} -112 0 -110 Q {f * 50} -104 {f * 92} -46 Q 0 -30 {-f * 96} -66 Z")
        braid = line(trim(p), *facing(f, "-92,-67 -40,-97 0,-105 46,-90 87,-48"), width=6, curved=True)
        return flap + braid
    if p.view == "back":
        flap = path(c, "M -100 -72 Q -40 -98 0 -98 Q 40 -98 100 -72 Q 60 -32 0 -30 Q -60 -32 -100 -72 Z")
        return crown + flap + line(trim(p), "-94,-72 -40,-90 0,-93 40,-90 94,-72", width=6, curved=True)
    near = path(
        c,
        f"M {-f * 100} -66 Q {-f * 56} -122 {-f * 14} -106",
        f"Q {f * 18} -94 {f * 30} -36 Q {-f * 40} -32 {-f * 100} -66 Z",
    )
    far = path(
        c, f"M {f * 26} -38 Q {f * 34} -92 {f * 58} -98 Q {f * 84} -96 {f * 98} -64 Q {f * 70} -40 {f * 26} -38 Z"
    )
    braid = line(trim(p), *facing(f, "-96,-67 -54,-101 -14,-101 14,-80 28,-42"), width=6, curved=True)
    far_braid = line(trim(p), *facing(f, "32,-52 43,-84 60,-93 80,-86 94,-64"), width=6, curved=True)
    return crown + far + far_braid + near + braid
