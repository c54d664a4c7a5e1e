"""What the pages are made of: nothing in them waits for more than a tap, and nothing for typing."""

import re

import pytest

from kiosk.app.show import QML

MORE_THAN_TAPS = (
    "DragHandler|PinchHandler|WheelHandler|PinchArea|MultiPointTouchArea|Flickable|ListView|GridView|PathView|TableView|"
    "TreeView|SwipeView|ScrollView|Drawer|Slider|Dial|Tumbler|onLongPressed|onPressAndHold|onDoubleTapped|onDoubleClicked"
)
TYPING = "TextInput|TextEdit|TextField|TextArea|SpinBox|VirtualKeyboard|InputPanel"


@pytest.mark.parametrize(
    "asks", [pytest.param(MORE_THAN_TAPS, marks=pytest.mark.requirement("R4")),
             pytest.param(TYPING, marks=pytest.mark.requirement("R46"))],
)  # fmt: skip
def test_nothing_asks_for_more_than_a_tap(asks: str) -> None:
    files = list(QML.rglob("*.qml"))
    assert len(files) > 30
    found = {f"{file.name}: {it[0]}" for file in files for it in re.finditer(rf"\b({asks})\b", file.read_text("utf-8"))}
    assert not found
