"""Words that not everybody knows: in Dutch they are replaced or explained, and no screen explains too much."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from wordfreq import zipf_frequency

from kiosk.exhibition.glossary import MOST_EXPLAINED, beginning
from kiosk.exhibition.limits import Part, Told, keys, plain, sentences, told, words
from kiosk.problems.document import Document, Steps
from kiosk.problems.problem import Problem, quoted

LANGUAGE = "nl"
LEAST_FREQUENCY = 3.5  # on Zipf's scale: about three times in a million words
MOST_EXPLANATION = 58  # characters of a word and its explanation: one line on the screen

_FILLED_IN = re.compile(r"\{[^{}]*\}|‘[^’]*’")


@dataclass(frozen=True, slots=True)
class _Known:
    """Words that may be rare.

    Attributes:
        own: The profession's name, which all of its story explains.
        explained: By each word of the glossary, what begins with it, as the screen looks for it.
        names: Words that somewhere have a capital without being the first of a sentence.
    """

    own: str
    explained: dict[str, re.Pattern[str]]
    names: Collection[str]


def rare_words(language: str, parts: Iterable[Part]) -> Iterator[Problem]:
    """Yield a problem for every rare word that is not explained, and for every entry of a glossary that is not right.

    Args:
        language: Only in Dutch it is known which words are rare.
        parts: Those of one file.
    """
    for glossary, group in groupby(parts, key=lambda part: part.glossary):
        sharing = list(group)
        document, texts = sharing[0].document, [it for part in sharing for it in part.texts]
        known = _known(document, glossary, texts)
        if language == LANGUAGE:
            yield from _first(document, texts, known, "Use a common one, or explain it in 'glossary'.")
        for key, pattern in known.explained.items():
            yield from _entry(document, (*glossary, key), known.own if language == LANGUAGE else None)
            if not any(pattern.search(plain(text)) for _, text in texts):
                what = f"{quoted(key)} stands nowhere in these texts."
                yield document.key_problem((*glossary, key), what, "Remove it, or write it as it stands there.")
        for part in sharing:
            yield from _too_many(part, known)


def rare_in_interface(document: Document) -> Iterator[Problem]:
    """Yield a problem for every rare word on keys and screens; what is filled in and what is in quotes counts not."""
    shown = [(key,) for key in keys(document) if key not in ("language", "voice")]
    texts = [text for steps in (*shown, ("voice", "help")) for text in _below(document, steps)]
    bare = [(steps, _FILLED_IN.sub(" ", text)) for steps, text in texts]
    yield from _first(document, bare, _Known("", {}, ()), "Use a common one.")


def _below(document: Document, steps: Steps) -> Iterator[Told]:
    yield from told(document, *steps)
    for key in keys(document, *steps):
        yield from _below(document, (*steps, key))


def _known(document: Document, glossary: Steps, texts: Iterable[Told]) -> _Known:
    name = document.at("name")
    own = plain(name).casefold() if isinstance(name, str) else ""
    explained = {key: beginning(plain(key)) for key in keys(document, *glossary) if key}
    each = [words(sentence) for _, text in texts for sentence in sentences(plain(text))]
    return _Known(own, explained, {found[0] for line in each for found in line[1:] if found[0][0].isupper()})


def _first(document: Document, texts: Iterable[Told], known: _Known, remedy: str) -> Iterator[Problem]:
    """Yield a problem for every rare word, where it stands first."""
    seen: set[str] = set()
    for steps, text in texts:
        for word in _rare(plain(text), known):
            if word.casefold() not in seen:
                seen.add(word.casefold())
                yield document.problem(steps, f"{quoted(word)} is a rare word.", remedy)


def _rare(text: str, known: _Known) -> Iterator[str]:
    for sentence in sentences(text):
        spans = [found.span() for pattern in known.explained.values() for found in pattern.finditer(sentence)]
        line = words(sentence)
        for index, found in enumerate(line):
            word, follows = found[0], line[index + 1][0] if index + 1 < len(line) else ""
            if _is_name(word, index, follows, known) or any(begin <= found.start() < end for begin, end in spans):
                continue
            if not any(map(str.isdigit, word)) and zipf_frequency(word, LANGUAGE) < LEAST_FREQUENCY:
                yield word


def _is_name(word: str, index: int, follows: str, known: _Known) -> bool:
    """Whether a word is the profession's own name, or another one.

    The first word of a sentence is a name when it is one elsewhere, or when a name follows it.
    """
    if known.own and word.casefold().startswith(known.own):
        return True
    return word[0].isupper() and (index > 0 or word in known.names or follows[:1].isupper())


def _entry(document: Document, steps: Steps, own: str | None) -> Iterator[Problem]:
    """Look at an explanation; `own` is None where it is not known which words are rare."""
    word, means = plain(str(steps[-1])), document.at(*steps)
    if not isinstance(means, str):
        return
    means = plain(means)
    if (length := len(word) + len(means)) > MOST_EXPLANATION:
        what = f"This word and its explanation have {length} characters; {MOST_EXPLANATION} fit."
        yield document.problem(steps, what, "Explain it shorter.")
    for rare in dict.fromkeys(_rare(means, _Known(own, {}, ()))) if own is not None else ():
        yield document.problem(steps, f"{quoted(rare)} in this explanation is a rare word itself.", "Use a common one.")


def _too_many(part: Part, known: _Known) -> Iterator[Problem]:
    texts = [plain(text) for _, text in part.texts]
    there = [quoted(key) for key, pattern in known.explained.items() if any(map(pattern.search, texts))]
    if len(there) > MOST_EXPLAINED:
        what = f"Here stand {len(there)} words of the glossary, and the screen has room for {MOST_EXPLAINED}:"
        yield part.document.key_problem(part.steps, f"{what} {', '.join(there)}.", "Replace one by a common word.")
