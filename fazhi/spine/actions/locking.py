"""The matter that an action works on, locked before anything that depends on it is read."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.db import connection, transaction

from fazhi.spine import access, clock
from fazhi.spine.errors import Conflict
from fazhi.spine.history import SEEN
from fazhi.spine.models import Account, Chain, Event, Matter, Organ
from fazhi.spine.table import columns_of, made, width

#: The name of a handling organ's superior beside it.
ABOVE = "above"


def locked(matter: Matter, version: int | None = None, by: Account | None = None) -> Matter:
    """The matter with its row, its chain and its record locked. Raises Conflict when it has moved on, naming who was
    quicker unless that is kept from ``by``."""
    fresh = _read(matter)
    if version is not None and fresh.version != version:
        later = Event.objects.filter(chain=fresh.pk, seq__gt=version)
        last = later.exclude(code=SEEN).select_related("by").order_by("-seq").first()
        if last is None and later.exists():
            return fresh  # it was only opened by somebody meanwhile
        if last and by and last.code in access.hidden(by, fresh, clock.today()):
            raise Conflict("此事项已有改动，请核对最新情况后再办")
        who = (last.actor if last else "") or "他人"
        what = fresh.declared.event_name(last.code) if last else "改动"
        raise Conflict(f"此事项已由{who}办理“{what}”，请核对最新情况后再办")
    return fresh


def _read(matter: Matter) -> Matter:
    """The matter as it stands now, with its chain, its record, its organ and the one above that."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("a matter is locked within a transaction only")
    record = matter.declared.record
    with connection.cursor() as cursor:
        cursor.execute(_statement(record), [matter.pk])
        row = cursor.fetchone()
    if row is None:
        raise Matter.DoesNotExist(f"no matter {matter.pk} with a record in {matter.system}")
    parts: list[Any] = []
    for model, name in (*((m, "") for m in (Chain, Matter, record, Organ)), (Organ, ABOVE)):
        values, row = row[: width(model)], row[width(model) :]
        parts.append(None if values[0] is None else made(model, values, name))
    chain, fresh, typed, organ, above = parts
    if above:
        organ.parent = above
    fresh.chain, fresh.organ, fresh.record, typed.matter = chain, organ, typed, fresh
    return fresh  # type: ignore[no-any-return]


@lru_cache(maxsize=200)
def _statement(record: Any) -> str:
    """What reads and locks a matter with a record of this model.

    After waiting for a lock, PostgreSQL reads again what is locked, while a joined row that is not would still be the old
    one: so chain, matter and record are locked together. The chain comes first, as with those who lock it alone and
    then write the matter's row; the other way round the two would wait for each other.
    """
    quoted = connection.ops.quote_name
    chain, matter, typed, organ = (quoted(model._meta.db_table) for model in (Chain, Matter, record, Organ))
    columns = ", ".join([*map(columns_of, (Chain, Matter, record, Organ)), columns_of(Organ, ABOVE)])
    read = (
        f"SELECT {columns} FROM {chain} JOIN {matter} ON {matter}.chain_id = {chain}.id"
        f" JOIN {typed} ON {typed}.{quoted(record._meta.pk.column)} = {chain}.id"
        f" JOIN {organ} ON {organ}.id = {matter}.organ_id LEFT JOIN {organ} {ABOVE} ON {ABOVE}.id = {organ}.parent_id"
        f" WHERE {chain}.id = %s"
    )
    if not connection.features.has_select_for_update_of:
        return read
    return f"{read} FOR UPDATE OF {chain}, {matter} FOR NO KEY UPDATE OF {typed}"
