"""Rows that another system hands over as JSON: the same form, checks, numbers and events as a sheet's.

Each row needs the other system's own number, so that the same row again is known. A column that the register does not have is
refused: a machine would go on sending it unread for years.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fazhi.spine import clock, registry
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Organ
from fazhi.spine.register import Register
from fazhi.spine.sheets.cells import Organs
from fazhi.spine.sheets.columns import EXTERNAL, Column, Form, form_of, plain_head
from fazhi.spine.sheets.importing import Job, Outcome, entered
from fazhi.spine.sheets.reading import Cells, Table
from fazhi.spine.sheets.rows import parse

WAY = "api"
MOST_ROWS = 1000
Given = Mapping[str, Any]


def hand_over(
    register: Register, given: Sequence[Given], *, organ: Organ, actor: str, write: bool = True, good_only: bool = False,
    also: Sequence[Organ] = (),
) -> Outcome:  # fmt: skip
    """Check rows and enter them. ``organ``: of rows that name none; other organs than it and ``also`` are refused.

    Raises Refused when the rows as a whole cannot be taken; what is wrong with single rows is in the outcome.
    """
    registry.refuse_sealed(register.code, "由其他系统写入")
    if not given:
        raise BadInput("没有收到任何一行；请在“rows”中写明要登记的各行")
    if len(given) > MOST_ROWS:
        raise BadInput(f"一次最多{MOST_ROWS}行，这次有{len(given)}行；请分几次发送")
    form = form_of(register)
    table = _table(form, given)
    rows = parse(table, form, Organs(), organ, way=WAY)
    for row in rows:
        if not row.given and EXTERNAL not in row.cells:
            row.cells[EXTERNAL] = f"请填写“{form.column(EXTERNAL).label}”：对方系统里这一行的编号，重复发送时据此辨认"
    organs = {one.pk: one for one in (organ, *also)}
    return entered(Job(form, None, actor, clock.today(), organs), table, rows, write=write, good_only=good_only)


def _table(form: Form, given: Sequence[Given]) -> Table:
    """The rows under the columns that they name, by name or by label, numbered from 1."""
    places: dict[str, int] = {}
    lines: list[dict[str, Any]] = []
    for number, row in enumerate(given, 1):
        line = {}
        for head, value in row.items():
            column = form.by_head.get(plain_head(head))
            if column is None:
                raise BadInput(
                    f"第{number}行有“{head[:40]}”，“{form.register.name}”没有这一项；可填：{_offered(form.columns)}"
                )
            line[column.name] = _cell(value, number, head)
            places.setdefault(column.name, len(places))
        lines.append(line)
    labels: Cells = [form.column(name).label for name in places]
    grid: list[Cells] = [labels, *([line.get(name, "") for name in places] for line in lines)]
    return _Handed(form.register.code, grid, -1, places)


def _offered(columns: Sequence[Column]) -> str:
    return "、".join(f"{column.label}（{column.name}）" for column in columns)


def _cell(value: Any, number: int, head: str) -> Any:
    """A JSON value as a cell. Several codes come as a list."""
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return "、".join(value)
    if isinstance(value, (str, bool, int, float)):
        return value
    raise BadInput(f"第{number}行的“{head[:40]}”应是文字、数字、是否或者文字的列表")


class _Handed(Table):
    """The rows one after another: none is passed over, an empty one is wrong as a whole."""

    def rows(self) -> Any:
        return enumerate(self.grid[1:], 1)
