"""Links inside a text: documents and laws that it names, at the article, and its own articles; and who names it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from fazhi.areas.rules.library.asking import Asked
from fazhi.areas.rules.library.folding import fold
from fazhi.areas.rules.library.models import LibraryText
from fazhi.areas.rules.library.searching import search
from fazhi.spine import clock
from fazhi.statutes.shelf import shelf

_ARTICLE = r"第[零〇一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?"
_CITED = re.compile(
    rf"(?P<name>《(?P<title>[^《》]{{2,}})》)(?P<number>（[^（）]*〔\d{{4}}〕(?:第)?\d+号）)?(?P<article>{_ARTICLE})?"
    rf"|(?P<no>[\u4e00-\u9fff]{{1,12}}〔\d{{4}}〕(?:第)?\d+号)"
    rf"|(?P<own>本(?:办法|规定|细则|意见|决定|通告|通知|公告)(?P<place>{_ARTICLE}))"
)
MOST = 50  # documents that are shown as naming this one


@dataclass(frozen=True)
class Stretch:
    """A part of a text; ``href`` "" for plain words."""

    text: str
    href: str = ""


class Linker:
    """Links the citations of some texts; what is on file is looked up once for all of them."""

    def __init__(self, texts: Iterable[str], own: int) -> None:
        self.own = own
        titles, numbers = set(), set()
        for text in texts:
            for match in _CITED.finditer(text):
                titles |= {fold(match["title"])} if match["title"] else set()
                numbers |= {fold(cut) for cut in _numbers(match["no"] or "")}
        self.titles = _known("title", titles)
        self.numbers = _known("document_no", numbers)
        self.statutes = shelf()

    def linked(self, text: str) -> list[Stretch]:
        """The text in stretches, in order."""
        found, done = [], 0
        for match in _CITED.finditer(text):
            start, end = match.span()
            href = self._href(match)
            if match["no"] and href:
                start = end - max(len(cut) for cut in _numbers(match["no"]) if fold(cut) in self.numbers)
            if not href:
                continue
            found += [Stretch(text[done:start])] if start > done else []
            found.append(Stretch(text[start:end], href))
            done = end
        return [*found, Stretch(text[done:])] if done < len(text) else found

    def _href(self, match: re.Match[str]) -> str:
        if match["own"]:
            return f"#{match['place']}"
        article = match["article"] or ""
        if match["no"]:
            key = next((self.numbers[fold(cut)] for cut in _numbers(match["no"]) if fold(cut) in self.numbers), None)
        else:
            key = self.titles.get(fold(match["title"]))
        if key == self.own:
            return f"#{article}" if article else ""
        if key:
            return reverse("rules:document", args=[key]) + (f"#{article}" if article else "")
        return self._statute(match["title"], article) if match["title"] else ""

    def _statute(self, title: str, article: str) -> str:
        """The page of a law whose articles are on file: the edition in force now, else the newest."""
        editions = [edition for edition in self.statutes.of(title) if edition.keys]
        now = [edition for edition in editions if edition.holds_on(clock.today())] or editions
        return reverse("rules:statute", args=[now[0].pk]) + (f"#{article}" if article else "") if now else ""


def _numbers(text: str) -> list[str]:
    """A number with ever less of what stands before it, for words run into it: 根据云政规〔2024〕1号."""
    start = text.find("〔")
    return [text[place:] for place in range(max(start, 0))]


def _known(column: str, wanted: set[str]) -> Mapping[str, int]:
    """What is on file of some titles or numbers; of several documents with one title the newest."""
    rows = Asked().rows().filter(**{f"{column}__in": wanted}).order_by("published_on", "version_id")
    return dict(rows.values_list(column, "document_id")) if wanted else {}


def citing(document: int, title: str, document_no: str) -> list[LibraryText]:
    """The newest documents whose latest text names this one by its title or its number."""
    keys: set[int] = set()
    for words in ((f"《{fold(title)}》",), (fold(document_no),)):
        if words[0]:
            keys |= set(search(Asked(words)).keys)
    rows = LibraryText.objects.filter(pk__in=keys).exclude(document=document).select_related("version")
    return list(rows.order_by("-published_on", "-version_id")[:MOST])
