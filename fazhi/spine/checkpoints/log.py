"""The log: every event of every chain in one fixed order, and the tree over it.

The order is checkpoint after checkpoint; within one, the new events of each chain, chains ascending by key.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection

from fazhi.spine.merkle import Frontier, leaf

#: Events in a block, the roots of which are kept: a proof reads at most about two blocks of events. A power of two.
BLOCK = 1024
_AT_ONCE = 5000
_ENTRIES = """
    SELECT h.place + e.seq - h.since - 1, e.chain_id, e.seq, e.hash
    FROM spine_head h JOIN spine_event e ON e.chain_id = h.chain AND e.seq > h.since AND e.seq <= h.length
    WHERE h.place >= %s AND h.place < %s ORDER BY h.place, e.seq"""


def entry_leaf(chain: int, seq: int, hash_: str) -> str:
    """The leaf of one event in the log."""
    return leaf(f"{chain}\n{seq}\n{hash_}".encode())


def head_leaf(chain: int, length: int, head: str) -> str:
    """The leaf of one chain's end."""
    return leaf(f"{chain}\n{length}\n{head}".encode())


def entries(start: int, end: int) -> Iterator[tuple[int, int, int, str]]:
    """Events at the places from ``start`` up to ``end`` (not included), in order: (place, chain, seq, hash).

    Streams from the database. An event that is no longer there leaves a gap in the places.
    """
    if start >= end:
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(place) FROM spine_head WHERE place <= %s", [start])
        [first] = cursor.fetchone()
    with connection.chunked_cursor() as cursor:
        cursor.execute(_ENTRIES, [first or 0, end])
        while rows := cursor.fetchmany(_AT_ONCE):
            for row in rows:
                if start <= row[0] < end:
                    yield row


class Log:
    """The growing tree over the log. ``blocks`` lists the roots of the blocks that were completed since it began."""

    def __init__(self, size: int = 0, peaks: list[str] | None = None) -> None:
        full, part = divmod(size, BLOCK)
        cut = full.bit_count()
        self._blocks = Frontier(full, list(peaks or [])[:cut])
        self._part = Frontier(part, list(peaks or [])[cut:])
        self.blocks: list[str] = []

    @property
    def size(self) -> int:
        return self._blocks.size * BLOCK + self._part.size

    @property
    def peaks(self) -> list[str]:
        return self._blocks.peaks + self._part.peaks

    def add(self, leaf_hash: str) -> None:
        """Append one event's leaf."""
        self._part.add(leaf_hash)
        if self._part.size == BLOCK:
            self.add_block(self._part.peaks[0])
            self._part = Frontier()

    def add_block(self, root: str) -> None:
        """Append a whole block by its root. Only between blocks."""
        self._blocks.add(root)
        self.blocks.append(root)

    def root(self) -> str:
        return Frontier(self.size, self.peaks).root()
