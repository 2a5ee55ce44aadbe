"""What a figure looks at: names of fields and tables. Who must not see those must not count by them either."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.db.models import F, Q

from fazhi.figures.words import Figure

_ADDRESS = re.compile(r" at 0x[0-9a-f]+")


def looked_at(figure: Figure) -> frozenset[str]:
    """Names of every field that a figure filters, dates, sums or splits by, and of every table that it asks."""
    found: set[str] = set()
    for leaf in figure.leaves():
        fields = (leaf.on, *(getattr(leaf, name, "") for name in ("since", "until", "of")), *leaf.splits)
        found |= {part for path in fields for part in path.split("__")}
        found |= {leaf.source.model.__name__, *_names(leaf.where), *_names(leaf.source.base)}
    return frozenset(found - {""})


def _names(condition: Any) -> Iterator[str]:
    """Names in a condition, however deep: Q, lookups, expressions, subqueries."""
    if isinstance(condition, Q):
        for child in condition.children:
            yield from _names(child)
    elif isinstance(condition, tuple):
        name, value = condition
        yield from name.split("__")
        yield from () if isinstance(value, tuple) else _names(value)  # a tuple there is the values of an "in"
    elif isinstance(condition, F):
        yield from str(condition.name).split("__")  # type: ignore[attr-defined]
    elif hasattr(condition, "query"):
        yield condition.query.model.__name__
    elif hasattr(condition, "get_source_expressions"):
        for part in condition.get_source_expressions():
            yield from _names(part)


def told(condition: Any) -> str:
    """A condition in words that are the same in every process: for comparing one with what it was."""
    if isinstance(condition, Q):
        inner = f" {condition.connector} ".join(told(child) for child in condition.children)
        return f"{'NOT' if condition.negated else ''}({inner})"
    if isinstance(condition, tuple) and len(condition) == 2 and isinstance(condition[0], str):
        return f"{condition[0]}={told(condition[1])}"
    if hasattr(condition, "query"):
        where = "; ".join(told(child) for child in condition.query.where.children)
        return f"{type(condition).__name__} {condition.query.model.__name__}[{where}]"
    parts = condition.get_source_expressions() if hasattr(condition, "get_source_expressions") else []
    if any(hasattr(part, "query") for part in parts):
        return f"{type(condition).__name__}({', '.join(told(part) for part in parts)})"
    return _ADDRESS.sub("", repr(condition))
