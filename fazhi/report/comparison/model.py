"""What a comparison consists of, as plain data: reports as columns, indicators as rows, printed figures in the cells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

#: What is written where a report prints no figure of an indicator. It is never a zero.
MISSING = "未公布"
#: Kinds of indicators that can be added up, and so divided by the number of residents.
ADDED = frozenset({"count", "amount", "stock"})
#: Words by which a number says that it is already divided.
DIVIDED = ("每万", "每千", "每百", "人均", "平均", "户均")


@dataclass(frozen=True)
class Column:
    """One published report, or with ``live`` the platform's own records of a year."""

    key: int
    place: str
    year: int
    title: str = ""
    own: bool = False
    live: bool = False

    @property
    def label(self) -> str:
        return f"{self.place}{self.year}年"


def in_line(columns: Iterable[Column]) -> list[Column]:
    """Our own place first, then by name; each place's years in line, its records behind its report of the year."""
    columns = list(columns)
    ours = {column.place for column in columns if column.own}
    return sorted(columns, key=lambda c: (c.place not in ours, c.place, c.year, c.live, c.key))


@dataclass(frozen=True)
class Indicator:
    """A figure of the catalogue as far as comparing needs it. ``names``: its name and synonyms; ``outside``: another organ
    answers for its number; ``variant``: which of several formulas in use is meant."""

    code: str
    name: str
    unit: str
    kind: str
    area: str = ""
    names: tuple[str, ...] = ()
    outside: bool = False
    variant: str = ""

    @property
    def is_rate(self) -> bool:
        return self.kind == "rate" or self.unit in ("%", "‰", "百分点")

    @property
    def per_head(self) -> bool:
        """Whether a number per 10,000 residents says anything: never for what is a quotient already."""
        divided = any(word in self.name + self.unit for word in DIVIDED)
        return self.kind in ADDED and not self.is_rate and not divided


@dataclass(frozen=True)
class Told:
    """One figure as a report prints it. ``value`` is in base units, shares are fractions.

    ``year`` is that of its report, ``period`` the one it speaks of. ``before`` and ``after`` are the rest of its sentence.
    ``sure``: linked to its indicator with enough confidence, or by a person (``by_hand``), or printed by this platform.
    """

    key: int
    column: int
    place: str
    year: int
    period: int
    start: int
    text: str
    value: float
    unit: str
    approx: str
    subject: str
    before: str = ""
    after: str = ""
    confidence: float = 1.0
    sure: bool = True
    by_hand: bool = False

    @property
    def printed(self) -> str:
        """As it stands in the sentence, with the word that makes it an approximation (约50万人次)."""
        ahead = self.approx and self.approx not in self.text and self.before.endswith(self.approx)
        return f"{self.approx}{self.text}" if ahead else self.text

    @property
    def clause(self) -> str:
        """What stands before the number since the last comma, and its subject: the words that say what is counted."""
        at = max((self.before.rfind(mark) for mark in "，,；;：:、（("), default=-1)
        return self.before[at + 1 :] + self.subject


@dataclass(frozen=True)
class Note:
    """A warning beside a cell, a column or a row. ``word`` is short, ``reason`` says what to mind; ``bars``: because of it
    the number is not counted unless that is asked for, ``always``: not even then."""

    code: str
    word: str
    reason: str
    bars: bool = False
    always: bool = False


@dataclass(frozen=True)
class Residents:
    """How many people live in a place (``people``), in which year, by which paper."""

    place: str
    year: int
    people: int
    source: str


@dataclass(frozen=True)
class PerHead:
    """Per 10,000 residents, and whose number of residents was taken."""

    value: float
    by: Residents


@dataclass(frozen=True)
class Change:
    """Against the year before: as computed from the two reports, as printed, and whether these agree ("" when there is
    nothing to compare)."""

    computed: str
    printed: str
    verdict: str = ""
    agrees: bool = True


@dataclass
class Cell:
    """One indicator in one report. ``values``: everything printed for the year; ``others``: what the report prints of other
    years. ``taken`` is the one that counts; when there is none, ``why`` says so in words."""

    column: Column
    values: tuple[Told, ...] = ()
    others: tuple[Told, ...] = ()
    taken: float | None = None
    of: Told | None = None
    why: str = ""
    notes: list[Note] = field(default_factory=list)
    own_notes: dict[int, list[Note]] = field(default_factory=dict)  # of each printed figure, by its key
    per_head: PerHead | None = None
    change: Change | None = None
    live_text: str = ""

    @property
    def empty(self) -> bool:
        return not self.values and not self.others and not self.live_text


@dataclass
class Row:
    """One indicator through all reports. ``scale`` and ``unit``: by what values are divided to be shown in one unit."""

    indicator: Indicator
    cells: list[Cell]
    notes: list[Note] = field(default_factory=list)
    scale: float = 1.0
    unit: str = ""

    def shown(self, value: float | None) -> str:
        """A counted value in the row's one unit; nothing where nothing is counted."""
        return "" if value is None else f"{plain(value / self.scale)}{self.unit}"

    def head_of(self, cell: Cell) -> str:
        """The number per 10,000 residents with its unit; "" where there is none."""
        if cell.per_head is None:
            return ""
        if self.indicator.unit == "元" and cell.per_head.value >= 10_000:
            return f"{plain(cell.per_head.value / 10_000)}万元"
        return f"{plain(cell.per_head.value)}{self.indicator.unit}"

    @property
    def told(self) -> int:
        """How many reports print it."""
        return sum(bool(cell.values) for cell in self.cells)


def plain(number: float, places: int = 2) -> str:
    """A number without needless zeros: 97.22, 208, 0.5."""
    text = f"{number:.{places}f}".rstrip("0").rstrip(".") if places else f"{number:.0f}"
    return "0" if text in ("-0", "") else text


def ordered(rows: list[Any], key: str) -> list[Any]:
    """Rows as the reader wants them: by name, by how many reports tell them, or as the catalogue has them."""
    if key == "name":
        return sorted(rows, key=lambda row: (row.indicator.name, row.indicator.code))
    if key == "told":
        return sorted(rows, key=lambda row: (-row.told, row.indicator.code))
    return rows
