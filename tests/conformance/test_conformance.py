"""The table of requirements, the markers that tie tests to it, and the verdicts that follow."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app.places import ROOT
from tests.conformance.broken import BREAKS, Break
from tests.conformance.report import Outcome, Verdict, lacking, outcomes, report, verdict
from tests.conformance.requirements import TESTED, read

PLUGIN = ("-m", "pytest", "-q", "-c", "/dev/null", "-p", "tests.conformance.plugin", "-p", "no:cacheprovider")


def test_every_requirement_that_tests_show_has_one_break() -> None:
    broken = [it.requirement for it in BREAKS]
    assert sorted(broken) == sorted(id for id, it in read().items() if TESTED in it.marks)


@pytest.mark.parametrize("it", BREAKS, ids=lambda it: it.requirement)
def test_what_is_to_be_broken_is_there_once(it: Break) -> None:
    assert (ROOT / it.file).read_text("utf-8").count(it.find) == 1


def run(folder: Path, text: str, *options: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_it.py").write_text(f"import pytest\n{text}", "utf-8")
    command = [sys.executable, *PLUGIN, *options, str(folder)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def test_a_marker_that_names_no_requirement_is_an_error(tmp_path: Path) -> None:
    done = run(tmp_path, '@pytest.mark.requirement("R1", "R48")\ndef test_it(): pass\n')
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "test_it shows 'R1, R48', which is no requirement. Use R1 to R47." in done.stdout + done.stderr


def test_outcomes_are_written_also_by_several_processes(tmp_path: Path) -> None:
    written = tmp_path / "out" / "outcomes.json"
    text = """
        @pytest.mark.requirement("R1")
        def test_passes(): pass

        @pytest.mark.requirement("R1", "R2", slow=True)
        @pytest.mark.parametrize("right", [True, False])
        def test_fails_once(right): assert right

        @pytest.fixture
        def ends_badly():
            yield
            raise OSError

        @pytest.mark.requirement("R3")
        def test_ends_badly(ends_badly): pass

        @pytest.mark.requirement("R4")
        def test_is_skipped(): pytest.skip("no reason")

        def test_shows_nothing(): assert False
    """.replace("\n        ", "\n")
    run(tmp_path, text, "-n", "2", "--conformance", str(written))
    found = {it.test.partition("::")[2]: (set(it.requirements), it.passed) for it in outcomes([written])}
    assert found == {
        "test_passes": ({"R1"}, True),
        "test_fails_once[True]": ({"R1", "R2"}, True),
        "test_fails_once[False]": ({"R1", "R2"}, False),
        "test_ends_badly": ({"R3"}, False),
        "test_is_skipped": ({"R4"}, None),
    }


def shown(test: str, id: str, passed: bool | None) -> Outcome:
    return Outcome(f"tests/test_it.py::test_{test}", frozenset([id]), passed)


def test_one_failure_is_enough_and_a_skip_shows_nothing() -> None:
    seen = [shown("one", "R1", True), shown("two", "R1", False), shown("three", "R2", None), shown("four", "R4", True)]
    said = {id: verdict(id, seen) for id in ("R1", "R2", "R3", "R4")}
    assert said == {"R1": Verdict.NOT_MET, "R2": Verdict.NONE, "R3": Verdict.NONE, "R4": Verdict.MET}


def test_the_report_has_every_requirement_and_names_what_lacks() -> None:
    requirements = list(read().values())
    seen = [shown("it_works", it.id, True) for it in requirements if it.id not in ("R5", "R19")]
    text = report(requirements, seen, {"R4": "a page can be dragged"})
    assert text.count("\n## R") == len(requirements)
    assert "*From*: EN 301 549 5.5.1, 5.9; WCAG 2.5.1, 2.5.7. *Verdict*: met." in text
    assert "- [it works](tests/test_it.py)" in text
    assert "*Break*: a page can be dragged." in text
    assert "*Verdict*: **no verdict**." in text
    assert "*At the venue*: H-R42.1, H-R42.2, H-R42.3 on the venue sheet" in text
    assert [line.partition(":")[0] for line in lacking(requirements, seen)] == ["R5 no verdict"]
