"""Pictures have no text in them: it would have no language and no size."""

import re

import pytest

from kiosk.app.places import ASSETS

TEXT = re.compile(r"<(?:\w+:)?(text|tspan|textPath|font|glyph|image|foreignObject)\b")


@pytest.mark.requirement("R15")
def test_no_drawing_has_text_in_it() -> None:
    drawings = [*ASSETS.rglob("*.svg")]
    assert len(drawings) > 60
    assert not {str(file.relative_to(ASSETS)) for file in drawings if TEXT.search(file.read_text("utf-8"))}
