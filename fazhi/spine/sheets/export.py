"""A register written out: its declared columns, in words, personal values masked."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model, QuerySet
from django.utils import timezone

from fazhi.spine import access, registry
from fazhi.spine.errors import BadInput
from fazhi.spine.fields import CodesField
from fazhi.spine.masking import masked
from fazhi.spine.models import Account, Matter
from fazhi.spine.register import Register
from fazhi.spine.sheets.template import OPTIONS

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def export(register: Register, target: Path, *, year: int | None = None, by: Account | None = None) -> int:
    """Write the rows of a register, or of one year of it; returns how many. ``by``: only what this reader may see.

    Raises BadInput for a year without records; then nothing is written.
    """
    registry.refuse_sealed(register.code, "导出名册")
    day = f"{register.prefix}{'opened_on' if register.of_matters else 'on'}"
    rows = _readable(register, by).order_by(day, "pk")
    if year is not None:
        rows = rows.filter(**{f"{day}__year": year})
        if not rows.exists():
            raise BadInput(f"“{register.name}”没有{year}年的记录")
    head = [register.label(name) for name in register.columns]
    paths = [name for name in register.columns if (field := _field(register, name)) is not None and field.is_relation]
    rows = rows.select_related(
        *(register.path(name) for name in paths), *(["matter__organ"] if register.of_matters else [])
    )
    rows = access.marked(by, rows, system=register.code, prefix=register.prefix)
    body = ([_cell(register, name, row) for name in register.columns] for row in rows.iterator(chunk_size=2000))
    return _csv(target, head, body) if target.suffix.lower() == ".csv" else _xlsx(target, register, head, body)


def _readable(register: Register, by: Account | None) -> QuerySet[Any]:
    if by is not None:
        return access.readable(by, register)
    rows = register.queryset()
    return rows if register.of_matters else rows.filter(withdrawn=False)


def _field(register: Register, name: str) -> Any:
    path = register.path(name)
    model: Any = Matter if path.startswith("matter__") else register.model
    try:
        return model._meta.get_field(path.removeprefix("matter__"))
    except FieldDoesNotExist:
        return None


def _cell(register: Register, name: str, row: Any) -> Any:
    """One cell: words for codes and organs, numbers and days as they are, personal values masked."""
    if not access.shows(row, register.code, name):
        return "—"
    value = row
    for part in register.path(name).split("__"):
        value = getattr(value, part, None)
    if name in register.personal:
        return masked(name, value)
    if register.of_matters and register.path(name) == "matter__state":
        return row.matter.state_name
    if register.of_matters and register.path(name) == "matter__track":
        return row.matter.declared.tracks.get(value, value)
    return in_words(_field(register, name), value)


def in_words(field: Any, value: Any) -> Any:
    """A value as people read it in a sheet."""
    if value is None or value == "":
        return ""
    if isinstance(field, CodesField):
        return field.words(value)
    if field is not None and field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        return timezone.localtime(value).replace(tzinfo=None)
    return str(value) if isinstance(value, Model) else value


def _csv(target: Path, head: list[str], body: Iterable[list[Any]]) -> int:
    count = 0
    with target.open("w", encoding="utf-8-sig", newline="") as file:  # the mark by which spreadsheets know UTF-8
        writer = csv.writer(file)
        writer.writerow(head)
        for cells in body:
            writer.writerow([_safe(cell) for cell in cells])
            count += 1
    return count


def _safe(cell: Any) -> Any:
    """Text that a spreadsheet would run as a formula is handed over as text."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _xlsx(target: Path, register: Register, head: list[str], body: Iterator[list[Any]]) -> int:
    count = 0
    with xlsxwriter.Workbook(target, {"constant_memory": True, **OPTIONS}) as book:
        sheet = book.add_worksheet(register.name[:31].translate({ord(c): "-" for c in "[]:*?/\\"}))
        bold, day = book.add_format({"bold": True, "bottom": 1}), book.add_format({"num_format": "yyyy-mm-dd"})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(head) - 1, 18)
        sheet.write_row(0, 0, head, bold)
        for count, cells in enumerate(body, 1):
            for place, cell in enumerate(cells):
                if isinstance(cell, date):
                    sheet.write_datetime(count, place, cell, moment if isinstance(cell, datetime) else day)
                elif isinstance(cell, (int, float, Decimal)):
                    sheet.write_number(count, place, cell)
                else:
                    sheet.write_string(count, place, cell)
    return count
