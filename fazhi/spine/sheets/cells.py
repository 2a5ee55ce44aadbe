"""Cells as people fill them in, made into values: one reader for each column, each refusal one sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any
from zoneinfo import ZoneInfo

from django.db import models

from fazhi.spine.models import Organ
from fazhi.spine.sheets.columns import Column, Kind, plain_head

Reader = Callable[[Any], Any]
"""A cell's raw content → the value, None when it is blank. Raises ``Wrong`` with a sentence."""

COUNTY_TIME = ZoneInfo("Asia/Shanghai")
_GONE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_DAY = re.compile(r"(\d{4})[年\-/.](\d{1,2})[月\-/.](\d{1,2})[日号]?")
_DAY8 = re.compile(r"(\d{4})(\d{2})(\d{2})")
_CLOCK = re.compile(r"[T ]?(\d{1,2})[:时点](\d{1,2})?(?:[:分](\d{1,2}))?[分秒]?(?:\.\d+)?")
_AMOUNT = re.compile(
    r"([+-]?\d+(?:\.\d+)?|[+-]?\.\d+)(万|亿)?(?:元|件|人次|人|次|份|篇|场|个|户|起|名|条|处|日|天|年)?"
)
_SCALE = {"万": Decimal(10_000), "亿": Decimal(100_000_000), None: Decimal(1)}
_YES = {"是", "√", "✓", "✔", "☑", "有", "对", "y", "yes", "true", "1", "1.0", "已", "v"}
_NO = {"否", "×", "✗", "✘", "x", "☐", "□", "无", "没有", "不", "n", "no", "false", "0", "0.0", "未", "-", "—", "/"}
_BETWEEN = "、,;/\n|，；"
_FIRST_SERIAL, _LAST_SERIAL = 18_264, 73_050  # 1950-01-01 … 2099-12-31 as Excel counts days
_EXACT = 10**15  # beyond this a number of Excel's has lost its last digits


class Wrong(ValueError):
    """A cell that cannot be read; the message is a sentence for the one who filled it in."""


def tidy(raw: Any) -> str:
    """A cell as text: whole numbers without a point, days as ISO, without blanks around and invisible characters."""
    if isinstance(raw, str):
        return raw.replace("\r\n", "\n").replace("_x000D_\n", "\n").translate(_GONE).replace("\xa0", " ").strip()
    if isinstance(raw, bool):
        return "是" if raw else "否"
    if isinstance(raw, float):
        return str(int(raw)) if raw.is_integer() and abs(raw) < _EXACT else repr(raw)
    if isinstance(raw, datetime):
        return raw.date().isoformat() if raw.time() == time() else raw.isoformat(" ", "minutes")
    return "" if raw is None else str(raw)


def folded(raw: Any) -> str:
    """Text with full-width digits and letters made plain."""
    return unicodedata.normalize("NFKC", tidy(raw)).strip()


def reader_of(column: Column, organs: Organs) -> Reader:
    """The reader of a column."""
    if column.kind is Kind.ORGAN:
        return organs.read
    if column.kind is Kind.ROW:
        return _rows(column)
    if column.kind in (Kind.CHOICE, Kind.CODES):
        return Choices(column).read_one if column.kind is Kind.CHOICE else Choices(column).read_several
    if column.kind in (Kind.WHOLE, Kind.NUMBER):
        return _numbers(column)
    return {Kind.DAY: read_day, Kind.MOMENT: read_moment, Kind.YES: read_yes, Kind.TEXT: read_text}[column.kind]


def read_text(raw: Any) -> str | None:
    """A cell as text, without spaces around it."""
    if isinstance(raw, float) and abs(raw) >= _EXACT:
        raise Wrong("数字过长，Excel 已丢失末几位；请先把单元格设为“文本”格式，再重新填写（身份证号、案号等）")
    return tidy(raw) or None


def read_yes(raw: Any) -> bool | None:
    """Yes or no, in the ways people tick a box."""
    if isinstance(raw, bool):
        return raw
    text = folded(raw).lower()
    if not text:
        return None
    if text in _YES or text in _NO:
        return text in _YES
    raise Wrong(f"“{tidy(raw)[:20]}”看不出是或否；请填“是”或“否”，不填为否")


def read_day(raw: Any) -> date | None:
    """A day: a date cell, or one of the ways in which people write days."""
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    if isinstance(raw, (int, float)) and not isinstance(raw, bool) and _FIRST_SERIAL <= raw <= _LAST_SERIAL:
        return date(1899, 12, 30) + timedelta(days=int(raw))  # a date cell that lost its format
    text = "".join(folded(raw).split())
    if not text:
        return None
    found = _DAY.match(text) or _DAY8.fullmatch(text)
    if not found or (text[found.end() :] and not _CLOCK.fullmatch(text[found.end() :])):
        raise Wrong(f"“{tidy(raw)[:20]}”不是日期；请写成2026-9-24或2026年9月24日")
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        raise Wrong(f"“{tidy(raw)[:20]}”：没有这一天") from None


def read_moment(raw: Any) -> datetime | None:
    """A day with the time of day, in the county's time."""
    if isinstance(raw, datetime):
        return raw.replace(tzinfo=COUNTY_TIME)
    day = read_day(raw)
    if day is None:
        return None
    text = folded(raw)
    whole = _DAY.match("".join(text.split())) if isinstance(raw, str) else None
    clock = _CLOCK.fullmatch("".join(text.split())[whole.end() :]) if whole else None
    hour, minute = (int(clock[1]), int(clock[2] or 0)) if clock else (0, 0)
    if hour > 23 or minute > 59:
        raise Wrong(f"“{tidy(raw)[:20]}”：没有这一时刻")
    return datetime.combine(day, time(hour, minute), COUNTY_TIME)


def _numbers(column: Column) -> Reader:
    whole, in_wan = column.kind is Kind.WHOLE, "万" in column.label
    places = getattr(column.field, "decimal_places", None)

    def read(raw: Any) -> int | Decimal | None:
        value = _amount(raw, in_wan)
        if value is None:
            return None
        if whole:
            if value != value.to_integral_value():
                raise Wrong(f"“{tidy(raw)[:20]}”应为整数")
            return int(value)
        return _rounded(value, places, isinstance(raw, float))

    return read


def _amount(raw: Any, in_wan: bool) -> Decimal | None:
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return Decimal(repr(raw)) if isinstance(raw, float) else Decimal(raw)
    text = re.sub(r"[,\s¥￥]", "", folded(raw))
    if not text:
        return None
    found = _AMOUNT.fullmatch(text)
    if not found:
        raise Wrong(f"“{tidy(raw)[:20]}”不是确切的数字；请只填数字，如1200")
    if found[2] and in_wan:
        raise Wrong(f"本列以万为单位，“{tidy(raw)[:20]}”里的“{found[2]}”请去掉，只填数字")
    try:
        return Decimal(found[1]) * _SCALE[found[2]]
    except InvalidOperation:
        raise Wrong(f"“{tidy(raw)[:20]}”不是数字") from None


def _rounded(value: Decimal, places: int | None, binary: bool) -> Decimal:
    """0.1 + 0.2 in a spreadsheet is 0.30000000000000004; what lies under a millionth of a cent is noise."""
    if places is None or not binary:
        return value
    near = value.quantize(Decimal(1).scaleb(-places))
    return near if abs(near - value) < Decimal("1e-8") else value


class Choices:
    """One or several of a fixed list, by words or code; the words before a bracket do when they are one option's only."""

    def __init__(self, column: Column) -> None:
        self.label = column.label
        short: dict[str, list[str]] = {}
        for code, words in column.options:
            short.setdefault(re.split(r"[（(]", words)[0], []).append(code)
        known = {plain_head(words): codes[0] for words, codes in short.items() if len(codes) == 1 and words}
        known |= {plain_head(code): code for code, _ in column.options}
        known |= {plain_head(words): code for code, words in column.options}
        self.known = known
        self.longest_first = sorted(known, key=len, reverse=True)
        self.order = [code for code, _ in column.options]
        shown = [words for _, words in column.options]
        self.offered = "、".join(shown[:12]) + ("等" if len(shown) > 12 else "")

    def read_one(self, raw: Any) -> str | None:
        text = plain_head(tidy(raw))
        if not text:
            return None
        if text not in self.known:
            raise Wrong(f"“{tidy(raw)[:20]}”不是“{self.label}”的选项；可填：{self.offered}")
        return self.known[text]

    def read_several(self, raw: Any) -> list[str] | None:
        """Several options; their own words may hold 、 so the longest that fits is taken."""
        rest, chosen = plain_head(tidy(raw).replace("\n", ";")), set()
        while rest := rest.lstrip(_BETWEEN):
            fits = (w for w in self.longest_first if rest.startswith(w) and (rest[len(w) :][:1] or "、") in _BETWEEN)
            words = next(fits, None)
            if words is None:
                piece = re.split(f"[{_BETWEEN}]", rest)[0]
                raise Wrong(f"“{piece[:20]}”不是“{self.label}”的选项；可填：{self.offered}；几项以“、”隔开")
            chosen.add(self.known[words])
            rest = rest[len(words) :]
        return sorted(chosen, key=self.order.index) or None


class Organs:
    """Organs by code, name or short name; read once."""

    def __init__(self) -> None:
        self.all = list(Organ.objects.all())
        self.known: dict[str, list[Organ]] = {}
        for organ in self.all:
            for words in {plain_head(organ.code), plain_head(organ.name), plain_head(organ.short)} - {""}:
                self.known.setdefault(words, []).append(organ)

    def read(self, raw: Any) -> Organ | None:
        text = plain_head(tidy(raw))
        if not text:
            return None
        found = self.known.get(text, [])
        if len(found) == 1:
            return found[0]
        if found:
            codes = "、".join(f"{organ.name}（{organ.code}）" for organ in found[:4])
            raise Wrong(f"叫“{tidy(raw)[:30]}”的单位有{len(found)}个：{codes}；请填机构代码")
        raise Wrong(f"没有“{tidy(raw)[:30]}”这个单位；请填单位的简称、全称或机构代码")


def _rows(column: Column) -> Reader:
    """A row of another register, named by its number."""
    model: Any = column.field.related_model
    own = {f.name for f in model._meta.concrete_fields}
    by = "number" if "number" in own else "matter__number" if "matter" in own else "pk"
    seen: dict[str, Any] = {}

    def read(raw: Any) -> models.Model | None:
        text = tidy(raw)
        if text and text not in seen:
            try:
                seen[text] = list(model._default_manager.filter(**{by: text})[:2])
            except (TypeError, ValueError):
                seen[text] = []
        if text and len(seen[text]) != 1:
            raise Wrong(f"没有编号为“{text[:30]}”的{model._meta.verbose_name}")
        return seen[text][0] if text else None

    return read


def readers(columns: Mapping[str, Column], organs: Organs) -> dict[str, Reader]:
    """How the cells of each kind of field are read."""
    return {name: reader_of(column, organs) for name, column in columns.items()}
