"""The fields of a record, and the rows that hang on it, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models

from fazhi.desk.saying import say
from fazhi.desk.tables import HIDDEN, NUMERIC
from fazhi.spine import registry
from fazhi.spine.actions.effects import own_fields
from fazhi.spine.masking import masked
from fazhi.spine.models import Entry

MOST_ROWS = 200  # of one detail on a page
SPINE_FIELDS = {f.name for f in Entry._meta.get_fields()} | HIDDEN


@dataclass(frozen=True)
class Fact:
    """One field of a record. ``personal``: the text is masked."""

    name: str
    label: str
    text: str
    personal: bool = False
    long: bool = False


def facts_of(
    model: Any, record: Any, system: str, always: Iterable[str] = (), hidden: Iterable[str] = ()
) -> list[Fact]:
    """The filled-in fields of a record in the order of the declaration; those ``always`` shown even when empty, those
    ``hidden`` never."""
    personal, always = registry.personal_fields(system), set(always)
    spine = {*(SPINE_FIELDS if issubclass(model, Entry) else HIDDEN), *hidden}
    facts = []
    for behind in model._meta.concrete_fields:
        if behind.name in spine:
            continue
        text = _cell(behind, record, personal)
        unset = isinstance(behind, models.BooleanField) and not getattr(record, behind.name)
        if not unset and (text or behind.name in always):
            long = isinstance(behind, models.TextField) and len(text) > 40
            facts.append(Fact(behind.name, str(behind.verbose_name), text, behind.name in personal, long))
    return facts


def rows_of(model: Any, matter: Any) -> dict[str, Any] | None:
    """The rows of a detail as a small table; None when there are none. Columns that are empty throughout are left out.

    Of very many only the last are told: a page is read by people.
    """
    fields = [model._meta.get_field(name) for name in own_fields(model)]
    related = [f.name for f in fields if f.is_relation]
    found = model.objects.filter(matter=matter.pk)
    rows = list((found.select_related(*related) if related else found).reverse()[: MOST_ROWS + 1])
    if not rows:
        return None
    more = len(rows) > MOST_ROWS
    rows = rows[:MOST_ROWS][::-1]
    personal = registry.personal_fields(matter.system)
    cells = [[_cell(f, row, personal) for f in fields] for row in rows]
    used = [n for n in range(len(fields)) if any(line[n] for line in cells)]
    return {
        "name": str(model._meta.verbose_name) + (f"（最近{MOST_ROWS}条）" if more else ""),
        "head": [(str(fields[n].verbose_name), isinstance(fields[n], NUMERIC)) for n in used],
        "rows": [(row.on, [line[n] for n in used]) for row, line in zip(rows, cells, strict=True)],
    }


def _cell(behind: Any, row: Any, personal: Iterable[str]) -> str:
    value = getattr(row, behind.name)
    return masked(behind.name, value) if behind.name in personal else say(behind, value)
