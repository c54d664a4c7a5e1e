"""Text and numbers on the page, each in Dutch and in English: the page shows one of the two.

Whatever comes from a kiosk, such as the name of a venue, is text from strangers: nothing reaches the page but through
`escaped`.
"""

import html
import re
from collections.abc import Callable, Mapping

Words = Mapping[str, str]
"""The same words under `nl` and `en`."""

LANGUAGES = ("nl", "en")
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 17  # letters in a word that is never broken


def escaped(text: str) -> str:
    """Text as HTML, fit for an element or a quoted attribute; what is no character becomes a mark that says so."""
    return html.escape(_NOT_TEXT.sub("\ufffd", text))


def named(words: Words) -> str:
    """A name of somebody's choosing, as HTML in both languages.

    It may run from right to left without turning what stands beside it, and the longest word finds a place to break.
    """
    return f"<bdi>{each(lambda language: '<wbr>'.join(map(escaped, _pieces(words[language]))))}</bdi>"


def both(words: Words, tag: str = "span") -> str:
    """Words in both languages.

    Args:
        words: As text, not HTML.
        tag: `tspan` within a drawing.
    """
    return each(lambda language: escaped(words[language]), tag)


def each(say: Callable[[str], str], tag: str = "span") -> str:
    """HTML in both languages, once where they do not differ.

    Args:
        say: Makes the HTML for a language.
        tag: What each goes into.
    """
    nl, en = (say(language) for language in LANGUAGES)
    return nl if nl == en else f"<{tag} lang=nl>{nl}</{tag}><{tag} lang=en>{en}</{tag}>"


def number(n: int, language: str) -> str:
    """A whole number, with a mark between thousands."""
    return f"{n:,}".replace(",", "." if language == "nl" else ",")


def counted(n: int, tag: str = "span") -> str:
    """A whole number as HTML, in both languages."""
    return each(lambda language: number(n, language), tag)


def share(part: float, language: str) -> str:
    """A part of one, as a whole percentage; what is more than nothing is never shown as nothing."""
    per_cent = round(100 * part)
    text = "< 1" if part > 0 and not per_cent else str(per_cent)
    return f"{text}\u00a0%" if language == "nl" else f"{text}%"


def _pieces(text: str) -> list[str]:
    """A text, divided where only a word that is too long may be broken."""
    return re.findall(rf"\s*\S{{1,{_LONGEST}}}(?!\S)\s*|\s*\S{{1,{_LONGEST - 5}}}|\s+", text)
