"""What stands against offering data, asking for them, and using them."""

from __future__ import annotations

import re
from datetime import date

from fazhi.areas.data.sharing.words import ACT, Sharing, sealed
from fazhi.spine import registry
from fazhi.spine.context import Context
from fazhi.spine.limits import add_months

PIPL = "个人信息保护法第34条"


def split(text: str) -> list[str]:
    """Names of columns as they are typed."""
    return [name for name in re.split(r"[、，,；;\s]+", text or "") if name]


def labels(code: str) -> dict[str, str]:
    """What the columns of a register are called -> the names of its fields, the personal ones included."""
    declared = registry.register_of(code)
    names = dict.fromkeys([*declared.columns, *sorted(declared.personal)])
    return {declared.label(name): name for name in names}


def personal_among(code: str, items: str) -> list[str]:
    """Those of the named columns that tell of persons."""
    declared, known = registry.register_of(code), labels(code)
    return [item for item in split(items) if known.get(item) in declared.personal]


def may_be_offered(ctx: Context) -> str:
    code = ctx.value("register")
    return f"“{registry.register_of(code).name}”依法封存、限定知悉，不得列入共享目录" if sealed(code) else ""


def items_are_columns(ctx: Context) -> str:
    if may_be_offered(ctx):
        return ""
    known, named = labels(ctx.value("register")), split(ctx.value("items"))
    unknown = [item for item in named if item not in known]
    if unknown or not named:
        return f"台账没有数据项“{'、'.join(unknown)}”，可以选：{'、'.join(known)}" if unknown else "请填写数据项"
    return ""


def terms_fit(ctx: Context) -> str:
    sharing = ctx.value("sharing")
    if sharing != Sharing.UNCONDITIONAL and not ctx.value("terms_basis").strip():
        return f"有条件共享、不予共享的，请写明法律、行政法规或者国务院的依据（{ACT}）"
    found = (
        []
        if items_are_columns(ctx) or may_be_offered(ctx)
        else personal_among(ctx.value("register"), ctx.value("items"))
    )
    if sharing == Sharing.UNCONDITIONAL and found:
        return f"数据项“{'、'.join(found)}”是个人信息，不能无条件共享（{PIPL}）"
    return ""


def offer_stands(ctx: Context) -> str:
    offer = ctx.value("offer")
    if offer.matter.state != "offered":
        return f"“{offer}”不在目录中，不能申请"
    if sealed(offer.register):
        return f"“{offer}”依法封存，不得共享"
    if offer.sharing == Sharing.NONE:
        return f"“{offer}”不予共享（{offer.terms_basis}）"
    if offer.matter.organ_id != ctx.matter.organ_id:
        return f"“{offer}”由{offer.matter.organ}提供，请向该单位申请"
    return "申请部门就是数据提供部门，不需要申请" if ctx.value("requester") == ctx.matter.organ else ""


def items_are_offered(ctx: Context) -> str:
    offer = ctx.value("offer")
    extra = [item for item in split(ctx.value("items")) if item not in split(offer.items)]
    return f"目录没有提供“{'、'.join(extra)}”，可以申请：{offer.items}" if extra else ""


def persons_are_needed(ctx: Context) -> str:
    found = personal_among(ctx.value("offer").register, ctx.value("items"))
    if found and not ctx.value("personal_need").strip():
        return f"申请的“{'、'.join(found)}”是个人信息，请写明履行法定职责必需的理由，不必需的请删去（{PIPL}）"
    return ""


def use_ends_later(ctx: Context) -> str:
    return "" if ctx.value("until") > ctx.on else "使用期限须晚于申请日期"


def within_scope(ctx: Context) -> str:
    extra = [item for item in split(ctx.detail["items"]) if item not in split(ctx.record.items)]
    if extra:
        return f"“{'、'.join(extra)}”不在同意共享的范围，不得使用（{ACT}第25条）"
    return f"使用期限{ctx.record.until}已届满，请停止使用并销毁（{ACT}第25条）" if ctx.on > ctx.record.until else ""


def correction_is_asked(ctx: Context) -> str:
    return "" if ctx.record.correction_asked_on else "没有提出校核"


def cause_has_its_day(ctx: Context) -> str:
    day = ctx.value("changed_on")
    return "变化日期晚于办理日期，请核对" if day and day > ctx.on else ""


def answered_in_time(ctx: Context) -> bool:
    """Whether the clock of the answer has not run out; worked out, never typed."""
    return all(clock.due_on is None or ctx.on <= clock.due_on for clock in ctx.running("answer_plain", "answer"))


def kept_until(ctx: Context) -> date:
    return add_months(ctx.on, 36)
