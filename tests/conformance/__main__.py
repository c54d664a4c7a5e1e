"""Write CONFORMANCE.md: `python -m tests.conformance FILE ...`, each file from a run with `--conformance FILE`.

Ends with 1 when a requirement that tests should show has no verdict, or is not met.
"""

import sys
from pathlib import Path

from kiosk.app.places import ROOT
from tests.conformance.broken import BREAKS
from tests.conformance.report import lacking, outcomes, report
from tests.conformance.requirements import read


def main(files: list[str]) -> int:
    if not files:
        print("usage: python -m tests.conformance FILE ...", file=sys.stderr)
        return 2
    requirements = list(read().values())
    shown = outcomes(map(Path, files))
    text = report(requirements, shown, {it.requirement: it.what for it in BREAKS})
    (ROOT / "CONFORMANCE.md").write_text(text, "utf-8")
    wrong = lacking(requirements, shown)
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"CONFORMANCE.md: {len(requirements) - len(wrong)} of {len(requirements)} requirements hold.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
