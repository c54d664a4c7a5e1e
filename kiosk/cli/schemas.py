"""JSON Schemas of all that editors write, by which a text editor completes keys and marks mistakes as one types."""

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from kiosk.exhibition.card_models import CasesFile, LessonsFile
from kiosk.exhibition.models import ExhibitionFile, Facts, Recording, StoryFile
from kiosk.exhibition.words import Words
from kiosk.problems.model import Frozen
from kiosk.venue.models import Profile

MODELS: dict[str, type[Frozen]] = {
    "exhibition": ExhibitionFile,
    "facts": Facts,
    "story": StoryFile,
    "words": Words,
    "cases": CasesFile,
    "lessons": LessonsFile,
    "recording": Recording,
    "venue": Profile,
}


class _WithoutNull(GenerateJsonSchema):
    """A key that may be left out is left out: nobody writes null."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        made = super().default_schema(schema)
        if not isinstance(made.get("default"), str | int):
            made.pop("default", None)
        return made


def schema(model: type[Frozen]) -> str:
    """The JSON Schema of one kind of file."""
    keys = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(schema_generator=_WithoutNull),
    }
    return json.dumps(keys, indent=2, ensure_ascii=False) + "\n"


def write_schemas(folder: Path) -> Iterator[Path]:
    """Write all schemas in a folder, and yield each file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, model in MODELS.items():
        file = folder / f"{name}.schema.json"
        file.write_text(schema(model), "utf-8")
        yield file
