"""Tests draw into memory unless they bring a screen of their own."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
