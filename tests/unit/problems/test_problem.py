from pathlib import Path

import pytest

from kiosk.problems.problem import Problem, quoted, shown


def test_a_problem_says_where_what_and_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    problem = Problem(tmp_path / "words" / "nl.yaml", 3, 7, "This text is empty.", "Write the text.")
    assert str(problem) == "words/nl.yaml:3:7: This text is empty. Write the text."


def test_a_file_elsewhere_keeps_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    here.mkdir()
    monkeypatch.chdir(here)
    assert shown(elsewhere) == elsewhere


def test_problems_sort_by_file_and_place() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 2, 9), ("a", 2, 3)]
    problems = [Problem(Path(file), line, column, "", "") for file, line, column in places]
    assert sorted(problems) == [problems[3], problems[2], problems[1], problems[0]]


def test_what_is_quoted_stays_on_one_short_line() -> None:
    assert quoted("a\nb\tc") == "'a b c'"
    assert len(quoted("x" * 1000)) == 62
