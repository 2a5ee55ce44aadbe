"""The tables and charts that a report's text asks for, as blocks of its paper: cells are places that tokens fill."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from fazhi.paper.model import Chart, Table
from fazhi.report.exhibits import HEADS, Exhibit, check
from fazhi.report.shown import NOT_COMPARABLE, Shown
from fazhi.report.splits import WORDS, Cell

Place = Callable[..., str]
"""Takes a figure, the form in which it is printed, whether it is a part of it and which; gives the place where it will stand."""
ALL = "合计"


def block(exhibit: Exhibit, shown: Mapping[str, Shown], place: Place) -> Table:
    """The table or chart. Raises BadInput, naming it, for what cannot be told."""
    check(exhibit, shown)
    figures = [shown[key] for key in exhibit.keys]
    made = _split(exhibit, figures, place) if exhibit.by else _compared(exhibit, figures, place)
    return replace(made, caption=exhibit.caption or _named(exhibit, figures))


def _named(exhibit: Exhibit, figures: list[Shown]) -> str:
    listed = "、".join(_name(figure, exhibit.by) for figure in figures[:3]) + ("等" if len(figures) > 3 else "")
    return f"{listed}（{WORDS[exhibit.by]}）" if exhibit.by else listed


def _name(figure: Shown, by: str) -> str:
    return figure.name.removesuffix(f"（{WORDS[by]}）") if by else figure.name


def _compared(exhibit: Exhibit, figures: list[Shown], place: Place) -> Table:
    """Each figure with this year's value, last year's and the change."""
    if exhibit.drawn:
        rows = tuple((f.name, place(f, "last"), place(f)) for f in figures)
        return Chart(("指标", "上年", "本年"), rows, numbers=tuple((f.before, f.number) for f in figures))
    lines = tuple((f.name, place(f), place(f, "last"), place(_bare(f), "change")) for f in figures)
    return Table(("指标", "本年", "上年", "比上年"), lines)


def _bare(figure: Shown) -> Shown:
    """With the change as a cell under 比上年 has it."""
    change = "—" if figure.change == NOT_COMPARABLE else figure.change.removeprefix("比上年").removeprefix("与上年")
    return replace(figure, change=change)


def _split(exhibit: Exhibit, figures: list[Shown], place: Place) -> Table:
    """A row for every town, organ, month or year, a column for every figure; below a table the whole."""
    head = (HEADS[exhibit.by], *(_name(figure, exhibit.by) for figure in figures))
    keys: dict[str, str] = {cell.key: cell.label for figure in figures for cell in figure.cells}
    cells = [{cell.key: cell for cell in figure.cells} for figure in figures]
    rows = tuple(
        (label, *(_cell(f, own.get(key), place) for f, own in zip(figures, cells, strict=True)))
        for key, label in keys.items()
    )
    if exhibit.drawn:
        numbers = tuple(tuple(own[key].number if key in own else None for own in cells) for key in keys)
        return Chart(head, rows, numbers=numbers)
    whole = ((ALL, *(place(figure, "", True) for figure in figures)),) if exhibit.by != "year" else ()
    return Table(head, (*rows, *whole))


def _cell(figure: Shown, cell: Cell | None, place: Place) -> str:
    if cell is None:
        return "—"
    return place(
        replace(figure, text=cell.text, number=cell.number, part=cell.part, whole=cell.whole), "", True, cell.key
    )
