"""How large things are on a venue's screen: millimetres, pixels and the design's own units.

A design unit is 1/1080 of the page's width in portrait and 1/1920 in landscape. Positions are in design units from the
top of the screen.
"""

from dataclasses import dataclass
from math import ceil, floor, hypot
from typing import Literal

Orientation = Literal["portrait", "landscape"]

MM_PER_INCH = 25.4
CAP_HEIGHT = 0.668  # of Atkinson Hyperlegible, in em
BODY_SIZE: dict[Orientation, float] = {
    "portrait": 36.0,
    "landscape": 31.0,
}  # the smallest running text, in design units
LEAST_CAPITAL_MM = 7.33  # EN 301 549, 5.1.4: 0.7 degrees at a distance of 600 mm
LEAST_GAP_MM = 5.0
LEAST_GAP = 14.0
HIGHEST_CONTROL_MM = 1100.0  # in reach mode (R3)
HIGHEST_WITHOUT_MM = 1220.0  # for whoever turns that off
LOWEST_CONTROL_MM = 800.0
# What the keys need at 200 % text, and the page above them, in design units: found by the walks of the tests.
LEAST_BAND: dict[Orientation, float] = {"portrait": 540.0, "landscape": 420.0}
LEAST_PAGE: dict[Orientation, float] = {"portrait": 1700.0, "landscape": 870.0}


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen as it hangs in a venue.

    Attributes:
        diagonal_in: In inches.
        orientation: How it hangs.
        lower_edge_mm: From the floor to the lower edge of the picture.
        width_px: Of the picture as it hangs.
        height_px: Of the picture as it hangs.
    """

    diagonal_in: float
    orientation: Orientation
    lower_edge_mm: float
    width_px: int
    height_px: int

    @property
    def px_per_mm(self) -> float:
        """Pixels in a millimetre."""
        return hypot(self.width_px, self.height_px) / (self.diagonal_in * MM_PER_INCH)

    @property
    def unit(self) -> float:
        """Pixels in a design unit: the whole page fits, also on a screen of another shape."""
        width, height = (1080, 1920) if self.orientation == "portrait" else (1920, 1080)
        return min(self.width_px / width, self.height_px / height)

    @property
    def units_per_mm(self) -> float:
        """Design units in a millimetre."""
        return self.px_per_mm / self.unit

    @property
    def gap(self) -> float:
        """Design units between two controls: 14, or more where that is less than 5 mm."""
        return max(LEAST_GAP, LEAST_GAP_MM * self.units_per_mm)

    @property
    def bottom(self) -> float:
        """The lower edge of the screen, in design units."""
        return self.height_px / self.unit

    @property
    def reach_top(self) -> float:
        """Where, in reach mode, the highest control begins: 1100 mm above the floor, in design units."""
        return self._at(HIGHEST_CONTROL_MM)

    @property
    def reach_top_without(self) -> float:
        """Where the highest control begins without reach mode: 1220 mm above the floor, in design units."""
        return self._at(HIGHEST_WITHOUT_MM)

    @property
    def reach_bottom(self) -> float:
        """Where the lowest control ends: 800 mm above the floor or else the lower edge, in design units."""
        return self._at(LOWEST_CONTROL_MM)

    def cap_height_mm(self, design_px: float) -> float:
        """How high a capital letter is, in millimetres, when its type is so many design units."""
        return design_px * self.unit * CAP_HEIGHT / self.px_per_mm

    def _at(self, above_floor_mm: float) -> float:
        below = (above_floor_mm - self.lower_edge_mm) * self.units_per_mm
        return min(max(self.bottom - below, 0.0), self.bottom)


def full_hd(diagonal_in: float, orientation: Orientation, lower_edge_mm: float) -> Screen:
    """A screen of the usual shape, for what must be known before there is one."""
    width, height = (1080, 1920) if orientation == "portrait" else (1920, 1080)
    return Screen(diagonal_in, orientation, lower_edge_mm, width, height)


def smallest_diagonal(orientation: Orientation) -> float:
    """The smallest screen on which body text can be read from 600 mm, in inches, rounded up to tenths."""
    one_inch = full_hd(1.0, orientation, 0.0).cap_height_mm(BODY_SIZE[orientation])
    return ceil(LEAST_CAPITAL_MM / one_inch * 10) / 10


def largest_diagonal(orientation: Orientation) -> float:
    """The largest screen on which all keys fit where everyone reaches them, in inches, rounded down to tenths."""
    band = (HIGHEST_CONTROL_MM - LOWEST_CONTROL_MM) * full_hd(1.0, orientation, 0.0).units_per_mm
    return floor(band / LEAST_BAND[orientation] * 10) / 10


def heights(diagonal_in: float, orientation: Orientation) -> tuple[int, int]:
    """Between which heights above the floor the lower edge of a screen may hang, in whole millimetres.

    Lower, and there is too little page above the keys; higher, and the band that everyone reaches is too low for them.
    """
    hung = full_hd(diagonal_in, orientation, 0.0)
    lowest = LOWEST_CONTROL_MM - (hung.bottom - LEAST_PAGE[orientation]) / hung.units_per_mm
    highest = HIGHEST_CONTROL_MM - LEAST_BAND[orientation] / hung.units_per_mm
    return ceil(lowest), floor(highest)
