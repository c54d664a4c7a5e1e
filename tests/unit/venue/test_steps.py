"""What a venue offers: for whom, how much fits, and the code that leads to it."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
import zxingcpp

from kiosk.journey import ROLES
from kiosk.venue.code import qr_code
from kiosk.venue.compiled import open_venue
from kiosk.venue.reading import read_profile
from kiosk.venue.steps import LONGEST_ADDRESS, LONGEST_NAME, LONGEST_TEXT, MOST_STEPS
from kiosk.venue.steps import ROLES as OFFERED
from tests.unit.venue.small import PROFILE

LONGEST = "voorbeeldstad.example/leren/samen7"
assert len(LONGEST) == LONGEST_ADDRESS


def step(address: str = "", *roles: str, name: str = "Cursus", text: str = "Hier.") -> dict[str, Any]:
    made: dict[str, Any] = {"name": {"nl": name, "en": name}, "text": {"nl": text, "en": text}}
    return made | ({"address": address} if address else {}) | ({"for": [*roles]} if roles else {})


def problems(folder: Path, *steps: dict[str, Any]) -> list[str]:
    file = folder / "x.yaml"
    file.write_text(PROFILE + yaml.safe_dump({"next_steps": [*steps]}), encoding="utf-8")
    return [f"{each.what} {each.remedy}" for each in read_profile(file)[1]]


def offers(folder: Path, *steps: dict[str, Any]) -> Any:
    assert problems(folder, *steps) == []
    return open_venue(folder / "x.yaml", folder / "cache")["offers"]


def read(rows: list[str]) -> list[str]:
    """What a reader makes of a code, with the white that belongs around it."""
    dark = np.pad(np.array([[module == "1" for module in row] for row in rows]), 4)
    picture = np.where(np.kron(dark, np.ones((4, 4))) > 0, 0, 255).astype(np.uint8)
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def test_a_venue_and_a_visit_know_the_same_roles() -> None:
    assert OFFERED == ROLES


def test_each_role_has_its_steps_and_the_code_of_the_first_address(tmp_path: Path) -> None:
    made = offers(tmp_path, step(), step("a.example/een", "works"), step("b.example", "leads", "visits"))
    assert {role: (offer["steps"], offer["address"]) for role, offer in made.items()} == {
        "works": ([0, 1], "a.example/een"),
        "leads": ([0, 2], "b.example"),
        "visits": ([0, 2], "b.example"),
    }
    assert read(made["works"]["code"]) == ["https://a.example/een"]
    assert read(made["leads"]["code"]) == ["https://b.example"]


def test_without_an_address_there_is_no_code(tmp_path: Path) -> None:
    assert offers(tmp_path, step("", "works")) == {
        "works": {"steps": [0], "address": "", "code": []},
        "leads": {"steps": [], "address": "", "code": []},
        "visits": {"steps": [], "address": "", "code": []},
    }


def test_the_address_is_shown_without_what_every_address_begins_with(tmp_path: Path) -> None:
    assert offers(tmp_path, step("https://a.example/een"))["works"]["address"] == "a.example/een"


def test_the_longest_address_is_a_code_of_version_3(tmp_path: Path) -> None:
    rows = qr_code(LONGEST)
    assert (len(rows), {len(row) for row in rows}) == (29, {29})
    assert read(rows) == [f"https://{LONGEST}"]
    (found,) = zxingcpp.read_barcodes(
        np.kron(
            np.pad([[255 * (module == "0") for module in row] for row in rows], 4, constant_values=255), np.ones((4, 4))
        ).astype(np.uint8)
    )
    assert found.ec_level in ("M", "Q", "H")


SHORT = "Write it as voorbeeldstad.example/leren, without spaces; the code puts https:// before it."


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ([step(LONGEST + "8")],
         "This address has 35 characters; 34 are the most. "
         "Make a shorter one that leads there: it is read from the screen and typed."),
        ([step("http://a.example")], f"'http://a.example' is not the short address of a page. {SHORT}"),
        ([step("kom langs")], f"'kom langs' is not the short address of a page. {SHORT}"),
        ([step("balie")], f"'balie' is not the short address of a page. {SHORT}"),
        ([step("a.example/?wie=ik")], f"'a.example/?wie=ik' is not the short address of a page. {SHORT}"),
        ([step(), step(), step("", "leads"), step("", "works", "visits"), step("", "leads")],
         "This is more than the 3 next steps that fit for 'leads'. Leave one out."),
        ([step("a.example"), step("b.example")],
         "This address is never shown: a screen has one code, that of the first address for a role. "
         "Use the same address, one that leads to all, or leave it out."),
        ([step(name="x" * (LONGEST_NAME + 1))], "This has 33 characters; 32 are the most that fit. Shorten it."),
        ([step(text="x" * (LONGEST_TEXT + 1))], "This has 41 characters; 40 are the most that fit. Shorten it."),
        ([{**step(), "for": []}], "This step is for nobody. Name works, leads or visits, or leave 'for' out."),
        ([step("", "boss")], "'boss' is not known here. Use 'works', 'leads' or 'visits'."),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_named(steps: list[dict[str, Any]], said: str, tmp_path: Path) -> None:
    assert MOST_STEPS == 3
    assert set(problems(tmp_path, *steps)) == {said}


def test_one_address_may_stand_at_every_step(tmp_path: Path) -> None:
    assert problems(tmp_path, step("a.example"), step("a.example", "works"), step("a.example", "leads")) == []
