"""The frozen list: which documents are in a round, in which order, and who is to say what becomes of each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from fazhi.areas.rules.cleanup.models import CleanupRound
from fazhi.areas.rules.cleanup.words import ORGANS_OF
from fazhi.areas.rules.documents.models import NormativeDocument
from fazhi.areas.rules.documents.words import Purpose
from fazhi.spine.context import Context
from fazhi.spine.fields import split
from fazhi.spine.models import Organ
from fazhi.spine.sm3 import sm3

_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True)
class Line:
    """One document of the frozen list. ``unit``: code of the organ that proposes its result."""

    no: int
    document: int
    document_no: str
    title: str
    maker: str
    published_on: date
    unit: str

    @property
    def text(self) -> str:
        cells = (self.no, self.document, self.document_no, self.title, self.maker, self.published_on, self.unit)
        return "\t".join(" ".join(str(cell).split()) for cell in cells)

    @classmethod
    def of(cls, text: str) -> Line:
        no, document, number, title, maker, day, unit = text.split("\t")
        return cls(int(no), int(document), number, title, maker, date.fromisoformat(day), unit)


def in_force(on: date) -> QuerySet[NormativeDocument]:
    """Documents that bind on a day."""
    rows = NormativeDocument.objects.filter(published_on__lte=on, effective_on__lte=on).exclude(purpose=Purpose.AMEND)
    rows = rows.filter(Q(ended_on=None) | Q(ended_on__gt=on))
    return rows.filter(Q(expires_on=None) | Q(expires_on__gte=on))


def in_range(record: CleanupRound, scope: str, on: date) -> QuerySet[NormativeDocument]:
    """Documents in force on a day that the round is over."""
    rows = in_force(on).filter(maker__division__code__startswith=scope)
    if record.maker_id:
        rows = rows.filter(maker=record.maker_id)
    if chosen := split(record.maker_kinds):
        rows = rows.filter(maker__kind__in=[kind for code in chosen for kind in ORGANS_OF[code]])
    if chosen := split(record.kinds):
        rows = rows.filter(kind__in=chosen)
    if chosen := split(record.topics):
        rows = rows.filter(topic__in=chosen)
    if record.year_from:
        rows = rows.filter(published_on__year__gte=record.year_from)
    if record.year_to:
        rows = rows.filter(published_on__year__lte=record.year_to)
    if words := [word for word in record.key_words.replace("，", "、").split("、") if word.strip()]:
        having = Q()
        for word in words:
            having |= Q(title__contains=word.strip()) | Q(text__contains=word.strip())
        rows = rows.filter(having)
    return rows


def lines_of(ctx: Context) -> str:
    """The list as it stands on the day of the freeze, a line for each document."""
    found = in_range(ctx.record, ctx.matter.scope, ctx.on).select_related("maker", "matter__organ")
    rows = sorted(found, key=_place)
    named = {n: o for o in Organ.objects.filter(division__code__startswith=ctx.matter.scope) for n in (o.name, o.short)}
    return "\n".join(
        Line(
            no, row.pk, row.document_no, row.title, row.maker.name, row.published_on or ctx.on,
            named.get(row.drafting_unit.split("、")[0].strip(), row.matter.organ).code,
        ).text
        for no, row in enumerate(rows, 1)
    )  # fmt: skip


def _place(row: NormativeDocument) -> tuple[object, ...]:
    """The order of the list: by maker, day and number, 9 before 10."""
    number = [(int(part), "") if part.isdecimal() else (0, part) for part in _DIGITS.split(row.document_no)]
    return row.maker.code, row.published_on, number, row.pk


def lines_in(text: str) -> list[Line]:
    """The lines of a frozen list."""
    return [Line.of(line) for line in text.split("\n") if line]


def digest(text: str) -> str:
    """The SM3 by which the list is known."""
    return sm3(text.encode())


def units(lines: Iterable[Line]) -> set[str]:
    return {line.unit for line in lines}
