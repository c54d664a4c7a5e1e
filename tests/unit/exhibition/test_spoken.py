from hypothesis import given
from hypothesis import strategies as st

from kiosk.exhibition.spoken import spoken_hash

SPOKEN = st.tuples(st.sampled_from(["nl", "en", "ar"]), st.lists(st.text(max_size=5), max_size=4))


def test_it_stays_what_it_was() -> None:
    """A recording that was taken in years ago still belongs to its text."""
    assert spoken_hash("nl", ["Hallo.", "Met wie?"])[:16] == "c7e63801a1267377"


@given(SPOKEN, SPOKEN)
def test_only_the_same_text_has_the_same_hash(one: tuple[str, list[str]], other: tuple[str, list[str]]) -> None:
    assert (spoken_hash(*one) == spoken_hash(*other)) == (one == other)
