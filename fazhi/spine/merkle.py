"""Merkle trees as in RFC 6962, with SM3: roots, inclusion proofs, consistency proofs. Pure; everything is hexadecimal.

A leaf is SM3(00 ‖ data), a node SM3(01 ‖ left ‖ right), so that no leaf can be passed off as a node. ``Frontier`` keeps
only the roots of the full subtrees, so that a tree of a million leaves grows by one without the million.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from fazhi.spine.sm3 import sm3


def leaf(data: bytes) -> str:
    """The hash of one leaf."""
    return sm3(b"\x00" + data)


def node(left: str, right: str) -> str:
    """The hash of an inner node."""
    return sm3(b"\x01" + bytes.fromhex(left) + bytes.fromhex(right))


@dataclass
class Frontier:
    """A growing tree: ``size`` leaves, ``peaks`` the roots of its full subtrees, largest first."""

    size: int = 0
    peaks: list[str] = field(default_factory=list)

    def add(self, leaf_hash: str) -> None:
        """Append one leaf."""
        self.peaks.append(leaf_hash)
        self.size += 1
        merged = self.size
        while merged % 2 == 0:
            right = self.peaks.pop()
            self.peaks.append(node(self.peaks.pop(), right))
            merged //= 2

    def root(self) -> str:
        """The root over all leaves so far; of none: the hash of nothing."""
        if not self.peaks:
            return sm3(b"")
        total = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            total = node(peak, total)
        return total


def root(leaves: Iterable[str]) -> str:
    """The root over leaf hashes in their order."""
    tree = Frontier()
    for one in leaves:
        tree.add(one)
    return tree.root()


def _split(size: int) -> int:
    """The largest power of two below ``size``."""
    return 1 << (size - 1).bit_length() - 1


def inclusion_parts(index: int, size: int) -> list[tuple[int, int]]:
    """The runs of leaves [start, end) whose roots lead from leaf ``index`` to the root, lowest first."""
    if not 0 <= index < size:
        raise IndexError(index)
    parts: list[tuple[int, int]] = []
    start, end = 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            parts.append((middle, end))
            end = middle
        else:
            parts.append((start, middle))
            start = middle
    return parts[::-1]


def inclusion(leaves: Sequence[str], index: int) -> list[str]:
    """The sibling hashes that lead from leaf ``index`` to the root, lowest first."""
    return [root(leaves[start:end]) for start, end in inclusion_parts(index, len(leaves))]


def included(leaf_hash: str, index: int, size: int, path: Sequence[str], expected: str) -> bool:
    """Whether a leaf stands at ``index`` in a tree of ``size`` leaves with this root."""
    if not 0 <= index < size:
        return False
    at, last, total = index, size - 1, leaf_hash
    for sibling in path:
        if last == 0:
            return False
        if at % 2 or at == last:
            total = node(sibling, total)
            while at % 2 == 0 and at:
                at, last = at // 2, last // 2
        else:
            total = node(total, sibling)
        at, last = at // 2, last // 2
    return last == 0 and total == expected


def consistency_parts(earlier: int, later: int) -> list[tuple[int, int]]:
    """The runs of leaves [start, end) whose roots prove that the first ``earlier`` of ``later`` leaves are a beginning."""
    if not 0 < earlier <= later:
        raise IndexError(earlier)

    def walk(start: int, end: int, keep: int, whole: bool) -> list[tuple[int, int]]:
        if keep == end - start:
            return [] if whole else [(start, end)]
        middle = _split(end - start)
        if keep <= middle:
            return [*walk(start, start + middle, keep, whole), (start + middle, end)]
        return [*walk(start + middle, end, keep - middle, False), (start, start + middle)]

    return walk(0, later, earlier, True)


def consistency(leaves: Sequence[str], earlier: int) -> list[str]:
    """What proves that the tree over the first ``earlier`` leaves is the beginning of this one."""
    return [root(leaves[start:end]) for start, end in consistency_parts(earlier, len(leaves))]


def consistent(earlier: int, later: int, old_root: str, new_root: str, proof: Sequence[str]) -> bool:
    """Whether a tree of ``later`` leaves has the one of ``earlier`` leaves as its beginning: nothing replaced or cut."""
    if not 0 < earlier <= later:
        return False
    if earlier == later:
        return not proof and old_root == new_root
    hashes = list(proof)
    at, last = earlier - 1, later - 1
    while at % 2:
        at, last = at // 2, last // 2
    if at:
        if not hashes:
            return False
        old = new = hashes.pop(0)
    else:
        old = new = old_root
    for sibling in hashes:
        if last == 0:
            return False
        if at % 2 or at == last:
            old, new = node(sibling, old), node(sibling, new)
            while at % 2 == 0 and at:
                at, last = at // 2, last // 2
        else:
            new = node(new, sibling)
        at, last = at // 2, last // 2
    return last == 0 and old == old_root and new == new_root
