"""The sheet that goes back: the rows as they were, what is wrong with each in the first column, wrong cells coloured."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import IO, Any

import xlsxwriter

from fazhi.spine.sheets.importing import Outcome
from fazhi.spine.sheets.rows import Row
from fazhi.spine.sheets.template import OPTIONS, Dress

PROBLEM = "问题"
MOST_COMMENTS = 5000


def write_marked(target: Path | IO[bytes], outcome: Outcome) -> None:
    """Write the marked sheet; row numbers are those of the file, so that every sentence still names the right row."""
    table = outcome.table
    with xlsxwriter.Workbook(target, OPTIONS) as book:
        sheet = book.add_worksheet(table.sheet)
        dress = Dress(book, outcome.form, [])
        painter = _Painter(book, sheet, dress, {row.number: row for row in outcome.rows}, table.places)
        old = _old_problem_column(table.grid[table.head])
        for number, cells in enumerate(table.grid, 1):
            painter.line(number, cells, old)
        dress.put(sheet, table.head, {name: place + 1 for name, place in table.places.items()})
        sheet.write_string(table.head, 0, PROBLEM, dress.must)
        sheet.set_column(0, 0, 50)
        if outcome.wrong:
            sheet.autofilter(table.head, 0, len(table.grid) - 1, max(len(cells) for cells in table.grid))


def _old_problem_column(head: list[Any]) -> int:
    """A marked sheet that goes round again already has the column."""
    return next((place for place, cell in enumerate(head) if cell == PROBLEM), -1)


class _Painter:
    def __init__(self, book: Any, sheet: Any, dress: Dress, rows: dict[int, Row], places: dict[str, int]) -> None:
        self.sheet, self.dress, self.rows, self.places = sheet, dress, rows, places
        red = {"bg_color": "#FBD5D0"}
        self.red = book.add_format(red)
        self.red_day = book.add_format({**red, "num_format": "yyyy-mm-dd"})
        self.said = book.add_format({"font_color": "#A02010", "text_wrap": True, "valign": "top"})
        self.quiet = book.add_format({"font_color": "#5A6672"})
        self.comments = 0

    def line(self, number: int, cells: list[Any], old: int) -> None:
        row = self.rows.get(number)
        wrong = {self.places[name]: words for name, words in row.cells.items() if name in self.places} if row else {}
        for place, cell in enumerate(cells):
            if place != old and (cell != "" or place in wrong):
                self._cell(number - 1, place + 1, cell, place in wrong)
        for place, words in wrong.items():
            if self.comments < MOST_COMMENTS:
                self.sheet.write_comment(number - 1, place + 1, words, {"x_scale": 2})
                self.comments += 1
        if row and row.wrong:
            self.sheet.write_string(number - 1, 0, "；".join(row.sentences()), self.said)
        elif row and row.known:
            self.sheet.write_string(number - 1, 0, "（已存在，不重复导入）", self.quiet)

    def _cell(self, line: int, place: int, cell: Any, wrong: bool) -> None:
        if isinstance(cell, (date, datetime)):
            self.sheet.write_datetime(line, place, cell, self.red_day if wrong else self.dress.day)
        elif isinstance(cell, bool):
            self.sheet.write_boolean(line, place, cell, self.red if wrong else None)
        elif isinstance(cell, (int, float)):
            self.sheet.write_number(line, place, cell, self.red if wrong else None)
        elif cell == "":
            self.sheet.write_blank(line, place, None, self.red)
        else:
            self.sheet.write_string(line, place, str(cell), self.red if wrong else None)
