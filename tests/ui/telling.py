"""Clips for the first profession of the exhibition: quickly told, and not to be mistaken for one another."""

from itertools import product
from pathlib import Path

from kiosk.app.places import ASSETS
from kiosk.exhibition.compiled import open_exhibition
from kiosk.speech.clip import Clip
from kiosk.speech.text import Text
from tests.unit.speech.some import stored

SECONDS = 6.0
Key = tuple[str, str]  # language and era


def text_of(profession: str, language: str, era: str, cache: Path) -> Text:
    """What is spoken in a panel."""
    said = open_exhibition(ASSETS, cache).voice(profession, language)
    return Text.of(language, said[f"{profession}/{era}"])


def store_clips(voices: Path) -> dict[Key, Clip]:
    """Put the clips into a folder, as if they had been rendered."""
    keys = product(("nl", "en"), ("toen", "nu", "straks"))
    return {
        key: stored(voices, text_of("telefoniste", *key, voices / "cache"), SECONDS, seed)
        for seed, key in enumerate(keys)
    }
