"""A comparison as a file: .xlsx with the table and every sentence, .docx and .html as an official paper."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from typing import IO
from urllib.parse import quote

import xlsxwriter
from django.http import FileResponse, HttpResponse, HttpResponseBase

from fazhi.desk.comparing import Choice
from fazhi.paper.model import Block, Heading, Paper, Table, para
from fazhi.report.comparison.model import MISSING, Cell, Row, plain
from fazhi.report.export import MEDIA, WRITERS

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KINDS: Mapping[str, str] = {"xlsx": XLSX, "docx": MEDIA["docx"], "html": MEDIA["html"]}
#: Indicators in one file: a paper is to be read, a sheet to be worked with.
MOST: Mapping[str, int] = {"xlsx": 400, "docx": 60, "html": 60}
TITLE = "法治政府建设年度报告对照"
#: What a spreadsheet cell takes.
MOST_LETTERS = 32_000


def respond(kind: str, made: Choice, rows: list[Row]) -> HttpResponseBase:
    """The file to download."""
    body: HttpResponseBase
    if kind == "xlsx":
        body = FileResponse(book(made, rows), content_type=XLSX)
    else:
        body = HttpResponse(WRITERS[kind](paper(made, rows)), content_type=KINDS[kind])
    name = quote(TITLE)
    body.headers["Content-Disposition"] = f"attachment; filename=\"comparison.{kind}\"; filename*=UTF-8''{name}.{kind}"
    return body


def cell_text(row: Row, cell: Cell) -> str:
    """Everything printed, and why nothing counts: 208件；200余件（不计入：印有2个不同的数）."""
    if cell.live_text or cell.column.live:
        return cell.live_text or cell.why
    printed = "；".join(dict.fromkeys(one.printed for one in cell.values)) or MISSING
    return f"{printed}（{cell.why}）" if cell.why and cell.values else printed


def words_of(cell: Cell) -> str:
    """What to mind about what counts, or about everything where nothing does, in whole sentences."""
    return "；".join(dict.fromkeys(f"{note.word}：{note.reason}" for note in cell.notes))


def book(made: Choice, rows: list[Row]) -> IO[bytes]:
    """Two sheets: the table with counted numbers as numbers, and each printed number with its sentence."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 — the response closes it when it has been sent
    with xlsxwriter.Workbook(file, {"strings_to_formulas": False, "strings_to_urls": False}) as made_book:
        bold = made_book.add_format({"bold": True, "bottom": 1})
        wrap = made_book.add_format({"text_wrap": True, "valign": "top"})
        table = made_book.add_worksheet("对照表")
        table.freeze_panes(1, 2)
        table.set_column(0, 0, 30)
        table.set_column(2, 1 + 2 * len(made.columns), 16)
        table.write_row(0, 0, _head(made), bold)
        for n, row in enumerate(rows, 1):
            table.write_string(n, 0, row.indicator.name)
            table.write_string(n, 1, row.unit)
            for at, cell in enumerate(row.cells):
                if cell.taken is not None:
                    table.write_number(n, 2 + 2 * at, round(cell.taken / row.scale, 6))
                table.write_string(n, 3 + 2 * at, cell_text(row, cell))
        sheet = made_book.add_worksheet("原文")
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, 0, 30)
        sheet.set_column(6, 7, 60)
        sheet.write_row(0, 0, ["指标", "地方", "年度", "说的年份", "原文写法", "是否计入", "原句", "口径提示"], bold)
        for n, line in enumerate(_lines(rows), 1):
            for at, value in enumerate(line):
                sheet.write(n, at, value[:MOST_LETTERS] if isinstance(value, str) else value, wrap if at > 5 else None)
    file.seek(0)
    return file


def _head(made: Choice) -> list[str]:
    labels = [f"{c.label}{'（本平台记录）' if c.live else ''}" for c in made.columns]
    return ["指标", "单位", *(words for label in labels for words in (f"{label} 计入的数", f"{label} 原文写法"))]


def _lines(rows: list[Row]) -> Iterator[tuple[str | int, ...]]:
    for row in rows:
        for cell in row.cells:
            for one in (*cell.values, *cell.others):
                notes = "；".join(f"{n.word}：{n.reason}" for n in cell.own_notes.get(one.key, ()))
                counted = "是" if cell.of and cell.of.key == one.key else "否"
                sentence = f"{one.before}{one.text}{one.after}".strip()
                yield row.indicator.name, one.place, one.year, one.period, one.printed, counted, sentence, notes


def paper(made: Choice, rows: list[Row]) -> Paper:
    """A table for each indicator, under it what to mind."""
    labels = "、".join(c.label for c in made.columns)
    blocks: list[Block] = [
        para(
            f"本表对照{labels}的公开报告。未公布的数写作“{MISSING}”，不作零处理；口径不同、把握不足的数照印，不计入。"
            + (f"共{len(made.codes)}个指标，本表列前{len(rows)}个。" if len(made.codes) > len(rows) else "")
        )
    ]
    for n, row in enumerate(rows, 1):
        blocks.append(Heading(3, f"{n}.{row.indicator.name}（{row.indicator.unit}）"))
        lines = tuple(
            (
                cell.column.label,
                cell_text(row, cell),
                row.shown(cell.taken) or "—",
                _head_text(cell),
                _change_text(cell),
            )
            for cell in row.cells
        )
        blocks.append(Table(("报告", "原文写法", "计入", "每万人", "比上年"), lines, widths=(3, 4, 2, 2, 4)))
        notes = [f"{cell.column.label}：{words}" for cell in row.cells if (words := words_of(cell))]
        blocks += [para(f"{words}。") for words in [*(f"{note.word}：{note.reason}" for note in row.notes), *notes]]
    return Paper(TITLE, tuple(blocks))


def _head_text(cell: Cell) -> str:
    return plain(cell.per_head.value) if cell.per_head else "—"


def _change_text(cell: Cell) -> str:
    change = cell.change
    if change is None:
        return "—"
    parts = [
        f"印为{change.printed}" if change.printed else "",
        f"算得{change.computed}" if change.computed else "",
        change.verdict,
    ]
    return "，".join(part for part in parts if part)
