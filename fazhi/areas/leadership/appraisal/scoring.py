"""The arithmetic of an appraisal: points from a figure, deductions, the total. Pure, in hundredths of a point.

The order of items and of deductions never matters, no item leaves 0 … its points, and the total never exceeds the cap.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from fazhi.areas.leadership.appraisal.words import Direction, NoCases, Shape

CENT = Decimal("0.01")
NONE = Decimal(0)


@dataclass(frozen=True)
class Rule:
    """How an item is scored. ``low``, ``high``: the two numbers of LINEAR, from no points to all; ``high`` alone is what
    THRESHOLD asks for. ``steps``: (number, points) of STEPS. ``each``: what one case costs. Rates are in per cent."""

    shape: Shape
    points: Decimal
    direction: Direction = Direction.UP
    low: Decimal | None = None
    high: Decimal | None = None
    steps: tuple[tuple[Decimal, Decimal], ...] = ()
    each: Decimal = NONE
    no_cases: NoCases = NoCases.FULL


@dataclass(frozen=True)
class Line:
    """One item of one agency: ``full`` is what could be had, nothing where the item does not apply."""

    code: str
    full: Decimal
    points: Decimal


@dataclass(frozen=True)
class Change:
    """Points taken or given by hand, with a ground on file. ``code`` "": not to an item but to the whole."""

    code: str
    points: Decimal


@dataclass(frozen=True)
class Sum:
    """The items after all changes, what was given or taken on the whole, and the total."""

    items: tuple[Line, ...]
    beside: Decimal
    total: Decimal
    full: Decimal


def cents(value: Decimal) -> Decimal:
    return value.quantize(CENT, ROUND_HALF_UP)


def read_steps(text: str) -> tuple[tuple[Decimal, Decimal], ...]:
    """“95:5；90:3” as pairs of number and points. Raises ValueError for anything else."""
    pairs = []
    for part in text.replace("；", ";").replace("：", ":").replace("\n", ";").split(";"):
        if not part.strip():
            continue
        number, colon, points = part.partition(":")
        if not colon:
            raise ValueError(part.strip())
        try:
            pairs.append((Decimal(number.strip()), Decimal(points.strip())))
        except ArithmeticError:
            raise ValueError(part.strip()) from None
    return tuple(pairs)


def award(rule: Rule, value: Decimal | None) -> Line:
    """The points of one item, without its code. ``value`` None: a rate without cases."""
    full = cents(rule.points)
    if rule.shape is Shape.BY_HAND:
        return Line("", full, full)
    if value is None:
        given = {NoCases.FULL: full, NoCases.NOTHING: NONE, NoCases.LEAVE: NONE}[rule.no_cases]
        return Line("", NONE if rule.no_cases is NoCases.LEAVE else full, given)
    return Line("", full, min(full, max(NONE, cents(_raw(rule, value)))))


def _raw(rule: Rule, value: Decimal) -> Decimal:
    up = rule.direction is Direction.UP
    if rule.shape is Shape.PER_CASE:
        return rule.points - value * rule.each
    if rule.shape is Shape.STEPS:
        met = [points for number, points in rule.steps if (value >= number if up else value <= number)]
        return max(met, default=NONE)
    high = rule.high if rule.high is not None else NONE
    if rule.shape is Shape.THRESHOLD:
        return rule.points if (value >= high if up else value <= high) else NONE
    low = rule.low if rule.low is not None else NONE
    share = (value - low) / (high - low) if high != low else NONE
    return rule.points * min(Decimal(1), max(NONE, share))


def total(lines: Sequence[Line], changes: Iterable[Change], cap: Decimal) -> Sum:
    """Every item with its changes, within 0 and its points; their sum with what stands beside them, within 0 and the cap.

    Raises ValueError for a change to an item that is not there, or an item that is there twice.
    """
    codes = [line.code for line in lines]
    if len(set(codes)) != len(codes):
        raise ValueError("同一考核项目出现了两次")
    by_code: dict[str, Decimal] = {}
    for change in changes:
        if change.code and change.code not in codes:
            raise ValueError(f"没有“{change.code}”这一考核项目")
        by_code[change.code] = by_code.get(change.code, NONE) + change.points
    items = tuple(
        Line(line.code, line.full, min(line.full, max(NONE, cents(line.points + by_code.get(line.code, NONE)))))
        for line in sorted(lines, key=lambda x: x.code)
    )
    beside = cents(by_code.get("", NONE))
    whole = sum((item.points for item in items), NONE) + beside
    return Sum(items, beside, min(cap, max(NONE, whole)), sum((item.full for item in items), NONE))
