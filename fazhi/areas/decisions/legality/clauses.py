"""A text under review cut into its articles, so that a point is put on one of them with one click."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

_N = "[〇零一二三四五六七八九十百千0-9]{1,6}"
_ARTICLE = re.compile(rf"^(第{_N}条(?:之{_N})?)")
_CHAPTER = re.compile(rf"^第{_N}[编章节](?:[\s　]|$)")
_HEADING = re.compile(rf"^({_N}、[^。；]{{0,20}})")
WHOLE = "全文"


@dataclass
class Clause:
    """One article (or numbered heading) with its lines; ``label`` is "" for what stands before the first one and
    for headings of chapters."""

    label: str
    lines: list[str] = field(default_factory=list)
    points: list[Any] = field(default_factory=list)


def clauses(text: str, points: Iterable[Any] = ()) -> list[Clause]:
    """The clauses of a text in order, each with the points on it; an article numbered twice keeps its points together."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    pattern = _ARTICLE if any(_ARTICLE.match(line) for line in lines) else _HEADING
    found = [Clause("")]
    for line in lines:
        if hit := pattern.match(line):
            found.append(Clause(hit[1]))
        elif pattern is _ARTICLE and _CHAPTER.match(line):
            found.append(Clause(""))  # the heading of a chapter belongs to no article
        found[-1].lines.append(line)
    by_label = {clause.label: clause for clause in reversed(found) if clause.label}
    for point in points:
        if clause := by_label.get(label_in(point.article, by_label)):
            clause.points.append(point)
    return [clause for clause in found if clause.lines]


def starts(text: str) -> list[tuple[int, str]]:
    """Where each clause begins in a text, with its label; in order."""
    pattern = _ARTICLE if any(_ARTICLE.match(line.strip()) for line in text.splitlines()) else _HEADING
    found, offset = [], 0
    for line in text.splitlines(keepends=True):
        if hit := pattern.match(line.strip()):
            found.append((offset, hit[1]))
        offset += len(line)
    return found


def label_in(article: str, labels: Iterable[str]) -> str:
    """The clause that a point names: 第三条第二款 lies in 第三条. "" when it is about the whole."""
    hit = _ARTICLE.match(article.strip())
    name = hit[1] if hit else article.strip()
    return next((label for label in labels if label == name), "")
