"""What checkpoints prove: that a later history continues an earlier one, that an event or a chain's end is in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from fazhi.spine.checkpoints.heads import Heads
from fazhi.spine.checkpoints.log import BLOCK, Log, entries, entry_leaf, head_leaf
from fazhi.spine.checkpoints.published import as_data
from fazhi.spine.errors import BadInput, Conflict
from fazhi.spine.merkle import consistency_parts, consistent, inclusion_parts
from fazhi.spine.models import Checkpoint, Head
from fazhi.spine.sm3 import sm3

FORMAT = "fazhi-consistency-1"
EMPTY = sm3(b"")
_AT_ONCE = 5000


def consistency(earlier: Checkpoint, later: Checkpoint) -> list[str]:
    """Hashes that prove every event of ``earlier`` to stand unchanged at the beginning of ``later``.

    BadInput when they come in the wrong order; Conflict when events that the proof needs are no longer there.
    """
    if earlier.number > later.number:
        raise BadInput(f"第{earlier.number}号检查点晚于第{later.number}号，请把较早的一个放在前面")
    if not earlier.events:
        return []
    return [_root(start, end) for start, end in consistency_parts(earlier.events, later.events)]


def consistency_file(earlier: Checkpoint, later: Checkpoint) -> dict[str, Any]:
    """The proof as a file that a stranger can check off line."""
    proof = consistency(earlier, later)
    return {"format": FORMAT, "hash": "SM3", "from": as_data(earlier), "to": as_data(later), "proof": proof}


def continues(earlier: Mapping[str, Any], later: Mapping[str, Any], proof: list[str]) -> bool:
    """Whether a proof holds between two checkpoints as published. Every history continues the empty one."""
    if not earlier["events"]:
        return not proof and earlier["log"] == EMPTY and (later["events"] > 0 or later["log"] == EMPTY)
    return consistent(earlier["events"], later["events"], earlier["log"], later["log"], proof)


def log_proof(checkpoint: Checkpoint, chain: int, seq: int) -> dict[str, Any]:
    """That an event is in the log of a checkpoint: {"index", "size", "path"}. Conflict when the checkpoint is older."""
    head = Head.objects.filter(chain=chain, length__gte=seq, since__lt=seq, checkpoint__lte=checkpoint.number).first()
    if head is None:
        raise Conflict(f"第{checkpoint.number}号检查点早于这一事件，请等下一个检查点")
    index = head.place + seq - head.since - 1
    path = [_root(start, end) for start, end in inclusion_parts(index, checkpoint.events)]
    return {"index": index, "size": checkpoint.events, "path": path}


def head_proof(checkpoint: Checkpoint, chain: int) -> dict[str, Any]:
    """That a chain ended there at a checkpoint: {"index", "size", "path", "length", "head"}.

    Reads the ends of all chains, about two seconds for a quarter of a million. Conflict when the chain is younger.
    """
    ends = ends_at(checkpoint.number)
    if chain not in ends:
        raise Conflict(f"第{checkpoint.number}号检查点早于这一事项，请等下一个检查点")
    heads = Heads()
    heads.move({key: head_leaf(key, length, head) for key, (length, head) in ends.items()})
    index, path = heads.path(chain)
    length, head = ends[chain]
    return {"index": index, "size": len(heads), "path": path, "length": length, "head": head}


def ends_at(number: int) -> dict[int, tuple[int, str]]:
    """Where every chain ended at a checkpoint: key -> (length, head)."""
    rows = (
        Head.objects.filter(checkpoint__lte=number).order_by("chain", "length").values_list("chain", "length", "head")
    )
    return {key: (length, head) for key, length, head in rows.iterator(_AT_ONCE)}


def _root(start: int, end: int) -> str:
    """The root over a run of the log as proofs need it: whole blocks by their kept roots, the rest from the events."""
    tree, at = Log(), start
    if start % BLOCK == 0:
        for root in _blocks(start // BLOCK, end // BLOCK):
            tree.add_block(root)
            at += BLOCK
    for place, chain, seq, hash_ in entries(at, end):
        if place != at:
            break
        tree.add(entry_leaf(chain, seq, hash_))
        at += 1
    if at != end:
        raise Conflict(f"第{at + 1}个事件已不存在，无法给出证明，请运行 fazhi verify 查明原因")
    return tree.root()


def _blocks(first: int, last: int) -> Iterator[str]:
    """Kept roots of the blocks from ``first`` up to ``last`` (not included)."""
    if first >= last:
        return
    rows = Checkpoint.objects.filter(events__gte=(first + 1) * BLOCK).order_by("number")
    for events, blocks in rows.values_list("events", "blocks").iterator(_AT_ONCE):
        begin = events // BLOCK - len(blocks)
        yield from blocks[max(0, first - begin) : last - begin]
        if events // BLOCK >= last:
            return
