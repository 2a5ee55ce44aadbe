"""The list of a register. List, search, count and export are one queryset, built here and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import SimpleNamespace
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from fazhi.desk import paging
from fazhi.desk.filters import Filter, filters_of
from fazhi.desk.tables import Column, Head, Line, cells_of, chosen, columns_of, related
from fazhi.spine import access, clock
from fazhi.spine.models import Account, Matter
from fazhi.spine.register import Register
from fazhi.spine.search import search

FIRST = 5  # so many filters stand open, the rest is folded


@dataclass
class Listing:
    """One reader's view of a register: what was asked for, and the rows that answer it."""

    register: Register
    user: Account
    params: Mapping[str, str]
    kept_columns: list[str]

    @cached_property
    def readable(self) -> QuerySet[Any]:
        rows = access.readable(self.user, self.register)
        # One table holds one system; naming it lets the database use the spine's indexes.
        return rows.filter(matter__system=self.register.code) if self.register.of_matters else rows

    @property
    def outside(self) -> bool:
        """Whether something is kept from the reader in any of the rows."""
        return access.stands_outside(self.user, self.register.code, clock.today())

    @cached_property
    def filters(self) -> list[Filter]:
        return filters_of(self.register, self.readable, self.matters, self.params, outside=self.outside)

    @property
    def first_filters(self) -> list[Filter]:
        """The filters that stand open: the first few declared, and the day of opening."""
        picks = [f for f in self.filters if f.kind != "dates"][:FIRST]
        return picks + [f for f in self.filters if f.name in ("opened_on", "on")]

    @property
    def more_filters(self) -> list[Filter]:
        first = {f.name for f in self.first_filters}
        return [f for f in self.filters if f.name not in first]

    @property
    def more_active(self) -> bool:
        return any(f.active for f in self.more_filters)

    @property
    def text(self) -> str:
        return self.params.get("q", "").strip()

    @cached_property
    def queryset(self) -> QuerySet[Any]:
        """Exactly the rows that are listed, counted and exported."""
        rows = found(self.readable, self.register, self.user, self.text)
        for chosen_filter in self.filters:
            rows = chosen_filter.apply(rows)
        return rows

    @cached_property
    def count(self) -> int:
        # Every matter has its record: as long as nothing of it is asked for, the spine alone can count them.
        return (self.matters if self.register.of_matters and not self.narrowed else self.queryset).count()

    @property
    def matters(self) -> QuerySet[Any]:
        """The spine rows of all that the reader may see of this system."""
        rows = Matter.objects.filter(system=self.register.code)
        return access.visible_to(self.user, rows, system=self.register.code)

    @cached_property
    def every(self) -> dict[str, Column]:
        return columns_of(self.register)

    @cached_property
    def columns(self) -> list[Column]:
        return chosen(self.register, self.kept_columns)

    @property
    def choosable(self) -> list[tuple[str, str, bool]]:
        """Every column that can be shown: name, label, and whether it is shown now."""
        shown = {column.name for column in self.columns}
        return [(c.name, c.label, c.name in shown) for c in self.every.values()]

    @property
    def narrowed(self) -> bool:
        return bool(self.text) or any(f.active for f in self.filters)

    @property
    def default_sort(self) -> str:
        return "-opened_on" if self.register.of_matters else "-on"

    @cached_property
    def sort(self) -> tuple[Column, bool]:
        """The column the rows are sorted by, and whether downwards."""
        every = self.every
        for wanted in (self.params.get("sort", ""), self.default_sort):
            column = every.get(wanted.removeprefix("-"))
            if column and column.sortable and not (column.internal and self.outside):
                return column, wanted.startswith("-")
        raise AssertionError("every register has a day to sort by")

    @cached_property
    def rows(self) -> QuerySet[Any]:
        """The same rows with what their cells need."""
        rows = self.queryset.select_related(*related(self.columns)) if related(self.columns) else self.queryset
        return access.marked(self.user, rows, system=self.register.code, prefix=self.register.prefix)

    @cached_property
    def page(self) -> paging.Page:
        column, descending = self.sort
        return paging.page(self.rows, column.path, descending=descending, key=self.params.get("key", ""))

    @property
    def heads(self) -> list[Head]:
        """The heads of the columns, each with the sort it asks for."""
        by, down = self.sort
        heads = []
        for column in self.columns:
            here = column.name == by.name
            wanted = column.name if here and down else f"-{column.name}" if here or column.day else column.name
            order = ("descending" if down else "ascending") if here else ""
            sorts = column.sortable and not (column.internal and self.outside)
            heads.append(Head(column.label.split("（")[0], wanted if sorts else "", order, column.numeric))
        return heads

    @property
    def lines(self) -> list[Line]:
        name = "desk:matter" if self.register.of_matters else "desk:entry"
        return [Line(row.pk, cells_of(self.columns, row, reverse(name, args=[row.pk]))) for row in self.page.rows]

    @property
    def kept_params(self) -> list[tuple[str, str]]:
        """What the address asks for, columns and place aside: kept when the columns change."""
        return [(name, value) for name, value in self.params.items() if name not in ("col", "key") and value]


def found(rows: QuerySet[Any], register: Register, user: Account, text: str) -> QuerySet[Any]:
    """Rows that hold the text; masked fields are searched only in records that the reader may open."""
    if not text:
        return rows
    plain = search(rows, text)
    mine = opens_personal(user, register.code)
    if not register.personal or not mine:
        return plain
    own = search(rows.filter(**{f"{register.prefix}organ__in": mine}), text, personal=True)
    return plain | own


def opens_personal(user: Account, system: str) -> set[int]:
    """Organs whose records of a system the reader may unmask."""
    today = clock.today()
    posts = user.posts_on(today)
    return {p.organ_id for p in posts if access.may_reveal(user, SimpleNamespace(organ_id=p.organ_id), system, today)}
