"""The shapes of handing rows in."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from ninja import Field, Schema


class Handed(Schema):
    """Rows that another system hands in."""

    rows: list[dict[str, Any]] = Field(description="各行；列名用代码或者中文名，见台账的说明")
    good_only: bool = Field(default=False, description="只登记无误的行；不写的，有一行有误就一行也不登记")
    check_only: bool = Field(default=False, description="只检查，不登记")


class RowTold(Schema):
    external_id: str
    row: int = Field(description="第几行，自1起")
    state: Literal["new", "known", "differs", "wrong"] = Field(
        description="new 新登记，known 已登记过，differs 已登记过但内容不同（没有改动），wrong 有误"
    )
    problems: dict[str, str] = Field(description="列名 → 哪里不对、怎样改；整行的问题在空名下")


class Taken(Schema):
    written: bool = Field(description="这次有没有写入")
    new: int
    known: int
    wrong: int
    rows: list[RowTold]


class ColumnTold(Schema):
    name: str
    label: str
    required: bool
    kind: str = Field(
        description="text 文字、whole 整数、number 数、day 日期、moment 时刻、yes 是否、choice 一项、codes 几项、organ 单位、row 编号"
    )
    options: dict[str, str] = Field(description="可填的代码和文字")


class RegisterTold(Schema):
    code: str
    name: str
    organ: str = Field(description="没有写明单位的行登记在哪个单位")
    columns: list[ColumnTold]


class Opened(Schema):
    """What a key opens."""

    name: str
    organ: str
    until: date | None
    registers: dict[str, str] = Field(description="台账代码 → 名称")
