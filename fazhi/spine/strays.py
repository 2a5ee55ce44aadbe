"""Rows that hang on no history or on one of another kind, and numbers that were given out and are no longer there.

Replay goes from each chain to its rows. This goes the other way: a row that was put into the tables beside the actions, or
whose history was taken away whole, is not reached from any chain.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import connection
from django.db.models import Count, Exists, Max, Model, OuterRef
from django.db.models.functions import ExtractYear

from fazhi.spine import registry
from fazhi.spine.history import Break
from fazhi.spine.models import (
    Attachment,
    Chain,
    Deadline,
    Document,
    Draw,
    DrawWitness,
    Event,
    EventSecret,
    Extension,
    Link,
    Matter,
    Organ,
    Participation,
    Pause,
    SearchWords,
    Series,
    Service,
)
from fazhi.spine.register import Register

#: What hangs on what. Databases keep this by themselves, unless their owner tells them not to.
HANGS: tuple[tuple[type[Model], str], ...] = (
    (Matter, "chain"), (Event, "chain"), (EventSecret, "event"), (Attachment, "chain"), (Link, "source"), (Link, "target"),
    (SearchWords, "chain"), (Document, "matter"), (Service, "document"), (Deadline, "matter"), (Extension, "deadline"),
    (Pause, "matter"), (Participation, "matter"), (DrawWitness, "draw"),
)  # fmt: skip
_AT_MOST = 20  # of one kind are named
_AT_ONCE = 200  # tables are asked by one statement; SQLite takes no more than 500


def strays() -> Iterator[Break]:
    """Rows without their history, rows on a history of another kind, and gaps in the numbers."""
    for model, name in HANGS:
        parent: Any = model._meta.get_field(name).related_model
        alone = model._base_manager.filter(~Exists(parent._base_manager.filter(pk=OuterRef(f"{name}_id"))))
        yield from _named(alone, "没有留痕链，不是由本系统登记的")
    yield from _named(
        Matter.objects.filter(~Exists(Chain.objects.filter(pk=OuterRef("pk"), system=OuterRef("system")))),
        "所在的留痕链属于别的系统",
    )
    typed = homes()
    some = filled(typed)
    for model, (through, systems) in typed.items():
        if model not in some:
            continue
        right = Chain.objects.filter(pk=OuterRef(through), system__in=systems)
        yield from _named(model._base_manager.filter(~Exists(right)), "所在的留痕链没有，或者属于别的系统")
    yield from lost_numbers()


def homes() -> dict[type[Model], tuple[str, set[str]]]:
    """Typed records, details, entries and kept records: the column that leads to the chain, the systems it may be of."""
    found: dict[type[Model], tuple[str, set[str]]] = {}

    def at(model: Any, through: str, system: str) -> None:
        found.setdefault(model, (through, set()))[1].add(system)

    for declared in registry.procedures():
        for model in {declared.record, *(step.adds for step in declared.steps if step.adds), *declared.beside}:
            at(model, "matter_id", declared.code)
    for register in registry.registers():
        if not register.of_matters and any(f.name == "chain" for f in register.model._meta.concrete_fields):
            at(register.model, "chain_id", register.code)
    for system, model in registry.kept():
        at(model, "chain_id", system)
    return found


def filled(models: Iterable[type[Model]]) -> set[type[Model]]:
    """Of so many kinds of rows those of which there is one at all; most systems are empty in most places."""
    quote, left = connection.ops.quote_name, list(models)
    found: set[type[Model]] = set()
    with connection.cursor() as cursor:
        while left:
            asked, left = left[:_AT_ONCE], left[_AT_ONCE:]
            tables = enumerate(quote(model._meta.db_table) for model in asked)
            cursor.execute(
                " UNION ALL ".join(f"SELECT {n} WHERE EXISTS (SELECT 1 FROM {table})" for n, table in tables)
            )
            found |= {asked[n] for (n,) in cursor.fetchall()}
    return found


def _named(rows: Any, what: str) -> Iterator[Break]:
    label = str(rows.model._meta.verbose_name)
    found = list(rows.order_by("pk")[: _AT_MOST + 1])
    for row in found[:_AT_MOST]:
        key = next((getattr(row, name) for name in ("chain_id", "matter_id") if hasattr(row, name)), row.pk)
        yield Break(key or 0, f"{label} {getattr(row, 'number', '') or row.pk}", 0, what)
    if len(found) > _AT_MOST:
        yield Break(0, label, 0, f"另有{rows.count() - _AT_MOST}个{what}")


def _numbered(register: Register) -> bool:
    return not register.of_matters and any(f.name == "organ" for f in register.model._meta.concrete_fields)


def lost_numbers() -> Iterator[Break]:
    """Numbers have no gaps: what was given out in a series must still be there, no more and no less."""
    have: Counter[tuple[int, str, int]] = Counter()
    last: dict[tuple[int, str, int], int] = defaultdict(int)
    rows = Matter.objects.order_by().values_list("organ", "system", ExtractYear("opened_on"))
    have.update({key[:3]: key[3] for key in rows.annotate(n=Count("pk"))})
    some = filled({r.model for r in registry.registers()})
    for register in registry.registers():
        if register.model in some and _numbered(register):
            entries = register.model._base_manager.order_by().values_list("organ", ExtractYear("on"))
            have.update({(organ, register.code, year): n for organ, year, n in entries.annotate(n=Count("pk"))})
    papers = Document.objects.order_by().values_list("organ", "matter__system", "template", "year")
    for organ, system, template, year, n, top in papers.annotate(n=Count("pk"), top=Max("serial")):
        have[organ, f"{system}:{template}", year] = n
        last[organ, f"{system}:{template}", year] = top
    draws = Draw.objects.order_by().values_list("organ", ExtractYear("planned_on"))
    have.update({(organ, "draws", year): n for organ, year, n in draws.annotate(n=Count("pk"))})
    known = (
        {kind for _, kind, _ in have} | {p.code for p in registry.procedures()} | {r.code for r in registry.registers()}
    )
    given = {(s.organ_id, s.kind, s.year): s.last for s in Series.objects.all()}
    organs = Organ.objects.in_bulk({key[0] for key in have.keys() | given.keys()})
    for key in sorted(have.keys() | given.keys()):
        organ, kind, year = key
        told, n = given.get(key, 0), have[key]
        if (kind in known or ":" in kind) and (told != n or last.get(key, n) > told):
            yield Break(0, f"{organs.get(organ, organ)} {kind} {year}年", 0, f"编号已发出{told}个，现有{n}个")
