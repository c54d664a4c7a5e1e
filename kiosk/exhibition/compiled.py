"""The exhibition as a kiosk shows it: plain values, made once for every change of its files.

A start reads them from the cache and imports neither YAML nor pydantic. When the exhibition has problems, a kiosk
shows what was good before; when there is no such thing, it shows the part without problems.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from kiosk.exhibition.media import media, parts, room
from kiosk.problems.cache import Compilation, Shelf, fingerprint
from kiosk.problems.problem import ContentError, shown

NOT_SHOWN = {"drawing", "fonts", "schemas"}
RECENT = 4


@dataclass(frozen=True, slots=True)
class Compiled:
    """An exhibition in plain values.

    Attributes:
        index: What the first frame needs: languages, words, strengths, the room of the attract screen, and the names
            and pictures of the professions, cases and lessons.
        problems: What is wrong with the files, one line each; empty when all of it is shown.
        part: Gives a story, a card or what is said on screens, by the name under which it is kept.
    """

    index: dict[str, Any]
    problems: list[str]
    part: Callable[[str], dict[str, Any]]

    @property
    def version(self) -> str:
        """A short hash of the content, the same on every machine."""
        return str(self.index["version"])

    def card(self, kind: str, card_id: str) -> dict[str, Any]:
        """A case or a lesson in all languages, read from the disk when it is asked for.

        Args:
            kind: `cases` or `lessons`; the reading list is the last of the lessons.
            card_id: Its id.

        Raises:
            KeyError: The exhibition has no such card.
        """
        return self.part(f"{kind}/{card_id}")

    def voice(self, part: str, language: str) -> dict[str, dict[str, Any]]:
        """What is said of a part of the exhibition, by the ids of the texts.

        Args:
            part: A profession's id, `cases/<id>`, `lessons/<id>`, or `words` for keys, screens and numbers.
            language: One of the exhibition's.

        Raises:
            KeyError: The exhibition has no such part.
        """
        texts: dict[str, dict[str, Any]] = self.part(part)["languages"][language]["voice"]
        return texts

    def pronunciation(self, language: str) -> dict[str, str]:
        """Words of a language that are easily misread, each with how it sounds."""
        words: dict[str, str] = self.part("words")["languages"][language]["pronunciation"]
        return words

    def story(self, profession_id: str) -> dict[str, Any]:
        """The story of a profession in all languages, read from the disk when it is asked for.

        Raises:
            KeyError: The exhibition has no such profession.
        """
        return self.part(profession_id)


def open_exhibition(folder: Path, cache: Path) -> Compiled:
    """Open the exhibition in a folder.

    Args:
        folder: The exhibition.
        cache: Where compiled content is kept; it is made when it is not there.

    Raises:
        ContentError: There is nothing at all to show.
    """
    name = fingerprint(folder, NOT_SHOWN)
    shelf = Shelf(cache, folder, Path(__file__).parent)
    if kept := shelf.find(name):
        shelf.shown(name)
        return Compiled(kept.head, [], _recent(kept.part))
    from kiosk.exhibition.compiling import compiled
    from kiosk.exhibition.reading import read_exhibition

    reading = read_exhibition(folder)
    problems = [str(problem) for problem in reading.problems]
    if problems and (last := shelf.last_good()) and _is_there(last):
        return Compiled(last.head, problems, _recent(last.part))
    if not reading.exhibition:
        what = f"There is nothing to show in {shown(folder)}: {len(problems)} problems."
        raise ContentError(f"{what} Run 'kiosk check {shown(folder)}' to see them.")
    index, stories = compiled(reading.exhibition)
    if problems:
        return Compiled(index, problems, stories.__getitem__)
    made = shelf.keep(name, index, stories)
    shelf.shown(name)
    return Compiled(made.head, [], _recent(made.part))


def _recent(part: Callable[[str], dict[str, Any]]) -> Callable[[str], dict[str, Any]]:
    """The same parts; those that were read last are not read again."""
    return lru_cache(RECENT)(part)


def _is_there(made: Compilation) -> bool:
    """Whether the pictures and recordings of an older exhibition still exist."""
    stories = (made.part(name) for name in parts(made.head))
    return all(Path(file).is_file() for file in chain(room(made.head), *map(media, stories)))
