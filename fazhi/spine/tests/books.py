"""Workbooks for the tests of importing: sheets as clerks hand them in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter
from python_calamine import CalamineWorkbook

from fazhi.spine import registry

ACTIVITY = "services.publicity_activity"
Activity = registry.register_of(ACTIVITY).model
HEAD = ("单位", "日期", "标题", "形式", "对象", "地点", "受众（人次）", "经费（元）")


def book(path: Path, *sheets: tuple[str, Sequence[Sequence[Any]]]) -> Path:
    """Write a workbook: (name of a sheet, its rows); None leaves a cell empty."""
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd", "strings_to_formulas": False}) as made:
        for name, rows in sheets:
            sheet = made.add_worksheet(name)
            for number, cells in enumerate(rows):
                for place, cell in enumerate(cells):
                    if cell is not None:
                        sheet.write(number, place, cell)
    return path


def filled(path: Path, *rows: Sequence[Any], head: Sequence[str] = HEAD, sheet: str = "填报") -> Path:
    """One sheet with a head and rows."""
    return book(path, (sheet, [head, *rows]))


def grid(path: Path, sheet: str = "填报") -> list[list[Any]]:
    """What stands in a sheet."""
    with CalamineWorkbook.from_path(str(path)) as opened:
        return opened.get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def activity(n: int = 1, organ: str = "县司法局", **changed: Any) -> list[Any]:
    """A good row under HEAD; ``changed`` by head, brackets left out."""
    row = {
        "单位": organ, "日期": f"2026-3-{n:02d}", "标题": f"第{n}场法治讲座", "形式": "法治讲座", "对象": "社会公众", "地点": "青溪镇广场",
        "受众": 100 + n, "经费": "1,200.50",
    }  # fmt: skip
    return list({**row, **changed}.values())
