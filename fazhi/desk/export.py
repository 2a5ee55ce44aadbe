"""Exports of exactly the rows on the list, personal values masked as on the list."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterable, Iterator
from typing import IO, Any
from urllib.parse import quote

import xlsxwriter
from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse

from fazhi.desk.tables import Column

KINDS = {"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "csv": "text/csv; charset=utf-8"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Echo:
    """Gives back what a csv writer writes, so that it can be streamed."""

    def write(self, text: str) -> str:
        return text


def respond(kind: str, name: str, columns: list[Column], rows: Iterable[Any]) -> HttpResponseBase:
    """The rows as a file to download."""
    return respond_with(kind, name, [c.label for c in columns], ([c.text(row) for c in columns] for row in rows))


def respond_with(kind: str, name: str, head: list[str], body: Iterator[list[str]]) -> HttpResponseBase:
    """Lines of words as a file to download."""
    response: HttpResponseBase
    if kind == "csv":
        response = StreamingHttpResponse(_csv(head, body), content_type=KINDS[kind])
    else:
        response = FileResponse(_xlsx(name, head, body), content_type=KINDS[kind])
    response.headers["Content-Disposition"] = (
        f"attachment; filename=\"export.{kind}\"; filename*=UTF-8''{quote(name)}.{kind}"
    )
    return response


def _csv(head: list[str], body: Iterator[list[str]]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield "\ufeff" + str(writer.writerow(head))  # the mark by which spreadsheets know UTF-8
    for cells in body:
        yield str(writer.writerow([_safe(cell) for cell in cells]))


def _safe(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula is handed over as text."""
    return "'" + cell if cell.startswith(_FORMULA) and not _number(cell) else cell


def _number(cell: str) -> bool:
    try:
        float(cell.replace(",", ""))
    except ValueError:
        return False
    return True


def _xlsx(name: str, head: list[str], body: Iterator[list[str]]) -> IO[bytes]:
    file = tempfile.TemporaryFile()  # noqa: SIM115 — the response closes it when it has been sent
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        sheet = book.add_worksheet(name[:31].translate({ord(c): "-" for c in "[]:*?/\\"}))
        bold = book.add_format({"bold": True, "bottom": 1})
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(head) - 1, 18)
        sheet.write_row(0, 0, head, bold)
        for n, cells in enumerate(body, 1):
            for place, cell in enumerate(cells):
                if _number(cell) and len(cell) < 15 and not (cell.startswith("0") and cell[1:2].isdigit()):
                    sheet.write_number(n, place, float(cell.replace(",", "")))
                else:
                    sheet.write_string(n, place, cell)
    file.seek(0)
    return file
