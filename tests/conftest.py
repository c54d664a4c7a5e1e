"""Tests draw into memory unless they bring a screen of their own."""

import os
import random

import pytest
from PySide6.QtGui import QGuiApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.conformance.plugin"]


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kind of application that all tests share; the kiosk has no widgets."""
    return QGuiApplication


@pytest.fixture
def seed() -> int:
    """What a random test begins with; pytest shows it when the test fails, and KIOSK_SEED repeats it."""
    seed = int(os.environ.get("KIOSK_SEED", random.SystemRandom().randrange(10**6)))
    print(f"KIOSK_SEED={seed}")
    return seed
