"""Computes figures: one pass over each source, splits, and exactly the rows behind a number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import Case, CharField, DurationField, ExpressionWrapper, F, Q, QuerySet, When
from django.db.models import Count as SqlCount
from django.db.models import Sum as SqlSum
from django.db.models import Value as SqlValue
from django.db.models.functions import Coalesce, ExtractMonth, Substr

from fazhi.figures.withholding import HIDDEN, split_is_told, told
from fazhi.figures.words import Days, Distinct, Figure, Period, Quotient, Simple, Source, Stock, Sum, Total, Value
from fazhi.spine.models import Account, Division, Organ

Rows = Callable[[Source], QuerySet[Any] | None]
"""Gives the rows of a source that somebody may count. None: of the persons there no number is told so narrowly."""


def everything(source: Source) -> QuerySet[Any]:
    """All rows: for the county's own commands."""
    return source.queryset()


def within(division: str) -> Rows:
    """All rows of one division."""
    narrow = len(division) > len(settings.FAZHI_DIVISION)

    def rows(source: Source) -> QuerySet[Any] | None:
        if source.least and narrow:
            return None
        return source.queryset().filter(**{f"{source.prefix}scope__startswith": division})

    return rows


def seen_by(user: Account, on: date | None = None, organ: int | None = None, town: str = "") -> Rows:
    """The rows that a reader may see, optionally of one organ or town."""

    def rows(source: Source) -> QuerySet[Any] | None:
        if source.least and (organ or town):
            return None
        queryset = source.countable(user, on)
        if organ:
            queryset = queryset.filter(**{f"{source.prefix}organ": organ})
        return queryset.filter(**{f"{source.prefix}scope__startswith": town}) if town else queryset

    return rows


def values(figures: Iterable[Figure], period: Period, rows: Rows = everything) -> dict[str, Value]:
    """Every figure's value in one period; one aggregate query for each source."""
    return series(figures, [period], rows)[0]


def series(figures: Iterable[Figure], periods: Iterable[Period], rows: Rows = everything) -> list[dict[str, Value]]:
    """Every figure's value in each of several periods; still one aggregate query for each source."""
    figures, periods = list(figures), list(periods)
    leaves = _leaves(figures)
    numbers: list[dict[str, Any]] = [{} for _ in periods]
    for source, simple in _by_source(leaves):
        reach = Q()
        for period in periods:
            reach |= _reach(simple, period)
        reach = Q() if any(isinstance(leaf, Stock) for leaf in simple) else reach
        aggregates = {f"{_name(leaf)}_{n}": _aggregate(leaf, p) for n, p in enumerate(periods) for leaf in simple}
        counted = rows(source)
        found = counted.filter(reach).aggregate(**aggregates) if counted is not None else {}
        for n, held in enumerate(numbers):
            if counted is None:
                held |= {leaf.code: HIDDEN for leaf in simple}
                continue
            own = {leaf.code: _number(leaf, found[f"{_name(leaf)}_{n}"]) for leaf in simple}
            held |= told(simple, own, periods[n])
    return [{figure.code: _combine(figure, held) for figure in figures} for held in numbers]


def split(figures: Iterable[Figure], period: Period, by: str, rows: Rows = everything) -> dict[str, dict[Any, Value]]:
    """Each figure's values by organ, town, month or a field of its source: figure code -> key -> value."""
    figures = list(figures)
    leaves = _leaves(figures)
    table: dict[Any, dict[str, Any]] = defaultdict(dict)
    zeros: dict[str, Any] = {leaf.code: 0 for leaf in leaves}
    for source, simple in _by_source(leaves, by_day=by == "month"):
        key = _key(by, simple[0])
        aggregates = {_name(leaf): _aggregate(leaf, period) for leaf in simple}
        counted = rows(source)
        counted = counted.filter(_reach(simple, period)) if counted is not None else source.queryset().none()
        grouped = counted.annotate(_key=key).values("_key").annotate(**aggregates).order_by("_key")
        cells = {row["_key"]: {leaf.code: _number(leaf, row[_name(leaf)]) for leaf in simple} for row in grouped}
        if rows(source) is None or not split_is_told(simple, cells.values(), by, period):
            zeros |= {leaf.code: HIDDEN for leaf in simple}
            continue
        for cell, numbers in cells.items():
            table[cell] |= numbers
    return {f.code: {key: _combine(f, zeros | numbers) for key, numbers in table.items()} for f in figures}


def label_of(by: str, keys: Iterable[Any], figure: Figure | None = None) -> dict[Any, str]:
    """Words for the keys of a split; with the figure, codes of a field of its source are told in words."""
    keys = list(keys)
    if by == "organ":
        return {o.pk: o.short for o in Organ.objects.filter(pk__in=[k for k in keys if k])}
    if by == "town":
        names = {d.code: d.name for d in Division.objects.filter(code__in=[k for k in keys if k])}
        return {k: names.get(k, "县本级") for k in keys}
    if by == "month":
        return {k: f"{k}月" for k in keys}
    words = _choices(by, figure)
    return {k: words.get(k, str(k) if k not in ("", None) else "未填写") for k in keys}


def _choices(by: str, figure: Figure | None) -> dict[Any, str]:
    leaf = next(iter(figure.leaves()), None) if figure else None
    own = {f.name: f for f in leaf.source.model._meta.fields} if leaf else {}
    return {key: str(words) for key, words in own[by].flatchoices} if by in own else {}


def rows_behind(figure: Figure, period: Period, rows: Rows = everything, *, part: bool = True) -> QuerySet[Any]:
    """Exactly the rows that a figure counts; of a rate, those of its part or of its whole.

    Raises ValueError for totals over several sources: open their parts one by one.
    """
    if isinstance(figure, Quotient):
        return rows_behind(figure.part if part else figure.whole, period, rows)
    leaves = list(figure.leaves())
    if len({leaf.source.code for leaf in leaves}) != 1:
        raise ValueError(f"{figure.name}由几个台账合计而成，请分别打开")
    condition = Q()
    for leaf in leaves:
        condition |= leaf.condition(period)
    counted = rows(leaves[0].source)
    if counted is None:
        raise ValueError(f"{figure.name}涉及个人，不按单位、乡镇打开")
    return counted.filter(condition)


def rows_in(
    figure: Figure, period: Period, by: str, key: Any, rows: Rows = everything, *, part: bool = True
) -> QuerySet[Any]:
    """The rows behind one cell of a split: grouped exactly as ``split`` groups them."""
    if isinstance(figure, Quotient):
        return rows_in(figure.part if part else figure.whole, period, by, key, rows)
    found = rows_behind(figure, period, rows).annotate(_key=_key(by, next(iter(figure.leaves()))))
    return found.filter(_key__isnull=True) if key is None else found.filter(_key=key)


def _leaves(figures: Iterable[Figure]) -> list[Simple]:
    found = {leaf.code: leaf for figure in figures for leaf in figure.leaves()}
    while more := {o.code: o for leaf in found.values() for o in leaf.within if o.code not in found}:
        found |= more
    return list(found.values())


def _by_source(leaves: Iterable[Simple], *, by_day: bool = False) -> Iterable[tuple[Source, list[Simple]]]:
    """Leaves by source; ``by_day``: apart by date field as well, since each is grouped by its own."""
    grouped: dict[Any, tuple[Source, list[Simple]]] = {}
    for leaf in leaves:
        key = (leaf.source.code, leaf.on if by_day else "")
        grouped.setdefault(key, (leaf.source, []))[1].append(leaf)
    return grouped.values()


def _name(leaf: Simple) -> str:
    return "v_" + leaf.code.replace(".", "_")


def _reach(leaves: list[Simple], period: Period) -> Q:
    """A coarse condition that the database can use an index for: rows that any of the figures may count."""
    if any(isinstance(leaf, Stock) for leaf in leaves):
        return Q()
    reach = Q()
    for on in {leaf.on for leaf in leaves}:
        reach |= Q(**{f"{on}__range": (period.start, period.end)})
    return reach


def _aggregate(leaf: Simple, period: Period) -> Any:
    condition = leaf.condition(period)
    if isinstance(leaf, Distinct):
        return SqlCount(leaf.of, filter=condition, distinct=True)
    if isinstance(leaf, Sum) or (isinstance(leaf, Stock) and leaf.of):
        return Coalesce(SqlSum(leaf.of, filter=condition), 0, output_field=leaf.source.model._meta.get_field(leaf.of))
    if isinstance(leaf, Days):
        span = ExpressionWrapper(F(leaf.until) - F(leaf.since), output_field=DurationField())
        return SqlSum(span, filter=condition)
    return SqlCount("pk", filter=condition)


def _number(leaf: Simple, found: Any) -> Any:
    if isinstance(leaf, Days):
        return found.days if found else 0
    return float(found) if found is not None and not isinstance(found, int) else found


def _key(by: str, leaf: Simple) -> Any:
    prefix = leaf.source.prefix
    if by == "organ":
        return F(f"{prefix}organ_id")
    if by == "town":
        scope = f"{prefix}scope"
        long = Q(**{f"{scope}__regex": r"^\d{9}"})
        return Case(When(long, then=Substr(scope, 1, 9)), default=SqlValue(""), output_field=CharField())
    if by == "month":
        return ExtractMonth(leaf.on)
    return F(by)


def _combine(figure: Figure, numbers: dict[str, Any]) -> Value:
    if isinstance(figure, Quotient):
        parts = _combine(figure.part, numbers), _combine(figure.whole, numbers)
        if any(value.withheld for value in parts):
            return Value(figure, None, withheld=True)
        part, whole = (value.number for value in parts)
        return Value(figure, figure.over(part, whole), part, whole)
    if isinstance(figure, Total):
        return Value(figure, sum(_combine(p, numbers).number or 0 for p in figure.parts))
    number = numbers[figure.code]
    return Value(figure, None, withheld=True) if number is HIDDEN else Value(figure, number)
