"""Which texts hold every word of a question: exactly those, in order, the first thousand counted at most.

Every substring of two or more characters is found and nothing else. Candidates come from the database's index (two and three
characters on PostgreSQL, trigrams on SQLite); each is confirmed on the text itself, unless the index alone is certain. What
stands in nearly every document is not looked up at all: the newest are walked through until there are enough. Counting goes on
as long as it is cheap: a number of hits that says 以上 is a lower bound, and a further page counts on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import BooleanField, F, Func, Q, QuerySet, TextField, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import StrIndex

from fazhi.areas.rules.library.asking import Asked
from fazhi.areas.rules.library.folding import is_one_piece, piece_codes
from fazhi.areas.rules.library.models import LibraryText

MOST = 1000  # hits that are counted; beyond it the page says so
WALKED = (
    1250  # newest rows: when there are no more, or nearly all have the words, these are read and the index is not asked
)
PROBE = 60  # of these are looked at for how common the words are
COMMON = 0.8  # of the probe
FETCHED = 5000  # candidates that the index is asked for; asked again for the rest, it has to do all its work again
FIRST = 500  # of them are confirmed at once; when these hold too few hits for the page, four times as many
_CHINESE = "\u3400", "\u9fff"


@dataclass(frozen=True)
class Hits:
    """Keys of the versions found, in order; ``more``: there are more than the first thousand."""

    keys: list[int]
    more: bool

    @property
    def count(self) -> str:
        return f"{len(self.keys)}件{'以上' if self.more else ''}"


class _HasPieces(Func):
    """Whether the index has all of these for a text."""

    template = "(rules_pieces(%(expressions)s::int8[])"
    arg_joiner = ") @> "
    output_field = BooleanField()


def search(asked: Asked, enough: int = MOST) -> Hits:
    """The hits of a question, at most ``MOST`` of them. ``enough``: with so many, candidates left are not counted on."""
    rows = asked.rows().order_by(*asked.order)
    if not asked.words:
        keys = list(rows.values_list("pk", flat=True)[: MOST + 1])
    elif connection.vendor == "postgresql":
        return _in_pieces(asked, rows, enough)
    else:
        keys = list(_holding(asked, _by_trigrams(asked, rows)).values_list("pk", flat=True)[: MOST + 1])
    return _cut(keys)


def _holding(asked: Asked, rows: QuerySet[LibraryText]) -> QuerySet[LibraryText]:
    """Of some rows those that hold every word, by the text itself."""
    within = "title" if asked.in_title else "folded"
    for place, word in enumerate(asked.words):
        rows = rows.alias(**{f"at_{place}": StrIndex(within, Value(word))}).filter(**{f"at_{place}__gt": 0})
    return rows


def _in_pieces(asked: Asked, rows: QuerySet[LibraryText], enough: int) -> Hits:
    newest = list(rows.values_list("pk", flat=True)[:WALKED])
    if len(newest) < WALKED:
        return _cut(_confirmed(asked, newest))
    if len(_confirmed(asked, newest[:PROBE])) >= COMMON * PROBE and len(found := _confirmed(asked, newest)) > MOST:
        return _cut(found)
    candidates = rows.filter(_pieces(asked)).values_list("pk", flat=True)
    if all(map(is_one_piece, asked.words)) and not asked.in_title:
        return _cut(list(candidates[: MOST + 1]))
    return _windows(asked, candidates, min(enough, MOST + 1))


def _windows(asked: Asked, candidates: QuerySet[LibraryText, int], enough: int) -> Hits:
    """Candidates confirmed in ever larger windows until enough of them are hits."""
    keys = list(candidates[:FETCHED])
    found: list[int] = []
    whole = len(keys) < FETCHED
    start, size = 0, FIRST
    while len(found) < enough and not (start >= len(keys) and whole):
        if start >= len(keys):
            seen = set(keys)
            keys += [key for key in candidates if key not in seen]
            whole = True
        window = keys[start : start + size]
        found += _confirmed(asked, window)
        start, size = (
            start + len(window),
            size * 4,
        )  # a window cut short by the end of the keys must not pass over later ones
    return Hits(found[:MOST], start < len(keys) or not whole or len(found) > MOST)


def _cut(keys: list[int]) -> Hits:
    return Hits(keys[:MOST], len(keys) > MOST)


def _confirmed(asked: Asked, keys: list[int]) -> list[int]:
    """Of some candidates those that hold every word, in their order."""
    those = RawSQL("rules_librarytext.version_id = ANY(%s)", (keys,), output_field=BooleanField())
    right = set(_holding(asked, LibraryText.objects.filter(those)).values_list("pk", flat=True))
    return [key for key in keys if key in right]


def _pieces(asked: Asked) -> Q:
    codes = sorted({code for word in asked.words for code in piece_codes(word)})
    return Q(_HasPieces(F("folded"), Value(f"{{{','.join(map(str, codes))}}}", output_field=TextField())))


def _by_trigrams(asked: Asked, rows: QuerySet[LibraryText]) -> QuerySet[LibraryText]:
    """Narrowed down by the words of three or more Chinese characters; others are looked for in every text."""
    phrases = [w for w in asked.words if len(w) > 2 and all(_CHINESE[0] <= char <= _CHINESE[1] for char in w)]
    if phrases:
        match: Any = " ".join(f'"{word}"' for word in phrases)
        keys = RawSQL("SELECT rowid FROM rules_library_fts WHERE rules_library_fts MATCH %s", (match,))
        rows = rows.filter(pk__in=keys)
    return rows
