"""Toen Nu Straks: an exhibition on a touchscreen."""

__version__ = "0.1.0"
