"""Figures split by town, organ, month or year, for the tables and charts of a report: counted, counted again, kept.

What is withheld on the pages of figures is withheld here: the split comes from the same engine.
"""

from __future__ import annotations

import json
import zlib
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from fazhi.figures import engine
from fazhi.figures.engine import Rows
from fazhi.figures.second import Walker
from fazhi.figures.words import WITHHELD, Figure, Period, Stock, Value
from fazhi.spine.sm3 import sm3

BY = {"按乡镇": "town", "按单位": "organ", "按月": "month", "按年": "year"}
WORDS = {by: words for words, by in BY.items()}
YEARS = 3  # ours: the report's year and the two before it


@dataclass(frozen=True)
class Cell:
    """One part of a figure that is split: a town, an organ, a month or a year."""

    key: str
    label: str
    number: float | int | None
    text: str
    part: float | int | None = None
    whole: float | int | None = None


def parted(key: str) -> tuple[str, str]:
    """The code of a figure, and what it is split by ("" for a plain one)."""
    code, _, by = key.partition("@")
    return code, by


def cannot(figure: Figure, by: str) -> str:
    """Why a figure cannot be split so, as one sentence; "" when it can."""
    if by in ("", "year"):
        return ""
    if by == "month" and any(isinstance(leaf, Stock) for leaf in figure.leaves()):
        return f"“{figure.name}”是某一天的存量，不能{WORDS[by]}列出"
    if any(by not in leaf.splits for leaf in figure.leaves()):
        return f"“{figure.name}”不能{WORDS[by]}列出"
    return ""


def split(figures: Iterable[Figure], by: str, year: int, rows: Rows) -> dict[str, tuple[Cell, ...]]:
    """Code → its parts, the same ones for all figures; months and years that had no case are told as 0."""
    figures = list(figures)
    found = _of_years(figures, year, rows) if by == "year" else engine.split(figures, Period.year(year), by, rows)
    keys = sorted({key for cells in found.values() for key in cells}, key=lambda key: (key is None, key))
    keys = list(range(1, 13)) if by == "month" and keys else keys
    labels = {key: f"{key}年" for key in keys} if by == "year" else engine.label_of(by, keys)
    return {f.code: tuple(_cell(f, key, labels.get(key, "未填写"), found[f.code]) for key in keys) for f in figures}


def _of_years(figures: list[Figure], year: int, rows: Rows) -> dict[str, dict[Any, Value]]:
    years = range(year - YEARS + 1, year + 1)
    series = engine.series(figures, [Period.year(one) for one in years], rows)
    told = [(one, values) for one, values in zip(years, series, strict=True) if any(v.number for v in values.values())]
    return {f.code: {one: values[f.code] for one, values in told} for f in figures}


def _cell(figure: Figure, key: Any, label: str, found: Mapping[Any, Value]) -> Cell:
    """A part; one that the split does not name has no case, or is withheld with the whole split of its source."""
    value = found.get(key)
    if value is None:
        few = not found and any(leaf.source.least for leaf in figure.leaves())
        none = None if figure.kind in ("rate", "mean") or few else 0
        value = Value(figure, none, withheld=few)
    return Cell(str(key), label, value.number, WITHHELD if value.withheld else value.text, value.part, value.whole)


# ── the second way, and what is kept ──────────────────────────────────────────────────────────────


def walkers(figure: Figure, by: str, year: int, rows: Rows, cells: Iterable[Cell]) -> Iterator[tuple[Cell, Walker]]:
    """For every part a walker over its rows alone."""
    for cell in cells:
        if by == "month":
            month = int(cell.key)
            span = Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]), cell.label)
            yield cell, Walker(span, rows)
        elif by == "year":
            yield cell, Walker(Period.year(int(cell.key)), rows)
        else:
            yield cell, Walker(Period.year(year), _narrowed(rows, by, cell.key))


def _narrowed(rows: Rows, by: str, key: str) -> Rows:
    def narrow(source: Any) -> Any:
        found = rows(source)
        if found is None:
            return None
        if by == "organ":
            organ = int(key) if key.isdecimal() else None
            return found.filter(
                **{f"{source.prefix}organ": organ} if organ else {f"{source.prefix}organ__isnull": True}
            )
        if key:
            return found.filter(**{f"{source.prefix}scope__startswith": key})
        return found.exclude(**{f"{source.prefix}scope__regex": r"^\d{9}"})

    return narrow


def differences(figure: Figure, by: str, year: int, rows: Rows) -> list[str]:
    """Parts for which the two ways of counting differ, as sentences. Empty: all agree."""
    cells, out = split([figure], by, year, rows)[figure.code], []
    for cell, walker in walkers(figure, by, year, rows, cells):
        if cell.text == WITHHELD:
            continue
        second = walker.number(figure)
        same = cell.number is second is None or abs(float(cell.number or 0) - float(second or 0)) < 1e-6
        if not same:
            out.append(f"指标“{figure.name}”{cell.label}两次计算结果不同：汇总为{cell.number}，逐条核算为{second}")
    return out


def pack(figure: Figure, by: str, year: int, rows: Rows, cells: Iterable[Cell]) -> tuple[bytes, str]:
    """The parts with the keys of their records, compressed, and the SM3 of both."""
    kept = []
    for cell, walker in walkers(figure, by, year, rows, cells):
        ids = {} if cell.text == WITHHELD else {code: leaf.ids for code, leaf in walker.leaves(figure).items()}
        kept.append({"cell": asdict(cell), "ids": ids})
    plain = json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return zlib.compress(plain), sm3(plain)


def unpack(records: bytes) -> tuple[tuple[Cell, ...], frozenset[int]]:
    """The parts that were kept, and the keys of all records behind them."""
    kept = json.loads(zlib.decompress(records))
    ids = frozenset(key for one in kept for keys in one["ids"].values() for key in keys)
    return tuple(Cell(**one["cell"]) for one in kept), ids
