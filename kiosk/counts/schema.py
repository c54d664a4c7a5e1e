"""What the tables of the store are, in each of its versions."""

MIGRATIONS = (
    """
    CREATE TABLE run (
        id TEXT PRIMARY KEY, label TEXT NOT NULL, venue TEXT NOT NULL, program TEXT NOT NULL, exhibition TEXT NOT NULL,
        started TEXT NOT NULL, purpose TEXT NOT NULL, clock TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE count (
        run TEXT NOT NULL REFERENCES run, period TEXT NOT NULL, metric TEXT NOT NULL, subject TEXT NOT NULL,
        n INTEGER NOT NULL CHECK (n > 0),
        PRIMARY KEY (run, period, metric, subject)
    ) STRICT, WITHOUT ROWID;
    """,
    "ALTER TABLE run ADD COLUMN filed INTEGER NOT NULL DEFAULT 0",
)
"""Each leads from the version of its index to the next. Only ever add at the end."""

COLUMNS = """
    SELECT it.name, its.name, its.type, its.pk FROM sqlite_schema AS it, pragma_table_info(it.name) AS its ORDER BY 1, 2
"""
"""Asks a database for all of its tables and their columns."""
