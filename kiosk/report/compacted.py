"""Compacted files: what many files of a tour folder held, merged, as Parquet.

`compacted/counts.<sha256>.parquet` and `compacted/runs.<sha256>.parquet`: written once, and the name is the checksum of
every byte. They hold copies like any other file, so that it never matters whether something is in two of them.
"""

import hashlib
import os
import re
from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

from kiosk.report.database import PACKED, Database, Error
from kiosk.report.kinds import COUNTS, KINDS, Kind
from kiosk.tally.durable import make_folder, sync_folder
from kiosk.tally.merge import LARGEST
from kiosk.tally.metrics import check, check_period
from kiosk.tally.run import Run

FOLDER = "compacted"
_CHUNK = 10_000  # rows
_NAME = re.compile(f"({'|'.join(kind.name for kind in KINDS)})\\.([0-9a-f]{{64}})\\.parquet")


def believe(db: Database, path: Path) -> Kind:
    """Tell what a compacted file holds, when all of it can be believed.

    Raises:
        ValueError: Damaged, or it holds what no kiosk of ours writes.
        OSError: It cannot be read.
    """
    name = _NAME.fullmatch(path.name)
    if not name:
        raise ValueError("no compacted file has such a name")
    if _checksum(path) != name[2]:
        raise ValueError("cut off or changed: its checksum does not match")
    (kind,) = (kind for kind in KINDS if kind.name == name[1])
    try:
        columns = db.execute("SELECT column_name, column_type FROM (DESCRIBE FROM read_parquet(?))", [[str(path)]])
        if dict(columns.fetchall()) != kind.columns:
            raise ValueError("made by another version of this program")
        (_check_counts if kind is COUNTS else _check_runs)(db, path)
    except Error as error:
        path.stat()  # says so when it is gone
        raise ValueError(f"not a compacted file: {str(error).splitlines()[0]}") from error
    return kind


def merge(db: Database, kind: Kind, files: Sequence[str] = ()) -> bool:
    """Merge the copies that were taken in, and those in compacted files, into a kind's table.

    What is in a single compacted file is merged already, so that only the rest needs the memory that merging takes.

    Args:
        db: Afterwards it has the table, and no copies of this kind any more.
        kind: What to merge.
        files: Compacted files that are to be believed.

    Returns:
        Whether there is any row.

    Raises:
        FileNotFoundError: Somebody took a file away.
    """
    table, several = f"{PACKED}.{kind.table}", f"SELECT {kind.run} FROM several"
    try:
        db.execute(f"CREATE OR REPLACE TEMP TABLE several AS SELECT DISTINCT {kind.run} FROM {kind.copies}")
        if len(files) > 1:
            db.execute(f"INSERT INTO several {_IN_SEVERAL.format(run=kind.run)}", [files])
        copies = (
            f"(FROM {kind.copies} UNION ALL {_rows(kind)} WHERE {kind.run} IN ({several}))" if files else kind.copies
        )
        db.execute(f"CREATE OR REPLACE TABLE {table} AS {kind.merge.format(copies=copies)}", [files] if files else [])
        for file in files:
            db.execute(f"INSERT INTO {table} {_rows(kind)} WHERE {kind.run} NOT IN ({several})", [[file]])
            db.execute(f"CHECKPOINT {PACKED}")  # packs what came, in a tenth of the memory
    except Error:
        for file in files:
            Path(file).stat()  # says so when it is gone
        raise
    db.execute(f"CREATE OR REPLACE VIEW {kind.table} AS FROM {table}")
    db.execute(f"CREATE OR REPLACE TABLE {kind.copies}({kind.declared})")
    return bool(db.execute(f"FROM {kind.table} LIMIT 1").fetchall())


_IN_SEVERAL = """
    SELECT {run} FROM (SELECT DISTINCT {run}, filename FROM read_parquet(?, filename = true))
    GROUP BY {run} HAVING count(*) > 1
"""


def _rows(kind: Kind) -> str:
    return f"SELECT {kind.row} FROM read_parquet(?)"


def write(db: Database, folder: Path, kind: Kind) -> Path:
    """Write a kind's table as a compacted file; the same rows make the same file.

    Args:
        db: Holds the table, merged.
        folder: The tour folder.
        kind: What to write.

    Returns:
        The file. All of it has been read back from the disk.

    Raises:
        OSError: The disk is full or failed, or did not give back what was written.
    """
    make_folder(folder / FOLDER)
    beside = folder / FOLDER / f"{uuid4().hex}.tmp"  # not that of anybody else who compacts just now
    try:
        _copy(db, f"SELECT {kind.row} FROM {kind.table} ORDER BY {kind.row}", beside)
        with beside.open("rb") as file:
            os.fsync(file.fileno())
            checksum = hashlib.file_digest(file, "sha256").hexdigest()
        path = beside.replace(beside.with_name(f"{kind.name}.{checksum}.parquet"))
    finally:
        beside.unlink(missing_ok=True)
    sync_folder(path.parent)
    if _checksum(path) != checksum or not holds(db, path, kind):
        raise OSError(f"{path}: the disk does not give back what was written")
    return path


def holds(db: Database, path: Path, kind: Kind) -> bool:
    """Whether a file holds every row of a kind's table.

    Raises:
        FileNotFoundError: Somebody took the file away.
    """
    rest = f"SELECT {kind.row} FROM {kind.table} EXCEPT {_rows(kind)} LIMIT 1"
    try:
        return not db.execute(rest, [[str(path)]]).fetchall()
    except Error:
        path.stat()  # says so when it is gone
        raise


def _copy(db: Database, query: str, path: Path) -> None:
    target = str(path).replace("'", "''")
    try:
        db.execute(f"COPY ({query}) TO '{target}' (FORMAT parquet, COMPRESSION zstd)")
    except Error as error:
        raise OSError(f"{path}: {str(error).splitlines()[0]}") from error


def _checksum(path: Path) -> str:
    """The checksum of what is on the disk: what was just written would otherwise come from memory and prove nothing."""
    with path.open("rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return hashlib.file_digest(file, "sha256").hexdigest()


def _check_counts(db: Database, path: Path) -> None:
    strange = (
        f"SELECT 1 FROM read_parquet(?) WHERE NOT coalesce(n BETWEEN 1 AND {LARGEST}, false) LIMIT 1",
        "SELECT 1 FROM (SELECT DISTINCT run FROM read_parquet(?)) AS it"
        " WHERE NOT coalesce(regexp_full_match(run, '[0-9a-f]{32}'), false) LIMIT 1",
    )
    if any(db.execute(query, [[str(path)]]).fetchall() for query in strange):
        raise ValueError("it holds rows that are no counts")
    for column, refuse in (("subject", check), ("period", check_period)):
        distinct = f"SELECT DISTINCT metric, {column} FROM read_parquet(?)"
        for metric, value in db.execute(distinct, [[str(path)]]).fetchall():
            refuse(str(metric), str(value))


def _check_runs(db: Database, path: Path) -> None:
    rows = db.cursor().execute("FROM read_parquet(?)", [[str(path)]])
    while chunk := rows.fetchmany(_CHUNK):
        for row in chunk:
            Run(*row)
