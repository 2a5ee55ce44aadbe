"""Search in Chinese by pairs of characters, on the database's own full-text index.

A run of Chinese characters is cut into overlapping pairs (行政 政复 复议) and a query asks for its pairs in a row, so that
every substring of two or more characters is found exactly, names and new words included, with no dictionary to keep.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

_RUNS = re.compile(r"[\u3400-\u9fff]+|[0-9a-z]+")


def pairs(text: str) -> list[str]:
    """The words a text is indexed by, in order: pairs of Chinese characters, runs of letters and digits."""
    words: list[str] = []
    for run in _RUNS.findall(text.lower()):
        if run[0] < "\u3400" or len(run) == 1:
            words.append(run)
        else:
            words += [run[n : n + 2] for n in range(len(run) - 1)]
    return words


def words_of(texts: Iterable[Any]) -> str:
    """What is stored for a record. The last character of a run stands alone as well, so that one can be looked for."""
    words: list[str] = []
    for text in texts:
        for run in _RUNS.findall(str(text or "").lower()):
            words += pairs(run)
            if run[0] >= "\u3400" and len(run) > 1:
                words.append(run[-1])
    return " ".join(words)


def asked(text: str) -> list[str]:
    """The words of a query, in the order in which they are stored; only its last run may go on (第1号 finds 第1号文)."""
    *whole, last = _RUNS.findall(text.lower()) or [""]
    return [*words_of(whole).split(), *pairs(last)]


def search(queryset: QuerySet[Any], text: str, *, personal: bool = False) -> QuerySet[Any]:
    """Rows whose record holds every part of ``text`` (parts are divided by spaces).

    ``personal``: look in masked fields too; only for readers who may open them.
    """
    for part in text.split():
        if words := asked(part):
            key = "chain_id" if any(f.name == "chain" for f in queryset.model._meta.get_fields()) else "matter_id"
            queryset = queryset.filter(**{f"{key}__in": _matching(words, personal)})
    return queryset


def _matching(words: list[str], personal: bool) -> RawSQL:
    if connection.vendor == "postgresql":
        query = " <-> ".join(f"'{w}':*" if n == len(words) - 1 else f"'{w}'" for n, w in enumerate(words))
        match = "to_tsvector('simple', words) @@ to_tsquery('simple', %s)"
        if personal:
            match = f"({match} OR to_tsvector('simple', personal) @@ to_tsquery('simple', %s))"
        params = (query, query) if personal else (query,)
        return RawSQL(f"SELECT chain_id FROM spine_searchwords WHERE {match}", params)
    phrase = '"' + " ".join(words) + '"*'
    query = phrase if personal else f"words : {phrase}"
    return RawSQL("SELECT rowid FROM spine_words_fts WHERE spine_words_fts MATCH %s", (query,))


def forget() -> None:
    """Words that were taken out stay in the older parts of SQLite's index until these are merged; merge them now.
    PostgreSQL drops them with the next vacuum, as it does with every old row."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO spine_words_fts(spine_words_fts) VALUES('optimize')")
