"""Verifies every chain, and makes and checks checkpoints."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Max, Sum
from django.utils import timezone

from fazhi.spine import registry
from fazhi.spine.history import Break, salted, verify_chain
from fazhi.spine.merkle import root as merkle_root
from fazhi.spine.models import Chain, Checkpoint, Document, Event, Matter

BATCH = 2000


def breaks() -> Iterator[Break]:
    """Every place in the whole installation where a history does not verify."""
    last = 0
    while True:
        chains = list(Chain.objects.filter(pk__gt=last).order_by("pk")[:BATCH])
        if not chains:
            break
        keys = [c.pk for c in chains]
        by_chain: dict[int, list[Event]] = {key: [] for key in keys}
        for event in Event.objects.filter(chain__in=keys).order_by("chain", "seq").select_related("aside"):
            by_chain[event.chain_id].append(event)
        rows = rows_of(chains)
        for chain in chains:
            row = rows.get(chain.pk)
            number = getattr(row, "number", "") or f"{chain.system} {chain.pk}"
            yield from verify_chain(chain, by_chain[chain.pk], number)
            yield from _row_agrees(chain, row, by_chain[chain.pk], number)
        yield from _documents_agree(keys)
        last = keys[-1]


def rows_of(chains: list[Chain]) -> dict[int, object]:
    """Matters and entries of some chains, by key."""
    rows: dict[int, object] = dict(Matter.objects.select_related("organ").in_bulk([c.pk for c in chains]))
    entries: dict[str, list[int]] = {}
    for chain in chains:
        if chain.pk not in rows:
            entries.setdefault(chain.system, []).append(chain.pk)
    for system, keys in entries.items():
        rows |= registry.model_of(system).objects.in_bulk(keys)
    return rows


def _row_agrees(chain: Chain, row: object, events: list[Event], number: str) -> Iterator[Break]:
    """The row must stand where its last event left it."""
    if row is None:
        yield Break(chain.pk, number, len(events), "记录已不存在")
    elif events and (isinstance(row, Matter) or registry.is_kept(chain.system)):
        state = getattr(row, "state", "")
        if state != events[-1].after:
            yield Break(chain.pk, number, len(events), f"状态“{state}”与最后事件“{events[-1].after}”不符")
        for what in registry.faults_of(chain.system, row, events):
            yield Break(chain.pk, number, len(events), what)


def _documents_agree(keys: list[int]) -> Iterator[Break]:
    for document in Document.objects.filter(matter__in=keys).select_related("matter"):
        if salted(document.salt, document.body) != document.digest:
            yield Break(
                document.matter_id, document.matter.number, document.seq, f"文书{document.number}的正文已被改动"
            )


@transaction.atomic
def make_checkpoint() -> Checkpoint:
    """The Merkle root over the heads of all chains, in the order of their keys."""
    rows = Chain.objects.order_by("pk").values_list("pk", "length", "head")
    totals = Chain.objects.aggregate(events=Sum("length"), last=Max("pk"))
    leaves = [f"{head}" for _, _, head in rows]
    return Checkpoint.objects.create(
        made_at=timezone.now(), chains=len(leaves), events=totals["events"] or 0, root=merkle_root(leaves)
    )
