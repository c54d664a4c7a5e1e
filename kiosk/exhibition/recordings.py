"""Reading the recordings of human voices: `voice/<language>/<id with dots>.yaml`, and the sound beside it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.exhibition.models import Recording
from kiosk.exhibition.said import Said
from kiosk.exhibition.spoken import spoken_hash
from kiosk.problems.document import Document
from kiosk.problems.findings import Findings
from kiosk.problems.near import suggestion
from kiosk.problems.paths import RECORDINGS, named_file
from kiosk.problems.problem import Problem, quoted

FOLDER = "voice"

Recordings = Mapping[tuple[str, str], Recording]
"""By language and the text's id with dots; some may be of an older text."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A recording that was read, and where it is written."""

    document: Document
    recording: Recording


def read_recordings(folder: Path, languages: Collection[str], findings: Findings) -> dict[tuple[str, str], Sidecar]:
    """Read the sidecar of every recording of an exhibition.

    Args:
        folder: The exhibition's.
        languages: Those of the exhibition.
        findings: Takes the problems.
    """
    read: dict[tuple[str, str], Sidecar] = {}
    for file in sorted((folder / FOLDER).glob("*/*.yaml")):
        document, recording = findings.read(file, Recording)
        fine = findings.add(_other_language(file, languages))
        fine &= document is not None and findings.add(named_file(document, ("file",), findings.within, RECORDINGS))
        if document and recording and fine:
            read[file.parent.name, file.stem] = Sidecar(document, recording)
    return read


def fitting(
    sidecars: Mapping[tuple[str, str], Sidecar], texts: Mapping[str, Collection[Said]], findings: Findings
) -> dict[tuple[str, str], Recording]:
    """The recordings that may be heard, and those of an older text.

    Args:
        sidecars: All that were read.
        texts: All that is said and can be shown, by language.
        findings: Takes the problems: recordings of nothing, or without a time for every sentence.
    """
    whole = not findings.problems  # else a recording may belong to what has a problem
    found: dict[tuple[str, str], Recording] = {}
    for language, said in texts.items():
        known = {text.id.replace("/", "."): text for text in said}
        for (code, name), sidecar in sidecars.items():
            if code != language:
                continue
            if name in known:
                if findings.add(_wrong_starts(sidecar, language, known[name])):
                    found[language, name] = sidecar.recording
            elif whole:
                what, remedy = f"No text is called {quoted(name)}.", suggestion(name, known, "remove this recording")
                findings.add([Problem(sidecar.document.file, 1, 1, what, remedy)])
    return found


def _other_language(file: Path, languages: Collection[str]) -> Iterator[Problem]:
    if file.parent.name not in languages:
        what = f"The exhibition has no language {quoted(file.parent.name)}."
        yield Problem(file, 1, 1, what, suggestion(file.parent.name, languages, "remove this recording"))


def _wrong_starts(sidecar: Sidecar, language: str, text: Said) -> Iterator[Problem]:
    there, needed = len(sidecar.recording.starts), len(text.sentences)
    if sidecar.recording.text == spoken_hash(language, text.sentences) and there != needed:
        what = f"'starts' must have one time for each of the {needed} sentences; it has {there}."
        yield sidecar.document.key_problem(("starts",), what, "Take the recording in again with 'kiosk voice import'.")
