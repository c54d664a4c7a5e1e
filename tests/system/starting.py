"""The program, telling when its first frame stands on the screen: `python -m tests.system.starting OPTIONS`.

On that moment it prints a line of JSON: the clock, its own memory (PSS, in kB), and the modules that it has loaded.
"""

import json
import logging
import sys
import time

from kiosk.__main__ import main


class Note(logging.Handler):
    """Looks at the program when it logs that its first frame is there."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage().startswith("first frame"):
            at, modules = time.monotonic(), sorted(sys.modules)
            print(json.dumps({"at": at, "pss": pss(), "modules": modules}), flush=True)


def pss(process: str = "self") -> int:
    """The memory of a process, its share of what it shares included, in kB."""
    with open(f"/proc/{process}/smaps_rollup", encoding="ascii") as file:  # noqa: PTH123 (pathlib is to be seen)
        return next(int(line.split()[1]) for line in file if line.startswith("Pss:"))


if __name__ == "__main__":
    logging.getLogger("kiosk.app").addHandler(Note())
    sys.argv = ["kiosk", "run", *sys.argv[1:]]
    main()
