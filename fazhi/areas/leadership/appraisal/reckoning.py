"""An agency's points from the figures of its own records, as of a day. Nothing here writes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from fazhi.areas.leadership.appraisal.models import (
    Appraisal,
    AppraisalChange,
    AppraisalDecision,
    AppraisalItem,
    AppraisalReading,
)
from fazhi.areas.leadership.appraisal.scoring import Change, Line, Rule, Sum, award, read_steps, total
from fazhi.areas.leadership.appraisal.words import Direction, NoCases, Shape
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Figure, Period, Quotient, Rate, Source, Value
from fazhi.spine.context import Context
from fazhi.spine.fields import has
from fazhi.spine.models import Organ
from fazhi.spine.sm3 import sm3


def items_for(scheme: Any, kind: str) -> list[AppraisalItem]:
    """The items of a scheme for one kind of agency, by their codes."""
    rows = AppraisalItem.objects.filter(has("kinds", kind), scheme=scheme, withdrawn=False)
    return list(rows.order_by("code"))


def rule_of(item: AppraisalItem) -> Rule:
    return Rule(
        Shape(item.shape), item.weight, Direction(item.direction), item.low, item.high, read_steps(item.steps), item.each or Decimal(0),
        NoCases(item.no_cases),
    )  # fmt: skip


def of_agency(item: AppraisalItem, agency: Organ, rows: engine.Rows = engine.everything) -> engine.Rows:
    """The rows of one agency: those it handles, or those that name it in the item's field."""

    def own(source: Source) -> QuerySet[Any] | None:
        counted = rows(source)
        path = item.unit_path or f"{source.prefix}organ"
        return None if counted is None else counted.filter(**{path: agency.pk})

    return own


def period_of(scheme: Any, on: date) -> Period:
    """The period of the scheme as far as it has gone by."""
    last = max(scheme.period_from, min(scheme.period_to, on))
    return Period(scheme.period_from, last, f"{scheme.period_from}至{last}")


def lines_of(appraisal: Appraisal, on: date) -> list[dict[str, Any]]:
    """Every item of the agency: the value, its points, how many records, and the SM3 of them."""
    period, agency = period_of(appraisal.scheme, on), appraisal.agency
    return [_line(item, period, agency) for item in items_for(appraisal.scheme, agency.kind)]


def _line(item: AppraisalItem, period: Period, agency: Organ) -> dict[str, Any]:
    told: dict[str, Any] = {"code": item.code, "name": item.title, "figure": item.figure, "value": "", "part": "", "whole": "",
                            "counted": 0, "digest": ""}  # fmt: skip
    number: Decimal | None = None
    if item.figure:
        figure, rows = catalogue.figure(item.figure), of_agency(item, agency)
        value = engine.values([figure], period, rows)[figure.code]
        number = number_of(value)
        numbers = behind(figure, period, rows)
        told |= {"value": value.text, "counted": len(numbers), "digest": sm3("\n".join(numbers).encode())}
        if isinstance(figure, Quotient):
            told |= {"part": f"{value.part or 0:g}", "whole": f"{value.whole or 0:g}"}
    got = award(rule_of(item), number)
    return told | {"points": f"{got.points:.2f}", "full": f"{got.full:.2f}"}


def number_of(value: Value) -> Decimal | None:
    """The number that a rule looks at; rates in per cent. None: no cases."""
    if value.number is None:
        return None
    number = Decimal(str(round(value.number, 12)))
    return number * 100 if isinstance(value.figure, Rate) else number


def behind(figure: Figure, period: Period, rows: engine.Rows) -> list[str]:
    """Numbers of the records behind it; of a rate those of the whole."""
    wanted = figure.whole if isinstance(figure, Quotient) else figure
    found: set[str] = set()
    for leaf in wanted.leaves():
        found |= set(
            engine.rows_behind(leaf, period, rows).order_by().values_list(f"{leaf.source.prefix}number", flat=True)
        )
    return sorted(found)


#: What a line of a calculation says, in this order.
PARTS = ("code", "name", "figure", "value", "part", "whole", "counted", "points", "full", "digest")


def text(lines: list[dict[str, Any]]) -> str:
    """One item a line."""
    return "\n".join("｜".join(str(line[part]).replace("｜", "/") for part in PARTS) for line in lines)


def newest(readings: Iterable[AppraisalReading]) -> list[dict[str, Any]]:
    """The lines of the last calculation; none where nothing was calculated."""
    last = max(readings, key=lambda row: row.seq, default=None)
    if last is None:
        return []
    found = (dict(zip(PARTS, line.split("｜"), strict=True)) for line in last.lines.splitlines())
    return [{**line, "counted": int(line["counted"])} for line in found]


def summed(lines: list[dict[str, Any]], changes: Iterable[Change], cap: Decimal) -> Sum:
    return total([Line(x["code"], Decimal(x["full"]), Decimal(x["points"])) for x in lines], changes, cap)


def changes_of(rows: Iterable[Any]) -> list[Change]:
    """What was given and taken by hand, and by decisions on objections that were upheld."""
    found = []
    for row in rows:
        if isinstance(row, AppraisalChange) or (isinstance(row, AppraisalDecision) and row.upheld):
            found.append(Change(row.item_code, row.change or Decimal(0)))
    return found


def standing(ctx: Context, more: Iterable[Change] = ()) -> Sum:
    """The sum as it stands in a step, with what the step itself adds."""
    rows = [*ctx.rows(AppraisalChange), *ctx.rows(AppraisalDecision)]
    return summed(newest(ctx.rows(AppraisalReading)), [*changes_of(rows), *more], ctx.record.scheme.cap)
