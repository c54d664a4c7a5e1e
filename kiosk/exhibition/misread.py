"""What a voice would misread: digits, signs and abbreviations in what is said, and years that have no words."""

import re
from collections.abc import Collection, Iterator, Mapping
from unicodedata import category

from kiosk.exhibition.limits import keys, parts
from kiosk.problems.document import Document
from kiosk.problems.problem import Problem, quoted

_AROUND = ".,:;?!…()‘’“”«»'\"،؛؟"
_SIGNS = "%&/@#*_\\§†"  # beside those that Unicode calls symbols, such as + and €
_SHORT = re.compile(r"[^\W\d_]\.[^\W\d_]|\b[A-Z]{2,}\b")  # a.u.b., ICT


def misread(document: Document, numbers: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for every word of a story, a case or a lesson that a voice cannot know how to say.

    Args:
        document: A file with texts in one language.
        numbers: Those that it says in words where no other form can be written: in titles and lists.
    """
    for part in parts(document):
        sentences, others = [*part.text, *part.asked, *part.sentences], [*part.titles]
        (sentences if part.steps == ("reading",) else others).extend(part.listed)
        for steps, text in sentences:
            beside = (*steps[:-1], "spoken")
            spoken = document.at(*beside) if steps[-1] == "text" else None
            if isinstance(spoken, str):
                place, words, remedy = beside, _misread(spoken), "Write it in words."
            else:
                place, words, remedy = steps, _misread(text), "Add 'spoken:' with it in words."
            for word in words:
                yield document.problem(place, f"A voice would misread {quoted(word)}.", remedy)
        for steps, text in others:
            for word in _misread(text):
                if word not in numbers:
                    remedy = "Write it in words, or add a number to 'numbers' in the words of this language."
                    yield document.problem(steps, f"A voice would misread {quoted(word)}.", remedy)


def unsaid_years(documents: Mapping[str, Document], language: str) -> Iterator[Problem]:
    """Yield a problem when a language has no words for the years of some facts.

    Args:
        documents: The files of the exhibition, by their path in it.
        language: Its code.
    """
    words = documents.get(f"words/{language}.yaml")
    if words is None or words.at("voice") is None:  # which the ordinary check says
        return
    facts = ((document, key) for document in documents.values() for key in keys(document, "facts"))
    years = {str(document.at("facts", key, "year")) for document, key in facts}
    if unsaid := sorted(filter(str.isdecimal, years.difference(said_numbers(documents, language)))):
        what = f"A voice would say {'this year' if len(unsaid) == 1 else 'these years'} of facts in digits:"
        remedy = f"Add '{unsaid[0]}: ...' to 'numbers', with how it is said."
        yield words.key_problem(("voice", "numbers"), f"{what} {', '.join(unsaid)}.", remedy)


def said_numbers(documents: Mapping[str, Document], language: str) -> Collection[str]:
    """The numbers that a language has in words."""
    words = documents.get(f"words/{language}.yaml")
    return keys(words, "voice", "numbers") if words else ()


def _misread(text: str) -> Iterator[str]:
    for word in (word.strip(_AROUND) for word in text.split()):
        if _SHORT.search(word) or any(map(_is_sign, word)):
            yield word


def _is_sign(character: str) -> bool:
    return character.isnumeric() or character in _SIGNS or category(character).startswith("S")
