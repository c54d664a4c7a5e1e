"""The engine behind the report: DuckDB in memory, on a diet, and without a network."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import duckdb

Database = duckdb.DuckDBPyConnection
Error = duckdb.Error

PACKED = "packed"
"""What is attached under this name is in memory as well, and compressed."""
_MEMORY = "2GB"  # an office laptop has other things to do; what does not fit waits on the disk


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the engine meets into what it is: no room in memory and on the disk, or a disk that failed."""
    try:
        yield
    except Error as error:
        raise OSError(f"{tempfile.gettempdir()}: {str(error).splitlines()[0]}") from error


def open_database(memory: str = _MEMORY) -> Database:
    """Open an empty database that ends with its connection.

    Args:
        memory: What it may use; the rest goes to the system's folder for temporary files, and from there when it ends.
    """
    db = duckdb.connect(
        config={
            "memory_limit": memory,
            "temp_directory": str(Path(tempfile.gettempdir(), f"kiosk-report-{uuid4().hex}")),
            "preserve_insertion_order": False,
            "autoinstall_known_extensions": False,  # they would come from the network
            "autoload_known_extensions": False,
        }
    )
    db.execute(f"ATTACH ':memory:' AS {PACKED} (COMPRESS)")
    return db
