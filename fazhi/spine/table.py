"""Rows into a table and out of it by statements that are built once: many at a time, or the few of one action.

The mapper builds a statement, and an expression for every value, each time anew; over a hundred thousand records with
their history, and with many people writing at once, that is most of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import count
from typing import Any

from django.db import connection, models

AT_ONCE = 500
#: Fields whose values stand in the database as they stand in Python.
_AS_IS = (models.CharField, models.TextField, models.IntegerField, models.BooleanField, models.AutoField)
_PLAIN = {str, int, bool, type(None)}


def keys(model: Any) -> Iterator[int]:
    """Keys for new rows. PostgreSQL's sequence hands them out in blocks, so that no two writers get the same; on SQLite
    the caller's transaction keeps others out."""
    meta = model._meta
    if connection.vendor != "postgresql":
        yield from count((model._base_manager.aggregate(top=models.Max("pk"))["top"] or 0) + 1)
    while True:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
                [meta.db_table, meta.pk.column, AT_ONCE],
            )
            drawn = [row[0] for row in cursor.fetchall()]
        yield from drawn


def write_rows(model: Any, rows: list[Any]) -> None:
    """Insert rows that have not been saved; those without a key get one. Their models' ``save`` is not called."""
    if not rows:
        return
    meta = model._meta
    if isinstance(meta.pk, models.AutoField):
        given = keys(model)
        for row in rows:
            if row.pk is None:
                row.pk = next(given)
    _make_ready(meta.concrete_fields, rows)
    columns, places, values = _columns(meta.concrete_fields)
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {connection.ops.quote_name(meta.db_table)} ({columns}) VALUES ({places})",
            [values(row) for row in rows],
        )
    _written(rows)


def add_rows(model: Any, rows: list[Any]) -> None:
    """Insert a few rows by one statement; the database gives the keys. Their models' ``save`` is not called."""
    if not rows:
        return
    meta, quoted = model._meta, connection.ops.quote_name
    given = isinstance(meta.pk, models.AutoField)
    fields = tuple(field for field in meta.concrete_fields if not (given and field.primary_key))
    _make_ready(fields, rows)
    columns, places, values = _columns(fields)
    statement = f"INSERT INTO {quoted(meta.db_table)} ({columns}) VALUES {', '.join([f'({places})'] * len(rows))}"
    with connection.cursor() as cursor:
        cursor.execute(
            f"{statement} RETURNING {quoted(meta.pk.column)}", [value for row in rows for value in values(row)]
        )
        for row, (key,) in zip(rows, cursor.fetchall(), strict=True):
            row.pk = key
    _written(rows)


@lru_cache(maxsize=200)
def _columns(fields: tuple[Any, ...]) -> tuple[str, str, Callable[[Any], list[Any]]]:
    """The columns, their places, and what makes the values of a row ready for them."""
    ready = [(field.attname, _ready(field)) for field in fields]
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    return columns, ", ".join(["%s"] * len(fields)), lambda row: [make(getattr(row, name)) for name, make in ready]


def _make_ready(fields: Iterable[Any], rows: list[Any]) -> None:
    for field in fields:
        if field.is_relation:
            _take_keys(field, rows)
        if type(field).pre_save is not models.Field.pre_save:  # a field that works out its own value as it is saved
            for row in rows:
                setattr(row, field.attname, field.pre_save(row, True))


def _written(rows: list[Any]) -> None:
    for row in rows:
        row._state.adding, row._state.db = False, connection.alias


def _take_keys(field: Any, rows: list[Any]) -> None:
    """Rows that were tied to others before those had a key take it now."""
    for row in rows:
        if getattr(row, field.attname) is None and field.is_cached(row):
            tied = field.get_cached_value(row)
            setattr(row, field.attname, tied and getattr(tied, field.target_field.attname))


def _ready(field: Any) -> Callable[[Any], Any]:
    """Makes a value of a field ready for the database."""

    def prepare(value: Any) -> Any:
        return field.get_db_prep_save(value, connection)

    behind = field.target_field if field.is_relation else field
    if isinstance(behind, models.DateField | models.DecimalField):
        day = connection.ops.adapt_datefield_value if type(behind) is models.DateField else prepare
        return lambda value: None if value is None else day(value) if type(value) is date else prepare(value)
    if not isinstance(behind, _AS_IS):
        return prepare
    return lambda value: value if type(value) in _PLAIN else prepare(value)


def update_rows(model: Any, rows: list[Any], names: Iterable[str]) -> None:
    """Write some fields of rows that are saved already, by one prepared statement. Their models' ``save`` is not called."""
    if not rows:
        return
    sets, values = _settings(model, tuple(names))
    quoted, meta = connection.ops.quote_name, model._meta
    statement = f"UPDATE {quoted(meta.db_table)} SET {sets} WHERE {quoted(meta.pk.column)} = %s"
    with connection.cursor() as cursor:
        if len(rows) == 1:
            cursor.execute(statement, [*values(rows[0]), rows[0].pk])
        else:
            cursor.executemany(statement, [[*values(row), row.pk] for row in rows])


@lru_cache(maxsize=200)
def _settings(model: Any, names: tuple[str, ...]) -> tuple[str, Callable[[Any], list[Any]]]:
    """The setting part of an update, and what makes the values of a row ready for it."""
    fields = tuple(model._meta.get_field(name) for name in names)
    return ", ".join(f"{connection.ops.quote_name(field.column)} = %s" for field in fields), _columns(fields)[2]


def columns_of(model: Any, table: str = "") -> str:
    """The columns of a model for a SELECT, in the order that ``made`` takes them; ``table``: the name it has there."""
    return _reading(model, table)[0]


def made(model: Any, values: Sequence[Any], table: str = "") -> Any:
    """The instance that a row of ``columns_of`` stands for."""
    _, names, converters = _reading(model, table)
    if converters:
        values = list(values)
        for place, expression, convert in converters:
            for one in convert:
                values[place] = one(values[place], expression, connection)
    return model.from_db(connection.alias, names, values)


def width(model: Any) -> int:
    """How many columns ``columns_of`` names."""
    return len(model._meta.concrete_fields)


@lru_cache(maxsize=200)
def _reading(model: Any, table: str) -> tuple[str, list[str], list[tuple[int, Any, list[Any]]]]:
    """Columns, names, and for each place what turns the database's value into Python's."""
    meta, quoted = model._meta, connection.ops.quote_name
    shown = quoted(table or meta.db_table)
    converters = []
    for place, field in enumerate(meta.concrete_fields):
        expression = field.get_col(table or meta.db_table)
        convert = connection.ops.get_db_converters(expression) + expression.get_db_converters(connection)
        if convert:
            converters.append((place, expression, convert))
    columns = ", ".join(f"{shown}.{quoted(field.column)}" for field in meta.concrete_fields)
    return columns, [field.attname for field in meta.concrete_fields], converters
