"""Palette and shapes, and people: who somebody is, what they wear, how they stand."""
