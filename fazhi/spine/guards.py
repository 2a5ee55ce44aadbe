"""The guards against deleting from the history, where emptying the whole database must pass them.

PostgreSQL empties with TRUNCATE, which row triggers do not see; SQLite knows only DELETE.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


def lift() -> list[str]:
    """Take away SQLite's guards against deleting; returns the statements that lay them again. Nothing on PostgreSQL."""
    if connection.vendor != "sqlite":
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%BEFORE DELETE ON spine_%'"
        )
        found = cursor.fetchall()
        for name, _ in found:
            cursor.execute(f'DROP TRIGGER "{name}"')
    return [sql for _, sql in found]


@contextmanager
def emptying() -> Iterator[None]:
    """Within, all tables may be emptied."""
    lifted = lift()
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for statement in lifted:
                cursor.execute(statement)
