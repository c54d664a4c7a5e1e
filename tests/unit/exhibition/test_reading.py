import os
import shutil
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.exhibition.reading import read_exhibition
from tests.unit.exhibition.small import EXHIBITION, SHIPPED, replace, write_exhibition

ADD = "Add a line '{}: ...'."


def problems(folder: Path) -> list[str]:
    return [str(problem) for problem in read_exhibition(folder).problems]


def test_the_shipped_exhibition_has_no_problem() -> None:
    reading = read_exhibition(SHIPPED)
    assert [str(problem) for problem in reading.problems] == []
    assert reading.exhibition
    assert SHIPPED / "words" / "nl.yaml" in reading.files


def test_the_small_exhibition_has_no_problem(folder: Path) -> None:
    reading = read_exhibition(folder)
    assert reading.problems == []
    assert reading.exhibition
    assert [profession.id for profession in reading.exhibition.professions] == ["bode", "smid"]
    assert len(reading.files) == 1 + 2 + 2 * 3 + 1


Change = Callable[[Path], object]


def changed(file: str, old: str, new: str) -> Change:
    return lambda folder: replace(folder / file, old, new)


def removed(file: str) -> Change:
    return lambda folder: (folder / file).unlink()


def written(file: str, text: str) -> Change:
    def write(folder: Path) -> None:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text)

    return write


BODE = "professions/bode"
LISTED = "exhibition.yaml"
STRENGTHS = "the strengths in exhibition.yaml"
BOTH_FACTS = "the facts in facts.yaml"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (removed(LISTED), [f"{LISTED}:1:1: This file is missing. Make it, or put it back."]),
        (removed("words/en.yaml"), ["words/en.yaml:1:1: This file is missing. Make it, or put it back."]),
        (removed(f"{BODE}/en.yaml"), [f"{BODE}/en.yaml:1:1: This file is missing. Make it, or put it back."]),
        (removed(f"{BODE}/facts.yaml"), [f"{BODE}/facts.yaml:1:1: This file is missing. Make it, or put it back."]),
        (
            written(f"{BODE}/fr.yaml", "a: b"),
            [
                f"{BODE}/fr.yaml:1:1: The exhibition has no language 'fr'. "
                "Add fr to the languages in exhibition.yaml, or remove this file."
            ],
        ),
        (
            written("words/fr.yaml", "a: b"),
            [
                "words/fr.yaml:1:1: The exhibition has no language 'fr'. "
                "Add fr to the languages in exhibition.yaml, or remove this file."
            ],
        ),
        (
            lambda folder: (folder / BODE / "en.yaml").rename(folder / BODE / "eng.yaml"),
            [
                f"{BODE}/en.yaml:1:1: This file is missing. Make it, or put it back.",
                f"{BODE}/eng.yaml:1:1: The exhibition has no language 'eng'. Did you mean 'en'?",
            ],
        ),
        (
            changed(LISTED, "[nl, en]", "[nl, en, nl]"),
            [f"{LISTED}:1:21: 'nl' is in this list twice; it is on line 1 too. Remove one."],
        ),
        (
            changed(LISTED, "  - smid", "  - smid\n  - bode"),
            [f"{LISTED}:5:5: 'bode' is in this list twice; it is on line 3 too. Remove one."],
        ),
        (
            changed(LISTED, "  - smid", "  - smidt"),
            [f"{LISTED}:4:5: There is no folder 'professions/smidt'. Did you mean 'smid'?"],
        ),
        (
            changed(LISTED, "  - smid", "  - smid\n  - kok"),
            [f"{LISTED}:5:5: There is no folder 'professions/kok'. Make it, or remove this line."],
        ),
        (
            changed(LISTED, "  - smid", "  - smid\n  - ../../etc"),
            [
                f"{LISTED}:5:5: '../../etc' cannot be a name here. "
                "Use small letters, digits and hyphens, and begin with a letter."
            ],
        ),
        (
            written("professions/Kok/nl.yaml", "a: b"),
            [
                "professions/Kok:1:1: 'Kok' cannot be the name of a profession. "
                "Use small letters, digits and hyphens, and begin with a letter."
            ],
        ),
        (changed(LISTED, "  - smid\n", ""), []),
        (written("professions/.hidden/nl.yaml", "a: b"), []),
        (
            written("strengths/bedenken-dark.svg", ""),
            [
                f"{LISTED}:5:45: The file 'strengths/bedenken-dark.svg' is empty. Put it back, or make it again.",
            ],
        ),
        (written("notes.yaml", "a: [b"), []),
        (
            removed("strengths/oordelen.svg"),
            [f"{LISTED}:5:24: There is no picture 'strengths/oordelen.svg'. Put it there, or remove this strength."],
        ),
        (
            changed(f"{BODE}/facts.yaml", "strength: luisteren", "strength: luistern"),
            [f"{BODE}/facts.yaml:7:11: 'luistern' is not one of {STRENGTHS}. Did you mean 'luisteren'?"],
        ),
        (
            changed(f"{BODE}/facts.yaml", "toen: toen.svg", "toen: tone.svg"),
            [f"{BODE}/facts.yaml:3:9: There is no file 'tone.svg'. Did you mean 'toen.svg'?"],
        ),
        (
            changed(f"{BODE}/facts.yaml", "toen: toen.svg", "toen: ../../../outside.svg"),
            [f"{BODE}/facts.yaml:3:9: '../../../outside.svg' leaves the folder 'exhibition'. Put the file inside it."],
        ),
        (
            lambda folder: (folder / BODE / "nu.svg").write_text(""),
            [f"{BODE}/facts.yaml:4:7: The file 'nu.svg' is empty. Put it back, or make it again."],
        ),
        (
            changed(f"{BODE}/facts.yaml", "  tweede:", "  laatste:"),
            [
                f"{BODE}/en.yaml:30:3: 'laatste' of {BOTH_FACTS} is missing in 'facts'. {ADD.format('laatste')}",
                f"{BODE}/en.yaml:31:5: 'tweede' is not one of {BOTH_FACTS}. Use 'laatste', or remove it.",
                f"{BODE}/nl.yaml:30:3: 'laatste' of {BOTH_FACTS} is missing in 'facts'. {ADD.format('laatste')}",
                f"{BODE}/nl.yaml:31:5: 'tweede' is not one of {BOTH_FACTS}. Use 'laatste', or remove it.",
            ],
        ),
        (
            changed(f"{BODE}/nl.yaml", "  oordelen: Jij oordeelt.\n", ""),
            [f"{BODE}/nl.yaml:34:1: 'oordelen' of {STRENGTHS} is missing in 'answers'. {ADD.format('oordelen')}"],
        ),
        (
            changed(f"{BODE}/nl.yaml", "Straks kan het zo", "Straks kan het zo\n    when: morgen"),
            [f"{BODE}/nl.yaml:23:5: The key 'when' is not known here. Remove it."],
        ),
        (
            changed(f"{BODE}/nl.yaml", "    when: Delft, 1881\n", ""),
            [f"{BODE}/nl.yaml:3:3: The key 'when' is missing here. Add a line 'when: ...'."],
        ),
        (
            changed(f"{BODE}/nl.yaml", "- Eerste zin.", "- Eerste zin: dit."),
            [
                f"{BODE}/nl.yaml:7:9: Because of its colon, this sentence is read as a key 'Eerste zin'. "
                "Put the whole sentence in double quotes."
            ],
        ),
        (
            changed(f"{BODE}/nl.yaml", "  straks:\n", "  later:\n"),
            [
                f"{BODE}/nl.yaml:2:1: The key 'straks' is missing here. Add a line 'straks: ...'.",
                f"{BODE}/nl.yaml:21:3: The key 'later' is not known here. Use 'straks', or remove it.",
            ],
        ),
        (
            removed("voice/nl/bode.toen.flac"),
            ["voice/nl/bode.toen.yaml:1:7: There is no file 'bode.toen.flac'. Put it there, or name another file."],
        ),
        (
            changed("voice/nl/bode.toen.yaml", "[0, 1.5]", "[0, 1.5, 3]"),
            [
                "voice/nl/bode.toen.yaml:3:1: 'starts' must have one time for each of the 2 sentences; it has 3. "
                "Take the recording in again with 'kiosk voice import'."
            ],
        ),
        (
            changed("voice/nl/bode.toen.yaml", "[0, 1.5]", "[1.5, 0]"),
            [
                "voice/nl/bode.toen.yaml:3:9: 'starts' goes back from 1.5 to 0. "
                "Each sentence starts later than the one before."
            ],
        ),
        (
            changed("voice/nl/bode.toen.yaml", "text: ", "text: g"),
            [
                "voice/nl/bode.toen.yaml:2:7: 'text' is not the hash of a text. "
                "Take the recording in again with 'kiosk voice import'."
            ],
        ),
        (
            lambda folder: (folder / "voice/nl/bode.toen.yaml").rename(folder / "voice/nl/bode.toon.yaml"),
            ["voice/nl/bode.toon.yaml:1:1: No text is called 'bode.toon'. Did you mean 'bode.toen'?"],
        ),
        (
            lambda folder: (folder / "voice/nl").rename(folder / "voice/fr"),
            [
                "voice/fr/bode.toen.yaml:1:1: The exhibition has no language 'fr'. "
                "Use 'nl' or 'en', or remove this recording."
            ],
        ),
        (changed(f"{BODE}/nl.yaml", "Eerste zin.", "Een andere zin."), []),
    ],
)
def test_every_problem_is_named(change: Change, said: list[str], folder: Path) -> None:
    change(folder)
    assert problems(folder) == said


def test_all_problems_of_all_files_are_named_at_once(folder: Path) -> None:
    (folder / "exhibition.yaml").write_text(EXHIBITION.replace("smid", "smit"))
    (folder / "words" / "en.yaml").write_text("\t")
    replace(folder / "professions/bode/facts.yaml", "1881", "81")
    replace(folder / "professions/smid/nl.yaml", "quality", "qualitie")
    assert [problem.rsplit(":", 1)[0] for problem in problems(folder)] == [
        "exhibition.yaml:4:5",
        "professions/bode/facts.yaml:10:11",
        "professions/smid/nl.yaml:39:1",
        "words/en.yaml:1:1",
    ]


def test_a_folder_that_links_outside_is_not_read(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    shutil.move(folder / "professions/bode", outside)
    (folder / "professions/bode").symlink_to(outside)
    reading = read_exhibition(folder)
    files = ["en.yaml", "facts.yaml", "nl.yaml"]
    assert [str(problem) for problem in reading.problems] == [
        f"{BODE}/{file}:1:1: This file is a link to a place outside the folder. Put the file itself here."
        for file in files
    ]


def test_an_unlisted_profession_is_checked_but_not_offered(folder: Path) -> None:
    replace(folder / "exhibition.yaml", "  - smid\n", "")
    replace(folder / "professions/smid/facts.yaml", "1881", "x")
    reading = read_exhibition(folder)
    assert len(reading.problems) == 1
    assert reading.exhibition
    assert [profession.id for profession in reading.exhibition.professions] == ["bode"]


@pytest.mark.parametrize(
    ("change", "languages", "professions"),
    [
        (changed(f"{BODE}/nl.yaml", "name:", "naam:"), ["nl", "en"], ["smid"]),
        (removed(f"{BODE}/tile.svg"), ["nl", "en"], ["smid"]),
        (removed("words/nl.yaml"), ["en"], ["bode", "smid"]),
        (changed(LISTED, "[nl, en]", "[nl, en, fr]"), ["nl", "en"], ["bode", "smid"]),
        (changed("voice/nl/bode.toen.yaml", "gain: -2.5", "gain: loud"), ["nl", "en"], ["bode", "smid"]),
    ],
)
def test_what_has_no_problem_can_be_shown(
    change: Change, languages: list[str], professions: list[str], folder: Path
) -> None:
    change(folder)
    reading = read_exhibition(folder)
    assert reading.problems
    assert reading.exhibition
    assert list(reading.exhibition.words) == languages
    assert [profession.id for profession in reading.exhibition.professions] == professions


@pytest.mark.parametrize("change", [removed(LISTED), changed(LISTED, "strengths", "strenths")])
def test_without_a_good_list_nothing_can_be_shown(change: Change, folder: Path) -> None:
    change(folder)
    assert read_exhibition(folder).exhibition is None


def test_a_folder_that_cannot_be_read_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert (
        "professions:1:1: This folder cannot be read: Permission denied. Put it back, or change who may read it."
        in (problems(folder))
    )


def test_a_pipe_or_a_device_is_not_waited_for(folder: Path) -> None:
    (folder / BODE / "nl.yaml").unlink()
    os.mkfifo(folder / BODE / "nl.yaml")
    (folder / "words/nl.yaml").unlink()
    (folder / "words/nl.yaml").symlink_to("/dev/zero")
    assert [problem.split(": ", 1)[1] for problem in problems(folder)] == [
        "This is not an ordinary file. Put an ordinary file here.",
        "This file is a link to a place outside the folder. Put the file itself here.",
    ]


FILES = sorted(str(file.relative_to(SHIPPED)) for file in SHIPPED.rglob("*.yaml"))


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shipped") / "exhibition"
    shutil.copytree(SHIPPED, folder, ignore=shutil.ignore_patterns("drawing", "fonts"))
    return folder


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(FILES),
    at=st.floats(0, 1, exclude_max=True),
    length=st.integers(0, 40),
    put=st.one_of(st.binary(max_size=8), st.text("ab:-?[]{},&*!|>'\"%@` \n\t#", max_size=12).map(str.encode)),
)
def test_no_change_of_the_shipped_files_raises(name: str, at: float, length: int, put: bytes, shipped: Path) -> None:
    file = shipped / name
    whole = file.read_bytes()
    start = int(at * len(whole))
    try:
        file.write_bytes(whole[:start] + put + whole[start + length :])
        for problem in read_exhibition(shipped).problems:
            assert problem.file.is_relative_to(shipped)
            assert problem.line >= 1
            assert problem.column >= 1
            assert "\n" not in str(problem)
            assert problem.remedy
    finally:
        file.write_bytes(whole)


def test_a_hundred_professions_take_no_more_than_their_share(tmp_path: Path) -> None:
    def time_of(number: int) -> float:
        folder = write_exhibition(tmp_path / str(number))
        names = [f"p{index}" for index in range(number)]
        for name in names:
            shutil.copytree(folder / "professions/smid", folder / "professions" / name)
        (folder / "exhibition.yaml").write_text(
            EXHIBITION.replace("  - smid\n", "".join(f"  - {name}\n" for name in names))
        )
        begin = process_time()
        assert not read_exhibition(folder).problems
        return process_time() - begin

    time_of(1)
    assert time_of(100) < 30 * time_of(10)  # ten times as much work, and room for a busy machine
