"""The scenes of all professions: one place three times, no copy in other colours, no composition used twice."""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app.places import ASSETS
from kiosk.exhibition.models import ERAS
from tests.drawings.likeness import alike, edges, fixed, rest, scenes, shared

if TYPE_CHECKING:
    from tests.drawings.likeness import Mask

PROFESSIONS = 15
COLOUR = re.compile("#[0-9A-F]{6}")
ODD = "#0A1B2C"  # no drawing has this colour
OTHER_PALETTE = f"""
import json
from kit import shapes
for era in shapes.ERAS.values():
    era["accent"] = "{ODD}"
import render
print(json.dumps(render.pictures()))
"""


@pytest.fixture(scope="module")
def drawn() -> Mapping[str, Mapping[str, str]]:
    return scenes()


@pytest.fixture(scope="module")
def lines(qapp: QGuiApplication, drawn: Mapping[str, Mapping[str, str]]) -> Mapping[str, Mapping[str, "Mask"]]:
    """The edges of every scene."""
    return {name: {era: edges(svg) for era, svg in eras.items()} for name, eras in drawn.items()}


def test_every_profession_has_three_scenes_and_a_tile(drawn: Mapping[str, Mapping[str, str]]) -> None:
    assert len(drawn) == PROFESSIONS
    assert not [name for name in drawn if not (ASSETS / "professions" / name / "tile.svg").is_file()]


def test_a_place_stays_and_the_rest_is_drawn_anew(lines: Mapping[str, Mapping[str, "Mask"]]) -> None:
    """The limits lie far from what was measured: 0.4 to 0.7 of the edges stay, at most half of the rest is shared."""
    found = []
    for name, eras in lines.items():
        stays = fixed(*(eras[era] for era in ERAS))
        if (share := stays.sum() / eras["toen"].sum()) < 0.25:
            found.append(f"{name}: only {share:.2f} of the place stays")
        for before, after in pairwise(ERAS):
            if (share := shared(eras[before], eras[after])) > 0.9:
                found.append(f"{name}: {before} and {after} share {share:.2f} of their edges")
            if (share := rest(eras[before], eras[after], stays)) > 0.6:
                found.append(f"{name}: {before} and {after} share {share:.2f} of what does not stay")
    assert not found, "\n".join(found)


def test_no_composition_is_used_twice(lines: Mapping[str, Mapping[str, "Mask"]]) -> None:
    found = [
        f"{one} and {other}, {era}: {likeness:.2f}"
        for one, other in combinations(lines, 2)
        for era in ERAS
        if (likeness := alike(lines[one][era], lines[other][era])) > 0.6
    ]
    assert not found, "\n".join(found)


def test_copies_would_be_found(
    drawn: Mapping[str, Mapping[str, str]], lines: Mapping[str, Mapping[str, "Mask"]]
) -> None:
    """A recoloured copy, and one that is mirrored, are over the limits."""
    for name in ("telefoniste", "landmeter"):
        copy = edges(COLOUR.sub(_other, drawn[name]["toen"]))
        assert shared(lines[name]["toen"], copy) > 0.9
        assert alike(lines[name]["toen"], copy[:, ::-1]) > 0.6


def _other(colour: re.Match[str]) -> str:
    """Another colour for each; those that differed still do."""
    red, green, blue = (int(colour[0][place : place + 2], 16) for place in (1, 3, 5))
    return f"#{255 - blue // 2:02X}{red:02X}{green:02X}"


def test_another_palette_changes_every_picture(drawn: Mapping[str, Mapping[str, str]]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OTHER_PALETTE], cwd=ASSETS / "drawing", stdout=subprocess.PIPE, check=True, timeout=60
    )
    pictures = json.loads(done.stdout)
    scenes_now = {f"professions/{name}/{era}.svg": svg for name, eras in drawn.items() for era, svg in eras.items()}
    assert not [where for where in scenes_now if ODD not in pictures[where]]
