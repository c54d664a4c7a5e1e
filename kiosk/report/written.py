"""Taking in the files that kiosks wrote: many at a time, believing no more than `kiosk.tally.files.read` does.

Counts that look exactly as `files.render` writes them are parsed by the database, many files at once. Everything else
is left to `files.read`, which says what is wrong with it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from operator import attrgetter

from kiosk.report.database import Database
from kiosk.report.kinds import COUNTS, KINDS, RUNS
from kiosk.tally import files
from kiosk.tally.merge import LARGEST
from kiosk.tally.metrics import check, check_period
from kiosk.tally.run import Run, check_id

_BATCH = 16_000_000  # bytes of files in memory at a time
_HEAD = b'{\n"format": 1,\n"run": "'
_ROWS = '",\n"counts": '
_RUN = attrgetter(*RUNS.columns)
_COUNT = attrgetter(*COUNTS.columns)
_TAIL = len(f',\n"sha256": "{"":64}"\n}}\n')

# A count on its line, as `files.render` writes it: with quotes in these places only, so that they divide the line.
_LINE = r'\{"period": "[\w:+-]+", "metric": "\w+", "subject": "[\w/<-]*", "n": [1-9][0-9]{0,15}\}'
_PARSE = f"""
    CREATE OR REPLACE TEMP TABLE row AS
    SELECT file, run, part[4] AS period, part[8] AS metric, part[12] AS subject, trim(part[15], ': ,}}')::BIGINT AS n
    FROM (
        SELECT file, run, string_split(unnest(string_split(rows, chr(10))[2:-2]), '"') AS part
        FROM (SELECT unnest($1) AS file, unnest($2) AS run, unnest($3) AS rows)
        WHERE regexp_full_match(rows, '\\[\\n({_LINE},\\n)*{_LINE}\\n\\]')
    )
"""
_LEAVE = f"""
    DELETE FROM row WHERE file IN (
        SELECT file FROM row WHERE n > {LARGEST}
            OR (metric, subject) IN (SELECT metric, value FROM refused)
            OR (metric, period) IN (SELECT metric, value FROM refused)
        UNION
        SELECT file FROM row GROUP BY file HAVING count(DISTINCT split_part(period, 'T', 1)) > 1
    )
"""


def make_tables(db: Database) -> None:
    """Make the tables that copies are taken into before they are merged."""
    for kind in KINDS:
        db.execute(f"CREATE TABLE {kind.copies}({kind.declared})")
    db.execute("CREATE TEMP TABLE refused(metric VARCHAR, value VARCHAR)")


@dataclass(slots=True)
class Taken:
    """What became of files.

    Attributes:
        believed: The files that were taken in, each with the name that its content gives it.
        problems: Why each of the others was not.
        gone: Those that somebody took away since they were listed.
    """

    believed: dict[str, str] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)


def take(db: Database, paths: Iterable[str]) -> Taken:
    """Take copies of runs and counts into the database, each file as a whole or not at all.

    Args:
        db: With what `make_tables` made.
        paths: The files.
    """
    taken = Taken()
    for batch in _batches(paths, taken):
        for path, run in _take_plain(db, batch):
            checksum = batch.pop(path)[-68:-52].decode()
            taken.believed[path] = f"{run}.{checksum}.json"
        _take_others(db, batch, taken)
    return taken


def _batches(paths: Iterable[str], taken: Taken) -> Iterator[dict[str, bytes]]:
    """Read files, a bearable number at a time, and leave out those whose checksum is wrong."""
    batch: dict[str, bytes] = {}
    size = 0
    for path in paths:
        try:
            with open(path, "rb") as file:  # noqa: PTH123  there are many, and a Path takes as long as the reading
                data = file.read(files.LARGEST + 1)  # whatever lies on a stick, memory is safe
            files.check(data)
        except FileNotFoundError:
            taken.gone.add(path)
        except OSError as error:
            taken.problems[path] = error.strerror or str(error)
        except ValueError as error:
            taken.problems[path] = str(error)
        else:
            batch[path] = data
            size += len(data)
        if size > _BATCH:
            yield batch
            batch, size = {}, 0
    yield batch


def _take_plain(db: Database, batch: dict[str, bytes]) -> list[tuple[str, str]]:
    """Take in the files of counts that look as `files.render` writes them.

    Returns:
        Each with its run.
    """
    plain = []
    paths = list(batch)
    for file, data in enumerate(batch.values()):
        if data.startswith(_HEAD):
            with suppress(ValueError):
                run, _, rows = data[len(_HEAD) : -_TAIL].decode().partition(_ROWS)
                check_id(run)
                plain.append((file, run, rows))
    if not plain:
        return []
    db.execute(_PARSE, [list(column) for column in zip(*plain, strict=True)])
    db.execute("DELETE FROM refused")
    _refuse(db, "subject", check)
    _refuse(db, "period", check_period)
    db.execute(_LEAVE)
    db.execute(f"INSERT INTO {COUNTS.copies} SELECT {COUNTS.row} FROM row")
    return [(paths[file], run) for file, run in db.execute("SELECT DISTINCT file, run FROM row").fetchall()]


def _refuse(db: Database, column: str, check: Callable[[str, str], object]) -> None:
    """Note the values that their metric cannot have."""
    refused = []
    for metric, value in db.execute(f"SELECT DISTINCT metric, {column} FROM row").fetchall():
        try:
            check(metric, value)
        except ValueError:
            refused.append((metric, value))
    _insert(db, "refused", refused)


def _take_others(db: Database, batch: dict[str, bytes], taken: Taken) -> None:
    """Take in runs, and what only `files.read` can judge."""
    runs: list[tuple[object, ...]] = []
    counts: list[tuple[object, ...]] = []
    for path, data in batch.items():
        try:
            content = files.read(data)
            name = files.path(content, data).name
        except ValueError as error:
            taken.problems[path] = str(error)
            continue
        taken.believed[path] = name
        if isinstance(content, Run):
            runs.append(_RUN(content))
        else:
            counts.extend(map(_COUNT, content))
    _insert(db, RUNS.copies, runs)
    _insert(db, COUNTS.copies, counts)


def _insert(db: Database, table: str, rows: Sequence[tuple[object, ...]]) -> None:
    if rows:
        columns = [list(column) for column in zip(*rows, strict=True)]
        db.execute(f"INSERT INTO {table} SELECT {', '.join('unnest(?)' for _ in columns)}", columns)
