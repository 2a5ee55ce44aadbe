"""The rows of a sheet made into values, each with its identity, every wrong cell with its sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from fazhi.spine.models import Organ
from fazhi.spine.plain import plain
from fazhi.spine.sheets.cells import Organs, Reader, Wrong, readers, tidy
from fazhi.spine.sheets.columns import EXTERNAL, GIVEN_ID_LENGTH, Form, letters
from fazhi.spine.sheets.reading import Cells, Table
from fazhi.spine.sm3 import sm3

SOURCE = "excel"
TITLE_LENGTH = 300
_TOTALS = ("合计", "总计", "小计", "共计")


@dataclass
class Row:
    """One row. ``cells``: column name → what is wrong with it; ``whole``: what is wrong with the row as such."""

    number: int
    values: dict[str, Any] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    whole: list[str] = field(default_factory=list)
    given: str = ""  # the external id that was filled in
    source: str = ""
    identity: str = ""
    known: bool = False
    differs: bool = False  # known by its external id, with other contents

    @property
    def wrong(self) -> bool:
        return bool(self.cells or self.whole)

    @property
    def organ(self) -> Organ:
        found: Organ = self.values["organ"]
        return found

    @property
    def on(self) -> date:
        day: date = self.values["on"]
        return day

    def sentences(self) -> list[str]:
        return [*self.cells.values(), *self.whole]

    def fields(self) -> dict[str, Any]:
        """What belongs to the record, blanks left out."""
        return {name: value for name, value in self.values.items() if name not in ("organ", "on", "title")}


def parse(table: Table, form: Form, organs: Organs, sole: Organ | None, *, way: str = SOURCE) -> list[Row]:
    """Every row of the table. ``sole``: the organ of rows that name none, where there can be no other; ``way``: by which they
    came, part of their identity."""
    read = readers({name: form.column(name) for name in table.places}, organs)
    rows = [_row(number, cells, table, form, read, sole) for number, cells in table.rows()]
    _identify(rows, form, way)
    return rows


def _row(number: int, cells: Cells, table: Table, form: Form, read: Mapping[str, Reader], sole: Organ | None) -> Row:
    row = Row(number)
    for name, place in table.places.items():
        raw = cells[place]
        if raw == "":
            continue
        try:
            value = read[name](raw)
        except Wrong as wrong:
            row.cells[name] = str(wrong)
            continue
        if value is not None:
            row.values[name] = value
    if table.odd.errors:
        for name, place in table.places.items():
            if words := table.odd.errors.get((number, letters(place))):
                row.cells[name] = words
    row.given = str(row.values.pop(EXTERNAL, ""))
    if len(str(row.values.get("title", ""))) > TITLE_LENGTH:
        row.cells["title"] = f"“{form.column('title').label}”不能超过{TITLE_LENGTH}个字"
    if len(row.given) > GIVEN_ID_LENGTH:
        row.cells[EXTERNAL] = f"外部编号不能超过{GIVEN_ID_LENGTH}个字"
    if sole is not None and "organ" not in row.values and "organ" not in row.cells:
        row.values["organ"] = sole
    _missing(row, table, form, cells)
    return row


def _missing(row: Row, table: Table, form: Form, cells: Cells) -> None:
    for column in form.columns:
        if not column.required or column.name in row.values or column.name in row.cells:
            continue
        place = table.places.get(column.name)
        if place is not None and table.merged and table.is_merged(row.number, place):
            row.cells[column.name] = f"“{column.label}”被合并单元格盖住，没有内容；请取消合并后逐行填写"
        else:
            row.cells[column.name] = f"请填写“{column.label}”"
    first = next((text for cell in cells if (text := tidy(cell))), "")
    if row.cells and first.replace(" ", "") in _TOTALS:
        row.cells.clear()
        row.whole = [f"这一行像是“{first}”行，请删去"]


def _identify(rows: list[Row], form: Form, way: str) -> None:
    """Give each row its identity, and refuse two of one file that have the same.

    The external id when it is filled in, else a digest of register, organ and contents: blanks, column order and ways of
    writing a value make no difference.
    """
    seen: dict[tuple[str, str], int] = {}
    for row in rows:
        if row.wrong:
            continue
        row.source = f"{way}:{row.organ.code}"[:40]
        row.identity = f"{form.register.code[:36]}#{row.given}" if row.given else f"sm3:{_digest(form, row)}"
        first = seen.setdefault((row.source, row.identity), row.number)
        if first == row.number:
            continue
        if row.given:
            row.cells[EXTERNAL] = f"外部编号“{row.given}”与第{first}行重复"
        else:
            row.whole.append(f"与第{first}行的内容完全相同；确是两件事的，请在“外部编号”列填写不同的编号")


def _digest(form: Form, row: Row) -> str:
    content = {name: comparable(value) for name, value in sorted(row.values.items()) if value not in (None, False)}
    words = [form.register.code, row.organ.code, content]
    return sm3(json.dumps(words, ensure_ascii=False, sort_keys=True).encode())[:40]


def comparable(value: Any) -> Any:
    """A value so that different ways of writing it are equal: 12.50 and 12.5, a row and its key."""
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return str(value) if isinstance(value, int) else plain(value)


def wrong_cells(rows: list[Row]) -> Iterator[tuple[Row, str, str]]:
    """Row, column name ("" for the row as a whole) and sentence of everything that is wrong."""
    for row in rows:
        for name, words in row.cells.items():
            yield row, name, words
        for words in row.whole:
            yield row, "", words
