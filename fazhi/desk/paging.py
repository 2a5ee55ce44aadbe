"""Pages by key, not by offset: the thousandth page costs what the first does."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet

from fazhi.spine.plain import plain


@dataclass(frozen=True)
class Page:
    """Rows of one page, and the keys of its neighbours ("" where there is none)."""

    rows: list[Any]
    before: str
    after: str


def page(queryset: QuerySet[Any], path: str, *, descending: bool, key: str = "", size: int = 25) -> Page:
    """One page in the order of ``path`` (empty values last), then of the primary key."""
    cursor = _read(key)
    back = bool(cursor and cursor[0] == "b")
    if cursor:
        queryset = queryset.filter(_beyond(queryset, path, descending, back, cursor[1], cursor[2]))
    rows = list(_ordered(queryset, path, descending, back)[: size + 1])
    more = len(rows) > size
    rows = rows[:size]
    if back:
        rows.reverse()
    first_page = cursor is None or (back and not more)
    last_page = not more and not back
    return Page(
        rows,
        "" if first_page or not rows else _key("b", rows[0], path),
        "" if last_page or not rows else _key("a", rows[-1], path),
    )


def _ordered(queryset: QuerySet[Any], path: str, descending: bool, back: bool) -> QuerySet[Any]:
    down = descending != back
    nulls = {"nulls_first": True} if back else {"nulls_last": True}
    nulls = nulls if _nullable(queryset, path) else {}
    by = F(path).desc(**nulls) if down else F(path).asc(**nulls)
    return queryset.order_by(by, "-pk" if down else "pk")


def _beyond(queryset: QuerySet[Any], path: str, descending: bool, back: bool, value: Any, pk: Any) -> Q:
    """Rows that come after the cursor in the direction of reading."""
    down = descending != back
    further, key = ("lt", Q(pk__lt=pk)) if down else ("gt", Q(pk__gt=pk))
    nullable = _nullable(queryset, path)
    if value is None:
        empty = Q(**{f"{path}__isnull": True}) & key
        return empty | Q(**{f"{path}__isnull": False}) if back else empty
    beyond = Q(**{f"{path}__{further}": value}) | (Q(**{path: value}) & key)
    if nullable and not back:
        return beyond | Q(**{f"{path}__isnull": True})
    return (
        Q(**{f"{path}__{further}e": value}) & beyond
    )  # the bound lets an index begin here instead of at the first page


def _nullable(queryset: QuerySet[Any], path: str) -> bool:
    model = queryset.model
    *way, last = path.split("__")
    for part in way:
        model = model._meta.get_field(part).related_model
    return last != "pk" and bool(model._meta.get_field(last).null)


def _key(way: str, row: Any, path: str) -> str:
    value = row
    for part in path.split("__"):
        value = getattr(value, part, None)
    content = json.dumps([way, plain(value), row.pk], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(content.encode()).decode().rstrip("=")


def _read(key: str) -> tuple[str, Any, Any] | None:
    """A cursor that was handed in; anything unreadable is the first page."""
    if not key:
        return None
    try:
        way, value, pk = json.loads(base64.urlsafe_b64decode(key + "=" * (-len(key) % 4)))
    except (binascii.Error, ValueError, TypeError):
        return None
    return (way, value, pk) if way in ("a", "b") and isinstance(pk, int) else None
