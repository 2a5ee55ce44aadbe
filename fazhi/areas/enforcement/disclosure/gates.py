"""Gates of publication: what may be shown of whom, what takes its place when nothing is shown, when it ends early."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from fazhi.areas.enforcement.disclosure.models import (
    DisclosureEarlyStop,
    DisclosureFault,
    PublishedResult,
    YearStatistics,
)
from fazhi.areas.enforcement.disclosure.practice import TERM_MONTHS
from fazhi.areas.enforcement.disclosure.words import Act, Object, Term
from fazhi.spine.context import Context
from fazhi.spine.limits import add_months
from fazhi.spine.masking import masked

OFFICE = "国办发〔2018〕118号"
_NUMBERS = re.compile(r"(?<!\d)(1\d{10}|\d{17}[\dXx])(?!\d)")
#: Words of penalties whose publication is never ended early (公示规定第14条).
_LASTING = ("责令停产停业", "责令关闭", "限制从业", "吊销", "限制开展生产经营")


def shown(record: PublishedResult) -> str:
    """What everybody reads of whom it was done to: an organisation's name, a person's surname."""
    return record.object_name if record.object_kind == Object.ENTERPRISE else masked("object", record.object_name)


def _is_person(ctx: Context) -> bool:
    return bool(ctx.record.object_kind != Object.ENTERPRISE and shown(ctx.record) != ctx.record.object_name)


def _named(ctx: Context, text: str) -> bool:
    return _is_person(ctx) and any(name and name in text for name in ctx.record.object_name.split("、"))


def decided_before(ctx: Context) -> str:
    day = ctx.values["decided_on"]
    return f"决定日期{day}晚于登记日期{ctx.on}，请核对" if day > ctx.on else ""


def names_nobody(ctx: Context) -> str:
    """What is masked in one line must not stand in the next (个人信息保护法第25条)."""
    words = "".join(str(ctx.value(name)) for name in ("title", "conclusion"))
    if _named(ctx, words):
        return "事项名称、执法结论中写有个人姓名，请改后再公示（个人信息保护法第25条；行政处罚法第50条）"
    if _NUMBERS.search(words):
        return "事项名称、执法结论中有身份证号码或者电话号码，请删去后再公示（个人信息保护法第28条）"
    return ""


def of_social_effect(ctx: Context) -> str:
    if ctx.record.act == Act.PENALTY and not ctx.record.wide_effect:
        return "不具有一定社会影响的处罚决定不公开，请办理“不予公示”并写明理由（行政处罚法第48条第1款）"
    return ""


def term_fits(ctx: Context) -> str:
    """Only penalties have a term; without one a penalty would stand for ever."""
    penalty = ctx.record.act == Act.PENALTY
    if penalty == (ctx.value("term") == Term.NONE):
        return "行政处罚信息须选公示期限，其他执法信息选“不设公示期限”（市场监督管理行政处罚信息公示规定第13条）"
    return ""


def until(ctx: Context) -> date | None:
    months = TERM_MONTHS.get(ctx.value("term"))
    return add_months(ctx.on, months) if months else None


def is_masked(ctx: Context) -> bool:
    return shown(ctx.record) != ctx.record.object_name


def note_names_nobody(ctx: Context) -> str:
    return (
        "撤回说明中写有个人姓名，请改后再办理（个人信息保护法第25条）"
        if _named(ctx, ctx.value("withdraw_note"))
        else ""
    )


def fault_is_open(ctx: Context) -> str:
    if not ctx.rows(DisclosureFault) or (ctx.day_of("correct_result") and not ctx.running("correct")):
        return f"没有登记公示有误，请先办理“发现公示有误”（{OFFICE}（二））"
    return ""


def goes_to_the_credit_system(record: Any, values: Any = None) -> bool:
    """Penalties of enterprises by the market bureau; a warning alone is not shown there (公示规定第2条)."""
    only_warned = record.conclusion.rstrip("。") == "警告"
    market = "市场监督管理" in record.matter.organ.name
    return bool(record.act == Act.PENALTY and record.object_kind == Object.ENTERPRISE and market and not only_warned)


def belongs_there(ctx: Context) -> str:
    if goes_to_the_credit_system(ctx.record):
        return ""
    return "只有市场监管部门对企业作出的行政处罚（仅给予警告的除外）在此公示（市场监督管理行政处罚信息公示规定第2条、第9条）"


def may_end_early(ctx: Context) -> str:
    """Every condition, and never for what still weighs on the party."""
    if ctx.record.act != Act.PENALTY:
        return "只有行政处罚信息可以提前停止公示"
    if any(word in ctx.record.conclusion for word in _LASTING):
        return "责令停产停业、责令关闭、限制从业、吊销许可证件等处罚不得提前停止公示（市场监督管理行政处罚信息公示规定第14条）"
    lacking = [f.verbose_name for f in _conditions() if not ctx.detail.get(f.name)]
    return f"尚缺：{'、'.join(lacking)}（市场监督管理行政处罚信息公示规定第14条）" if lacking else ""


def _conditions() -> list[Any]:
    names = ("fulfilled", "harm_removed", "no_repeat", "not_listed")
    return [DisclosureEarlyStop._meta.get_field(name) for name in names]


def names_a_year_end(ctx: Context) -> str:
    ends = ctx.values["ends_on"]
    if (ends.month, ends.day) != (12, 31):
        return "年度终了日应为12月31日，请核对"
    same = YearStatistics.objects.filter(matter__organ=ctx.matter.organ, ends_on=ends)
    return f"{ctx.matter.organ.short}{ends.year}年的数据已经登记" if not ctx.in_bulk and same.exists() else ""


def year_is_over(ctx: Context) -> str:
    return (
        f"年度终了（{ctx.record.ends_on}）以后才能公开全年数据（{OFFICE}（六））"
        if ctx.on <= ctx.record.ends_on
        else ""
    )
