"""Verdicts from the outcomes of tests, and the report of them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tests.conformance.requirements import AT_VENUE, BY_HAND, TESTED, Requirement

HEAD = """\
# Conformance

What visitors must be able to count on, whatever they can see, hear, reach, read or do: {number} requirements, each with
what shows it. `deploy/test` writes this file from the outcomes of the tests, and fails when a requirement has none.

**Met** means that every test that shows it has passed. **By hand** and **at the venue** are for people: the steps stand
here, the lines on the venue sheet. *Break* is a deliberate mistake in the program that turns exactly this requirement
red: `python -m tests.conformance.breaks` makes each of them, one at a time, and proves it.

Clauses are of EN 301 549 V3.2.1 and of WCAG 2.2; requirements without any are our own. This is what was measured of the
program, no claim that a kiosk in a hall conforms to a norm: that also takes the venue sheet, and visitors.
"""


class Verdict(StrEnum):
    """What tests say of a requirement."""

    MET = "met"
    NOT_MET = "not met"
    NONE = "no verdict"


@dataclass(frozen=True)
class Outcome:
    """What a marked test has shown.

    Attributes:
        test: its file and name, with its parameters.
        requirements: the ids of what it shows.
        passed: whether it passed; None if it was skipped.
    """

    test: str
    requirements: frozenset[str]
    passed: bool | None


def outcomes(files: Iterable[Path]) -> list[Outcome]:
    """What the runs of the tests wrote."""
    found = {test: values for file in files for test, values in json.loads(file.read_text("utf-8")).items()}
    passed = {"passed": True, "failed": False}
    return [
        Outcome(test, frozenset(values["requirements"]), passed.get(values["outcome"]))
        for test, values in sorted(found.items())
    ]


def verdict(id: str, shown: Iterable[Outcome]) -> Verdict:
    """What tests say of a requirement: one that failed is enough to have it not met."""
    results = {outcome.passed for outcome in shown if id in outcome.requirements}
    if False in results:
        return Verdict.NOT_MET
    return Verdict.MET if True in results else Verdict.NONE


def lacking(requirements: Iterable[Requirement], shown: Sequence[Outcome]) -> list[str]:
    """The requirements that tests should show and do not, each with why, in a line."""
    wanted = [requirement for requirement in requirements if TESTED in requirement.marks]
    verdicts = {requirement: verdict(requirement.id, shown) for requirement in wanted}
    return [f"{it.id} {said}: {it.text}" for it, said in verdicts.items() if said is not Verdict.MET]


def report(requirements: Sequence[Requirement], shown: Sequence[Outcome], breaks: Mapping[str, str]) -> str:
    """The whole report, in Markdown.

    Args:
        requirements: all of them, in order.
        shown: what the tests have shown.
        breaks: what is broken on purpose, by requirement.
    """
    lines = [HEAD.format(number=len(requirements)), "| | requirement | verdict |", "|---|---|---|"]
    lines += [f"| [{it.id}](#{it.id.lower()}) | {it.text} | {_said(it, shown)} |" for it in requirements]
    for it in requirements:
        lines += ["", f"## {it.id}", "", it.text, "", *_details(it, shown, breaks.get(it.id, ""))]
    return "\n".join(lines) + "\n"


def _said(it: Requirement, shown: Sequence[Outcome]) -> str:
    said = {TESTED: str(verdict(it.id, shown)), BY_HAND: "by hand", AT_VENUE: "at the venue"}
    said[TESTED] = said[TESTED] if said[TESTED] == Verdict.MET else f"**{said[TESTED]}**"
    return "; ".join(said[mark] for mark in it.marks)


def _details(it: Requirement, shown: Sequence[Outcome], broken: str) -> Iterable[str]:
    yield f"*From*: {_sources(it)}. *Verdict*: {_said(it, shown)}."
    tests = sorted({outcome.test.partition("[")[0] for outcome in shown if it.id in outcome.requirements})
    if tests:
        yield from ("", "*Tests*:", "", *(f"- {_link(test)}" for test in tests))
    if it.script:
        yield from ("", "*By hand*:", "", *(f"{number}. {step}" for number, step in enumerate(it.script, 1)))
    if it.sheet_lines:
        yield from ("", f"*At the venue*: {', '.join(it.sheet_lines)} on the venue sheet (`kiosk sheet`).")
    if broken:
        yield from ("", f"*Break*: {broken}.")


def _sources(it: Requirement) -> str:
    named = [f"EN 301 549 {', '.join(it.en)}"] if it.en else []
    named += [f"WCAG {', '.join(it.wcag)}"] if it.wcag else []
    return "; ".join([*named, *it.other]) or "our own"


def _link(test: str) -> str:
    file, *names = test.split("::")
    said = ": ".join(name.removeprefix("test_").replace("_", " ") for name in names if name != "runTest")
    return f"[{said}]({file})"
