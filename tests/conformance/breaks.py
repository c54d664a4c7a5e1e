"""Prove that the tests notice: `python -m tests.conformance.breaks [--some NUMBER] [R5 ...]`.

Each break is made in a copy of the program of its own; then the quick tests of all requirements are run there, and if
they notice nothing, the slow ones of that requirement. Exactly it must be red. Without ids all breaks are made, which
takes a while; with `--some`, so many, at random. Ends with 1 when one is not noticed, or something else turns red.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from kiosk.app.places import ROOT
from tests.conformance.broken import BREAKS, Break
from tests.conformance.plugin import MARK
from tests.conformance.report import Outcome, Verdict, outcomes, verdict

NOT_COPIED = (".*", "__pycache__", "out", "voices")
MARKED = f"mark.{MARK}("
LONGEST = 600  # s for the tests of one break


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.conformance.breaks", description=__doc__)
    parser.add_argument("--some", type=int, metavar="NUMBER", help="so many breaks, at random; KIOSK_SEED repeats them")
    parser.add_argument("ids", nargs="*", metavar="R5", help="the requirements whose breaks are made; else all")
    asked = parser.parse_args(arguments)
    breaks = [it for it in BREAKS if it.requirement in asked.ids or not asked.ids]
    if unknown := set(asked.ids) - {it.requirement for it in breaks}:
        parser.error(f"there is no break for {', '.join(sorted(unknown))}")
    if asked.some is not None:
        seed = int(os.environ.get("KIOSK_SEED", random.SystemRandom().randrange(10**6)))
        print(f"KIOSK_SEED={seed}")
        breaks = random.Random(seed).sample(breaks, min(asked.some, len(breaks)))
    # One break has all processors, and of many each has one.
    processors = os.cpu_count() or 1
    workers = "0" if len(breaks) > 1 else str(processors)
    with ThreadPoolExecutor(processors) as hands:
        results = list(hands.map(partial(_try, workers=workers), breaks))
    return 1 if any(results) else 0


def _try(it: Break, workers: str) -> bool:
    """Make a break, and say what the tests noticed; returns whether that is wrong."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(shutil.copytree(ROOT, Path(scratch) / "program", ignore=shutil.ignore_patterns(*NOT_COPIED)))
        file = copy / it.file
        text = file.read_text("utf-8")
        if text.count(it.find) != 1:
            print(f"{it.requirement:4} {it.file} has what is to be broken {text.count(it.find)} times, not once.")
            return True
        file.write_text(text.replace(it.find, it.put), "utf-8")
        wrong = _wrong(copy, it.requirement, workers)
    print(f"{it.requirement:4} {it.what}: {wrong or 'noticed, and nothing else is red'}", flush=True)
    return bool(wrong)


def _wrong(copy: Path, broken: str, workers: str) -> str:
    """What is not as it should be with a break; nothing, when exactly this requirement is red."""
    marked = sorted(str(file) for file in (copy / "tests").rglob("test_*.py") if MARKED in file.read_text("utf-8"))
    shown, said = _test(copy, "-n", workers, "--dist", "worksteal", "--quick", *marked)
    if verdict(broken, shown) is not Verdict.NOT_MET:
        slow, said = _test(copy, "--requirements", broken, *marked)
        if verdict(broken, slow) is not Verdict.NOT_MET:
            return f"not noticed: {verdict(broken, slow)}\n{said}"
    if beside := [outcome for outcome in shown if _turns_red(outcome) - {broken}]:
        # A break turns red whenever it is tried; what a busy machine turned red does not stay so.
        shown, said = _test(copy, *(outcome.test for outcome in beside))
        red = set[str]().union(*map(_turns_red, shown)) - {broken}
        return f"{', '.join(sorted(red))} red as well\n{said}" if red or not shown else ""
    return ""


def _turns_red(outcome: Outcome) -> frozenset[str]:
    return outcome.requirements if outcome.passed is False else frozenset()


def _test(copy: Path, *chosen: str) -> tuple[list[Outcome], str]:
    """The outcomes of the tests that are chosen by arguments of pytest, and what it said."""
    written = copy / "outcomes.json"
    written.unlink(missing_ok=True)
    command = [sys.executable, "-m", "pytest", "-q", "--no-header", "--tb=line", "-p", "no:cacheprovider"]
    command += ["--conformance", str(written), *chosen]
    try:
        done = subprocess.run(command, cwd=copy, capture_output=True, text=True, timeout=LONGEST, check=False)
    except subprocess.TimeoutExpired:
        return [], f"The tests did not end within {LONGEST} s."
    return outcomes([written]) if written.exists() else [], (done.stdout + done.stderr)[-3000:]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
