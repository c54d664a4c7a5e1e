import pytest

from kiosk.venue.screen import (
    BODY_SIZE,
    LEAST_BAND,
    LEAST_CAPITAL_MM,
    LEAST_PAGE,
    Orientation,
    Screen,
    full_hd,
    heights,
    largest_diagonal,
    smallest_diagonal,
)


def test_a_portrait_screen_of_32_inch() -> None:
    screen = full_hd(32, "portrait", 800)
    assert screen.unit == 1
    assert screen.px_per_mm == pytest.approx(2.710, abs=0.001)
    assert screen.gap == 14
    assert screen.bottom == screen.reach_bottom == 1920
    assert 1920 - screen.reach_top == pytest.approx(813, abs=1)  # as in the table that the design was made with
    assert screen.cap_height_mm(36) == pytest.approx(8.9, abs=0.05)


def test_more_pixels_change_nothing_in_millimetres() -> None:
    coarse = full_hd(43, "landscape", 700)
    fine = Screen(43, "landscape", 700, 3840, 2160)
    assert fine.unit == 2
    for name in ("gap", "bottom", "reach_top", "reach_bottom"):
        assert getattr(fine, name) == pytest.approx(getattr(coarse, name))
    assert fine.cap_height_mm(33) == pytest.approx(coarse.cap_height_mm(33))


def test_a_small_screen_has_wider_gaps() -> None:
    small = full_hd(15, "portrait", 800)
    assert small.gap * small.unit / small.px_per_mm == pytest.approx(5)


@pytest.mark.parametrize(
    ("width", "height", "unit"), [(1080, 1920, 1), (1200, 1920, 1), (1080, 2000, 1), (540, 960, 0.5)]
)
def test_the_whole_page_fits(width: int, height: int, unit: float) -> None:
    assert Screen(32, "portrait", 800, width, height).unit == unit


@pytest.mark.parametrize(
    ("lower_edge", "top", "bottom"),
    [(700, 1920 - 400 * 2.7098, 1920 - 100 * 2.7098), (900, 1920 - 200 * 2.7098, 1920), (300, 0, 1920 - 500 * 2.7098)],
)
def test_controls_lie_between_800_and_1100_mm(lower_edge: float, top: float, bottom: float) -> None:
    screen = full_hd(32, "portrait", lower_edge)
    assert screen.reach_top == pytest.approx(top, abs=1)
    assert screen.reach_top_without == pytest.approx(max(0, top - 120 * 2.7098), abs=1)
    assert screen.reach_bottom == pytest.approx(bottom, abs=1)


@pytest.mark.parametrize(("orientation", "inches"), [("portrait", 26.5), ("landscape", 30.7)])
def test_the_smallest_screen_can_just_be_read(orientation: Orientation, inches: float) -> None:
    assert smallest_diagonal(orientation) == inches
    body = BODY_SIZE[orientation]
    assert full_hd(inches, orientation, 800).cap_height_mm(body) >= LEAST_CAPITAL_MM
    assert full_hd(inches - 0.1, orientation, 800).cap_height_mm(body) < LEAST_CAPITAL_MM


@pytest.mark.requirement("R3")
@pytest.mark.parametrize(("orientation", "diagonal"), [("portrait", 32), ("portrait", 43), ("landscape", 43)])
def test_a_screen_hangs_so_that_its_keys_and_its_page_just_fit(orientation: Orientation, diagonal: float) -> None:
    lowest, highest = heights(diagonal, orientation)
    bands = [full_hd(diagonal, orientation, edge) for edge in (highest, highest + 1)]
    assert bands[0].reach_bottom - bands[0].reach_top >= LEAST_BAND[orientation]
    assert bands[1].reach_bottom - bands[1].reach_top < LEAST_BAND[orientation]
    pages = [full_hd(diagonal, orientation, edge) for edge in (lowest, lowest - 1)]
    assert pages[0].reach_bottom >= LEAST_PAGE[orientation] > pages[1].reach_bottom


@pytest.mark.requirement("R3")
@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
def test_on_the_largest_screen_the_keys_just_fit(orientation: Orientation) -> None:
    largest = largest_diagonal(orientation)
    bands = [
        screen.reach_bottom - screen.reach_top
        for screen in (full_hd(largest, orientation, 800), full_hd(largest + 0.1, orientation, 800))
    ]
    assert bands[0] >= LEAST_BAND[orientation] > bands[1]
