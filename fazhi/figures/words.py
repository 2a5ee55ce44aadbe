"""The words in which figures are declared: Count, Distinct, Sum, Days, Stock, StandingDistinct, Total, Rate, Mean.

A figure is the count of the rows it shows. A rate and a mean keep both their parts; no cases, no rate. Where the law has no single
formula, ``variant`` says which one is meant and is printed with the number.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from django.db.models import Q, QuerySet

from fazhi.spine import access, clock, registry

if TYPE_CHECKING:
    from fazhi.spine.models import Account

#: What is printed in place of a number that is withheld.
WITHHELD = "人数过少，不予公布"


@dataclass(frozen=True)
class Period:
    """A span of days, both ends included."""

    start: date
    end: date
    label: str

    @classmethod
    def year(cls, year: int) -> Period:
        return cls(date(year, 1, 1), date(year, 12, 31), f"{year}年")

    @property
    def before(self) -> Period:
        """The same span one year earlier."""
        back = lambda d: d.replace(year=d.year - 1, day=28 if (d.month, d.day) == (2, 29) else d.day)  # noqa: E731
        label = f"{self.start.year - 1}年" if self.label == f"{self.start.year}年" else "上年同期"
        return Period(back(self.start), back(self.end), label)


@dataclass(frozen=True)
class Source:
    """The rows a figure is taken from: a register's, or those of a table that hangs on a matter.

    ``prefix`` leads from a row to its spine row; access is laid over it there.
    """

    code: str
    system: str
    model: Any
    prefix: str = "matter__"
    base: Q | None = None  # rows that belong to the system when the table serves several (documents)
    closed: bool = False  # its rows tell of persons: they are counted, and nobody is shown them behind a number
    #: Closed, and few: a number below this, or one that gives such a number away, is withheld (``figures.withholding``).
    least: int = 0
    #: Fields of a row that say which other organ answers for its number, and the paper it stands in: no record of ours
    #: stands behind it, and wherever it is told the paper is told with it (``figures.outside``).
    told_by: tuple[str, ...] = ()

    @classmethod
    def register(cls, code: str) -> Source:
        declared = registry.register_of(code)
        return cls(code, code, declared.model, declared.prefix, None if declared.of_matters else Q(withdrawn=False))

    def queryset(self) -> QuerySet[Any]:
        rows = self.model._default_manager.all()
        return rows.filter(self.base) if self.base is not None else rows

    def countable(self, user: Account, on: date | None) -> QuerySet[Any]:
        """The rows that a reader may count."""
        return access.countable(user, self.queryset(), system=self.system, prefix=self.prefix, on=on)


@dataclass(frozen=True)
class Figure:
    """What every figure says of itself. ``code`` begins with the area; ``good`` is "up", "down" or ""."""

    code: str
    name: str
    unit: str = "件"
    basis: str = ""
    variant: str = ""
    good: str = ""
    words: tuple[str, ...] = ()  # synonyms by which people look for it
    kind: ClassVar[str] = ""

    @property
    def area(self) -> str:
        return self.code.split(".", 1)[0]

    def leaves(self) -> Iterable[Simple]:
        """The simple figures it is computed from."""
        raise NotImplementedError

    @property
    def outside(self) -> bool:
        """Whether another organ answers for it, or for a part of it."""
        return any(leaf.source.told_by for leaf in self.leaves())


@dataclass(frozen=True)
class Simple(Figure):
    """A figure taken straight from the rows of one source: those whose day ``on`` is in the period and that satisfy ``where``."""

    source: Source = None  # type: ignore[assignment]
    on: str = ""  # ORM path of the date
    where: Any = None  # Q or a conditional expression (Exists)
    splits: tuple[str, ...] = ("organ", "town", "month")
    within: tuple[Simple, ...] = ()  # figures whose rows hold these: beside them, what is left over can be worked out
    fallen_due: bool = False  # ``on`` is a due date: what has not fallen due by yesterday is neither kept nor missed

    def leaves(self) -> Iterable[Simple]:
        return (self,)

    def condition(self, period: Period) -> Q:
        end = min(period.end, clock.today() - timedelta(days=1)) if self.fallen_due else period.end
        within = Q(**{f"{self.on}__range": (period.start, end)})
        return within & Q(self.where) if self.where is not None else within


@dataclass(frozen=True)
class Count(Simple):
    kind: ClassVar[str] = "count"


@dataclass(frozen=True)
class Distinct(Simple):
    """How many different values ``of`` has among the rows: units that appeared in court, places with a studio."""

    of: str = ""
    kind: ClassVar[str] = "count"


@dataclass(frozen=True)
class Sum(Simple):
    """The sum of ``of`` over the rows, in base units (元, 人次)."""

    of: str = ""
    kind: ClassVar[str] = "amount"


@dataclass(frozen=True)
class Days(Simple):
    """The days from ``since`` to ``until``, ORM paths of dates, added over the rows that have both. Calendar days; the day of
    ``since`` is not counted (民法典第201条)."""

    since: str = ""
    until: str = ""
    unit: str = "天"
    kind: ClassVar[str] = "amount"

    def condition(self, period: Period) -> Q:
        both = Q(**{f"{self.since}__isnull": False, f"{self.until}__isnull": False})
        return super().condition(period) & both


@dataclass(frozen=True)
class Stock(Simple):
    """What stands on a day: rows whose ``on`` lies on or before it and whose ``until`` does not.

    The day is the last of the period, or with ``at_start`` the eve of it (carried over from the year before).
    """

    until: str = ""
    at_start: bool = False
    of: str = ""  # sum this instead of counting rows
    kind: ClassVar[str] = "stock"

    def condition(self, period: Period) -> Q:
        day = period.start if self.at_start else period.end
        standing = Q(**{f"{self.on}__lt" if self.at_start else f"{self.on}__lte": day})
        if self.until:
            later = f"{self.until}__gte" if self.at_start else f"{self.until}__gt"
            standing &= Q(**{f"{self.until}__isnull": True}) | Q(**{later: day})
        return standing & Q(self.where) if self.where is not None else standing


@dataclass(frozen=True)
class StandingDistinct(Stock, Distinct):
    """How many different values ``of`` has among the rows that stand on a day: places that have a studio."""

    kind: ClassVar[str] = "stock"


@dataclass(frozen=True)
class Total(Figure):
    """The sum of other figures."""

    parts: tuple[Figure, ...] = ()
    kind: ClassVar[str] = "count"

    def leaves(self) -> Iterable[Simple]:
        return tuple(leaf for part in self.parts for leaf in part.leaves())


@dataclass(frozen=True)
class Quotient(Figure):
    """One figure over another; without a whole there is no number."""

    part: Figure = None  # type: ignore[assignment]
    whole: Figure = None  # type: ignore[assignment]

    def leaves(self) -> Iterable[Simple]:
        return (*self.part.leaves(), *self.whole.leaves())

    def over(self, part: float | int | None, whole: float | int | None) -> float | None:
        """The number that comes of both parts."""
        return (part or 0) / whole if whole else None


@dataclass(frozen=True)
class Rate(Quotient):
    """A share, printed in per cent. ``complement``: 1 − part ÷ whole (案结事了率)."""

    complement: bool = False
    unit: str = "%"
    kind: ClassVar[str] = "rate"

    def over(self, part: float | int | None, whole: float | int | None) -> float | None:
        share = super().over(part, whole)
        return 1 - share if share is not None and self.complement else share


@dataclass(frozen=True)
class Mean(Quotient):
    """An amount over the cases that it is added up from (平均办理天数). ``whole`` counts the rows of ``part``, no others."""

    unit: str = "天"
    kind: ClassVar[str] = "mean"


@dataclass(frozen=True)
class Value:
    """A computed figure. ``number`` is None for a rate without cases; rates are fractions, sums in base units."""

    figure: Figure
    number: float | int | None
    part: float | int | None = None
    whole: float | int | None = None
    withheld: bool = False  # it would tell of so few persons that they could be known (``Source.least``)

    @property
    def text(self) -> str:
        """As it is printed: 208件, 97.22%, 1,234.5万元, —."""
        if self.number is None:
            return WITHHELD if self.withheld else "—"
        if self.figure.kind == "rate":
            return f"{self.number * 100:.2f}".rstrip("0").rstrip(".") + self.figure.unit
        return f"{self.amount}{self.figure.unit if self.figure.unit != '元' else ''}"

    @property
    def amount(self) -> str:
        """The number alone; money in 元, 万元 or 亿元 with its unit."""
        n = self.number
        if n is None:
            return WITHHELD if self.withheld else "—"
        if self.figure.unit == "元":
            for size, word in ((100_000_000, "亿元"), (10_000, "万元")):
                if abs(n) >= size:
                    return f"{n / size:.2f}".rstrip("0").rstrip(".") + word
            return f"{n:.2f}".rstrip("0").rstrip(".") + "元"
        if self.figure.kind == "rate":
            return f"{n * 100:.2f}".rstrip("0").rstrip(".")
        return str(int(n)) if float(n).is_integer() else f"{n:.2f}".rstrip("0").rstrip(".")
