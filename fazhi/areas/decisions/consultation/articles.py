"""A draft split into what one can comment on: its articles, or, where it has none, its numbered headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

_DIGITS = "零〇一二三四五六七八九十百千"
_ARTICLE = re.compile(rf"^(第[{_DIGITS}\d]{{1,9}}条(?:之[{_DIGITS}\d]{{1,3}})?)[\s　：:]*(.*)$")
_CHAPTER = re.compile(rf"^第[{_DIGITS}\d]{{1,6}}[编章节][\s　]*.*$")
_HEADINGS = (re.compile(rf"^([{_DIGITS}]{{1,4}}、)\s*(.*)$"), re.compile(r"^(\d{1,3}[、．.])\s*(.*)$"))
LONGEST_LABEL = 50


@dataclass(frozen=True)
class Part:
    """A chapter's heading, an article, or what stands before and between them. ``label`` is "" where nothing can be
    commented on by itself; ``place`` counts the parts from 1 and names them in an address."""

    place: int
    label: str
    lines: tuple[str, ...]
    heading: bool = False


@dataclass
class _Open:
    label: str = ""
    lines: list[str] = field(default_factory=list)


@lru_cache(maxsize=64)
def parts(text: str) -> tuple[Part, ...]:
    """The parts of a draft in order. Labels are unique: what is numbered alike again (in an annex) says so."""
    lines = [line.strip().strip("　").strip() for line in text.splitlines()]
    lines = [line for line in lines if line]
    used = (p for p in (_ARTICLE, *_HEADINGS) if any(p.match(line) for line in lines))
    pattern = next(used, _ARTICLE)  # the first kind of numbering that there is; what is numbered below it stands inside
    found: list[Part] = []
    seen: dict[str, int] = {}
    open_ = _Open()

    def close() -> None:
        nonlocal open_
        if open_.lines:
            found.append(Part(len(found) + 1, open_.label, tuple(open_.lines)))
        open_ = _Open()

    for line in lines:
        if hit := pattern.match(line):
            close()
            label = hit[1] if pattern is _ARTICLE else f"{hit[1]}{hit[2]}"[:LONGEST_LABEL]
            seen[label] = seen.get(label, 0) + 1
            open_ = _Open(label if seen[label] == 1 else f"{label}（第{seen[label]}处）", [line])
        elif pattern is _ARTICLE and _CHAPTER.match(line):
            close()
            found.append(Part(len(found) + 1, "", (line,), heading=True))
        else:
            open_.lines.append(line)
    close()
    return tuple(found)


def labels(text: str) -> list[str]:
    """What of a draft can be commented on by itself, in order."""
    return [part.label for part in parts(text) if part.label]
