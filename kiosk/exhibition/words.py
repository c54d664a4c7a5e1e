"""Every word of the interface in one language, with the places that the program fills in."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from kiosk.problems.model import Frozen
from kiosk.problems.problem import quoted
from kiosk.problems.scalars import Id, Note, Text, number, whole, wrong

_PLACE = re.compile(r"\{[^{}]*\}|[{}]")


def filled_in(*names: str) -> AfterValidator:
    """A check that a text has exactly the places that the program fills in, such as `{n}`, each once."""
    needed = sorted(f"{{{name}}}" for name in names)

    def check(text: str) -> str:
        there = _PLACE.findall(text)
        if sorted(there) == needed:
            return text
        if not needed:
            raise wrong(f"Nothing is filled in here, but the text has {quoted(there[0])}.", "Remove it.")
        what = f"The program fills in {', '.join(needed)} here; the text has {', '.join(there) or 'none of it'}."
        raise wrong(what, f"Use {' and '.join(needed)} once each.")

    return AfterValidator(check)


Word = Annotated[Text, filled_in()]


class LanguageWords(Frozen):
    """What a language is.

    Attributes:
        name: What it calls itself.
        direction: From left to right or from right to left.
        font: The family in `fonts` that has its letters.
        leading: How much further its lines stand apart than those of Dutch.
        vowels: Whether they are letters, or marks that only a voice needs and the screen leaves out.
        reviewed: Who, at home in this language, has read all its texts; empty when nobody has.
    """

    name: Text
    direction: Literal["ltr", "rtl"]
    font: Text = "Atkinson Hyperlegible Next"
    leading: Annotated[float, Field(ge=0.8, le=1.6), number] = 1
    vowels: Literal["letters", "marks"] = "letters"
    reviewed: Note


class EraWords(Frozen):
    """What the eras are called."""

    toen: Word
    nu: Word
    straks: Word


class StrengthWords(Frozen):
    """A human strength, and what it means."""

    name: Word
    means: Word


class TabWords(Frozen):
    """What there is to choose from: the key with its number, and the heading above the cards."""

    key: Annotated[Text, filled_in("n")]
    title: Word
    lead: Word


class Tabs(Frozen):
    """Professions, cases and lessons."""

    professions: TabWords
    cases: TabWords
    lessons: TabWords


class Kinds(Frozen):
    """What a card is called."""

    case: Word
    lesson: Word
    reading: Word


class RoleWords(Frozen):
    """A conversation card: whom it speaks to, its question, and whom to put it to."""

    name: Word
    question: Word
    lead: Word


class Roles(Frozen):
    """Those who work here, those who lead others, and visitors."""

    works: RoleWords
    leads: RoleWords
    visits: RoleWords


class Help(Frozen):
    """What a visitor who has everything read aloud can do, on each page, by touch or with the keypad."""

    choose: Word
    story: Word
    more: Word
    question: Word
    answer: Word
    talents: Word
    card: Word
    language: Word
    access: Word
    restart: Word


class KeypadWords(Frozen):
    """What somebody hears who uses the keypad.

    Attributes:
        welcome: Said once in a visit, at the first key or when a headset is plugged in.
        tutorial: How all its keys work.
        press: Which key does what was just explained.
        selected: After a key that is chosen.
        first: There is nothing before this.
        last: There is nothing after this.
        further: The key that leads to the next part, without its numbers.
        of: Between the number of a part and how many there are.
        stay: What to do when the kiosk asks whether somebody is still there.
    """

    welcome: Word
    tutorial: Word
    press: Word
    selected: Word
    first: Word
    last: Word
    further: Word
    of: Word
    stay: Word


class About(Frozen):
    """What each kind of key is for."""

    screen: Word
    back: Word
    restart: Word
    language: Word
    read_aloud: Word
    access: Word
    tab: Word
    card: Word
    leaf: Word
    further: Word
    era: Word
    listen: Word
    again: Word
    more: Word
    question: Word
    strength: Word
    another: Word
    talents: Word
    role: Word
    done: Word
    setting: Word
    stay: Word
    leave: Word


class Moods(Frozen):
    """How somebody should say a text, by the kind of text; it stands in the script and is never heard."""

    toen: Word
    nu: Word
    straks: Word
    more: Word
    answers: Word
    cards: Word
    screen: Word


class AddressWords(Frozen):
    """How the address of a page is said, such as 'voorbeeldstad punt example schuine streep leren'."""

    said: Annotated[Text, filled_in("address")]
    dot: Word
    slash: Word
    hyphen: Word


class VoiceWords(Frozen):
    """What is said and not shown, and what somebody who says it should know.

    Attributes:
        place: Where a visitor is.
        list: One of the three lists of a panel.
        comma: What stands between the items of a list.
        most_chosen: What comes before the strength that most visitors chose.
        address: How the address of a page is said.
        screens: What the texts on keys and screens are called in a script.
        pronunciation: Words that are easily misread, each with how it sounds.
        numbers: How a number is said that stands by itself or in a title, a year too; any other is said in digits.
    """

    place: Annotated[Text, filled_in("n", "total")]
    list: Annotated[Text, filled_in("name", "list")]
    comma: Word
    most_chosen: Word
    address: AddressWords
    screens: Word
    help: Help
    keys: KeypadWords
    about: About
    moods: Moods
    pronunciation: dict[Text, Text] = Field(default_factory=dict)
    numbers: dict[Annotated[int, whole], Text] = Field(default_factory=dict)


class Words(Frozen):
    """`words/<language>.yaml`, in the order of that file."""

    language: LanguageWords

    eras: EraWords
    scenario: Word

    # Fixed bar
    back: Word
    start: Word
    language_key: Word
    read_aloud: Word
    access: Word

    # Attract and choose
    hook: Word
    touch: Word
    tabs: Tabs
    previous: Word
    next: Word
    seen: Word

    # Story
    place: Annotated[Text, filled_in("name", "n", "total")]
    disappears: Word
    appears: Word
    stays: Word
    listen: Word
    pause: Word
    again: Word
    more: Word
    further: Annotated[Text, filled_in("n", "total")]
    question_key: Word
    sources: Word
    stayed: Word
    no_sound: Word

    # Case, lesson, reading list
    kinds: Kinds
    card_place: Annotated[Text, filled_in("kind", "n", "total")]
    for_you: Word
    monday: Word
    source: Word
    made_possible: Word

    # One question
    question_about: Annotated[Text, filled_in("name")]
    question: Word
    question_lead: Word
    chosen: Word
    another: Word
    results: Word
    counted: Annotated[Text, filled_in("n")]
    first_ones: Word
    strengths: dict[Id, StrengthWords]

    # Talents and conversation card
    talents: Word
    grow: Word
    take_along: Word
    roles: Roles
    next_steps: Word
    nothing_about_you: Word
    done: Word

    # Language
    language_title: Word

    # Access
    access_lead: Word
    sample: Word
    letters: Word
    normal: Word
    larger: Word
    largest: Word
    colours: Word
    dark: Word
    light: Word
    sound: Word
    softer: Word
    louder: Word
    pace: Word
    slower: Word
    faster: Word
    captions: Word
    read_everything: Word
    less_motion: Word
    low_controls: Word
    on: Word
    off: Word
    all_normal: Word
    not_now: Word

    # Start again
    restart: Word
    restart_lead: Word
    stay: Word
    restart_yes: Word
    seen_so_far: Annotated[Text, filled_in("names")]

    # Still there?
    still_there: Word
    countdown: Word
    countdown_lead: Word
    still_here: Word
    restart_now: Word
    nothing_kept: Word

    # Said, not shown
    voice: VoiceWords
