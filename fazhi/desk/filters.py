"""Filters of a register, made from its declaration: choices, organs, date ranges, yes/no, contained codes, words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, QuerySet

from fazhi.desk.tables import Column, columns_of
from fazhi.spine import registry
from fazhi.spine.fields import CodesField, has
from fazhi.spine.models import Organ
from fazhi.spine.register import Register


@dataclass
class Filter:
    """One filter with what was chosen in it. ``kind``: select, dates, text."""

    column: Column
    kind: str
    value: str = ""
    start: str = ""
    end: str = ""
    choices: list[tuple[str, str]] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.column.name

    @property
    def label(self) -> str:
        return self.column.label

    @property
    def active(self) -> bool:
        return bool(self.value or self.start or self.end)

    @property
    def words(self) -> str:
        """What was chosen, for the chip that takes it away."""
        if self.kind == "dates":
            return f"{self.start or '…'} 至 {self.end or '…'}"
        return dict(self.choices).get(self.value, self.value)

    def apply(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        path, behind = self.column.path, self.column.field
        if self.kind == "dates":
            path += "__date" if isinstance(behind, models.DateTimeField) else ""
            if day := _day(self.start):
                queryset = queryset.filter(**{f"{path}__gte": day})
            if day := _day(self.end):
                queryset = queryset.filter(**{f"{path}__lte": day})
            return queryset
        if not self.value:
            return queryset
        if self.kind == "select" and self.value not in {key for key, _ in self.choices}:
            return queryset.none()
        if isinstance(behind, CodesField):
            return queryset.filter(has(path, self.value))
        if isinstance(behind, models.BooleanField):
            return queryset.filter(**{path: self.value == "1"})
        return queryset.filter(**{path if self.kind == "select" else f"{path}__icontains": self.value})


def filters_of(
    register: Register,
    readable: QuerySet[Any],
    matters: QuerySet[Any],
    params: Mapping[str, str],
    *,
    outside: bool = False,
) -> list[Filter]:
    """The declared filters, then state, organ and the days, by which every register can be narrowed. Who sees rows from
    ``outside`` is not offered internal fields: what a filter finds it tells."""
    every = {name: c for name, c in columns_of(register).items() if not (outside and c.internal)}
    always = ("state", "organ", "opened_on", "closed_on") if register.of_matters else ("organ", "on")
    names = dict.fromkeys([*register.filters, *always])
    made = [
        _filter(every[name], readable, matters, params) for name in names if name in every and not every[name].personal
    ]
    useful = [f for f in made if f.kind != "select" or len(f.choices) > 1 or f.value]
    return sorted(useful, key=lambda f: f.kind == "dates")


def _filter(column: Column, readable: QuerySet[Any], matters: QuerySet[Any], params: Mapping[str, str]) -> Filter:
    behind = column.field
    if isinstance(behind, (models.DateField, models.DateTimeField)):
        start, end = params.get(f"{column.name}.from", ""), params.get(f"{column.name}.to", "")
        return Filter(column, "dates", start=start if _day(start) else "", end=end if _day(end) else "")
    value = params.get(column.name, "").strip()
    choices = _choices(column, readable, matters)
    return Filter(column, "text" if choices is None else "select", value=value, choices=choices or [])


def _choices(column: Column, readable: QuerySet[Any], matters: QuerySet[Any]) -> list[tuple[str, str]] | None:
    """What can be chosen; None when words are to be typed. ``matters``: the spine rows of ``readable``."""
    behind, register = column.field, column.register
    if register.of_matters and column.path in ("matter__state", "matter__track"):
        declared = registry.procedure(register.code)
        return list((declared.states if column.path.endswith("state") else declared.tracks).items())
    if isinstance(behind, CodesField):
        return behind.codes
    if isinstance(behind, models.BooleanField):
        return [("1", "是"), ("0", "否")]
    if behind.choices:
        return [(str(key), str(words)) for key, words in behind.flatchoices if key != ""]
    if column.path == "matter__organ":  # asked of the spine alone: joining every record to it takes the most time
        handling = matters.order_by().values("organ").distinct()
        return [(str(o.pk), o.short) for o in Organ.objects.filter(pk__in=handling)]
    if behind.is_relation and behind.related_model is Organ:
        present = Exists(readable.order_by().filter(**{column.path: OuterRef("pk")}))
        return [(str(o.pk), o.short) for o in Organ.objects.filter(present)]
    if behind.is_relation:
        present = Exists(readable.order_by().filter(**{column.path: OuterRef("pk")}))
        return [(str(row.pk), str(row)) for row in behind.related_model.objects.filter(present)[:300]]
    return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
