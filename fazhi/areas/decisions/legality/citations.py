"""Citations of statutes in a text: 《法规名称》第N条. A plain reading; whether what is cited is in force is not judged here."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = "[〇零一二三四五六七八九十百千0-9]+"
_CITED = re.compile(
    rf"《([^《》\n]{{2,60}})》((?:[、和及]?第{_NUMBER}条(?:之{_NUMBER})?(?:第{_NUMBER}款)?(?:第?[（(]?{_NUMBER}[）)]?项)?)*)"
)
_ARTICLE = re.compile(rf"第{_NUMBER}条(?:之{_NUMBER})?(?:第{_NUMBER}款)?(?:第?[（(]?{_NUMBER}[）)]?项)?")


@dataclass(frozen=True)
class Citation:
    """One article of one statute, as written; ``article`` is "" when the statute is cited as a whole."""

    statute: str
    article: str

    def __str__(self) -> str:
        return f"《{self.statute}》{self.article}"


def citations(text: str) -> list[Citation]:
    """The statutes and articles that a text cites, each once, in the order in which they are first named."""
    found: dict[Citation, None] = {}
    for statute, articles in _CITED.findall(text):
        for article in _ARTICLE.findall(articles) or [""]:
            found.setdefault(Citation(statute, article))
    return list(found)


def listed(text: str) -> str:
    """The citations of a text as one line for the record; "" when there are none."""
    return "；".join(str(citation) for citation in citations(text))
