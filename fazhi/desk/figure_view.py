"""Figures as a reader sees them: the value, what it was a year ago, and the change in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from fazhi.desk.charts import spark
from fazhi.desk.saying import area_of, numbered
from fazhi.desk.tables import register_or_none
from fazhi.figures import catalogue, engine
from fazhi.figures.looking import looked_at
from fazhi.figures.words import Figure, Period, Quotient, Stock, Value
from fazhi.spine import access, clock, registry
from fazhi.spine.models import Account

PASSES = 12


@dataclass(frozen=True)
class Change:
    """What changed against the year before. ``tone``: good, bad or even, as the figure's declaration says."""

    text: str
    word: str = ""
    tone: str = ""


@dataclass(frozen=True)
class Shown:
    """One figure on a page."""

    value: Value
    last: Value
    spark: str = ""

    @property
    def figure(self) -> Figure:
        return self.value.figure

    @property
    def silent(self) -> bool:
        """Whether nothing happened, neither now nor a year ago."""
        if self.value.withheld or self.last.withheld:
            return False
        return not any((self.value.number, self.last.number, self.value.whole, self.last.whole))

    @property
    def is_rate(self) -> bool:
        return isinstance(self.figure, Quotient)

    @property
    def closed(self) -> bool:
        """Whether the rows behind it are shown to nobody."""
        return any(leaf.source.closed for leaf in self.figure.leaves())

    @property
    def parts(self) -> tuple[str, str]:
        """Both parts of a rate, as printed."""
        figure: Any = self.figure
        if self.value.withheld:
            return "—", "—"
        return Value(figure.part, self.value.part).text, Value(figure.whole, self.value.whole).text

    @property
    def change(self) -> Change:
        return change(self.value, self.last)


def change(now: Value, last: Value) -> Change:
    """The difference in the words of official reports: 百分点 for rates, per cent for numbers."""
    if now.number is None or last.number is None:
        return Change("—")
    difference = now.number - last.number
    if abs(difference) < 1e-9:
        return Change("持平", "持平")
    word = "上升" if difference > 0 else "下降"
    good = now.figure.good
    tone = ("good" if (difference > 0) == (good == "up") else "bad") if good in ("up", "down") else "even"
    if now.figure.kind == "rate":
        return Change(f"{abs(difference) * 100:.2f}".rstrip("0").rstrip(".") + "个百分点", word, tone)
    amount = Value(now.figure, abs(difference)).amount
    share = f"（{abs(difference) / abs(last.number):.1%}）" if last.number else ""
    return Change(f"{amount}{share}", word, tone)


def system_of(figure: Figure) -> str:
    """The system that declares a figure: the longest code of a register or procedure that leads its code."""
    parts = figure.code.split(".")
    leading = (".".join(parts[:n]) for n in range(len(parts) - 1, 0, -1))
    return next((c for c in leading if registry.is_procedure(c) or registry.is_register(c)), ".".join(parts[:2]))


def system_name(code: str) -> str:
    """What a system is called; figures of several records of one folder by the records that the first of them counts."""
    if name := _declared_name(code):
        return name
    first = next((f for f in catalogue.figures() if f.code.rpartition(".")[0] == code), None)
    return (first and _declared_name(next(iter(first.leaves())).source.system)) or code


def _declared_name(code: str) -> str:
    for procedure in registry.procedures():
        if procedure.code == code:
            return procedure.name
    register = register_or_none(code)
    return register.name if register else ""


def may_see(user: Account, figure: Figure, today: date) -> bool:
    """Whether the reader has to do with every system that the figure is counted from, and may see what it counts by."""
    systems = {leaf.source.system for leaf in figure.leaves()}
    return all(access.reads(user, system, today) for system in systems) and not any(
        looked_at(figure) & registry.internal_names(system)
        for system in systems
        if access.stands_outside(user, system, today)
    )


def systems_for(user: Account, today: date) -> dict[str, dict[str, list[Figure]]]:
    """Area → system → its figures, of those the reader may see."""
    areas: dict[str, dict[str, list[Figure]]] = {}
    for figure in catalogue.figures():
        if may_see(user, figure, today):
            areas.setdefault(area_of(figure.code), {}).setdefault(system_of(figure), []).append(figure)
    return {area: dict(sorted(systems.items(), key=_place)) for area, systems in areas.items()}


def _place(item: tuple[str, Any]) -> tuple[str, int, str]:
    """Where a system stands among those of its area."""
    declared: Any = next((p for p in registry.procedures() if p.code == item[0]), None) or register_or_none(item[0])
    return (*numbered(declared.id if declared else ""), item[0])


def shown(figures: Iterable[Figure], period: Period, rows: engine.Rows, months: Period | None) -> list[Shown]:
    """Figures with last year's values and, when ``months`` is a year, the line of its months."""
    figures = list(figures)
    now, last = engine.series(figures, [period, period.before], rows)
    flows = _cheapest(figures) if months else []
    by_month = engine.split(flows, months, "month", rows) if months and flows else {}
    result, today = [], clock.today()
    begun = [n for n in range(1, 13) if months and date(months.start.year, n, 1) <= today]
    for figure in figures:
        held = by_month.get(figure.code)
        line = spark([held.get(n) if n in begun else None for n in range(1, 13)]) if held else ""
        result.append(Shown(now[figure.code], last[figure.code], line))
    return result


def _cheapest(figures: list[Figure]) -> list[Figure]:
    """Figures whose months can be had in a few passes: each source and date field costs one."""
    groups = Counter((leaf.source.code, leaf.on) for figure in figures for leaf in figure.leaves())
    kept = {group for group, _ in groups.most_common(PASSES)}
    return [
        f for f in figures
        if all((leaf.source.code, leaf.on) in kept and not isinstance(leaf, Stock) for leaf in f.leaves())
    ]  # fmt: skip


def one_table(figure: Figure) -> bool:
    """Whether the rows that it counts stand in one table and may be listed."""
    if any(leaf.source.closed for leaf in figure.leaves()):
        return False
    sides = [figure.part, figure.whole] if isinstance(figure, Quotient) else [figure]
    return all(len({leaf.source.code for leaf in side.leaves()}) == 1 for side in sides)
