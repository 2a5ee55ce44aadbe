"""Where the words of a question stand in a text: the passage shown of a hit, and its marks.

Texts are handed to templates in pieces, marked or not; the template escapes every piece.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fazhi.areas.rules.library.folding import fold

AROUND = 36  # characters shown before the first hit of a passage
LONG = 110  # characters of a passage
PASSAGES = 2
_ARTICLE = re.compile(r"^[ \u3000]*(第[零〇一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?)", re.MULTILINE)


@dataclass(frozen=True)
class Piece:
    """A stretch of text, marked or not."""

    text: str
    marked: bool = False


@dataclass(frozen=True)
class Passage:
    """A part of a text around a hit. ``article``: the article it stands in, as it is numbered there."""

    pieces: list[Piece]
    article: str = ""


def marked(text: str, words: tuple[str, ...]) -> list[Piece]:
    """The whole text in pieces; hits that overlap or touch are one."""
    pieces, done = [], 0
    for start, end in _spans(fold(text), words):
        if start > done:
            pieces.append(Piece(text[done:start]))
        pieces.append(Piece(text[start:end], True))
        done = end
    return [*pieces, Piece(text[done:])] if done < len(text) else pieces


def passages(text: str, words: tuple[str, ...]) -> list[Passage]:
    """Where the words stand, in the order of the text; without a hit its beginning."""
    found: list[Passage] = []
    shown = 0
    for start, _ in _spans(fold(text), words):
        if start < shown:
            continue
        begin = max(shown, start - AROUND)
        shown = min(len(text), begin + LONG)
        found.append(Passage(_cut(text, begin, shown, words), _article_at(text, start)))
        if len(found) == PASSAGES:
            break
    return found or [Passage(_cut(text, 0, min(len(text), LONG), ()))]


def _cut(text: str, begin: int, end: int, words: tuple[str, ...]) -> list[Piece]:
    pieces = marked(text[begin:end].replace("\n", " "), words)
    return [*([Piece("…")] if begin else []), *pieces, *([Piece("…")] if end < len(text) else [])]


def _article_at(text: str, place: int) -> str:
    """The article in which a place of the text lies; "" before the first."""
    line_end = text.find("\n", place)
    before = [match[1] for match in _ARTICLE.finditer(text, 0, len(text) if line_end < 0 else line_end)]
    return before[-1] if before else ""


def _spans(folded: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    """Stretches in which a word stands, joined where they overlap or touch."""
    hits = []
    for word in words:
        place = folded.find(word)
        while place >= 0:
            hits.append((place, place + len(word)))
            place = folded.find(word, place + 1)
    joined: list[tuple[int, int]] = []
    for start, end in sorted(hits):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
