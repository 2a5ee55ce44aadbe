"""What changed between two versions of a text: paragraphs, and inside them the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, ADDED, GONE, CHANGED = "same", "added", "gone", "changed"
AROUND = 1  # unchanged paragraphs shown on either side of a change


@dataclass(frozen=True)
class Piece:
    """A stretch of a paragraph: as it was, added, or gone."""

    kind: str
    text: str


@dataclass(frozen=True)
class Line:
    """One paragraph of the comparison. ``kind`` "skip" stands for paragraphs left out because nothing changed in them."""

    kind: str
    pieces: tuple[Piece, ...]


def compare(before: str, after: str) -> list[Line]:
    """The paragraphs that differ, with one unchanged paragraph around them. Empty: nothing differs."""
    a, b = _paragraphs(before), _paragraphs(after)
    if a == b:
        return []
    lines: list[Line] = []
    groups = SequenceMatcher(None, a, b, autojunk=False).get_grouped_opcodes(AROUND)
    for number, group in enumerate(groups):
        if number or group[0][1]:
            lines.append(Line("skip", ()))
        for tag, a1, a2, b1, b2 in group:
            lines += _lines(tag, a[a1:a2], b[b1:b2])
    return lines


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _lines(tag: str, gone: list[str], added: list[str]) -> Iterator[Line]:
    if tag == "equal":
        yield from (Line(SAME, (Piece(SAME, text),)) for text in gone)
        return
    pairs = min(len(gone), len(added))
    for old, new in zip(gone[:pairs], added[:pairs], strict=True):
        yield Line(CHANGED, tuple(_pieces(old, new)))
    yield from (Line(GONE, (Piece(GONE, text),)) for text in gone[pairs:])
    yield from (Line(ADDED, (Piece(ADDED, text),)) for text in added[pairs:])


def _pieces(old: str, new: str) -> Iterator[Piece]:
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece(SAME, old[a1:a2])
            continue
        if a2 > a1:
            yield Piece(GONE, old[a1:a2])
        if b2 > b1:
            yield Piece(ADDED, new[b1:b2])
