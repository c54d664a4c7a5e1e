"""Prove that the tests notice: `python -m tests.conformance.breaks [--some NUMBER] [R5 ...]`.

Each break is made in a copy of the program of its own; then what shows that requirement is tested there, and all quick
tests of the others. Exactly that requirement must be red. Without ids all breaks are made, which takes a while; with
`--some`, so many, at random. Ends with 1 when one of them is not noticed, or something else turns red.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kiosk.app.places import ROOT
from tests.conformance.broken import BREAKS, Break
from tests.conformance.plugin import MARK
from tests.conformance.report import Outcome, Verdict, outcomes, verdict
from tests.conformance.requirements import TESTED, read

NOT_COPIED = (".*", "__pycache__", "out")
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
    with ThreadPoolExecutor(os.cpu_count()) as hands:
        results = list(hands.map(_try, breaks))
    return 1 if any(results) else 0


def _try(it: Break) -> bool:
    """Make a break, and say what the tests noticed; returns whether that is wrong."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(shutil.copytree(ROOT, Path(scratch) / "program", ignore=shutil.ignore_patterns(*NOT_COPIED)))
        file = copy / it.file
        text = file.read_text("utf-8")
        if text.count(it.find) != 1:
            print(f"{it.requirement:4} {it.file} has what is to be broken {text.count(it.find)} times, not once.")
            return True
        file.write_text(text.replace(it.find, it.put), "utf-8")
        written = Path(scratch) / "outcomes.json"
        said = _test(copy, it.requirement, written)
        shown = outcomes([written]) if written.exists() else []
    wrong = _wrong(it.requirement, shown)
    print(f"{it.requirement:4} {it.what}: {wrong or 'noticed, and nothing else is red'}", flush=True)
    if wrong:
        print(said, flush=True)
    return bool(wrong)


def _test(copy: Path, id: str, written: Path) -> str:
    marked = [str(file) for file in (copy / "tests").rglob("test_*.py") if MARKED in file.read_text("utf-8")]
    command = [sys.executable, "-m", "pytest", "-q", "--no-header", "--tb=line", "-p", "no:cacheprovider"]
    command += ["--quick", "--requirements", id, "--conformance", str(written), *marked]
    try:
        done = subprocess.run(command, cwd=copy, capture_output=True, text=True, timeout=LONGEST, check=False)
    except subprocess.TimeoutExpired:
        return f"The tests did not end within {LONGEST} s."
    return (done.stdout + done.stderr)[-3000:]


def _wrong(broken: str, shown: list[Outcome]) -> str:
    """What is not as it should be; nothing, when exactly this requirement is red.

    Slow tests are run for the broken requirement only, and say nothing of others.
    """
    if verdict(broken, shown) is not Verdict.NOT_MET:
        return f"not noticed: {verdict(broken, shown)}"
    quick = [outcome for outcome in shown if not outcome.slow]
    tested = [id for id, it in read().items() if TESTED in it.marks and id != broken]
    red = [id for id in tested if verdict(id, quick) is Verdict.NOT_MET]
    return f"{', '.join(red)} red as well" if red else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
