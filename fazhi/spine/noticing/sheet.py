"""The moves of limits as a workbook to look through at leisure."""

from __future__ import annotations

from pathlib import Path
from typing import IO

import xlsxwriter

from fazhi.spine.actions.notices import Plan
from fazhi.spine.models import Event
from fazhi.spine.noticing.outlook import Move

HEAD = ["事项编号", "事项", "单位", "期限", "原期限", "新期限", "变动", "原来的推算", "导入后的推算"]


def starts_of(moves: list[Move]) -> dict[tuple[int, int], Event]:
    """The start events of limits, by matter and number: derivations name them."""
    events = Event.objects.filter(
        chain__in={m.deadline.matter_id for m in moves}, seq__in={m.deadline.start_seq for m in moves}
    )
    return {(event.chain_id, event.seq): event for event in events.select_related("aside")}


def write_moves(target: Path | IO[bytes], plan: Plan) -> None:
    """Write every move with its derivation before and after. No titles: those who run the installation see no casework."""
    moves = plan.outlook.listed
    starts = starts_of(moves)
    with xlsxwriter.Workbook(target, {"constant_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("期限变动")
        bold, wrapped = (
            book.add_format({"bold": True, "bottom": 1}),
            book.add_format({"text_wrap": True, "valign": "top"}),
        )
        plain = book.add_format({"valign": "top"})
        sheet.freeze_panes(1, 0)
        for place, width in enumerate([24, 16, 14, 16, 12, 12, 24, 60, 60]):
            sheet.set_column(place, place, width)
        sheet.write_row(0, 0, HEAD, bold)
        for number, move in enumerate(moves, 1):
            matter = move.deadline.matter
            was, now = move.why(plan.before, plan.after, starts.get((matter.pk, move.deadline.start_seq)))
            cells = [
                matter.number, matter.declared.name, str(matter.organ), move.name, str(move.old or "—"),
                str(move.new or "—"), move.words,
            ]  # fmt: skip
            for place, cell in enumerate(cells):
                sheet.write_string(number, place, cell, plain)
            sheet.write_string(number, 7, was, wrapped)
            sheet.write_string(number, 8, now, wrapped)
