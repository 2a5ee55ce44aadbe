"""The fields of a record, and the rows that hang on it, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.urls import reverse

from fazhi.desk.saying import say
from fazhi.desk.tables import HIDDEN, NUMERIC
from fazhi.figures import catalogue
from fazhi.spine import access, clock, registry
from fazhi.spine.actions.effects import own_fields
from fazhi.spine.fields import NamedCode, NamedCodes
from fazhi.spine.masking import masked
from fazhi.spine.models import Account, Entry

MOST_ROWS = 200  # of one detail on a page
FOLDED = 300  # so many characters, or lines, a text has before only its beginning is shown
LINES = 8
BEGINNING = 160
SPINE_FIELDS = {f.name for f in Entry._meta.get_fields()} | HIDDEN


@dataclass(frozen=True)
class Fact:
    """One field of a record. ``personal``: the text is masked."""

    name: str
    label: str
    text: str
    personal: bool = False
    long: bool = False
    begun: bool = False  # given when the record was opened; the rest came with the steps
    sources: tuple[tuple[str, str], ...] = ()  # figures and registers that codes name, each with its page ("": not his)

    @property
    def beginning(self) -> str:
        """The first lines of a text that is folded; "" when all of it is shown at once."""
        return beginning_of(self.text)


def beginning_of(text: str) -> str:
    """The first lines of a text too long to stand on a page unasked, "" when it is short."""
    lines = text.splitlines()
    if len(text) <= FOLDED and len(lines) <= LINES:
        return ""
    shown = "\n".join(lines[: LINES // 2])
    return shown[:BEGINNING].rstrip() + "……"


def facts_of(
    model: Any, record: Any, system: str, always: Iterable[str] = (), hidden: Iterable[str] = (),
    begun: Iterable[str] = (), reader: Account | None = None,
) -> list[Fact]:  # fmt: skip
    """The filled-in fields of a record in the order of the declaration; those ``always`` shown even when empty, those
    ``hidden`` never. ``begun``: names of the fields that were given at the opening. ``reader``: who may follow links."""
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
            name = behind.name
            sources = sources_of(behind, getattr(record, name), reader) if reader and name not in personal else ()
            facts.append(Fact(name, str(behind.verbose_name), text, name in personal, long, name in begun, sources))
    return facts


def sources_of(behind: Any, value: Any, reader: Account) -> tuple[tuple[str, str], ...]:
    """The names of the figures and registers that a field's codes stand for, with the pages that this reader may open."""
    if not isinstance(behind, (NamedCode, NamedCodes)) or not value:
        return ()
    listed = [(behind.names(code), _page_of(code, reader)) for code in str(value).split()]
    return tuple(listed) if any(url for _, url in listed) else ()


def _page_of(code: str, reader: Account) -> str:
    today = clock.today()
    figure = next((one for one in catalogue.figures() if one.code == code), None)
    if figure is not None:
        seen = all(access.reads(reader, leaf.source.system, today) for leaf in figure.leaves())
        return reverse("desk:figure", args=[code]) if seen else ""
    if any(one.code == code for one in registry.registers()) and access.reads(reader, code, today):
        return reverse("desk:register", args=[code])
    return ""


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
    heads = [(str(fields[n].verbose_name), _breadth(fields[n], [line[n] for line in cells])) for n in used]
    return {
        "code": model.__name__.lower(),
        "name": str(model._meta.verbose_name) + (f"（最近{MOST_ROWS}条）" if more else ""),
        "head": heads,
        "rows": [
            (row.on, [(label, breadth, line[n]) for n, (label, breadth) in zip(used, heads, strict=True)])
            for row, line in zip(rows, cells, strict=True)
        ],
        "last": max(row.on for row in rows),
    }


def _breadth(behind: Any, texts: list[str]) -> str:
    """How much room a column needs, as a class of the style sheet: a narrow column of long sentences cannot be read."""
    longest = max((len(text) for text in texts), default=0)
    if isinstance(behind, NUMERIC):
        return "number"
    return "text" if longest > 40 else "words" if longest > 10 else ""


def _cell(behind: Any, row: Any, personal: Iterable[str]) -> str:
    value = getattr(row, behind.name)
    return masked(behind.name, value) if behind.name in personal else say(behind, value)
