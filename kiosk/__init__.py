"""Toen Nu Straks: an exhibition on a touchscreen."""

__version__ = "0.1.0"

BUILT = "2026-11-21"
"""The day of this version: a clock that is earlier is wrong."""
