"""Recomputes every checkpoint from the events themselves, oldest first, in one pass over the log."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from fazhi.spine.checkpoints.heads import Heads
from fazhi.spine.checkpoints.log import Log, entries, entry_leaf, head_leaf
from fazhi.spine.checkpoints.published import content, digest_of
from fazhi.spine.checkpoints.times import back_dated
from fazhi.spine.gather import rows_of
from fazhi.spine.models import Chain, Checkpoint, Head

_AT_ONCE = 5000
_HASH = re.compile(r"[0-9a-f]{64}")
Row = tuple[int, int, int, int, int, str]  # checkpoint, place, chain, since, length, head


@dataclass(frozen=True)
class Fault:
    """One place where a checkpoint and the history do not agree. ``chain`` 0: the checkpoint itself."""

    checkpoint: int
    what: str
    chain: int = 0
    seq: int = 0

    def __str__(self) -> str:
        return f"第{self.checkpoint}号检查点：{self.what}"


@dataclass
class _Walk:
    """What has been recomputed so far. ``place``: how many events were put on record; ``told``: chains that were named
    already, for they are named once."""

    place: int = 0
    log: Log = field(default_factory=Log)
    heads: Heads = field(default_factory=Heads)
    ends: dict[int, int] = field(default_factory=dict)
    told: set[int] = field(default_factory=set)
    heads_lost: bool = False


def faults(progress: Callable[[int], None] = lambda events: None) -> Iterator[Fault]:
    """Every place where checkpoints do not agree with themselves, with each other or with the histories as they are now.

    ``progress`` is told how many events have been read.
    """
    walk, before = _Walk(), None
    moved = groupby(_moved(), key=itemgetter(0))
    group = next(moved, None)
    for checkpoint in Checkpoint.objects.order_by("number").iterator(500):
        yield from _stands_alone(checkpoint, before)
        while group and group[0] < checkpoint.number:  # ends that belong to a checkpoint that is gone
            yield from _recompute(walk, group[0], list(group[1]))
            group = next(moved, None)
        rows = list(group[1]) if group and group[0] == checkpoint.number else []
        if rows:
            group = next(moved, None)
        yield from _recompute(walk, checkpoint.number, rows)
        yield from _agrees(walk, checkpoint, located=any(row[2] in walk.told for row in rows))
        progress(walk.log.size)
        before = checkpoint
    while group:
        yield Fault(group[0], "检查点已被删去，其登记的链尾还在")
        yield from _recompute(walk, group[0], list(group[1]))
        group = next(moved, None)
    yield from _still_there(walk)
    for number, chain, seq in back_dated():
        what = f"{named(chain)}第{seq}号事件自称录入于这一检查点之前，却不在其中"
        yield Fault(number, what, chain, seq)


def _moved() -> Iterator[Row]:
    rows = Head.objects.order_by("place").values_list("checkpoint_id", "place", "chain", "since", "length", "head")
    return rows.iterator(_AT_ONCE)


def _stands_alone(checkpoint: Checkpoint, before: Checkpoint | None) -> Iterator[Fault]:
    """Its number, its link to the one before, its own digest."""
    number, wanted = checkpoint.number, before.number + 1 if before else 1
    if number != wanted:
        yield Fault(number, f"其前缺少第{wanted}号" + (f"至第{number - 1}号" if number - 1 > wanted else "") + "检查点")
    elif checkpoint.previous != (before.digest if before else ""):
        yield Fault(number, "与上一个检查点不衔接")
    if before and checkpoint.made_at < before.made_at:
        yield Fault(number, "时间早于上一个检查点")
    if digest_of(content(checkpoint)) != checkpoint.digest:
        yield Fault(number, "内容与其校验值不符，已被改动")


def _recompute(walk: _Walk, number: int, rows: list[Row]) -> Iterator[Fault]:
    """Carry log and heads on by what a checkpoint put on record; name the chains that are not as they were."""
    leaves: dict[int, str] = {}
    for _, place, chain, since, length, head in rows:
        if since != walk.ends.get(chain, 0) or length <= since or place != walk.place:
            walk.told.add(chain)
            yield Fault(number, f"留痕链{chain}的链尾登记有误，已被改动", chain, length)
        walk.ends[chain] = length
        leaves[chain] = head_leaf(chain, length, head)
        walk.place = place + max(0, length - since)
    walk.heads.move(leaves)
    events = entries(rows[0][1], walk.place) if rows else iter(())
    event = next(events, None)
    for _, place, chain, since, length, head in rows:
        have, last = since, ""
        while event and event[0] < place + length - since:
            if event[1] == chain:
                have, last = have + 1, event[3]
                walk.log.add(entry_leaf(chain, event[2], last))
            event = next(events, None)
        if chain in walk.told or (have == length and last == head):
            continue
        walk.told.add(chain)
        if have < length:
            yield Fault(number, f"{named(chain)}登记到第{length}号事件，现缺少其中{length - have}个", chain, length)
        else:
            yield Fault(number, f"{named(chain)}第{length}号事件与登记的不同，其历史已被替换", chain, length)


def _agrees(walk: _Walk, checkpoint: Checkpoint, *, located: bool) -> Iterator[Fault]:
    """Counts and roots. ``located``: what is wrong with its events has been named already."""
    number = checkpoint.number
    if walk.log.root() != checkpoint.log or walk.log.size != checkpoint.events:
        if not located:
            yield Fault(number, "事件总校验值与现存事件不符，其中有事件被改动")
    elif walk.log.peaks != checkpoint.peaks or walk.log.blocks != checkpoint.blocks:
        yield Fault(number, "续算事件总校验值所用的中间值被改动")
    sound = walk.log.root() == checkpoint.log or not _usable(checkpoint)
    # After a difference the log goes on from what was published, so that each checkpoint answers for its own events.
    walk.log = Log(walk.log.size, walk.log.peaks) if sound else Log(checkpoint.events, checkpoint.peaks)
    if not walk.heads_lost and (walk.heads.root() != checkpoint.heads or len(walk.heads) != checkpoint.chains):
        walk.heads_lost = True
        yield Fault(number, "链尾总校验值与登记的链尾不符（其后各检查点的链尾总校验值因此无法逐个核对）")


def _usable(checkpoint: Checkpoint) -> bool:
    """Whether its stored peaks are those under its root."""
    peaks = checkpoint.peaks
    fits = isinstance(peaks, list) and len(peaks) == checkpoint.events.bit_count()
    return (
        fits and all(_HASH.fullmatch(str(p)) for p in peaks) and Log(checkpoint.events, peaks).root() == checkpoint.log
    )


def _still_there(walk: _Walk) -> Iterator[Fault]:
    """No chain that was put on record may be gone or shorter, also when its events are still there."""
    have = dict(Chain.objects.order_by().values_list("pk", "length").iterator(_AT_ONCE))
    for chain, length in walk.ends.items():
        if chain not in walk.told and have.get(chain, 0) < length:
            last = Head.objects.filter(chain=chain, length=length).values_list("checkpoint_id", flat=True).first()
            yield Fault(last or 0, f"{named(chain)}登记有{length}个事件，现只记为{have.get(chain, 0)}个", chain, length)


def named(key: int) -> str:
    """What people call the record of a chain: its number; of one that is gone, its key."""
    chains = list(Chain.objects.filter(pk=key))
    row = rows_of(chains).get(key) if chains else None
    return str(getattr(row, "number", "") or f"留痕链{key}" + ("" if chains else "（已被整条删去）"))
