"""What must hold before a step of a request to counsel."""

from __future__ import annotations

from fazhi.areas.decisions.counsel.practice import may_share
from fazhi.areas.decisions.counsel.words import ON_A_DAY, Conflict, Kind, Rating
from fazhi.spine.context import Context


def day_is_named(ctx: Context) -> str:
    if ctx.value("service") in ON_A_DAY and not ctx.value("needed_on"):
        return "参会、接访、出庭、谈判、普法等服务请填写日期"
    day = ctx.value("needed_on")
    return f"要求的日期{day}早于提出日期{ctx.on}，请核对" if day and day < ctx.on else ""


def appointment_stands(ctx: Context) -> str:
    held = ctx.value("appointment")
    if held.since > ctx.on or (held.until and held.until <= ctx.on) or held.withdrawn:
        return f"{held.name}的聘期为{held.since}至{held.until or '今'}，{ctx.on}不在聘期内，请另选或者先办理续聘"
    return ""


def serves_within_its_unit(ctx: Context) -> str:
    """A public lawyer serves the own unit; others only where the local rules let units share."""
    held, client = ctx.value("appointment"), ctx.value("client") or ctx.value("requester")
    if held.kind == Kind.PUBLIC_LAWYER and held.client_id != client.pk and not may_share(client.code):
        return f"公职律师限于为本单位服务；本地没有允许{client}使用其他单位的公职律师（公职律师管理办法，司发通〔2018〕131号）"
    return ""


def conflict_is_explained(ctx: Context) -> str:
    return "" if ctx.detail.get("note") else "请说明利益冲突"


def no_conflict_is_declared(ctx: Context) -> str:
    return (
        ""
        if ctx.record.conflict == Conflict.NONE
        else "尚未声明没有利益冲突，不能提供服务（聘任合同约定；律师法第39条，未核实）"
    )


def poor_service_is_explained(ctx: Context) -> str:
    poor = ctx.value("rating") == Rating.POOR
    return "请说明不满意的具体情况" if poor and not ctx.value("rating_note") else ""
