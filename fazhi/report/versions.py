"""What changed between two versions of a text: paragraphs, and inside them the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from fazhi.report.models import YearlyReport

SAME, ADDED, GONE, CHANGED = "same", "added", "gone", "changed"
ALIKE = 0.5  # share of letters in common from which a paragraph is taken for a changed one
READABLE = 2  # letters; a single one that stays between two changes is no help to a reader
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
    at = 0
    for old in gone:
        match = next((n for n in range(at, len(added)) if _alike(old, added[n])), None)
        if match is None:
            yield Line(GONE, (Piece(GONE, old),))
            continue
        yield from (Line(ADDED, (Piece(ADDED, text),)) for text in added[at:match])
        yield Line(CHANGED, tuple(_pieces(old, added[match])))
        at = match + 1
    yield from (Line(ADDED, (Piece(ADDED, text),)) for text in added[at:])


def _alike(old: str, new: str) -> bool:
    """Whether one paragraph is the other, changed: else words that happen to agree would be picked out of both."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _pieces(old: str, new: str) -> Iterator[Piece]:
    """The changes within a paragraph. What stays between two of them is shown as kept only if it can be read as such."""
    opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    gone = added = ""
    for place, (tag, a1, a2, b1, b2) in enumerate(opcodes):
        between = 0 < place < len(opcodes) - 1
        if tag == "equal" and not (between and a2 - a1 < READABLE):
            yield from _changed(gone, added)
            gone = added = ""
            yield Piece(SAME, old[a1:a2])
        else:
            gone, added = gone + old[a1:a2], added + new[b1:b2]
    yield from _changed(gone, added)


def _changed(gone: str, added: str) -> Iterator[Piece]:
    if gone:
        yield Piece(GONE, gone)
    if added:
        yield Piece(ADDED, added)


def text_at(report: YearlyReport, seq: int) -> str:
    """The text as it stood after an event of the report: what somebody saw who began to write then."""
    written = report.chain.events.filter(code__in=["create", "save"], seq__lte=seq).order_by("-seq").first()
    number = written.payload.get("number", 1) if written else 1
    return report.versions.get(number=number).text
