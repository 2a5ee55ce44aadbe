"""Comments from a spreadsheet: minutes of meetings, letters, a survey. All of them come in, or none."""

from __future__ import annotations

import tempfile
from collections import Counter
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import IO, Any

from django.db import transaction

from fazhi.areas.decisions.consultation.models import ConsultationComment
from fazhi.areas.decisions.consultation.words import TYPED_IN, Channel
from fazhi.spine import actions
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.models import Account, Matter
from fazhi.spine.register import Register
from fazhi.spine.sheets.cells import Organs
from fazhi.spine.sheets.columns import EXTERNAL, Column, Form
from fazhi.spine.sheets.reading import read
from fazhi.spine.sheets.rows import Row, parse, wrong_cells
from fazhi.spine.sheets.template import write_template

MOST = 2000  # rows of one file
COLUMNS = ("came_on", "channel", "article", "content", "commenter", "contact_phone", "version")
MUST = ("came_on", "channel", "content")


@lru_cache(maxsize=1)
def form() -> Form:
    """The sheet for comments. Two people may say the same: a number of one's own tells their rows apart."""
    sheet = Register("decisions.consultation_comments", "D2", "征集到的意见", ConsultationComment, columns=())
    columns = []
    for name in COLUMNS:
        field: Any = ConsultationComment._meta.get_field(name)
        columns.append(Column(name, str(field.verbose_name), name in MUST, field))
    columns.append(Column(EXTERNAL, "外部编号", False, Matter._meta.get_field("external_id")))
    return Form(sheet, None, tuple(columns))


def template(target: IO[bytes]) -> None:
    """Write the sheet to fill in."""
    write_template(target, form(), [])


def rows_of(matter: Matter, file: Any, name: str) -> list[Row]:
    """The rows of a file. Raises BadInput, a sentence for each thing that is wrong and where it stands."""
    with tempfile.NamedTemporaryFile(suffix=".xlsx") as held:
        for chunk in file.chunks():
            held.write(chunk)
        held.flush()
        table = read(Path(held.name), form(), name=name, alone=True)
    rows = parse(table, form(), Organs(), matter.organ)
    wrong = [f"第{row.number}行：{words}" for row, _, words in wrong_cells(rows)]
    names = [Channel(c).label for c in TYPED_IN]
    wrong += [
        f"第{row.number}行：渠道请填{'、'.join(names)}之一"
        for row in rows if row.values.get("channel") not in (*TYPED_IN, None)
    ]  # fmt: skip
    if len(rows) > MOST:
        wrong.append(f"表中有{len(rows)}行，超过{MOST}行；请分成几个文件导入")
    if not rows:
        wrong.append("表中没有意见")
    if wrong:
        raise BadInput(*wrong[:30], *([f"另有{len(wrong) - 30}处"] if len(wrong) > 30 else []))
    return rows


@transaction.atomic
def bring_in(matter: Matter, file: Any, name: str, *, by: Account, on: date) -> int:
    """Enter every row of a file; returns how many. Raises BadInput with the row, and then none was entered."""
    rows = rows_of(matter, file, name)
    _not_again(matter, rows)
    version = matter.record.version
    for row in rows:
        detail = {"version": version} | {n: row.values[n] for n in COLUMNS if n in row.values}
        try:
            actions.take_step(matter, "enter", by=by, on=on, detail=detail)
        except Refused as error:
            raise BadInput(*(f"第{row.number}行：{words}" for words in error.reasons)) from None
    return len(rows)


def _not_again(matter: Matter, rows: list[Row]) -> None:
    """Refuse a file of which every row is on file already: it has been brought in before."""
    on_file = Counter(
        ConsultationComment.objects.filter(matter=matter.pk).values_list("came_on", "channel", "article", "content")
    )
    wanted = Counter(
        (row.values["came_on"], row.values["channel"], row.values.get("article", ""), row.values["content"])
        for row in rows
    )
    if all(on_file[said] >= times for said, times in wanted.items()):
        raise BadInput("这份表里的意见都已经登记过，没有再次登记；确是不同的人提出的相同意见，请逐条登记")
