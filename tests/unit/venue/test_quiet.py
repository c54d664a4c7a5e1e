from datetime import time

import pytest

from kiosk.venue.quiet import is_quiet

HOURS = [{"begin": "09:30", "end": "10:00"}, {"begin": "12:00", "end": "13:15"}]


@pytest.mark.requirement("R31")
@pytest.mark.parametrize(
    ("at", "quiet"),
    [
        ("09:29:59", False),
        ("09:30", True),
        ("09:59:59", True),
        ("10:00", False),
        ("13:14:59", True),
        ("00:00", False),
    ],
)
def test_quiet_hours_begin_and_end_on_the_minute(at: str, quiet: bool) -> None:
    assert is_quiet(HOURS, time.fromisoformat(at)) is quiet
    assert not is_quiet([], time.fromisoformat(at))
