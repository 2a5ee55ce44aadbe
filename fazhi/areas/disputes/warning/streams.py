"""The declared series: what is counted, by what kind, where and at whose door. Read from the records, month by month.

Every dimension is a property of the dispute (kind, town, agency). None is, or leads to, a person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import ExtractMonth, ExtractYear, Substr

from fazhi.spine import registry
from fazhi.spine.limits import add_months

#: Takes a system and its records, gives those that somebody may count.
Rows = Callable[[str, QuerySet[Any]], QuerySet[Any]]
TOWN = 9  # digits of a town's division code


@dataclass(frozen=True)
class Stream:
    """One kind of record as a source of series. ``on``, ``kind``, ``agency``: names of its fields; "" none."""

    system: str
    on: str
    kind: str
    agency: str = ""
    towns: bool = True
    where: Q | None = None

    @property
    def name(self) -> str:
        return registry.procedure(self.system).name

    @property
    def model(self) -> Any:
        return registry.procedure(self.system).record

    def rows(self, seen: Rows) -> QuerySet[Any]:
        rows = self.model.objects.all()
        return seen(self.system, rows.filter(self.where) if self.where is not None else rows)

    def kind_name(self, code: str) -> str:
        return str(dict(self.model._meta.get_field(self.kind).flatchoices).get(code, code))


STREAMS = (
    Stream("disputes.mediation", "matter__opened_on", "dispute_type"),
    Stream(
        "disputes.petition",
        "matter__opened_on",
        "topic",
        "handler",
        where=Q(merged_into="") & ~Q(matter__state="moved"),
    ),
    Stream("disputes.reconsideration", "matter__opened_on", "act_kind", "respondent_organ", towns=False),
    Stream("disputes.litigation", "filed_on", "act_kind", "defendant", towns=False),
)


def streams() -> list[Stream]:
    """The declared ones, and adjudications where that system is there."""
    found = list(STREAMS)
    if registry.is_procedure("disputes.adjudication") and registry.register_of("disputes.adjudication").kind:
        kind = registry.register_of("disputes.adjudication").kind
        found.append(Stream("disputes.adjudication", "matter__opened_on", kind, "matter__organ", towns=False))
    return found


@dataclass(frozen=True)
class Key:
    """Which series: a kind in a town, or an agency. ``place``: a town's code, "" the county."""

    system: str
    kind: str = ""
    place: str = ""
    agency: int | None = None

    def condition(self, stream: Stream) -> Q:
        """The records that it counts."""
        found = Q()
        if self.kind:
            found &= Q(**{stream.kind: self.kind})
        if self.place:
            found &= Q(matter__scope__startswith=self.place)
        return found & Q(**{stream.agency: self.agency}) if self.agency else found


def months_before(month: date, count: int) -> list[date]:
    """The first days of so many months before this one, the oldest first."""
    return [add_months(month, -n) for n in range(count, 0, -1)]


def counted(stream: Stream, seen: Rows, first: date, last: date) -> dict[Key, dict[date, int]]:
    """Every series of a stream in whole months from ``first`` to the month of ``last``: by kind and town, and by agency."""
    span = Q(**{f"{stream.on}__gte": first, f"{stream.on}__lt": add_months(last.replace(day=1), 1)})
    rows = stream.rows(seen).filter(span).annotate(_year=ExtractYear(stream.on), _month=ExtractMonth(stream.on))
    found: dict[Key, dict[date, int]] = defaultdict(dict)
    by_kind = rows.annotate(_town=Substr("matter__scope", 1, TOWN)) if stream.towns else rows
    names = ["_year", "_month", stream.kind, *(["_town"] if stream.towns else [])]
    for row in by_kind.order_by().values(*names).annotate(_n=Count("pk")):
        town = row.get("_town", "")
        key = Key(stream.system, row[stream.kind], town if len(town) == TOWN else "")
        months = found[key]
        month = date(row["_year"], row["_month"], 1)
        months[month] = months.get(month, 0) + row["_n"]
    if stream.agency:
        for row in rows.order_by().values("_year", "_month", stream.agency).annotate(_n=Count("pk")):
            if row[stream.agency]:
                found[Key(stream.system, agency=row[stream.agency])][date(row["_year"], row["_month"], 1)] = row["_n"]
    return found


def began(stream: Stream, seen: Rows) -> date | None:
    """The first month of which there are records: before it there is no past, only silence."""
    first = stream.rows(seen).order_by(stream.on).values_list(stream.on, flat=True).first()
    return first.replace(day=1) if first else None
