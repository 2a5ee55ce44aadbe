"""A workbook read into rows under known columns: which sheet, where the head stands, what to pass over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from fazhi.spine.errors import BadInput
from fazhi.spine.sheets.cells import tidy
from fazhi.spine.sheets.columns import OURS, Column, Form, letters, plain_head
from fazhi.spine.sheets.container import DAMAGE, MOST_ROWS, Oddities, check_file, look_through

FILL_IN = "填报"
HEAD_WITHIN = 10
Cells = list[Any]


@dataclass
class Table:
    """One sheet. ``grid`` holds every row of it; ``head`` is the place of the head (from 0); ``places`` says where columns are.

    ``notices`` are sentences on what was passed over.
    """

    sheet: str
    grid: list[Cells]
    head: int
    places: dict[str, int]
    odd: Oddities = field(default_factory=Oddities)
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]] = ()
    notices: list[str] = field(default_factory=list)

    def rows(self) -> Iterator[tuple[int, Cells]]:
        """Rows with anything in them, each with its number as Excel shows it; repeated heads are left out."""
        head = [plain_head(cell) for cell in self.grid[self.head]]
        with_errors = {row for row, _ in self.odd.errors}
        for number, cells in enumerate(self.grid[self.head + 1 :], self.head + 2):
            if number not in with_errors and not any(cell != "" and tidy(cell) for cell in cells):
                continue
            if cells[0] == self.grid[self.head][0] and [plain_head(cell) for cell in cells] == head:
                self.notices.append(f"第{number}行重复了表头，已略过")
                continue
            yield number, cells

    def is_merged(self, number: int, place: int) -> bool:
        """Whether a cell is covered by a merged one, so that Excel shows a content that is not in it."""
        return any(
            top <= number - 1 <= bottom and left <= place <= right and (top, left) != (number - 1, place)
            for (top, left), (bottom, right) in self.merged
        )


def read(path: Path, form: Form, *, name: str = "", sheet: str = "", alone: bool = False) -> Table:
    """Read the sheet that holds a register's rows. ``alone``: there is one organ only, its column may be missing.

    Raises BadInput, in sentences with the place, when the file is not such a workbook.
    """
    check_file(path, name)
    name = name or path.name
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            return _chosen(book, path, form, name, sheet, alone)
    except PasswordError:
        raise BadInput(f"“{name}”设有打开密码，无法读取；请取消密码、另存之后再导入") from None
    except (CalamineError, *DAMAGE):
        raise BadInput(f"“{name}”已损坏或者不是 Excel 工作簿，无法打开；请重新另存为 .xlsx 后再导入") from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # the reader's own way of giving up on a broken file
            raise
        raise BadInput(f"“{name}”无法读取，可能已损坏；请在 Excel 中打开、另存后再导入") from None


def _chosen(book: CalamineWorkbook, path: Path, form: Form, name: str, wanted: str, alone: bool) -> Table:
    shown = [
        s.name for s in book.sheets_metadata
        if s.visible == SheetVisibleEnum.Visible and s.typ == SheetTypeEnum.WorkSheet
    ]  # fmt: skip
    if wanted and wanted not in shown:
        raise BadInput(f"“{name}”里没有“{wanted}”这张表；现有：{'、'.join(shown)}")
    tried = [wanted] if wanted else [FILL_IN] if FILL_IN in shown else shown
    tables = [table for sheet in tried if (table := _table(book, path, form, sheet))]
    if not tables:
        must = "、".join(c.label for c in form.columns if c.required)
        raise BadInput(
            f"“{name}”的{'、'.join(f'“{sheet}”' for sheet in tried)}前{HEAD_WITHIN}行里没有找到“{form.register.name}”的表头；"
            f"应有：{must}。请用本台账的模板填写"
        )
    full = [table for table in tables if len(table.grid) > table.head + 1] or tables
    if len(full) > 1:
        found = "、".join(f"“{table.sheet}”" for table in full)
        raise BadInput(f"“{name}”里{found}都有表头，看不出该导入哪一张；请只留一张，或者把要导入的改名为“{FILL_IN}”")
    _check_head(full[0], form, alone)
    return full[0]


def _table(book: CalamineWorkbook, path: Path, form: Form, sheet: str) -> Table | None:
    odd = look_through(path, sheet)
    opened = book.get_sheet_by_name(sheet)
    grid = opened.to_python(skip_empty_area=False)
    last_error = max((row for row, _ in odd.errors), default=0)
    while len(grid) > last_error and not any(cell != "" and tidy(cell) for cell in grid[-1]):
        grid.pop()
    known = form.by_head
    best, hits = -1, 0
    for number, cells in enumerate(grid[:HEAD_WITHIN]):
        score = len({known[head].name for cell in cells if (head := plain_head(cell)) in known})
        if score > hits:
            best, hits = number, score
    if hits < min(2, len(form.columns)):
        return None
    if len(grid) - best - 1 > MOST_ROWS:
        raise BadInput(f"“{sheet}”有{len(grid) - best - 1}行，超过{MOST_ROWS}行；请分成几个文件导入")
    return Table(sheet, grid, best, {}, odd, opened.merged_cell_ranges or ())


def _check_head(table: Table, form: Form, alone: bool) -> None:
    """Find every column's place; a head that stands twice and a required one that is missing are refused."""
    twice: list[str] = []
    unknown: list[str] = []
    for place, cell in enumerate(table.grid[table.head]):
        head = plain_head(cell)
        column = form.by_head.get(head)
        if column is None:
            if head and head not in OURS:
                unknown.append(f"“{tidy(cell)[:20]}”（{letters(place)}列）")
        elif column.name in table.places:
            first = letters(table.places[column.name])
            twice.append(f"“{column.label}”出现了两次：{first}列和{letters(place)}列")
        else:
            table.places[column.name] = place
    where = f"“{table.sheet}”第{table.head + 1}行的表头"
    if twice:
        raise BadInput(*(f"{where}中{words}，请删去一列" for words in twice))
    if missing := [c.label for c in _needed(form, alone) if c.name not in table.places]:
        raise BadInput(f"{where}缺少必填的列：{'、'.join(missing)}。请用“{form.register.name}”的模板填写")
    if unknown:
        table.notices.append(f"表中这些列不属于“{form.register.name}”，没有读取：{'、'.join(unknown)}")
    if hidden := [row for row in table.odd.hidden if row > table.head + 1 and row <= len(table.grid)]:
        listed = "、".join(str(row) for row in hidden[:10]) + ("等" if len(hidden) > 10 else "")
        table.notices.append(f"表中有{len(hidden)}行被隐藏（第{listed}行），也在导入之列；不需要的请取消隐藏后删去")


def _needed(form: Form, alone: bool) -> list[Column]:
    return [c for c in form.columns if c.required and not (alone and c.name == "organ")]
