"""The tree over the ends of all chains, kept level by level so that a chain's move costs one path and not the tree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from fazhi.spine.sm3 import sm3

WIDTH = 32  # bytes of a digest


class Heads:
    """Leaves by the keys of their chains, ascending. Same shape and roots as ``merkle.root`` over the same leaves."""

    def __init__(self) -> None:
        self.keys: list[int] = []
        self._at: dict[int, int] = {}
        self._levels: list[bytearray] = [bytearray()]

    def __len__(self) -> int:
        return len(self.keys)

    def move(self, leaves: Mapping[int, str]) -> None:
        """Chains that are new or have moved, with their leaves."""
        new = sorted(key for key in leaves if key not in self._at)
        dirty: Iterable[int] = ()
        if new:
            dirty = self._make_room(new)
        level = self._levels[0]
        touched = set(dirty)
        for key, leaf in leaves.items():
            at = self._at[key]
            level[at * WIDTH : (at + 1) * WIDTH] = bytes.fromhex(leaf)
            touched.add(at)
        self._climb(touched)

    def _make_room(self, new: list[int]) -> range:
        """New keys take their places; nearly always at the end. Returns the places from the first one on."""
        first = bisect_left(self.keys, new[0])
        leaves = self._levels[0]
        old = {k: leaves[(first + n) * WIDTH : (first + n + 1) * WIDTH] for n, k in enumerate(self.keys[first:])}
        del self.keys[first:], leaves[first * WIDTH :]
        for key in sorted([*old, *new]):
            self._at[key] = len(self.keys)
            self.keys.append(key)
            leaves += old.get(key, bytes(WIDTH))
        return range(first, len(self.keys))

    def _climb(self, touched: set[int]) -> None:
        """Work out the inner nodes above the places touched; an odd last one is carried up as it is."""
        depth = 0
        while len(self._levels[depth]) > WIDTH:
            below = self._levels[depth]
            if len(self._levels) == depth + 1:
                self._levels.append(bytearray())
            above = self._levels[depth + 1]
            size = -(-len(below) // (2 * WIDTH)) * WIDTH
            above.extend(bytes(max(0, size - len(above))))
            touched = {at // 2 for at in touched}
            for at in touched:
                pair = bytes(below[at * 2 * WIDTH : (at + 1) * 2 * WIDTH])
                above[at * WIDTH : (at + 1) * WIDTH] = (
                    bytes.fromhex(sm3(b"\x01" + pair)) if len(pair) == 2 * WIDTH else pair
                )
            depth += 1

    def root(self) -> str:
        return self._levels[-1].hex() if self.keys else sm3(b"")

    def path(self, key: int) -> tuple[int, list[str]]:
        """Where a chain stands, and the sibling hashes that lead from its leaf to the root, lowest first."""
        index = at = self._at[key]
        found = []
        for level in self._levels[:-1]:
            sibling = bytes(level[(at ^ 1) * WIDTH : ((at ^ 1) + 1) * WIDTH])
            if sibling:
                found.append(sibling.hex())
            at //= 2
        return index, found
