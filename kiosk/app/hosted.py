"""The exhibition as a venue shows it: with a case of its own after the others, and with what is said of the place."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from kiosk.exhibition.compiled import Compiled
from kiosk.exhibition.spoken import full_stop, spoken_hash
from kiosk.exhibition.vowels import has_vowels, without_vowels
from kiosk.ui.aloud import VENUE, step

HERE = "hier"
"""The id of the venue's own case."""

Values = dict[str, Any]


def hosted(exhibition: Compiled, venue: Values) -> Compiled:
    """Add to an exhibition what its venue tells and offers, as if it were a part of it.

    Args:
        exhibition: As its editors made it.
        venue: The compiled profile.
    """
    marked = {entry["code"] for entry in exhibition.index["languages"] if entry["vowels"] == "marks"}
    languages = [code for code in venue["languages"] if code in exhibition.index["words"]]
    addresses = {code: exhibition.part("words")["languages"][code]["address"] for code in languages}
    own: dict[str, Values] = {VENUE: _steps(venue["next_steps"], addresses, marked)}
    index = exhibition.index
    if venue["local_case"] and HERE not in (entry["id"] for entry in index["cases"]):
        case = _case(venue, index["attract"]["eras"]["nu"], languages, marked)
        names = {code: told["name"] for code, told in case["languages"].items()}
        entry = {"id": HERE, "kind": case["kind"], "names": names, "pictures": case["pictures"]}
        own[f"cases/{HERE}"] = case
        index = index | {"cases": [*index["cases"], entry]}

    def part(name: str) -> Values:
        return own[name] if name in own else exhibition.part(name)

    return replace(exhibition, index=index, part=part)


def _steps(steps: Iterable[Values], addresses: Mapping[str, Values], marked: set[str]) -> Values:
    """What is said of each next step."""

    def said(code: str, one: Values) -> Mapping[str, Any]:
        return _said(code, marked, one["name"][code], one["text"][code], *_address(one["address"], addresses[code]))

    listed = list(enumerate(steps))
    return {"languages": {code: {"voice": {step(at): said(code, one) for at, one in listed}} for code in addresses}}


def _address(address: str, words: Values) -> Iterator[str]:
    """An address as it is read out, sign by sign where it has any."""
    if address:
        signs = {".": words["dot"], "/": words["slash"], "-": words["hyphen"]}
        parts = (signs.get(part, part) for part in re.split("([./-])", address.rstrip("/")))
        yield words["said"].format(address=" ".join(filter(None, parts)))


def _case(venue: Values, room: str, languages: Iterable[str], marked: set[str]) -> Values:
    case = venue["local_case"]

    def told(code: str) -> Values:
        sentences = [*case["text"][code], case["question"][code]]
        return {
            "name": without_vowels(case["name"][code]),
            "title": without_vowels(case["title"][code]),
            "text": [without_vowels(sentence) for sentence in sentences],
            "describe": case["describe"].get(code, ""),
            "source": venue["name"],
            "glossary": [],
            "voice": {
                f"cases/{HERE}/name": _said(code, marked, case["name"][code]),
                f"cases/{HERE}/title": _said(code, marked, case["title"][code]),
                f"cases/{HERE}": _said(code, marked, *sentences),
            },
        }

    picture = case["picture"] or room
    return {
        "id": HERE,
        "kind": "case",
        "pictures": {"scene": picture, "tile": picture},
        "languages": {code: told(code) for code in languages},
    }


def _said(code: str, marked: set[str], *texts: str) -> Mapping[str, Any]:
    """A text as a voice takes it; where vowels are missing that only a voice needs, there is nothing to say."""
    spoken = [full_stop(text) for text in texts]
    sayable = code not in marked or all(map(has_vowels, spoken))
    return {"spoken": spoken if sayable else [], "hash": spoken_hash(code, spoken), "recording": None}
