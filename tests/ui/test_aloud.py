"""What is said of each screen, found by walking through visits at random."""

import random
from dataclasses import replace
from pathlib import Path

from kiosk.app.hosted import hosted
from kiosk.app.places import ASSETS
from kiosk.app.show import ids, offer
from kiosk.exhibition.compiled import open_exhibition
from kiosk.journey import CONTRASTS, ERAS, OVERLAYS, ROLES, SPEEDS, TABS, TEXT_SIZES, VOLUMES, Journey, Limits, Settings
from kiosk.ui.aloud import COUNTED_DOWN, VENUE, part, screen, setting, step, told
from kiosk.venue.compiled import open_venue
from tests.ui.conftest import LANDSCAPE

STEPS = 40_000


def test_every_screen_has_something_to_say_and_only_what_there_is(tmp_path: Path, seed: int) -> None:
    choose = random.Random(seed)
    venue = open_venue(LANDSCAPE, tmp_path)
    exhibition = hosted(open_exhibition(ASSETS, tmp_path), venue)
    languages = list(exhibition.index["words"])
    said = {code: set(exhibition.voice("words", code)) for code in languages}
    steps = {role: [step(at) for at in offered["steps"]] for role, offered in venue["offers"].items()}
    most = iter(["luisteren", ""] * STEPS)
    offered = replace(offer(exhibition.index, languages), steps=steps, most_chosen=lambda: next(most))
    journey = Journey(
        ids(exhibition.index, "professions"),
        exhibition.index["strengths"],
        languages,
        Settings(languages[0], 4),
        Limits(),
        clock=lambda: 0.0,
        cases=ids(exhibition.index, "cases"),
        lessons=ids(exhibition.index, "lessons"),
    )
    cards = [*journey.cards["cases"], *journey.cards["lessons"]]
    doings = (
        lambda: journey.open(choose.choice(journey.professions)),
        lambda: journey.turn_to(choose.choice(TABS)),
        lambda: journey.open_card(choose.choice(cards)),
        lambda: journey.turn(choose.choice(ERAS)),
        journey.show_more,
        journey.ask,
        lambda: journey.choose_strength(choose.choice(journey.strengths)),
        journey.show_talents,
        lambda: journey.choose_role(choose.choice(ROLES)),
        journey.choose,
        journey.back,
        lambda: journey.show(choose.choice(sorted(OVERLAYS))),
        lambda: journey.speak(choose.choice(languages)),
        lambda: journey.set_text_size(choose.choice(TEXT_SIZES)),
        lambda: journey.set_contrast(choose.choice(CONTRASTS)),
        lambda: journey.set_volume(choose.choice(VOLUMES)),
        lambda: journey.set_speed(choose.choice(SPEEDS)),
        lambda: journey.switch(choose.choice(("captions", "less_motion", "read_aloud"))),
    )
    heard = {name for number in COUNTED_DOWN for name in (f"number/{number}",)}
    texts: dict[tuple[str, str], set[str]] = {}
    for _ in range(STEPS):
        before = journey.state
        choose.choice(doings)()
        now = journey.state
        named = screen(before, now, offered)
        assert named or now.page == "attract", now
        if main := told(now):
            named.append((now.settings.language, main))
        for code, name in (*named, *setting(before.settings, now.settings)):
            where = (code, part(name))
            if where not in texts:
                texts[where] = set(exhibition.voice(where[1], code))
            assert name in texts[where], f"{code} {name}"
            heard.add(name)
    screens = ("words/help/", "words/roles/", "words/eras/")
    helps = {name for name in said["nl"] if name.startswith(screens) and not name.endswith("/name")}
    helps |= {"words/most_chosen", "words/first_ones", "words/next_steps", *exhibition.voice(VENUE, "nl")}
    helps |= {f"place/{at + 1}-{len(names)}" for names in offered.numbered.values() for at in range(len(names))}
    assert helps <= heard, helps - heard
    kinds = {name.partition("/")[2] for name in exhibition.voice("telefoniste", "nl")}
    assert kinds <= {name.partition("/")[2] for name in heard}


def test_each_language_says_the_same_texts(tmp_path: Path) -> None:
    exhibition = open_exhibition(ASSETS, tmp_path)
    languages = list(exhibition.index["words"])
    for name in ("words", *ids(exhibition.index, "professions"), "cases/talent-proeven", "lessons/les-1"):
        first, *others = (exhibition.voice(name, code) for code in languages)
        for other in others:
            assert list(other) == list(first)
        for code in languages:
            assert all(text["spoken"] for text in exhibition.voice(name, code).values()), (code, name)
