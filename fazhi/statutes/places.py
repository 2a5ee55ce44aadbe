"""Whether a cited paragraph (款) and item (项) are there: counted in the text of the article, where it is on file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from django.db.models import Q

from fazhi.statutes.models import Article
from fazhi.statutes.numerals import CHINESE, number_of, printed

_ITEM = re.compile(rf"^[（(]([{CHINESE}]{{1,4}}|\d{{1,2}})[）)]")
Key = tuple[int, str]


@dataclass(frozen=True)
class Shape:
    """The paragraphs of an article, in order, each with the numbers of its items."""

    paragraphs: list[list[int]] = field(default_factory=list)

    def lacks(self, paragraph: int, item: int) -> str:
        """What is cited and not there, in words; "" when all of it is there."""
        if paragraph > len(self.paragraphs):
            return f"只有{len(self.paragraphs)}款，没有第{printed(paragraph)}款"
        if not item:
            return ""
        items = self.paragraphs[paragraph - 1] if paragraph else [n for p in self.paragraphs for n in p]
        where = f"第{printed(paragraph)}款" if paragraph else ""
        if not items:
            return f"{where}没有分项"
        return "" if item in items else f"{where}只有{max(items)}项，没有第（{printed(item)}）项"


def shape_of(text: str) -> Shape:
    """Lines that begin with （一） are items of the paragraph before them."""
    paragraphs: list[list[int]] = []
    for line in filter(None, (x.strip(" \t\u3000") for x in text.split("\n"))):
        if (match := _ITEM.match(line)) and paragraphs:
            paragraphs[-1].append(number_of(match[1]))
        else:
            paragraphs.append([])
    return Shape(paragraphs)


def shapes(keys: set[Key]) -> dict[Key, Shape]:
    """The shapes of articles on file, asked for in one query."""
    if not keys:
        return {}
    editions: dict[int, list[str]] = {}
    for edition, key in keys:
        editions.setdefault(edition, []).append(key)
    wanted = Q()
    for edition, articles in editions.items():
        wanted |= Q(edition=edition, key__in=articles)
    rows = Article.objects.filter(wanted).order_by().values_list("edition_id", "key", "text")
    return {(edition, key): shape_of(text) for edition, key, text in rows}
