"""An agency's figures beside those of its like: median and quartiles of the others, its own years and months. No total score.

The numbers of this year are always those of the figures; those of its months and of years past are looked up once a day.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from statistics import quantiles
from typing import Any

from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django.db.models import QuerySet

from fazhi.figures import catalogue, engine
from fazhi.figures.risks import walk
from fazhi.figures.words import Figure, Period, Source, Stock, Value
from fazhi.spine import clock
from fazhi.spine.models import Event, Organ
from fazhi.spine.registry import Unknown

FEWEST = 3  # of fewer peers nothing is compared: each could be worked out
YEARS_BACK = 3
KEPT_FOR = 24 * 3600
Number = tuple[Any, Any, Any]


@dataclass(frozen=True)
class Row:
    """A figure of the portrait; ``by``: ORM path from its rows to the agency, or "town"."""

    figure: str
    kinds: tuple[str, ...]
    by: str

    @property
    def declared(self) -> Figure:
        return catalogue.figure(self.figure)

    def key(self, organ: Organ) -> Any:
        return organ.division_id[:9] if self.by == "town" else organ.pk


@lru_cache(maxsize=1)
def rows() -> tuple[Row, ...]:
    """All rows of the portrait. Raises ImproperlyConfigured with every fault."""
    text = Path(__file__).with_name("portrait.toml").read_text(encoding="utf-8")
    found = tuple(Row(one["figure"], tuple(one["kinds"]), one["by"]) for one in tomllib.loads(text)["row"])
    if wrong := [fault for one in found for fault in faults(one)]:
        raise ImproperlyConfigured("portrait.toml：" + "；".join(wrong))
    return found


def faults(row: Row) -> Iterable[str]:
    """What is wrong with a row, in words."""
    try:
        leaves = list(row.declared.leaves())
    except Unknown as unknown:
        yield str(unknown)
        return
    if unknown_kinds := set(row.kinds) - set(Organ.Kind.values):
        yield f"{row.figure}: no kinds {sorted(unknown_kinds)}"
    for leaf in leaves:
        if leaf.source.closed or leaf.source.least:
            yield f"{row.figure}: counts persons"
        behind = walk(leaf.source.model, row.by) if row.by != "town" else None
        if row.by != "town" and (behind is None or behind.related_model is not Organ):
            yield f"{row.figure}: {row.by} leads to no organ"


@dataclass(frozen=True)
class Like:
    """What the others of the same kind have: ``count`` of them with a number, quartiles in base units."""

    count: int
    low: float
    middle: float
    high: float


@dataclass(frozen=True)
class Shown:
    """One figure of one agency. ``value`` None in it: not applicable. ``like`` None: too few peers to compare."""

    row: Row
    value: Value
    like: Like | None
    years: list[tuple[int, Value]] = field(default_factory=list)
    months: list[Value | None] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "不适用" if self.value.number is None else self.value.text

    def words(self, number: float) -> str:
        return Value(self.row.declared, number).text


def peers(organ: Organ) -> list[Organ]:
    """The others of its kind under the same county that there are now."""
    found = Organ.objects.filter(kind=organ.kind, division__code__startswith=organ.division_id[:6], until=None)
    kinds = found if organ.kind != Organ.Kind.JUSTICE else _departments(organ)
    return [other for other in kinds.order_by("code") if other.pk != organ.pk]


def _departments(organ: Organ) -> QuerySet[Organ]:
    """The bureau of justice is a department like the others."""
    return Organ.objects.filter(
        kind=Organ.Kind.DEPARTMENT, division__code__startswith=organ.division_id[:6], until=None
    )


def portrait(organ: Organ, year: int, chosen: Iterable[Row]) -> list[Shown]:
    """Its figures of a year beside those of its like, and of the years before."""
    chosen, others = list(chosen), peers(organ)
    held = {y: numbers(chosen, y) for y in range(year, year - YEARS_BACK, -1)}
    by_month, out = months(organ, year, chosen), []
    for row in chosen:
        values = [_number(held[year], row, other) for other in others]
        known = [float(value.number) for value in values if value.number is not None]
        past = [(y, _number(held[y], row, organ)) for y in sorted(held)]
        out.append(Shown(row, past[-1][1], _like(known), past, by_month.get(row.figure, [])))
    return out


def _like(known: list[float]) -> Like | None:
    if len(known) < FEWEST:
        return None
    low, middle, high = quantiles(known, n=4, method="inclusive")
    return Like(len(known), low, middle, high)


def _number(held: dict[str, dict[Any, Number]], row: Row, organ: Organ) -> Value:
    figure = row.declared
    nothing: Number = (None if figure.kind == "rate" else 0, None, None)
    return Value(figure, *held[row.figure].get(row.key(organ), nothing))


def numbers(chosen: Iterable[Row], year: int) -> dict[str, dict[Any, Number]]:
    """Figure → agency → (number, part, whole) of a year; one query for each source and way of naming the agency.

    The numbers of this year are kept until the next event anywhere, those of years past until tomorrow.
    """
    chosen = list(chosen)
    asked = f"{_stamp(year)} {year} {[(row.figure, row.by) for row in chosen]}"
    return _kept(asked, lambda: _computed(chosen, year))


def months(organ: Organ, year: int, chosen: Iterable[Row]) -> dict[str, list[Value | None]]:
    """Figure → the twelve months of one agency; None: a month still to come, and every month of what stands on a day.
    Looked up once a day."""
    chosen = [row for row in chosen if not any(isinstance(leaf, Stock) for leaf in row.declared.leaves())]
    asked = f"{_stamp(0)} {year} {organ.pk} {[(row.figure, row.by) for row in chosen]}"
    held: dict[str, dict[int, Number]] = _kept(
        asked, lambda: {row.figure: _by_month(row, organ, year) for row in chosen}
    )
    begun = [n for n in range(1, 13) if date(year, n, 1) <= clock.today()]
    out: dict[str, list[Value | None]] = {}
    for row in chosen:
        figure, cells = row.declared, held[row.figure]
        nothing: Number = (None if figure.kind == "rate" else 0, None, None)
        out[row.figure] = [Value(figure, *cells.get(n, nothing)) if n in begun else None for n in range(1, 13)]
    return out


def _by_month(row: Row, organ: Organ, year: int) -> dict[int, Number]:
    cells = engine.split([row.declared], Period.year(year), "month", own(row, organ, engine.everything))[row.figure]
    return {n: (value.number, value.part, value.whole) for n, value in cells.items()}


def _stamp(year: int) -> str:
    """What must not have changed for numbers of a year to be shown again; the first event says which database it is."""
    events = Event.objects.order_by("-pk" if year >= clock.today().year else "pk")
    return f"{events.values_list('hash', flat=True).first() or ''} {clock.today()}"


def _kept(asked: str, compute: Callable[[], Any]) -> Any:
    name = "portrait:" + hashlib.sha256(asked.encode()).hexdigest()
    found = cache.get(name)
    if found is None:
        found = compute()
        cache.set(name, found, KEPT_FOR)
    return found


def _computed(chosen: list[Row], year: int) -> dict[str, dict[Any, Number]]:
    ways: dict[str, list[Figure]] = defaultdict(list)
    for row in chosen:
        ways[row.by].append(row.declared)
    out: dict[str, dict[Any, Number]] = {}
    for by, figures in ways.items():
        for code, cells in engine.split(figures, Period.year(year), by).items():
            out[code] = {key: (value.number, value.part, value.whole) for key, value in cells.items()}
    return out


def own(row: Row, organ: Organ, seen: engine.Rows) -> engine.Rows:
    """The rows of one agency among those that somebody may see."""

    def narrowed(source: Source) -> QuerySet[Any] | None:
        found = seen(source)
        if found is None:
            return None
        path = f"{source.prefix}scope__startswith" if row.by == "town" else row.by
        return found.filter(**{path: row.key(organ)})

    return narrowed
