"""Bars for a picture of one row: a bar for each report, its words beside it, nothing for what is not counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fazhi.report.comparison.model import MISSING, Cell, Row, in_line

WIDTH, LINE, RIGHT, TOP = 420, 26, 92, 6
#: How wide a Chinese letter and a figure are, and how much room the labels may take.
WIDE, SLIM, LEAST, MOST = 13.0, 7.6, 70, 260


@dataclass(frozen=True)
class Bar:
    """One report: ``width`` 0 where nothing is counted; ``key`` of the printed figure, None where there is none."""

    y: float
    width: float
    label: str
    text: str
    key: int | None
    left: int
    tone: str = ""

    @property
    def middle(self) -> float:
        return self.y + LINE / 2 - 4

    @property
    def words_at(self) -> float:
        return round(self.left + self.width + 6, 1)


@dataclass(frozen=True)
class Picture:
    title: str
    bars: list[Bar]
    left: int
    width: int = WIDTH
    thick: int = LINE - 8

    @property
    def height(self) -> int:
        return TOP + LINE * len(self.bars)

    @property
    def label_at(self) -> int:
        return self.left - 8


def drawn(row: Row, *, heads: bool = False, by_value: bool = False) -> Picture:
    """A picture of a row as counted, or per 10,000 residents; in the order of the reports, or the largest first."""
    pairs = [(cell, value_of(cell, heads)) for cell in row.cells]
    if by_value:
        pairs = sorted(pairs, key=lambda pair: (pair[1] is None, -(pair[1] or 0)))
    largest = max((value for _, value in pairs if value is not None), default=0)
    left = _room_for(cell.column.label for cell in row.cells)
    room = WIDTH - left - RIGHT
    bars = []
    for n, (cell, value) in enumerate(pairs):
        width = round(room * value / largest, 1) if value and largest > 0 else 0.0
        tone = "live" if cell.column.live else "own" if cell.column.own else ""
        key = cell.of.key if cell.of else None
        bars.append(
            Bar(TOP + LINE * n, max(width, 0.0), cell.column.label, words_of(row, cell, heads), key, left, tone)
        )
    return Picture(f"{row.indicator.name}{'（每万人）' if heads else ''}", bars, left)


def _room_for(labels: Iterable[str]) -> int:
    widest = max((sum(SLIM if letter.isascii() else WIDE for letter in label) for label in labels), default=0)
    return int(min(max(widest + 14, LEAST), MOST))


def value_of(cell: Cell, heads: bool) -> float | None:
    if not heads:
        return cell.taken
    return cell.per_head.value if cell.per_head else None


def words_of(row: Row, cell: Cell, heads: bool) -> str:
    """What stands at the end of a bar, or in its place."""
    if heads and cell.taken is not None:
        return row.head_of(cell) or "人口未录入"
    if cell.taken is not None:
        return cell.of.printed if cell.of and row.scale == 1 else row.shown(cell.taken)
    return cell.why or MISSING


def order(cells: Sequence[Cell]) -> list[Cell]:
    """Cells by place, each place's years in line."""
    at = {column.key: n for n, column in enumerate(in_line(cell.column for cell in cells))}
    return sorted(cells, key=lambda cell: at[cell.column.key])
