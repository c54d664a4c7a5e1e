"""A damaged store is kept under a telling name, so that a new one can begin in its place."""

from datetime import datetime
from pathlib import Path

from kiosk.counts.trouble import from_os
from kiosk.tally.durable import sync_folder

_MARK = ".damaged-"


def kept(path: Path) -> list[Path]:
    """The damaged stores that were set aside, oldest first: whoever looks after the kiosk has to know of them.

    Args:
        path: Where the store is now.
    """
    return sorted(path.parent.glob(f"{path.stem}{_MARK}*{path.suffix}"))


def set_aside(path: Path, when: datetime) -> Path:
    """Set a damaged store aside.

    Args:
        path: The damaged database file.
        when: The time to put into its name.

    Returns:
        Where it now is; what was in its WAL lies beside it.

    Raises:
        Trouble: It cannot be moved.
    """
    stem = f"{path.stem}{_MARK}{when:%Y-%m-%dT%H%M%S}"
    names = (f"{stem}{'' if i == 1 else f'-{i}'}{path.suffix}" for i in range(1, 1000))
    aside = next(path.with_name(name) for name in names if not path.with_name(name).exists())
    try:
        # The WAL first: a new database would empty it, a damaged one without it is only set aside once more.
        for suffix in ("-wal", "-shm", "-journal", ""):
            old = Path(f"{path}{suffix}")
            if old.exists():
                old.rename(f"{aside}{suffix}")
        sync_folder(path.parent)
    except OSError as error:
        raise from_os(error, path) from error
    return aside
