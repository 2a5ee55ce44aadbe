"""The official tables as a workbook and as a paper."""

from __future__ import annotations

from pathlib import Path

import xlsxwriter

from fazhi.areas.oversight.information_requests import official_tables
from fazhi.areas.oversight.information_requests.words import Applicant
from fazhi.paper.model import Heading, Paper, Table, para
from fazhi.spine.models import Organ
from fazhi.spine.sheets.template import OPTIONS


def write(path: Path, organ: Organ, year: int) -> None:
    """Table 3 and table 4 of one organ and year, as plain numbers, one sheet each."""
    with xlsxwriter.Workbook(str(path), OPTIONS) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1})
        cell = book.add_format({"border": 1})
        sheet = book.add_worksheet("三、收到和处理申请情况")
        sheet.set_column(0, 0, 60)
        sheet.write_string(0, 0, f"{organ.name}{year}年收到和处理政府信息公开申请情况", head)
        for column, name in enumerate((*Applicant.labels, "总计"), 1):
            sheet.write_string(1, column, name, head)
        sheet.write_string(1, 0, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", head)
        for n, row in enumerate(official_tables.table_three(organ, year), 2):
            sheet.write_string(n, 0, row.label, cell)
            for column, number in enumerate(row.cells, 1):
                sheet.write_number(n, column, number, cell)
        other = book.add_worksheet("四、行政复议、行政诉讼情况")
        other.set_column(0, 0, 32)
        for column, name in enumerate(("", *official_tables.REMEDY_COLUMNS)):
            other.write_string(0, column, name, head)
        for n, line in enumerate(official_tables.table_four(organ, year), 1):
            other.write_string(n, 0, line.label, cell)
            for column, number in enumerate(line.cells, 1):
                other.write_number(n, column, number, cell)


def paper(organ: Organ, year: int) -> Paper:
    """Table 3 and table 4 as they stand in the yearly report."""
    names = ("项目", *Applicant.labels, "总计")
    three = tuple((row.label, *map(str, row.cells)) for row in official_tables.table_three(organ, year))
    four = tuple((line.label, *map(str, line.cells)) for line in official_tables.table_four(organ, year))
    return Paper(
        title=f"{organ.name}{year}年政府信息公开申请情况统计表",
        blocks=(
            Heading(1, "三、收到和处理政府信息公开申请情况"),
            para("本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。"),
            Table(names, three, widths=(6, *(1.2,) * (len(names) - 1))),
            Heading(1, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"),
            Table(("类别", *official_tables.REMEDY_COLUMNS), four),
        ),
    )
