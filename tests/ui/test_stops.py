"""The way of the keypad, also past what no exhibition should have."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.stops import Stops

KEYS = b"""
import QtQuick
Window {
    Item { objectName: "low"; y: 80; width: 40; height: 40; activeFocusOnTab: true }
    Item { objectName: "flat"; y: 20; width: 40; activeFocusOnTab: true }
    Item { objectName: "high"; width: 40; height: 40; activeFocusOnTab: true }
}
"""


@pytest.mark.timeout(20)
def test_a_key_without_height_holds_nobody_up(qapp: QGuiApplication) -> None:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(KEYS, "")
    window = component.create()
    assert isinstance(window, QQuickWindow)
    assert sorted(stop.objectName() for stop in Stops(window, lambda: False).all()) == ["flat", "high", "low"]
    window.deleteLater()
