import pytest

from kiosk.venue.colour import INK, LEAST_CONTRAST, WHITE, contrast, faint, text_on


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#ffffff", "#FFFFFF", 1.0),
        ("#777777", "#FFFFFF", 4.478),  # as the examples of WCAG have it: just not 4.5
        ("#767676", "#FFFFFF", 4.542),
        ("#FF0000", "#FFFFFF", 3.998),
        ("#0000FF", "#FFFFFF", 8.592),
        ("#00FF00", "#000000", 15.304),
        ("#0A0A0A", "#000000", 1.061),
    ],
)
def test_the_contrast_of_two_colours(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.001)
    assert contrast(other, one) == contrast(one, other)


def test_the_program_s_own_colours_stand_out() -> None:
    assert contrast(INK, WHITE) > LEAST_CONTRAST


@pytest.mark.parametrize(
    ("field", "letters"), [("#FFFFFF", INK), ("#E8A33D", INK), ("#000000", WHITE), ("#1B4F8A", WHITE)]
)
def test_letters_are_in_what_stands_out_more(field: str, letters: str) -> None:
    assert text_on(field) == letters


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("#E8A33D", None),
        ("#1B4F8A", None),
        ("#C96A2B", ("Letters on #C96A2B have a contrast of 4.2:1 at most, and must have 7:1.",
                     "Take a lighter colour.")),
        ("#7a6a5a", ("Letters on #7a6a5a have a contrast of 5.1:1 at most, and must have 7:1.",
                     "Take a darker colour.")),
    ],
)  # fmt: skip
def test_a_colour_on_which_letters_cannot_be_read_well(field: str, said: tuple[str, str] | None) -> None:
    assert faint(field) == said


def test_what_is_just_not_enough_is_not_said_to_be_enough() -> None:
    greys = [f"#{level:02X}{level:02X}{level:02X}" for level in range(256)]
    said = [wrong[0] for field in greys if (wrong := faint(field))]
    assert said
    assert not [line for line in said if "of 7.0:1" in line]
