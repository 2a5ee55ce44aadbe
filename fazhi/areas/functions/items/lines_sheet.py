"""Lines of a change out of a spreadsheet: each row is taken as the step 列入调整明细, all of them or none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction

from fazhi.areas.functions.items.changes import ItemChange, ItemChangeLine
from fazhi.areas.functions.items.lines import LINE_FIELDS, left_over
from fazhi.areas.functions.items.words import Change
from fazhi.spine import actions, registry
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.models import Account, Matter
from fazhi.spine.sheets.cells import Organs
from fazhi.spine.sheets.columns import Column, Form, letters
from fazhi.spine.sheets.reading import read
from fazhi.spine.sheets.rows import Row, parse

MOST = 1000
_MUST = ("change", "basic_code")


def form() -> Form:
    """The sheet of lines: change and code first, then everything that may be said of an item."""
    fields: dict[str, Any] = {name: ItemChangeLine._meta.get_field(name) for name in LINE_FIELDS}
    columns = tuple(Column(name, str(field.verbose_name), name in _MUST, field) for name, field in fields.items())
    return Form(registry.register_of("functions.item_change"), registry.procedure("functions.item_change"), columns)


@dataclass(frozen=True)
class Problem:
    """What is wrong in one row."""

    row: int
    column: str
    words: str


def enter(matter: Matter, path: Path, name: str, *, by: Account, on: date) -> tuple[int, list[Problem]]:
    """Take every row of a file as a line. Returns how many, and the problems; with a problem nothing is entered.

    Raises Refused when the file cannot be read.
    """
    sheet = form()
    table = read(path, sheet, name=name, alone=True)
    rows = parse(table, sheet, Organs(), matter.organ)
    if not rows:
        raise BadInput(f"“{table.sheet}”第{table.head + 1}行的表头下面没有内容，请填写后再导入")
    if len(rows) > MOST:
        raise BadInput(f"表中有{len(rows)}行，一次最多导入{MOST}行；请分成几个文件导入")
    problems = [p for row in rows for p in _of_cells(row, table.places, sheet)]
    with transaction.atomic():
        if not problems:
            problems = [p for row in rows if (p := _take(matter, row, by, on))]
        if problems:
            transaction.set_rollback(True)
    return len(rows), problems


def _of_cells(row: Row, places: dict[str, int], sheet: Form) -> list[Problem]:
    cells = [
        Problem(row.number, f"{letters(places[n])}列“{sheet.column(n).label}”" if n in places else sheet.column(n).label, words)
        for n, words in row.cells.items()
    ]  # fmt: skip
    return cells + [Problem(row.number, "", words) for words in row.whole]


def _take(matter: Matter, row: Row, by: Account, on: date) -> Problem | None:
    detail: dict[str, Any] = {n: v for n, v in row.values.items() if n not in ("organ", "on", "title")}
    try:
        with transaction.atomic():
            actions.take_step(matter, "line", by=by, on=on, detail=detail)
    except Refused as refusal:
        return Problem(row.number, "", "；".join([*refusal.reasons, *getattr(refusal, "fields", {}).values()]))
    return None


@transaction.atomic
def keep_the_rest(matter: Matter, *, by: Account, on: date) -> int:
    """In a round: every item of the body that nobody has listed is kept as it stands. Returns how many."""
    change: ItemChange = matter.record
    if not change.in_round:
        raise BadInput("不属于集中调整的，只列入有变动的事项")
    left = left_over(ItemChangeLine.objects.filter(matter=matter).order_by("seq"), change, on)
    for item in left:
        detail = {"change": Change.KEEP, "basic_code": item.basic_code, "name": item.title, "item_kind": item.item_kind}
        actions.take_step(matter, "line", by=by, on=on, detail=detail)
    return len(left)
