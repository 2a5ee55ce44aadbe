"""Verifies every chain: its events in themselves, and the records that hang on it against their events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fazhi.spine import registry
from fazhi.spine.gather import gather, rows_of
from fazhi.spine.hanging import Hung, hanging_faults
from fazhi.spine.history import Break, salted, verify_chain
from fazhi.spine.models import Chain, Event, Matter
from fazhi.spine.replay import entry_faults, matter_faults
from fazhi.spine.sm3 import sm3

BATCH = 2000


def breaks(after: int | None = None, until: int | None = None) -> Iterator[Break]:
    """Every place where a history does not verify; with keys, only in the chains after the one and up to the other."""
    last = after
    while True:
        wanted = Chain.objects.order_by("pk") if last is None else Chain.objects.filter(pk__gt=last).order_by("pk")
        chains = list((wanted if until is None else wanted.filter(pk__lte=until))[:BATCH])
        if not chains:
            break
        keys = [c.pk for c in chains]
        by_chain: dict[int, list[Event]] = {key: [] for key in keys}
        for event in Event.objects.filter(chain__in=keys).order_by("chain", "seq").select_related("aside"):
            by_chain[event.chain_id].append(event)
        rows = rows_of(chains)
        hung = gather(chains, rows)
        for chain in chains:
            row, events = rows.get(chain.pk), by_chain[chain.pk]
            number = getattr(row, "number", "") or f"{chain.system} {chain.pk}"
            broken = list(verify_chain(chain, events, number))
            yield from broken
            if not broken:  # only events that are sound can tell what the row must be
                for what in (*_row_agrees(chain, row, events, hung[chain.pk]), *_content_agrees(hung[chain.pk])):
                    yield Break(chain.pk, number, len(events), what)
        last = keys[-1]


def _row_agrees(chain: Chain, row: Any, events: list[Event], hung: Hung) -> Iterator[str]:
    """The row, and all that hangs on it, must stand where its events left it."""
    if row is None:
        yield "记录已不存在"
        return
    if not events:
        yield "没有任何留痕，不是由本系统登记的"
        return
    if isinstance(row, Matter) and events[0].payload.get("system", row.system) != row.system:
        yield f"“系统”为“{row.system}”，按留痕应为“{events[0].payload['system']}”"
        return
    if isinstance(row, Matter) and row.system != chain.system:
        yield f"“系统”为“{row.system}”，按留痕应为“{chain.system}”"
    elif isinstance(row, Matter) and registry.is_known(row.system) and not registry.is_procedure(row.system):
        yield "“系统”与留痕不符：这类记录不是事项"
    elif not registry.is_known(chain.system):
        pass  # of a system that this program no longer declares: its events are all there is to look at
    elif isinstance(row, Matter):
        yield from matter_faults(row, events, hung)
    elif registry.is_kept(chain.system):
        if getattr(row, "state", "") != events[-1].after:
            yield f"状态“{getattr(row, 'state', '')}”与最后事件“{events[-1].after}”不符"
        yield from registry.faults_of(chain.system, row, events)
        yield from hanging_faults(events, hung)
    else:
        yield from entry_faults(row, events, hung)


def _content_agrees(hung: Hung) -> Iterator[str]:
    """Texts of papers and files on disk must have the digests that their events hold."""
    for document in hung.documents.values():
        if document.erased_seq is None and salted(document.salt, document.body) != document.digest:
            yield f"文书{document.number}的正文已被改动"
    for file in hung.attachments:
        if file.erased_seq is not None:
            continue
        try:
            with file.file.open() as stored:
                digest = sm3(stored.read())
        except OSError:
            yield f"附件“{file.name}”的文件读不出来"
            continue
        if digest != file.digest:
            yield f"附件“{file.name}”的内容已被替换"
