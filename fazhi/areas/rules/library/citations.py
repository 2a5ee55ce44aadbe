"""Links inside a text: documents and laws that it names, at the article, and its own articles; and who names it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.urls import reverse

from fazhi.areas.rules.library.asking import Asked
from fazhi.areas.rules.library.folding import fold
from fazhi.areas.rules.library.models import LibraryText
from fazhi.areas.rules.library.searching import search
from fazhi.spine import clock
from fazhi.statutes.citations import Citation, find
from fazhi.statutes.numerals import article_name
from fazhi.statutes.shelf import shelf

MOST = 50  # documents that are shown as naming this one


@dataclass(frozen=True)
class Stretch:
    """A part of a text; ``href`` "" for plain words."""

    text: str
    href: str = ""


class Linker:
    """Links the citations of the pieces of one text; what is on file is looked up once for all of them.

    The pieces are read as one, so that an abbreviation defined in 第一条 is understood in 第九条.
    """

    def __init__(self, pieces: Iterable[str], own: int, articles: frozenset[str] = frozenset()) -> None:
        self.own, self.articles = own, articles
        self.statutes = shelf()
        self.found = dict(_of_each(list(pieces), self.statutes.titles()))
        cited = [c for found in self.found.values() for _, _, c in found]
        self.titles = _known("title", {fold(c.title) for c in cited if c.title})
        self.numbers = _known("document_no", {fold(c.number) for c in cited if c.number})

    def linked(self, text: str) -> list[Stretch]:
        """One of the pieces in stretches, in order."""
        found, done = [], 0
        for start, end, citation in self.found.get(text, ()):
            href = self._href(citation)
            if not href or start < done:
                continue
            found += [Stretch(text[done:start])] if start > done else []
            found.append(Stretch(text[start:end], href))
            done = end
        return [*found, Stretch(text[done:])] if done < len(text) else found

    def _href(self, c: Citation) -> str:
        anchor = f"#{article_name(c.article)}" if c.article else ""
        if c.of_itself:
            return anchor if c.article in self.articles else ""
        key = self.titles.get(fold(c.title)) or self.numbers.get(fold(c.number))
        if key == self.own:
            return anchor
        if key:
            return reverse("rules:document", args=[key]) + anchor
        return self._statute(c.title, anchor) if c.title else ""

    def _statute(self, title: str, anchor: str) -> str:
        """The page of a law whose articles are on file: the edition in force now, else the newest."""
        editions = [edition for edition in self.statutes.of(title) if edition.keys]
        now = [edition for edition in editions if edition.holds_on(clock.today())] or editions
        return reverse("rules:statute", args=[now[0].pk]) + anchor if now else ""


def _of_each(pieces: list[str], known: Iterable[str]) -> Iterator[tuple[str, list[tuple[int, int, Citation]]]]:
    """Each piece with its citations, their places counted from its beginning."""
    citations, begin = find("\n".join(pieces), list(known)), 0
    for piece in pieces:
        end = begin + len(piece)
        yield piece, [(c.start - begin, c.end - begin, c) for c in citations if begin <= c.start and c.end <= end]
        begin = end + 1


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
