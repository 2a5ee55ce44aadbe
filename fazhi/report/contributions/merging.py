"""Two people changed one text: what each changed of the version both began with, and the two put together.

Paragraphs are the unit. What only one of them changed is taken over; where both changed the same paragraphs in different
ways, somebody has to choose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

THEIRS, MINE, BOTH = "theirs", "mine", "both"
CHOICES = {MINE: "用我的", THEIRS: "用对方的", BOTH: "两段都留"}

Lines = tuple[str, ...]


@dataclass(frozen=True)
class Chunk:
    """A stretch of the text. ``clash``: both changed it, and not alike; else ``mine`` is what stands in the result."""

    base: Lines
    theirs: Lines
    mine: Lines
    clash: bool = False


@dataclass(frozen=True)
class Merged:
    """The whole text in chunks."""

    chunks: tuple[Chunk, ...]

    @property
    def clashes(self) -> list[Chunk]:
        return [chunk for chunk in self.chunks if chunk.clash]

    def text(self, choices: Sequence[str] = ()) -> str:
        """The text with every clash decided, in order; those without a choice keep both, so that nothing is lost."""
        asked = iter(choices)
        out: list[str] = []
        for chunk in self.chunks:
            out += _chosen(chunk, next(asked, BOTH)) if chunk.clash else chunk.mine
        return "\n".join(out)


def _chosen(chunk: Chunk, choice: str) -> Lines:
    if choice == THEIRS:
        return chunk.theirs
    if choice == MINE:
        return chunk.mine
    between = ("",) if chunk.theirs and chunk.mine and chunk.theirs[-1].strip() and chunk.mine[0].strip() else ()
    return (*chunk.theirs, *between, *chunk.mine)


def merge(base: str, theirs: str, mine: str) -> Merged:
    """Put two changed texts together."""
    old, a, b = (_lines(text) for text in (base, theirs, mine))
    return Merged(tuple(_joined(_chunks(old, a, b))))


def _lines(text: str) -> Lines:
    return (*(line.rstrip() for line in text.replace("\r\n", "\n").strip("\n").split("\n")), "")


def _chunks(old: Lines, a: Lines, b: Lines) -> Iterator[Chunk]:
    """Between lines that all three have, what each of them holds."""
    in_a, in_b = _matches(old, a), _matches(old, b)
    at = at_a = at_b = 0
    for line in range(len(old) + 1):
        end = line == len(old)
        if not end and not (line in in_a and line in in_b):
            continue
        to_a, to_b = (len(a), len(b)) if end else (in_a[line], in_b[line])
        if (gap := (old[at:line], a[at_a:to_a], b[at_b:to_b])) != ((), (), ()):
            yield _decided(*gap)
        if not end:
            yield Chunk(old[line : line + 1], old[line : line + 1], old[line : line + 1])
        at, at_a, at_b = line + 1, to_a + 1, to_b + 1


def _matches(old: Lines, new: Lines) -> dict[int, int]:
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return {block.a + n: block.b + n for block in blocks for n in range(block.size)}


def _decided(old: Lines, a: Lines, b: Lines) -> Chunk:
    if a in (old, b):
        return Chunk(old, a, b)
    if b == old:
        return Chunk(old, a, a)
    return Chunk(old, a, b, clash=True)


def _joined(chunks: Iterator[Chunk]) -> Iterator[Chunk]:
    """Clashes with nothing but a blank line between them are one."""
    held: list[Chunk] = []
    for chunk in chunks:
        if held and not chunk.clash and chunk.mine != ("",):
            yield from _together(held)
            held = []
        if chunk.clash or held:
            held.append(chunk)
        else:
            yield chunk
    yield from _together(held)


def _together(held: list[Chunk]) -> Iterator[Chunk]:
    if not held:
        return
    last = max(n for n, chunk in enumerate(held) if chunk.clash) + 1
    first, rest = held[:last], held[last:]
    base, theirs, mine = (
        tuple(line for chunk in first for line in getattr(chunk, name)) for name in ("base", "theirs", "mine")
    )
    yield Chunk(base, theirs, mine, clash=True)
    yield from rest
