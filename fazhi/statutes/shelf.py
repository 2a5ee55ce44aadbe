"""The statutes on file, as checking wants them: by title and short title, each edition with its days and articles.

Read once and kept until an edition is entered or changed; 400 statutes are some hundred kilobytes without their texts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Sum

from fazhi.statutes.models import Article, Edition
from fazhi.statutes.naming import plain_title


@dataclass(frozen=True)
class Shelved:
    """One edition without the texts of its articles."""

    pk: int
    title: str
    in_force_on: date
    ended_on: date | None
    replaced_by: str
    last_article: int | None
    keys: frozenset[str]  # empty: only the number of articles is known
    moves: dict[str, str]
    unverified: bool
    first: bool  # no edition was before it
    number: str

    def holds_on(self, day: date) -> bool:
        return self.in_force_on <= day and (self.ended_on is None or day < self.ended_on)

    def has(self, key: str) -> bool | None:
        """Whether it has that article; None when that is not known: an inserted 之一 with no text on file, a gap in the text."""
        number, _, sub = key.partition("-")
        if key in self.keys:
            return True
        if self.last_article is None:
            return None
        if self.keys:
            return False if sub or int(number) > self.last_article else None
        return False if int(number) > self.last_article else (None if sub else True)


@dataclass
class Shelf:
    """All editions, by plain title, short title and number; newest first."""

    editions: dict[str, list[Shelved]] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)

    def of(self, title: str) -> list[Shelved]:
        """Editions of a title as it is cited, with or without who issued it; empty when there is nothing on file."""
        plain = plain_title(title)
        for name in (plain, self.aliases.get(plain, ""), plain[plain.find("关于") :]):
            if name in self.editions:
                return self.editions[name]
        return []

    def numbered(self, number: str) -> list[Shelved]:
        """Editions of the document that bears a number."""
        return self.editions.get(self.numbers.get(number, ""), [])

    def titles(self) -> list[str]:
        return [*self.editions, *self.aliases]


_kept: tuple[tuple[int, int | None], Shelf] | None = None


def shelf() -> Shelf:
    """The shelf as the database has it now."""
    global _kept
    on_file = Edition.objects.filter(state=Edition.State.ON_FILE)
    counted = on_file.aggregate(n=Count("pk"), v=Sum("version"), last=Sum("pk"))
    mark = (hash((counted["n"], counted["last"])), counted["v"])
    if _kept is None or _kept[0] != mark:
        _kept = (mark, _read(on_file))
    return _kept[1]


def _read(on_file) -> Shelf:  # type: ignore[no-untyped-def]
    keys: dict[int, set[str]] = {}
    for edition, key in Article.objects.values_list("edition_id", "key"):
        keys.setdefault(edition, set()).add(key)
    found = Shelf()
    for e in on_file.order_by("title", "-in_force_on"):
        plain = plain_title(e.title)
        found.editions.setdefault(plain, []).append(
            Shelved(
                e.pk, e.title, e.in_force_on, e.ended_on, e.replaced_by, e.last_article, frozenset(keys.get(e.pk, ())),
                dict(e.moves), e.unverified, e.first, e.number,
            )
        )  # fmt: skip
        for alias in e.aliases:
            found.aliases.setdefault(plain_title(alias), plain)
        if "〔" in e.number:
            found.numbers.setdefault(e.number, plain)
    return found
