"""What can go wrong with the store, and whose fault it is.

Trouble             the machine's: say so, and the show goes on
├── DiskFull        nothing was written; may be tried again
├── Unreachable     no permission, a read-only disk, no such folder; may be tried again
├── Locked          another program has the store open; may be tried again
├── DiskFailed      an I/O error: what the disk holds is no longer known; never tried again, start anew
├── Damaged         not a database, or a broken one
└── TooNew          made by a newer version of the program, or rows that no version writes
StoreBug            ours: a traceback for the log
"""

import errno


class Trouble(Exception):  # noqa: N818  it reads as what it is
    """The machine cannot do what was asked of the store. One line: what, where, and what to do."""


class DiskFull(Trouble):
    """Nothing was written. May be tried again."""


class Unreachable(Trouble):
    """No permission, a read-only disk or no such folder. May be tried again."""


class Locked(Trouble):
    """Another program has the store open. May be tried again."""


class DiskFailed(Trouble):
    """An I/O error. Neither a new try nor what can be read now proves what the disk holds."""


class Damaged(Trouble):
    """Not a database, or a broken one."""


class TooNew(Trouble):
    """Made by a newer version of the program, or rows that no version writes."""


class StoreBug(Exception):  # noqa: N818  so does this
    """The store was used wrongly: a mistake in the program."""


def from_os(error: OSError, where: object) -> Trouble:
    """Tell which trouble the operating system reported."""
    what = f"{where}: {error.strerror or error}"
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(f"{what}. Free some space.")
    if error.errno == errno.EIO:
        return DiskFailed(f"{what}. Start the program again; if it stays, replace the disk.")
    return Unreachable(f"{what}. Check that the folder is there and that this user may write in it.")
