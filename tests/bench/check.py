"""How long `kiosk check` takes for a hundred times the shipped professions: `python tests/bench/check.py`."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from kiosk.app.places import ASSETS
from kiosk.exhibition.compiled import open_exhibition
from kiosk.exhibition.reading import read_exhibition

TIMES = 100
LIMIT_S = 10


def grow(folder: Path) -> None:
    """Copy the shipped exhibition, with each of its professions a hundred times."""
    left_out = shutil.ignore_patterns("drawing", "fonts")
    shutil.copytree(ASSETS, folder, ignore=left_out)
    places = sorted(folder.glob("professions/*"))
    names = [f"{place.name}-{number}" for place in places for number in range(1, TIMES)]
    for name in names:
        shutil.copytree(folder / "professions" / name.rpartition("-")[0], folder / "professions" / name)
    listed = "".join(f"  - {name}\n" for name in names)
    file = folder / "exhibition.yaml"
    file.write_text(file.read_text("utf-8").replace("professions:\n", f"professions:\n{listed}"), "utf-8")


def main() -> None:
    """Print the figures; exit with 1 when checking takes too long."""
    with TemporaryDirectory() as name:
        folder = Path(name) / "exhibition"
        grow(folder)
        begin = perf_counter()
        reading = read_exhibition(folder)
        seconds = perf_counter() - begin
        sys.stdout.write(f"check: {len(reading.files)} files, {len(reading.problems)} problems, {seconds:.2f} s\n")
        for label in ("compile", "open"):
            begin = perf_counter()
            open_exhibition(folder, Path(name) / "cache")
            sys.stdout.write(f"{label}: {(perf_counter() - begin) * 1000:.0f} ms\n")
    sys.exit(seconds > LIMIT_S)


if __name__ == "__main__":
    main()
