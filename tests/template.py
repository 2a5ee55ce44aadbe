"""The test database: migrated once for a whole run of several workers, the others take copies; emptied where it is filled."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

#: As the migrations leave it, with all guards of the history. On SQLite.
FILE = Path(os.environ["FAZHI_VAR"]) / "migrated.sqlite3"
BUILT = FILE.with_suffix(".built")
#: Django's own lists of what models there are; no test writes into them.
LISTS = {"auth_permission", "django_content_type"}


def making(by_migrations: Callable[..., str]) -> Callable[..., str]:
    """What makes a worker's test database: the first that asks has it built, the others wait for it."""

    def create(*words: Any, **options: Any) -> str:
        with FILE.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if BUILT.exists():
                name = str(connection.creation._get_test_db_name())
                _copy(_common(), name)
                settings.DATABASES[connection.alias]["NAME"] = connection.settings_dict["NAME"] = name
            else:
                name = by_migrations(*words, **options)
                connection.close()
                _copy(name, _common())
                BUILT.touch()
        return name

    return create


def _common() -> str:
    own = str(connection.creation._get_test_db_name())
    return str(FILE) if connection.vendor == "sqlite" else own.replace(os.environ["PYTEST_XDIST_WORKER"], "migrated")


def _copy(source: str, target: str) -> None:
    connection.close()
    if connection.vendor == "sqlite":
        shutil.copy(source, target)
        return
    with connection.creation._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{target}"')
        cursor.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')


def emptying(every_table: Callable[..., list[str]]) -> Callable[..., list[str]]:
    """After a test that commits. Django's lists of models stay: what is the same after every test need not be made anew.

    On PostgreSQL only tables with rows are emptied: to truncate hundreds takes a second. Rows are deleted past the guards of
    the history and the foreign keys, which only a superuser may do; without one as ever.
    """

    def statements(style: Any, tables: list[str], **how: Any) -> list[str]:
        tables = [table for table in tables if table not in LISTS]
        if connection.vendor == "sqlite" or how.get("reset_sequences"):
            return every_table(style, tables, **how)
        with connection.cursor() as cursor:
            cursor.execute("SHOW is_superuser")
            if cursor.fetchone() != ("on",):
                return every_table(style, tables, **how)
            quoted = [connection.ops.quote_name(table) for table in tables]
            asked = (f"SELECT {n} WHERE EXISTS (SELECT 1 FROM {table})" for n, table in enumerate(quoted))
            cursor.execute(" UNION ALL ".join(asked))
            filled = [quoted[n] for (n,) in cursor.fetchall()]
        past = ["SET LOCAL session_replication_role = replica"]
        return [*past, *(f"DELETE FROM {table}" for table in filled)] if filled else []

    return statements
