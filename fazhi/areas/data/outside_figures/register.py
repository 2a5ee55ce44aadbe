"""How outside figures are kept: one number for one thing and span, with the paper it stands in, and nothing about persons."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from fazhi.areas.data.outside_figures.models import OutsideFigure
from fazhi.areas.data.outside_figures.words import MEANT, What
from fazhi.spine.access import Role
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

CODE = "data.outside_figures"
BASIS = "统计法第6条（统计数据由负责的机关独立提供）；政务数据共享条例第25条（不超出用途使用）"
#: Numbers by which a person is known: of an identity card, of a mobile telephone.
OF_A_PERSON = re.compile(r"(?<!\d)(?:[1-9]\d{16}[\dXx]|1[3-9]\d{9})(?!\d)")


def span_is_over_and_within_a_year(values: Mapping[str, Any]) -> str:
    first, last = values["span_from"], values["span_to"]
    if first > last:
        return "统计期间的起止日期颠倒了，请核对"
    if first.year != last.year:
        return "统计期间不能跨年：跨年的请按年分别登记，年度指标才能相加"
    return "" if last <= values["on"] else f"统计期间到{last}才结束，登记日期不能早于它"


def paper_is_there(values: Mapping[str, Any]) -> str:
    if values["paper_on"] > values["on"]:
        return "来源文件的日期晚于登记日期，请核对"
    return (
        "" if values["paper_on"] >= values["span_to"] else "来源文件早于统计期间的最后一天，不可能载有全期的数，请核对"
    )


def parts_are_those_of_its_kind(values: Mapping[str, Any]) -> str:
    meant, whole = MEANT[What(values["what"])], values.get("whole")
    if not meant.share:
        return "这一项是件数，不填分母" if whole is not None else ""
    if not whole:
        return "比率请同时填写分子和分母（如满意人数、有效样本数）；只有百分比、没有两个数的，请向来源机关要来再登记"
    return "" if values["value"] <= whole else "分子大于分母，请核对"


def nobody_can_be_known(values: Mapping[str, Any]) -> str:
    told = " ".join(str(values.get(name) or "") for name in ("title", "definition", "issuer", "paper", "paper_no"))
    return (
        "外部数据只登记汇总数，不登记个人：请删去文字里的身份证号码、电话号码（个人信息保护法第6条）"
        if OF_A_PERSON.search(told)
        else ""
    )


def told_once(values: Mapping[str, Any]) -> str:
    """Two numbers of one thing for days that overlap would be added up."""
    rows = OutsideFigure.objects.filter(
        what=values["what"], organ__division=values["organ"].division, withdrawn=False,
        span_from__lte=values["span_to"], span_to__gte=values["span_from"],
    )  # fmt: skip
    if "entry" in values:
        rows = rows.exclude(pk=values["entry"].pk)
    held = rows.first()
    if held is None:
        return ""
    return (
        f"“{What(values['what']).label}”{held.span_from}至{held.span_to}已登记（{held.number}，{held.issuer}），期间重叠会重复相加："
        "有更新的数，请在该条目上更正并写明理由，原数保留在留痕里"
    )


OUTSIDE = publish(
    Register(
        CODE, "A9", "外部数据台账", OutsideFigure,
        columns=("what", "span_from", "span_to", "value", "whole", "issuer", "paper", "paper_no"), filters=("what", "issuer"),
        search=("issuer", "paper", "paper_no", "definition"),
        form=("what", "span_from", "span_to", "value", "whole", "year_before", "definition", "issuer", "paper", "paper_no", "paper_on"),
        optional=("whole", "year_before", "paper_no"), roles=(Role.REGISTRAR, Role.CLERK), number="{mark}外数〔{year}〕{n}号",
        kind="what", area="data", basis=BASIS,
        checks=(span_is_over_and_within_a_year, paper_is_there, parts_are_those_of_its_kind, nobody_can_be_known, told_once),
    )
)  # fmt: skip
