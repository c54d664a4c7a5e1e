import re
from pathlib import Path

import pytest

from kiosk.app.places import ASSETS, PROFILES
from kiosk.cli.schemas import MODELS, schema

KINDS = {
    "exhibition.yaml": "exhibition",
    "facts.yaml": "facts",
    "words": "words",
    "cases": "cases",
    "lessons": "lessons",
    "profiles": "venue",
    "voice": "recording",
}


@pytest.mark.parametrize("name", MODELS)
def test_the_schemas_are_up_to_date(name: str) -> None:
    kept = (ASSETS / "schemas" / f"{name}.schema.json").read_text("utf-8")
    assert kept == schema(MODELS[name]), "run 'kiosk check --schemas'"


@pytest.mark.parametrize("file", [*ASSETS.rglob("*.yaml"), *PROFILES.glob("*.yaml")], ids=lambda file: file.name)
def test_every_file_names_its_schema(file: Path) -> None:
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", file.read_text("utf-8"))
    kind = next((KINDS[part] for part in file.parts[::-1] if part in KINDS), "story")
    assert named
    assert (file.parent / named[1]).resolve() == ASSETS / "schemas" / f"{kind}.schema.json"
