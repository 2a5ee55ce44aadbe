"""How a document's text is laid out: chapters, sections, articles, items, each with an anchor that links can name (#第三条)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import count

_N = "[零〇一二三四五六七八九十百千]+"
_KINDS = (
    ("chapter", re.compile(rf"第{_N}章")),
    ("section", re.compile(rf"第{_N}节")),
    ("article", re.compile(rf"第{_N}条(?:之{_N})?")),
    ("heading", re.compile(rf"{_N}、")),
    ("item", re.compile(rf"（{_N}）|\({_N}\)")),
    ("point", re.compile(r"\d{1,2}[.．、]")),
)
_BLANKS = " \u3000\t"
SHORT = 40  # characters of a line that is a heading by its number


@dataclass(frozen=True)
class Block:
    """One line of a text. ``label``: its number as printed (第三条); ``body``: what follows; ``anchor``: "" for plain lines."""

    kind: str
    label: str
    body: str
    anchor: str = ""

    @property
    def text(self) -> str:
        gap = "\u3000" if self.label and self.kind in ("chapter", "section", "article") and self.body else ""
        return f"{self.label}{gap}{self.body}"


def blocks(text: str) -> list[Block]:
    """The lines of a text with what they are. An anchor that comes up again gets a number: #第三条-2."""
    seen: dict[str, int] = {}
    found = []
    for line in text.splitlines():
        stripped = line.strip(_BLANKS)
        if not stripped:
            continue
        kind, label, body = _read(stripped)
        anchor = label.rstrip("、") if kind in ("chapter", "section", "article", "heading") else ""
        if anchor:
            seen[anchor] = seen.get(anchor, 0) + 1
            anchor += f"-{seen[anchor]}" if seen[anchor] > 1 else ""
        found.append(Block(kind, label, body, anchor))
    return found


def _read(line: str) -> tuple[str, str, str]:
    for kind, pattern in _KINDS:
        match = pattern.match(line)
        if match and not (kind in ("chapter", "section", "heading") and len(line) > SHORT):
            if kind in ("chapter", "section") and line[match.end() : match.end() + 1] not in ("", *_BLANKS):
                continue  # 第三章规定的条件… is a sentence, not a heading
            return kind, match[0], line[match.end() :].strip(_BLANKS)
    return "line", "", line


def contents(found: list[Block]) -> list[Block]:
    """What a table of contents lists: chapters and sections, or the headings of a text without them."""
    chapters = [block for block in found if block.kind in ("chapter", "section")]
    return chapters or [block for block in found if block.kind == "heading"]


@dataclass
class Article:
    """An article with everything under it; ``label`` "" for what stands before the first and for texts without articles."""

    label: str
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def articles(text: str) -> list[Article]:
    """The parts that two versions are compared by: articles, else headings with what follows, else paragraphs."""
    found = blocks(text)
    kinds = {block.kind for block in found}
    unit = "article" if "article" in kinds else "heading" if "heading" in kinds else ""
    parts: list[Article] = []
    number = count(1)
    for block in found:
        if block.kind == unit:
            parts.append(Article(block.label, [block.body] if block.body else []))
        elif block.kind in ("chapter", "section"):
            parts.append(Article(block.label, [block.body]))
        elif not unit:
            parts.append(Article(f"第{next(number)}段", [block.text]))
        elif parts and parts[-1].label.endswith(("章", "节")):
            parts.append(Article("", [block.text]))
        elif parts:
            parts[-1].lines.append(block.text)
        else:
            parts.append(Article("", [block.text]))
    return parts
