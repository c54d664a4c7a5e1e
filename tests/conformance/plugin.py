"""Ties tests to requirements: `@pytest.mark.requirement("R5")` on a test says that it shows this one.

With `slow=True`, or in tests/system, a test is left out where all are wanted quickly: see `tests.conformance.breaks`.
With `--conformance FILE` the outcomes of all that is marked are written there, also when several processes test.
"""

import json
from itertools import compress
from operator import not_
from pathlib import Path

import pytest

from tests.conformance.requirements import read

MARK = "requirement"


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("conformance")
    group.addoption("--conformance", type=Path, metavar="FILE", help="Write there what the marked tests have shown.")
    group.addoption("--requirements", metavar="IDS", help="Test only what shows these, with commas between them.")
    group.addoption("--quick", action="store_true", help="Test only what shows a requirement and is not slow.")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("conformance") and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Outcomes(config.getoption("conformance")))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Note on each test what it shows, and keep those that are asked for.

    Raises:
        pytest.UsageError: A marker names no requirement.
    """
    known = read()
    for item in items:
        for mark in item.iter_markers(MARK):
            if not mark.args or not set(mark.args) <= known.keys():
                named = ", ".join(map(str, mark.args))
                raise pytest.UsageError(f"{item.nodeid} shows '{named}', which is no requirement. Use R1 to R47.")
            item.user_properties += [(MARK, id) for id in mark.args]
    quick, asked = config.getoption("quick"), config.getoption("requirements")
    if quick or asked:
        wanted = set((asked or "").split(","))
        chosen = [_is_quick(item) if quick else bool(wanted & set(_shown(item.user_properties))) for item in items]
        config.hook.pytest_deselected(items=list(compress(items, map(not_, chosen))))
        items[:] = compress(items, chosen)


def _is_quick(item: pytest.Item) -> bool:
    marks = list(item.iter_markers(MARK))
    return bool(marks) and not any(mark.kwargs.get("slow") for mark in marks) and "system" not in item.path.parts


def _shown(properties: list[tuple[str, object]]) -> list[str]:
    return [str(id) for name, id in properties if name == MARK]


class Outcomes:
    """Collects what the marked tests have shown."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._tests: dict[str, dict[str, object]] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        shown = _shown(report.user_properties)
        if not shown:
            return
        test = self._tests.setdefault(report.nodeid, {"requirements": shown, "outcome": "skipped"})
        if report.failed or test["outcome"] == "failed":
            test["outcome"] = "failed"
        elif report.when == "call":
            test["outcome"] = report.outcome

    def pytest_sessionfinish(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(json.dumps(self._tests, indent=1, sort_keys=True), "utf-8")
