"""Reading one YAML file: its text values with their places, or what is wrong with how it is written.

Only the plain part of YAML is read: groups of keys, lists and text. Every scalar stays text, so that `no` is a word
and `9:00` is no number. Anchors, aliases, tags and merge keys are refused: nobody who writes an exhibition needs
them, and a few lines of them can stand for gigabytes.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import yaml

from kiosk.problems import syntax
from kiosk.problems.document import Content, Document, Place, Steps
from kiosk.problems.problem import Problem, quoted
from kiosk.problems.source import UNSEEN, read_source

DEEPEST = 20


def read_document(file: Path, within: Path) -> tuple[Document | None, list[Problem]]:
    """Read a YAML file that lies in the folder `within`.

    Returns:
        The document, None when the file cannot be understood, and everything that is wrong with how it is written.
    """
    text, problems = read_source(file, within)
    if text is None:
        return None, problems
    composer = _Composer(file)
    try:
        content = composer.compose(yaml.parse(text, Loader=yaml.CSafeLoader))
    except _StopReadingError:
        return None, composer.problems
    except yaml.MarkedYAMLError as error:
        return None, [*composer.problems, syntax.problem(file, text, error)]
    except yaml.YAMLError:
        problem = Problem(file, 1, 1, "This file is not YAML.", "Compare it with a file of the same kind.")
        return None, [*composer.problems, problem]
    return Document(file, content, composer.places, composer.keys), composer.problems


class _StopReadingError(Exception):
    """What follows cannot be understood, or would take too much to read."""


class _Composer:
    def __init__(self, file: Path) -> None:
        self._file = file
        self.problems: list[Problem] = []
        self.places: dict[Steps, Place] = {}
        self.keys: dict[Steps, Place] = {}

    def compose(self, events: Iterator[yaml.Event]) -> Content:
        content: Content = ""
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._stop(event, "A second document begins here.", "Remove this line: one file is one document.")
            elif isinstance(event, yaml.NodeEvent):
                content = self._node(events, event, ())
        if not documents:
            self._problem_at((1, 1), "This file has only comments.", "Write its content, or put it back.")
            raise _StopReadingError
        return content

    def _node(self, events: Iterator[yaml.Event], event: yaml.Event, steps: Steps) -> Content:
        self.places[steps] = _place(event)
        if len(steps) > DEEPEST:
            self._stop(event, f"This is more than {DEEPEST} levels deep.", "Compare it with a file of the same kind.")
        self._refuse_extras(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(events, steps)
        return self._group(events, steps)

    def _list(self, events: Iterator[yaml.Event], steps: Steps) -> Content:
        items: list[Content] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(events, event, (*steps, len(items))))
        return items

    def _group(self, events: Iterator[yaml.Event], steps: Steps) -> Content:
        group: dict[str, Content] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse_extras(event)
                self._stop(
                    event, "A key must be one word or text.", "Put the text in quotes when it begins with [ or {."
                )
            self._refuse_extras(event)
            key, place = self._text(event), _place(event)
            if key == "<<" and event.implicit[0]:
                self._stop(event, "Merging with '<<' is not read here.", "Write the keys out.")
            if key in group:
                line = self.keys[*steps, key][0]
                self._problem_at(
                    place, f"The key {quoted(key)} is here twice; it is on line {line} too.", "Remove one."
                )
                self._node(events, next(events), (*steps, key, "twice"))
                continue
            self.keys[*steps, key] = place
            group[key] = self._node(events, next(events), (*steps, key))
        return group

    def _text(self, event: yaml.ScalarEvent) -> str:
        text = str(event.value)
        if found := UNSEEN.search(text):  # written as an escape, such as \\0
            what = f"This text has an invisible character: U+{ord(found[0]):04X}."
            self._problem_at(_place(event), what, "Remove it, and type the text again.")
        return UNSEEN.sub("", text)

    def _refuse_extras(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._stop(event, f"The alias '*{event.anchor}' is not read here.", "Write the text itself.")
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            what = f"The anchor '&{event.anchor}' is not read here."
            self._problem_at(_place(event), what, "Remove it, or put a text that begins with & in quotes.")
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
            what = f"The tag {quoted(event.tag)} is not read here."
            self._problem_at(_place(event), what, "Remove it, or put a text that begins with ! in quotes.")

    def _stop(self, event: yaml.Event, what: str, remedy: str) -> NoReturn:
        self._problem_at(_place(event), what, remedy)
        raise _StopReadingError

    def _problem_at(self, place: Place, what: str, remedy: str) -> None:
        self.problems.append(Problem(self._file, *place, what, remedy))


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
