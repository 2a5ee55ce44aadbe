"""What a reader reaches over all systems at once: a few queries, however many registers there are."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from django.db.models import CharField, Count, Model, Q, QuerySet, Value

from fazhi.spine import access, registry
from fazhi.spine.models import Account, Document, Matter
from fazhi.spine.register import Register


def over_matters(user: Account, rows: QuerySet[Any], prefix: str, today: date) -> QuerySet[Any]:
    """The rows of ``rows`` whose matters the reader may see: one condition for all systems that are seen alike."""
    groups: dict[tuple[Any, ...], list[str]] = defaultdict(list)
    for procedure in registry.procedures():
        if access.reads(user, procedure.code, today):
            code = procedure.code
            posts = tuple(sorted(p.pk for p in user.posts_on(today) if p.covers(code)))
            alike = (
                posts,
                registry.takes_parts(code),
                _apart(code, rows.model),
                code
                if registry.is_sealed(code) or registry.kept_as(code)
                else "",  # who sees those is asked of each by itself
            )
            groups[alike].append(code)
    seen = [
        right & Q(**{f"{prefix}system__in": codes})
        for codes in groups.values()
        if (right := access.visible_q(user, rows.model, system=codes[0], prefix=prefix, on=today)) is not None
    ]
    return rows.filter(Q(*seen, _connector=Q.OR)) if seen else rows.none()


def _apart(code: str, model: type[Model]) -> tuple[Any, ...]:
    """What else tells a system apart. Where every part lets its organ see the row, it does not matter which of them are
    inside, nor what is kept from the others; without this there were as many conditions as there are systems with parts."""
    internal = registry.internal_names(code)
    if registry.takes_parts(code) and model is not Document and model.__name__ not in internal:
        return ()
    return registry.insiders(code), frozenset(internal)


def counts(user: Account, today: date) -> dict[str, int]:
    """How many records of each register the reader may see."""
    matters = over_matters(user, Matter.objects.all(), "", today).values("system").annotate(n=Count("pk"))
    found = dict(matters.values_list("system", "n"))
    entries = [
        access.readable(user, register).order_by().values(_code=Value(register.code, CharField())).annotate(n=Count("pk"))
        for register in _entry_registers(user, today)
    ]  # fmt: skip
    return found | {row["_code"]: row["n"] for row in _together(entries)}


def entries_numbered(user: Account, number: str, today: date) -> list[tuple[str, int]]:
    """Code of the register and key of every entry of this number that the reader may see."""
    found = [
        access.readable(user, register).order_by().filter(number=number).values("pk", _code=Value(register.code, CharField()))
        for register in _entry_registers(user, today)
    ]  # fmt: skip
    return [(row["_code"], row["pk"]) for row in _together(found)]


def _entry_registers(user: Account, today: date) -> list[Register]:
    return [r for r in registry.registers() if not r.of_matters and access.reads(user, r.code, today)]


def _together(queries: list[QuerySet[Any, Any]]) -> list[Any]:
    """The rows of several tables in one query."""
    if not queries:
        return []
    return list(queries[0].union(*queries[1:], all=True) if len(queries) > 1 else queries[0])
