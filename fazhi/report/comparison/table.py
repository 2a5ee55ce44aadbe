"""The table of a comparison: for each indicator and report what is printed, what of it counts, and what to mind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from fazhi.report.comparison import rules
from fazhi.report.comparison.heads import Population, per_head
from fazhi.report.comparison.model import ADDED, Cell, Column, Indicator, Note, Row, Told
from fazhi.report.comparison.units import scale_of
from fazhi.report.comparison.years import POINTS, change


@dataclass(frozen=True)
class Live:
    """What the platform's own records say: ``text`` as it would be printed, ``number`` None where nothing is told."""

    text: str
    number: float | None


@dataclass(frozen=True)
class Wanted:
    """What to compare, and how: ``all_counted``: also what is unsure or of another span or territory."""

    columns: Sequence[Column]
    indicators: Sequence[Indicator]
    all_counted: bool = False


def build(
    wanted: Wanted,
    told: Mapping[str, Iterable[Told]],
    population: Population,
    live: Mapping[tuple[int, str], Live] | None = None,
) -> list[Row]:
    """A row for each indicator, a cell for each report. ``told``: by code of indicator, in any order."""
    return [
        _row(wanted, indicator, told.get(indicator.code, ()), population, live or {}) for indicator in wanted.indicators
    ]


def _row(
    wanted: Wanted, indicator: Indicator, told: Iterable[Told], population: Population, live: Mapping[tuple[int, str], Live]
) -> Row:  # fmt: skip
    printed: dict[int, list[Told]] = {}
    for one in sorted(told, key=lambda one: (one.column, one.start, one.key)):
        printed.setdefault(one.column, []).append(one)
    cells = [
        _live_cell(column, live.get((column.key, indicator.code)))
        if column.live
        else _cell(column, indicator, printed.get(column.key, []), wanted.all_counted)
        for column in wanted.columns
    ]
    for cell in cells:
        cell.per_head = per_head(cell, indicator, population)
        _beside_last_year(cell, cells, indicator)
    row = Row(indicator, cells, list(_row_notes(cells, indicator)))
    values = [cell.taken for cell in cells if cell.taken is not None]
    row.scale, row.unit = scale_of(indicator.unit, values)
    return row


def _live_cell(column: Column, live: Live | None) -> Cell:
    cell = Cell(column)
    if live is None:
        cell.why = "无可读的记录"
        return cell
    cell.live_text, cell.taken = live.text, live.number
    cell.notes.append(rules.WITHIN.note())
    return cell


def _cell(column: Column, indicator: Indicator, printed: Sequence[Told], all_counted: bool) -> Cell:
    unique = {one.key: one for one in printed}.values()
    cell = Cell(
        column,
        tuple(one for one in unique if one.period == column.year),
        tuple(one for one in unique if one.period != column.year),
    )
    cell.own_notes = {one.key: rules.notes_on(one, indicator) for one in cell.values}
    cell.of, cell.why, note = take(cell.values, cell.own_notes, all_counted)
    cell.taken = cell.of.value if cell.of else None
    counted = cell.own_notes[cell.of.key] if cell.of else [n for notes in cell.own_notes.values() for n in notes]
    cell.notes = _once([*([note] if note else []), *counted])
    return cell


def take(
    values: Sequence[Told], notes: Mapping[int, Sequence[Note]], all_counted: bool = False
) -> tuple[Told | None, str, Note | None]:
    """The one printed figure that counts, or why none does, and what to mind.

    What a person confirmed goes before what the program linked, and a number without any difference of scope or step before
    those that have one; that there are others is always said. Of several numbers that are alike in this none is chosen; the
    same number printed several times counts once.
    """
    if not values:
        return None, "", None
    barred = {one.key: [n for n in notes[one.key] if n.always or (n.bars and not all_counted)] for one in values}
    free = [one for one in values if not barred[one.key]]
    plainly = [one for one in free if not any(n.code in rules.ASIDE for n in notes[one.key])]
    pool = [one for one in free if one.by_hand] or plainly or free
    numbers = {(one.value, one.approx) for one in pool}
    if not pool:
        words = dict.fromkeys(n.word for one in values for n in barred[one.key])
        return None, f"不计入：{'、'.join(words)}", None
    if len(numbers) > 1:
        return None, f"不计入：印有{len(numbers)}个不同的数", rules.SEVERAL.note()
    if len({(one.value, one.approx) for one in values}) == 1:
        return pool[0], "", rules.TWICE.note() if len(free) > 1 else None
    if len({(one.value, one.approx) for one in free}) > 1:
        which = "人工确认的" if pool[0].by_hand else "口径没有差别的"
        return pool[0], "", rules.OTHERS.note(f"按{which}一个计")
    words = dict.fromkeys(n.word for one in values for n in barred[one.key])
    return pool[0], "", rules.OTHERS.note(f"其余{'、'.join(words)}")


def _once(notes: Iterable[Note]) -> list[Note]:
    return list({(note.code, note.reason): note for note in notes}.values())


def _beside_last_year(cell: Cell, cells: Sequence[Cell], indicator: Indicator) -> None:
    """The change against last year's report, and whether this report tells last year's number as that one did."""
    column = cell.column
    if column.live:
        return
    then = last_year(column, cells)
    if cell.of:
        cell.change = change(cell.of, then.of if then else None, indicator)
        if cell.change and cell.change.verdict == POINTS:
            cell.notes.append(rules.POINTS.note(f"印为“{cell.change.printed}”"))
    if then is None or then.of is None:
        return
    for one in cell.others:
        if one.period == column.year - 1 and one.value != then.of.value and (one.sure or one.by_hand):
            detail = f"{column.year}年报告载上年为{one.printed}，{then.column.year}年报告印的是{then.of.printed}"
            cell.notes.append(rules.CONTRADICTS.note(detail))


def last_year(column: Column, cells: Sequence[Cell]) -> Cell | None:
    """The cell of the same place's report on the year before; none where two papers could be meant."""
    found = [
        c for c in cells if (c.column.place, c.column.year, c.column.live) == (column.place, column.year - 1, False)
    ]
    papers = [c for c in found if not any(n.code == rules.REPLY.code for n in rules.notes_on_column(c.column, ()))]
    return papers[0] if len(papers) == 1 else None


def _row_notes(cells: Sequence[Cell], indicator: Indicator) -> Iterable[Note]:
    if indicator.outside:
        yield rules.OUTSIDE.note()
    if indicator.variant:
        yield rules.FORMULA.note(f"本平台按“{indicator.variant}”计")
    counted = [cell.of for cell in cells if cell.of]
    if len({cell.of.by_hand for cell in cells if cell.of and not cell.column.own}) > 1:
        yield rules.HANDS.note()
    if indicator.kind in ADDED and len({one.unit for one in counted}) > 1:
        yield rules.UNIT_WORD.note(f"各报告以{'、'.join(sorted({one.unit for one in counted}))}计")
