"""Events that claim an earlier entry than the checkpoints allow: whatever a checkpoint does not hold was entered after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from fazhi.spine.models import Checkpoint, Event

#: An event is dated when it is begun, and enters its chain when it is done; the same hour as tools/verify_dossier.py.
GRACE = timedelta(hours=1)
_NEW_AT = """
    SELECT h.chain, e.seq FROM spine_head h JOIN spine_event e ON e.chain_id = h.chain AND e.seq > h.since AND e.seq <= h.length
    WHERE h.checkpoint_id = %s AND e.at < %s ORDER BY h.chain, e.seq"""
_NEWER = """
    SELECT e.chain_id, e.seq FROM spine_event e WHERE e.at < %s
    AND NOT EXISTS (SELECT 1 FROM spine_head h WHERE h.chain = e.chain_id AND h.length >= e.seq)
    ORDER BY e.chain_id, e.seq"""


def back_dated() -> Iterator[tuple[int, int, int]]:
    """Number of the checkpoint that an event should stand in by its own word and does not; its chain and number."""
    before: tuple[int, datetime] | None = None
    for number, made_at in Checkpoint.objects.order_by("number").values_list("number", "made_at"):
        if before:
            for chain, seq in _rows(_NEW_AT, [number, _bound(before[1])]):
                yield before[0], chain, seq
        before = number, made_at
    if before:
        for chain, seq in _rows(_NEWER, [_bound(before[1])]):
            yield before[0], chain, seq


def _bound(made_at: datetime) -> Any:
    return Event._meta.get_field("at").get_db_prep_value(made_at - GRACE, connection)


def _rows(sql: str, values: list[Any]) -> list[tuple[int, int]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())
