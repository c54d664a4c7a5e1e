from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kiosk
from kiosk.venue.reading import read_profile
from tests.unit.venue.small import PROFILE

SHIPPED = sorted((Path(kiosk.__file__).parents[1] / "profiles").glob("*.yaml"))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_shipped_profiles_have_no_problem(file: Path) -> None:
    profile, problems = read_profile(file)
    assert problems == []
    assert profile


def read(text: str, folder: Path, *, strict: bool = False) -> list[str]:
    file = folder / "x.yaml"
    file.write_text(text)
    (folder / "logo.svg").write_text("<svg/>")
    profile, problems = read_profile(file, strict=strict)
    assert bool(profile) == (not problems)
    return [f"{each.line}:{each.column}: {each.what} {each.remedy}" for each in problems]


@pytest.mark.requirement("R20", "R21")
def test_a_profile_has_its_defaults(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(PROFILE)
    profile, _ = read_profile(tmp_path / "x.yaml")
    assert profile
    assert (profile.sound.volume, profile.idle.warning_after, profile.idle.reset_after) == (4, 90, 30)
    assert (profile.keypad.help, profile.keypad.louder) == ("F17", "F24")
    assert (profile.logo, profile.local_case, profile.tour_folder) == (None, None, "")


@pytest.mark.parametrize(
    "idle",
    [
        pytest.param("warning_after: 59", marks=pytest.mark.requirement("R20")),
        pytest.param("warning_after: 181", marks=pytest.mark.requirement("R20")),
        pytest.param("reset_after: 19", marks=pytest.mark.requirement("R21")),
    ],
)
def test_a_venue_cannot_hurry_anybody_nor_wait_for_ever(idle: str, tmp_path: Path) -> None:
    (said,) = read(PROFILE + f"idle: {{{idle}}}", tmp_path)
    assert "is out of range" in said


@pytest.mark.parametrize(
    "more",
    [
        "logo: logo.svg",
        "keypad: {help: F1, up: Up, back: Home}",
        "opening_hours: {monday: 9:00-17:00, sunday: 00:00-23:59}",
        "sound: {volume: 6, quiet_hours: [12:00-13:00]}",
        "sound: {volume: 2, loudest: 2, headset_volume: 1, headset_loudest: 1, headset_switch: /dev/input/event7}",
        "tour_folder: https://cloud.example/public.php/dav/files/token",
        "colophon: {nl: x, en: y}",
        "colour: '#808080'",
    ],
)
def test_what_a_venue_can_say(more: str, tmp_path: Path) -> None:
    assert read(PROFILE + more, tmp_path) == []


@pytest.mark.parametrize("colour", ["'#E8A33D'", "'#1b4f8a'"])
def test_letters_stand_out_on_its_colour(colour: str, tmp_path: Path) -> None:
    assert read(PROFILE + f"colour: {colour}", tmp_path, strict=True) == []


def test_letters_that_do_not_stand_out(tmp_path: Path) -> None:
    faint = "Letters on #808080 have a contrast of 4.0:1 at most, and must have 7:1. Take a lighter colour."
    assert read(PROFILE + "colour: '#808080'", tmp_path, strict=True) == [f"10:9: {faint}"]
    assert read(PROFILE.replace("Delft", "''") + "colour: '#808080'", tmp_path, strict=True) == [
        "2:8: This text is empty. Write the text.",
        f"10:9: {faint}",
    ]
    assert read(PROFILE, tmp_path, strict=True) == []
    assert len(read(PROFILE + "colour: orange", tmp_path, strict=True)) == 1


HOURS = "Write two times, such as 9:00-17:00."


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("until: 2027-01-31", "until: 2026-01-31",
         "4:8: 'until' is 2026-01-31, before 'from', which is 2027-01-01. Put the two in order."),
        ("[nl, en]", "[nl, en, nl]", "5:21: 'nl' is in this list twice; it is on line 5 too. Remove one."),
        ("diagonal: 32", "diagonal: 24",
         "7:13: This screen is too small to read: capitals are 6.7 mm high and must be 7.33 mm. "
         "Use one of at least 26.5 inch."),
        ("diagonal: 32", "diagonal: 55",
         "7:13: This screen is too large: its keys do not fit between 800 and 1100 mm above the floor. "
         "Use one of at most 48.1 inch."),
        ("lower_edge: 800", "lower_edge: 700",
         "9:15: This screen hangs too low: above keys at 800 mm there is too little of it left for the page. "
         "Hang its lower edge at 719 mm or higher."),
        ("diagonal: 32", "diagonal: 32 inch",
         "7:13: '32 inch' is not a number. Write digits, with a point if need be, such as 1.5."),
        ("lower_edge: 800", "lower_edge: 950", "9:15: 950 is out of range. 'lower_edge' must be at most 900."),
        ("portrait", "upright", "8:16: 'upright' is not known here. Use 'portrait' or 'landscape'."),
        ("screen:", "idle: {warning_after: 30}\nscreen:",
         "6:23: 30 is out of range. 'warning_after' must be at least 60."),
        ("screen:", "input: {again_after: 0.6}\nscreen:",
         "6:22: 0.6 is out of range. 'again_after' must be at most 0.5."),
        ("screen:", "opening_hours: {mondag: 9:00-17:00}\nscreen:",
         "6:17: The key 'mondag' is not known here. Did you mean 'monday'?"),
        ("screen:", "opening_hours: {monday: 9-17}\nscreen:", f"6:25: '9-17' is not a part of a day. {HOURS}"),
        ("screen:", "opening_hours: {monday: 17:00-9:00}\nscreen:",
         "6:25: '17:00-9:00' ends before it begins. Write the earlier time first."),
        ("screen:", "sound: {quiet_hours: [9:00-24:30]}\nscreen:",
         f"6:23: '9:00-24:30' is not a part of a day. {HOURS}"),
        ("screen:", "sound: {loudest: 3}\nscreen:",
         "6:8: 'volume' is 4, above 'loudest', which is 3. Lower the first or raise the second."),
        ("screen:", "sound: {headset_loudest: 2}\nscreen:",
         "6:8: 'headset_volume' is 3, above 'headset_loudest', which is 2. Lower the first or raise the second."),
        ("screen:", "sound: {headset_switch: event7}\nscreen:",
         "6:25: 'event7' is not the whole path of a device. Write it from / on, or leave it empty."),
        ("screen:", "keypad: {help: F99}\nscreen:",
         "6:16: 'F99' is not the name of a key. Write it as F17, A, 5, Up, Home, Return or Space."),
        ("screen:", "keypad: {help: F18}\nscreen:",
         "6:9: The key F18 does two things: help and up. Give one of them another key."),
        ("screen:", "logo: logos.svg\nscreen:", "6:7: There is no file 'logos.svg'. Did you mean 'logo.svg'?"),
        ("screen:", "logo: ../logo.svg\nscreen:", None),
        ("screen:", "colour: orange\nscreen:",
         "6:9: 'orange' is not a colour. Write # and six of 0-9 and A-F, such as \"#E8A33D\"."),
        ("screen:", "colour: '#E8A33'\nscreen:",
         "6:9: '#E8A33' is not a colour. Write # and six of 0-9 and A-F, such as \"#E8A33D\"."),
        ("screen:", "colour: #E8A33D\nscreen:",
         "6:8: There is no colour here. Write it in quotes, such as \"#E8A33D\": without them # begins a remark."),
        ("screen:", "colour: [red]\nscreen:",
         "6:9: 'colour' must be a text; it is a list. "
         "Write it as one text, in quotes when it has a colon or begins with [ or {."),
        ("screen:", "tour_folder: stick\nscreen:",
         "6:14: 'stick' is not the address of a tour folder. "
         "Write a folder such as /media/stick, https://... for WebDAV, or s3://bucket/folder?endpoint=https://..."),
        ("screen:", "tour_folder: https://kiosk:geheim@cloud.example/tour\nscreen:",
         "6:14: The address of the tour folder holds a name or a password. "
         "Take out what stands before the @, and put it in the file with credentials."),
        ("screen:", "colophon: {nl: x}\nscreen:",
         "6:1: 'en' of the languages of this venue is missing in 'colophon'. Add a line 'en: ...'."),
        ("screen:", "local_case: {name: {nl: x, en: x}, title: {nl: x, en: x}, question: {nl: x, en: x}, "
         "text: {nl: [x], en: [x], fr: [x]}}\nscreen:",
         "6:110: 'fr' is not one of the languages of this venue. Use 'nl' or 'en', or remove it."),
        ("screen:", "next_steps: [{name: {nl: x, en: x}, text: {nl: x}}]\nscreen:",
         "6:37: 'en' of the languages of this venue is missing in 'text'. Add a line 'en: ...'."),
    ],
)  # fmt: skip
def test_every_problem_is_named(old: str, new: str, said: str | None, tmp_path: Path) -> None:
    assert old in PROFILE
    said = said or f"6:7: '../logo.svg' leaves the folder '{tmp_path.name}'. Put the file inside it."
    assert read(PROFILE.replace(old, new), tmp_path) == [said]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    file=st.sampled_from(SHIPPED),
    at=st.floats(0, 1, exclude_max=True),
    length=st.integers(0, 40),
    put=st.one_of(st.binary(max_size=8), st.text("ab:-?[]{},&*!|>'\"%@` \n\t#19", max_size=12).map(str.encode)),
)
def test_no_change_raises(
    file: Path, at: float, length: int, put: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    whole = file.read_bytes()
    start = int(at * len(whole))
    changed = tmp_path_factory.getbasetemp() / "changed.yaml"
    changed.write_bytes(whole[:start] + put + whole[start + length :])
    profile, problems = read_profile(changed, strict=True)
    assert profile or problems
