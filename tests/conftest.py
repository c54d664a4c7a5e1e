"""Tests draw into memory unless they bring a screen of their own."""

import os

import pytest
from PySide6.QtGui import QGuiApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kind of application that all tests share; the kiosk has no widgets."""
    return QGuiApplication
