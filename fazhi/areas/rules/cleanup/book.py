"""The list of a round as a workbook: out with drop-downs, in again with what was filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any

import xlsxwriter
from python_calamine import CalamineError, CalamineWorkbook

from fazhi.areas.rules.cleanup import practice, sheets
from fazhi.areas.rules.cleanup.bench import Said
from fazhi.areas.rules.cleanup.models import CleanupItem
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Matter
from fazhi.spine.sheets.cells import tidy
from fazhi.spine.sheets.container import DAMAGE, check_file

HEAD = ("序号", "发文字号", "文件名称", "制定机关", "公布日期", "提出意见的单位", "清理结果", "理由", "核对")
WIDTHS = (6, 22, 46, 22, 12, 16, 14, 40, 10)
NO, RESULT, REASON, CHECK = 0, 6, 7, 8
OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}


def write(file: IO[bytes], matter: Matter, items: Iterable[CleanupItem]) -> None:
    """Write the items with their results. A hidden column keeps what was there, so that a later change is noticed."""
    with xlsxwriter.Workbook(file, OPTIONS) as book:
        sheet = book.add_worksheet("清理意见")
        bold = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E9F0F7"})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})
        for place, width in enumerate(WIDTHS):
            sheet.set_column(place, place, width, None, {"hidden": place == CHECK})
        sheet.write_row(0, 0, HEAD, bold)
        sheet.freeze_panes(1, 3)
        row = 0
        for row, item in enumerate(items, 1):
            sheet.write_number(row, NO, item.no, wrap)
            for place, text in enumerate((item.document_no, item.title, item.maker), 1):
                sheet.write_string(row, place, text, wrap)
            sheet.write_datetime(row, 4, item.published_on, day)
            sheet.write_string(row, 5, item.unit.short, wrap)
            name = practice.RESULTS[item.result].name if item.result in practice.RESULTS else ""
            sheet.write_string(row, RESULT, name, wrap)
            sheet.write_string(row, REASON, item.reason, wrap)
            sheet.write_string(row, CHECK, f"{matter.pk}|{item.seq or 0}|{item.result}|{item.reason}")
        names = [result.name for result in practice.RESULTS.values()]
        sheet.data_validation(1, RESULT, max(row, 1), RESULT, {"validate": "list", "source": names})
        sheet.autofilter(0, 0, max(row, 1), REASON)


def read(path: Path, name: str, matter: Matter) -> list[Said]:
    """What a filled-in workbook says. Raises BadInput with the row of every fault."""
    check_file(path, name)
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            grid = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, IndexError, *DAMAGE):
        raise BadInput(f"“{name}”无法读取，请在 Excel 中另存为 .xlsx 后再上传") from None
    places = _places(grid, name)
    said: list[Said] = []
    wrong: list[str] = []
    for row, cells in enumerate(grid[1:], 2):
        if any(tidy(cell) for cell in cells):
            try:
                said.append(_said(cells, places, matter))
            except ValueError as error:
                wrong.append(f"第{row}行：{error}")
    if wrong:
        raise BadInput(*sheets.shortened(wrong))
    if twice := [no for no, times in Counter(one.no for one in said).items() if times > 1]:
        raise BadInput(*(f"序号{no}出现了不止一次，每件文件只留一行" for no in sorted(twice)[: sheets.SHOWN]))
    return said


def _places(grid: list[list[Any]], name: str) -> dict[str, int]:
    heads = [tidy(cell) for cell in grid[0]] if grid else []
    places = {head: heads.index(head) for head in HEAD if head in heads}
    if missing := [head for head in (HEAD[NO], HEAD[RESULT], HEAD[REASON]) if head not in places]:
        raise BadInput(f"“{name}”第1行没有“{'”“'.join(missing)}”这些列；请先导出清单，在导出的表上填写")
    return places


def _said(cells: list[Any], places: dict[str, int], matter: Matter) -> Said:
    texts = {head: tidy(cells[place]) for head, place in places.items()}
    number = texts[HEAD[NO]].removesuffix(".0")
    if not number.isdecimal():
        raise ValueError(f"序号“{number[:10]}”不是数字")
    word, reason = texts[HEAD[RESULT]], " ".join(texts[HEAD[REASON]].split())
    result = practice.by_word(word) if word else None
    if word and result is None:
        names = "、".join(r.name for r in practice.RESULTS.values())
        raise ValueError(f"没有“{word[:20]}”这种清理结果，应为{names}之一")
    was, seen = _before(str(cells[places[HEAD[CHECK]]]) if HEAD[CHECK] in places else "", matter)
    return Said(int(number), result.code if result else "", reason, was, seen)


def _before(kept: str, matter: Matter) -> tuple[tuple[str, str] | None, int | None]:
    """What stood in the list when it was written out."""
    parts = kept.split("|", 3)
    if len(parts) < 4 or not (parts[0].isdecimal() and parts[1].isdecimal()):
        return None, None
    if int(parts[0]) != matter.pk:
        raise ValueError("这一行来自另一轮清理导出的清单，请核对文件")
    return (parts[2], parts[3]), int(parts[1])
