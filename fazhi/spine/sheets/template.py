"""The sheet to fill in: 填报 with a head, drop-downs and notes; 填写说明 with the meaning of every column."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

import xlsxwriter

from fazhi.spine.models import Organ
from fazhi.spine.sheets.columns import EXTERNAL, Column, Form, Kind, letters
from fazhi.spine.sheets.container import MOST_ROWS
from fazhi.spine.sheets.reading import FILL_IN

EXPLAINED, LISTS = "填写说明", "选项"
OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False}
DROPS_FOR = 5000  # rows that get drop-downs
_WIDTH = {Kind.TEXT: 24, Kind.DAY: 13, Kind.MOMENT: 18, Kind.YES: 9, Kind.CODES: 26, Kind.CHOICE: 20, Kind.ORGAN: 18}
_HOW = {
    Kind.TEXT: "文字", Kind.WHOLE: "整数；可以写1.2万、1,200", Kind.NUMBER: "数字；可以写1.2万、1,200.50",
    Kind.DAY: "日期，如2026-9-24、2026年9月24日、20260924", Kind.MOMENT: "日期和时刻，如2026-9-24 9:30",
    Kind.YES: "是或否（也可以打√）；不填为否", Kind.CHOICE: "从下拉列表中选一项", Kind.CODES: "可填几项，以“、”隔开",
    Kind.ORGAN: "单位的简称、全称或机构代码", Kind.ROW: "对方记录的编号",
}  # fmt: skip
_EXAMPLE = {
    Kind.WHOLE: "120", Kind.NUMBER: "1200.50", Kind.DAY: "2026-9-24", Kind.MOMENT: "2026-9-24 9:30", Kind.YES: "是",
}  # fmt: skip


def write_template(
    target: Path | IO[bytes], form: Form, organs: Sequence[Organ], own: Sequence[Organ] | None = None
) -> None:
    """Write the template of a register. ``organs`` are offered wherever one is asked for; ``own`` as the recording one."""
    with xlsxwriter.Workbook(target, OPTIONS) as book:
        book.set_properties({"title": f"{form.register.name}导入模板", "keywords": form.register.code})
        sheet = book.add_worksheet(FILL_IN)
        Dress(book, form, organs, own).put(sheet, 0, {c.name: n for n, c in enumerate(form.columns)})
        _explain(book, form)


class Dress:
    """Head, widths, drop-downs and hints of a sheet, for the template and for a marked file that goes round again."""

    def __init__(self, book: Any, form: Form, organs: Sequence[Organ], own: Sequence[Organ] | None = None) -> None:
        self.form, self.book = form, book
        self.organs, self.own = organs, organs if own is None else own
        self.must = book.add_format(
            {"bold": True, "bottom": 1, "bg_color": "#DCE9F5", "text_wrap": True, "valign": "top"}
        )
        self.may = book.add_format(
            {"bold": True, "bottom": 1, "bg_color": "#EEF1F4", "text_wrap": True, "valign": "top"}
        )
        self.text = book.add_format({"num_format": "@"})
        self.day = book.add_format({"num_format": "yyyy-mm-dd"})
        self.moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        self.lists: Any = None
        self.listed = 0

    def put(self, sheet: Any, head: int, places: dict[str, int]) -> None:
        for name, place in places.items():
            column = self.form.column(name)
            sheet.write_string(head, place, head_of(column), self.must if column.required else self.may)
            sheet.set_column(
                place, place, max(_WIDTH.get(column.kind, 12), 2 * len(column.label) + 3), self._format(column)
            )
            if rule := self._rule(column):
                sheet.data_validation(head + 1, place, head + DROPS_FOR, place, rule)
        sheet.set_row(head, 32)
        sheet.freeze_panes(head + 1, 0)

    def _format(self, column: Column) -> Any:
        kinds = {Kind.DAY: self.day, Kind.MOMENT: self.moment, Kind.WHOLE: None, Kind.NUMBER: None}
        return kinds.get(column.kind, self.text)

    def _rule(self, column: Column) -> dict[str, Any] | None:
        hint = {"input_title": column.label[:32], "input_message": how(column)[:255]}
        if column.kind is Kind.YES:
            return {"validate": "list", "source": ["是", "否"], "error_type": "warning", **hint}
        if column.kind is Kind.CHOICE:
            return self._list([words for _, words in column.options], hint)
        if column.kind is Kind.ORGAN and (offered := self.own if column.name == "organ" else self.organs):
            return self._list([str(organ) for organ in offered], hint)
        if column.field.help_text or column.kind in (Kind.CODES, Kind.DAY, Kind.MOMENT):
            return {"validate": "any", **hint}
        return None

    def _list(self, words: list[str], hint: dict[str, Any]) -> dict[str, Any]:
        """A drop-down; long ones, and those with commas in their words, stand in a sheet of their own."""
        source: Any = words
        if len(",".join(words)) > 250 or any("," in word for word in words):
            if self.lists is None:
                self.lists = self.book.add_worksheet(LISTS)
                self.lists.hide()
            self.lists.write_column(0, self.listed, words)
            column = letters(self.listed)
            source = f"='{LISTS}'!${column}$1:${column}${len(words)}"
            self.listed += 1
        return {"validate": "list", "source": source, "error_type": "warning", **hint}


def head_of(column: Column) -> str:
    """The head of the sheet: labels in order, required ones marked."""
    return f"{column.label}*" if column.required else column.label


def how(column: Column) -> str:
    """How a column is filled in, in words."""
    if column.name == EXTERNAL:
        return "原系统、原台账里的编号，没有可以不填。同一编号只导入一次"
    if column.name == "title" and not column.required:
        return "不填则按登记内容自动生成"
    words = _HOW[column.kind]
    if column.kind is Kind.TEXT and getattr(column.field, "max_length", None):
        words += f"，最多{column.field.max_length}字"
    return f"{words}。{column.field.help_text}" if column.field.help_text else words


def _example(column: Column) -> str:
    if column.options:
        picked = [words for _, words in column.options][: 2 if column.kind is Kind.CODES else 1]
        return "、".join(picked)
    return _EXAMPLE.get(column.kind, "")


def _explain(book: Any, form: Form) -> None:
    sheet = book.add_worksheet(EXPLAINED)
    bold, wrap = book.add_format({"bold": True, "bottom": 1}), book.add_format({"text_wrap": True, "valign": "top"})
    for place, width in enumerate((24, 8, 44, 60, 24)):
        sheet.set_column(place, place, width, wrap)
    told = (
        f"{form.register.name}　导入填写说明（{form.register.code}）",
        f"在“{FILL_IN}”表中从第2行起逐行填写；带*的列必填。列可以调换次序，不填的列可以删去，表头的文字请不要改。",
        f"一次最多{MOST_ROWS}行。任何一行有误，默认一行也不写入，并退回标注了问题的表；同一份表重复导入不会重复登记。",
    )
    for number, words in enumerate(told):
        sheet.merge_range(number, 0, number, 4, words, bold if number == 0 else wrap)
    first = len(told) + 1
    sheet.write_row(first, 0, ("列", "必填", "怎样填", "可填的内容", "示例"), bold)
    for number, column in enumerate(form.columns, first + 1):
        options = "、".join(words for _, words in column.options)
        sheet.write_row(
            number, 0, (column.label, "是" if column.required else "", how(column), options, _example(column))
        )
