"""What a figure looks at: names of fields and tables. Who must not see those must not count by them either."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import F, Q

from fazhi.figures.words import Figure


def looked_at(figure: Figure) -> frozenset[str]:
    """Names of every field that a figure filters, dates, sums or splits by, and of every table that it asks."""
    found: set[str] = set()
    for leaf in figure.leaves():
        fields = (leaf.on, getattr(leaf, "until", ""), getattr(leaf, "of", ""), *leaf.splits)
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
