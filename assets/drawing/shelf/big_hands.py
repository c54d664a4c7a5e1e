"""Hands as large as a step card: what fingers do with a plug, a stick and a button."""

from kit.limbs import tube
from kit.shapes import SHADE, limb


def pinch(skin: str, sleeve: str, thing: str) -> str:
    """A hand from the right that holds something between thumb and finger; it points left, 80 high."""
    little = limb(skin, [(280, 120), (176, 150), (214, 190)], [50, 36, 30])
    little += limb(SHADE, [(280, 120), (176, 150), (214, 190)], [50, 36, 30])
    inside = limb(skin, [(220, 50), (140, 56)], [74, 40]) + limb(SHADE, [(220, 50), (140, 56)], [74, 40])
    return (
        little
        + limb(skin, [(260, 80), (136, 120), (170, 160)], [50, 36, 30])
        + inside
        + thing
        + limb(skin, [(380, 104), (250, 56)], [64, 84])
        + limb(skin, [(216, -2), (112, -92), (18, -62)], [58, 36, 27])
        + limb(skin, [(240, 84), (120, 94), (26, 58)], [50, 36, 28])
        + forearm(sleeve)
    )


def pressing(skin: str, sleeve: str) -> str:
    """A hand from the right; the tip of its finger is at 0, 0."""
    knuckles = "".join(limb(skin, [(250, y), (150 + a, y)], [42, 34]) for y, a in ((152, 40), (112, 14), (70, 0)))
    dark = limb(SHADE, [(250, 152), (190, 152)], [42, 34])
    return (
        knuckles
        + dark
        + limb(skin, [(380, 100), (250, 70)], [66, 82])
        + limb(skin, [(240, 26), (130, 8), (28, 0)], [50, 36, 28])
        + limb(skin, [(270, 50), (180, 70), (118, 62)], [48, 36, 28])
        + forearm(sleeve)
    )


def forearm(sleeve: str) -> str:
    return tube(sleeve, [(980, 270), (350, 92)], [112, 90]) + tube(SHADE, [(980, 306), (350, 136)], [66, 42])
