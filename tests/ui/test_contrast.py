"""What the measure of contrast finds, on letters whose contrast is known."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.app.finger import Finger
from tests.ui.contrast import standing_out
from tests.ui.seeing import pixels

STRIPES = (
    'Row { Repeater { model: 20; Rectangle { width: 20; height: 80; color: index % 2 ? "#CFEFE2" : "#F26B4E" } } }'
)


@pytest.mark.parametrize(
    ("letters", "units", "ground", "fault"),
    [
        ("#000000", 36, "", ""),
        ("#595959", 36, "", ""),  # 7.0:1, as WCAG's own examples have it
        ("#767676", 36, "", "'Any words' has a contrast of 4.5:1, and must have 7.0:1"),
        ("#767676", 60, "", ""),
        ("#949494", 60, "", "'Any words' has a contrast of 3.0:1, and must have 4.5:1"),
        ("#FFFFFF", 36, "", "'Any words' has a contrast of 1.0:1, and must have 7.0:1"),
        ("#000000", 36, STRIPES, "'Any words' lies on a picture"),
    ],
)
def test_what_does_not_stand_out(
    qapp: QGuiApplication, qtbot: QtBot, letters: str, units: int, ground: str, fault: str
) -> None:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    source = f"""import QtQuick
        Window {{
            color: "white"; height: 80; visible: true; width: 400
            {ground}
            Text {{ color: "{letters}"; font.pixelSize: {units}; text: "Any words" }}
        }}"""
    component.setData(source.encode(), "")
    window = component.create()
    assert isinstance(window, QQuickWindow), component.errorString()
    qtbot.waitUntil(window.isExposed)
    items: list[QQuickItem] = list(Finger(window).items())
    (seen,) = standing_out(items, pixels(window.grabWindow()))
    assert seen.fault.partition(":" if "picture" in fault else "\n")[0] == fault
