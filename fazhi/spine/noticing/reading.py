"""The days of a notice out of a file (.xlsx, .csv, .toml, .json) or typed lines: day or span, kind, name."""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from fazhi.spine.errors import BadInput
from fazhi.spine.noticing.draft import SHOWN, Day
from fazhi.spine.sheets.cells import Wrong, folded, read_day, tidy
from fazhi.spine.sheets.columns import plain_head
from fazhi.spine.sheets.container import DAMAGE, check_file

HEADS = {
    "日期": "day", "day": "day", "date": "day", "类型": "kind", "kind": "kind", "名称": "name", "节日": "name",
    "name": "name",
}  # fmt: skip
REST = {"放假", "休", "休息", "放假调休", "调休放假", "补休", "rest"}
WORK = {"调休上班", "上班", "班", "补班", "调班", "work"}
LONGEST = 15  # days in a row
MOST_TEXT = 200_000
_SPAN = re.compile(r"\s*(?:至|到|~|～|—+|–)\s*")
_MONTH_DAY = re.compile(r"(\d{1,2})[月\-/.](\d{1,2})日?")

Raw = tuple[str, Any, Any, Any]
"""Where it stands, in words, and the three cells: day, kind, name."""


def days_of_file(path: Path, name: str = "") -> tuple[Day, ...]:
    """The days that a file names. Raises BadInput with each wrong row."""
    name = name or path.name
    if not path.is_file():
        raise BadInput(f"没有“{name}”这个文件，请核对路径")
    readers = {".xlsx": _sheet, ".csv": _csv, ".toml": _toml, ".json": _json}
    read = readers.get(Path(name).suffix.lower())
    if read is None:
        raise BadInput(f"“{name}”：只能导入 {'、'.join(readers)} 文件")
    if read is not _sheet and path.stat().st_size > MOST_TEXT:
        raise BadInput(f"“{name}”过大，一份节假日通知不会有这么多内容，请核对")
    return days_of(read(path, name))


def days_of_lines(text: str) -> tuple[Day, ...]:
    """The days typed one to a line: 2027-10-01至2027-10-07 放假 国庆节."""
    rows = []
    for number, line in enumerate(text[:MOST_TEXT].splitlines(), 1):
        cells = re.sub(r"\s*(至|到|~|～)\s*", r"\1", line).replace("，", " ").replace("\t", " ").split()
        if cells:
            day, kind, *name = [*cells, ""]
            rows.append((f"第{number}行", day, kind, "".join(name)))
    return days_of(rows)


def days_of(rows: Iterable[Raw]) -> tuple[Day, ...]:
    """The days of raw rows; every wrong one is told."""
    found: list[Day] = []
    wrong: list[str] = []
    for where, day, kind, name in rows:
        try:
            works = _kind(kind)
            found += [Day(one, works, tidy(name)) for one in _span(day)]
        except Wrong as error:
            wrong.append(f"{where}：{error}")
    if wrong:
        raise BadInput(
            *wrong[:SHOWN], *([f"（以上只列出前{SHOWN}处，共{len(wrong)}处）"] if len(wrong) > SHOWN else [])
        )
    return tuple(found)


def _kind(raw: Any) -> bool:
    said = folded(raw).lower()
    if said in WORK:
        return True
    if said in REST:
        return False
    raise Wrong(f"类型“{tidy(raw)[:20]}”应为“放假”或“调休上班”" if said else "没有填类型，应为“放假”或“调休上班”")


def _span(raw: Any) -> list[date]:
    parts = _SPAN.split(folded(raw)) if isinstance(raw, str) else [raw]
    if len(parts) > 2:
        raise Wrong(f"“{tidy(raw)[:30]}”看不出是哪几天；请写成2027-10-01至2027-10-07")
    first = read_day(parts[0])
    if first is None:
        raise Wrong("没有填日期")
    if len(parts) == 1:
        return [first]
    last = _end(first, parts[1])
    if not 0 <= (last - first).days < LONGEST:
        raise Wrong(f"“{tidy(raw)[:30]}”：止日应在起日之后，连续不超过{LONGEST}天")
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _end(first: date, raw: str) -> date:
    """The end of a span; it may leave out what it has in common with the beginning: 至10-07, 至7日."""
    try:
        if raw.rstrip("日号").isdigit() and len(raw.rstrip("日号")) < 3:
            return first.replace(day=int(raw.rstrip("日号")))
        if short := _MONTH_DAY.fullmatch(raw):
            return first.replace(month=int(short[1]), day=int(short[2]))
    except ValueError:
        raise Wrong(f"“{raw[:20]}”：没有这一天") from None
    last = read_day(raw)
    if last is None:
        raise Wrong("没有填止日")
    return last


def _rows(table: Iterable[list[Any]], name: str) -> Iterator[Raw]:
    places: dict[str, int] = {}
    for number, cells in enumerate(table, 1):
        if not places:
            heads = {HEADS[h]: n for n, cell in enumerate(cells) if (h := plain_head(cell).lower()) in HEADS}
            if {"day", "kind"} <= heads.keys():
                places = heads
            elif number >= 10:
                break
        elif any(tidy(cell) for cell in cells):
            padded = [*cells, *[""] * 3]
            yield (
                f"第{number}行", padded[places["day"]], padded[places["kind"]],
                padded[places["name"]] if "name" in places else "",
            )  # fmt: skip
    if not places:
        raise BadInput(f"“{name}”的前10行里没有找到表头；应有：日期、类型、名称")


def _sheet(path: Path, name: str) -> list[Raw]:
    check_file(path, name)
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            return list(_rows(book.get_sheet_by_index(0).to_python(skip_empty_area=False), name))
    except (CalamineError, IndexError, *DAMAGE):
        raise BadInput(f"“{name}”已损坏或者不是 Excel 工作簿，无法打开；请重新另存为 .xlsx 后再导入") from None


def _text(path: Path, name: str) -> str:
    raw = path.read_bytes()
    for coding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(coding)
        except UnicodeDecodeError:
            continue
    raise BadInput(f"“{name}”不是文本文件；请另存为 UTF-8 编码后再导入")


def _csv(path: Path, name: str) -> list[Raw]:
    return list(_rows(csv.reader(io.StringIO(_text(path, name))), name))


def _toml(path: Path, name: str) -> list[Raw]:
    try:
        return _records(tomllib.loads(_text(path, name)).get("day"), name, "[[day]]")
    except tomllib.TOMLDecodeError as error:
        raise BadInput(f"“{name}”不是正确的 TOML：{error}") from None


def _json(path: Path, name: str) -> list[Raw]:
    try:
        held = json.loads(_text(path, name))
    except json.JSONDecodeError as error:
        raise BadInput(f"“{name}”不是正确的 JSON：第{error.lineno}行第{error.colno}列有误") from None
    return _records(held.get("days") if isinstance(held, dict) else held, name, "“days”列表")


def _records(held: Any, name: str, what: str) -> list[Raw]:
    if not isinstance(held, list) or not all(isinstance(item, dict) for item in held):
        raise BadInput(f"“{name}”里没有找到{what}；每一天应有：日期、类型、名称")
    rows: list[Raw] = []
    for number, item in enumerate(held, 1):
        cells = {HEADS[key]: value for key, value in item.items() if key in HEADS}
        rows.append((f"第{number}项", cells.get("day", ""), cells.get("kind", ""), cells.get("name", "")))
    return rows
