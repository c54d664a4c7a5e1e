"""A profile with only what it must have."""

PROFILE = """\
name: Stadhuis
place: Delft
from: 2027-01-01
until: 2027-01-31
languages: [nl, en]
screen:
  diagonal: 32
  orientation: portrait
  lower_edge: 800
"""
