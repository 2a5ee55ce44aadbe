"""The outline of a report's text as it is written: its parts, what each still lacks, and where a paragraph goes in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fazhi.report.outline import PARTS, TO_WRITE, Part, unwritten

HEADING = re.compile(r"(#{2,5})\s+(.*?)\s*#*\s*$")
NUMBERING = re.compile(r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])\s*")


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it up to the next one. Lines count from 0; ``level`` 1 is “一、”."""

    level: int
    heading: str
    line: int
    end: int
    body: str

    @property
    def asks(self) -> list[str]:
        """What still has to be written here."""
        return unwritten(self.body)


@dataclass(frozen=True)
class Entry:
    """One line of the outline. ``section`` is None for a required part that no heading speaks of."""

    name: str
    level: int
    section: Section | None
    required: Part | None
    tone: str
    word: str


def sections(text: str) -> list[Section]:
    """All headings of a text, in order."""
    lines = text.replace("\r\n", "\n").split("\n")
    heads = [(n, match) for n, line in enumerate(lines) if (match := HEADING.match(line.strip()))]
    ends = [n for n, _ in heads[1:]] + [len(lines)]
    return [
        Section(len(match[1]) - 1, match[2], n, end, "\n".join(lines[n + 1 : end]).strip())
        for (n, match), end in zip(heads, ends, strict=False)
    ]


def outline(text: str, year: int) -> list[Entry]:
    """The headings with what they lack, and the required parts that are missing, where they belong."""
    found = sections(text)
    parts = {s.line: p for p in PARTS if (s := _telling(p, found))}
    entries = [_entry(s, parts.get(s.line), found) for s in found]
    for number, part in enumerate(PARTS):
        if part.required and part not in parts.values():
            entry = Entry(part.heading_for(year), 1, None, part, "red", "缺少")
            entries.insert(_after(entries, PARTS[:number]), entry)
    return entries


def _telling(part: Part, found: list[Section]) -> Section | None:
    return next((s for s in found if s.level == 1 and any(word in s.heading for word in part.told_by)), None)


def _after(entries: list[Entry], before: tuple[Part, ...]) -> int:
    """The place behind the last of the parts that come before, and all that stands under it."""
    last = max((n for n, entry in enumerate(entries) if entry.required in before), default=-1)
    if last < 0:
        return 0
    return next((n for n in range(last + 1, len(entries)) if entries[n].level == 1), len(entries))


def _entry(section: Section, part: Part | None, found: list[Section]) -> Entry:
    below = list(_below(section, found))
    open_ = sum(len(one.asks) for one in (section, *below))
    if open_:
        tone, word = "amber", f"待填写{open_}处"
    elif not any(one.body for one in (section, *below)):
        tone, word = "red", "没有内容"
    else:
        tone, word = "green", "已写"
    return Entry(section.heading, section.level, section, part, tone, word)


def _below(section: Section, found: list[Section]) -> Iterator[Section]:
    for one in found[found.index(section) + 1 :]:
        if one.level <= section.level:
            return
        yield one


def find(text: str, heading: str) -> Section | None:
    """The part of this heading; where its number changed meanwhile, the one with the same words."""
    found = sections(text)
    bare = NUMBERING.sub("", heading)
    exact = next((s for s in found if s.heading == heading), None)
    return exact or next((s for s in found if NUMBERING.sub("", s.heading) == bare), None)


def put_in(text: str, section: Section, words: str, *, instead: bool) -> str:
    """The text with paragraphs at the end of a part, or ``instead`` of its first 待填写."""
    lines = text.split("\n")
    before, own, after = (
        lines[: section.line + 1],
        "\n".join(lines[section.line + 1 : section.end]),
        lines[section.end :],
    )
    if instead and TO_WRITE.search(own):
        own = TO_WRITE.sub(lambda _: words.strip(), own, count=1).strip()
    else:
        own = "\n\n".join(part for part in (own.strip(), words.strip()) if part)
    return "\n".join([*before, "", own, "", *after]).rstrip() + "\n"
