"""What stands between a rule and its being switched on: a trial of exactly this rule with exactly these thresholds."""

from __future__ import annotations

from fazhi.areas.oversight.rules.models import RuleTrial
from fazhi.areas.oversight.rules.trying import declared, dials
from fazhi.figures.risks import THRESHOLDS, risk
from fazhi.spine import clock
from fazhi.spine.context import Context
from fazhi.spine.registry import Unknown


def is_declared(ctx: Context) -> str:
    try:
        found = risk(ctx.value("rule"))
    except Unknown as unknown:
        return str(unknown)
    spare = [name for name in THRESHOLDS if ctx.value(name) is not None and name not in found.thresholds]
    return f"规则“{found.name}”没有“{_label(ctx, spare[0])}”这个阈值，请留空" if spare else ""


def thresholds_are_positive(ctx: Context) -> str:
    for name in risk(ctx.record.rule).thresholds:
        number = ctx.value(name)
        if number is None or number < 1:
            return f"“{_label(ctx, name)}”应当是1以上的整数"
    if "worse" in risk(ctx.record.rule).thresholds and ctx.value("worse") <= (ctx.value("after") or 0):
        return "升级的日数应当多于提示的日数"
    return ""


def tried_as_it_stands(ctx: Context) -> str:
    """Tried before it is switched on, and since it was last changed."""
    found = risk(ctx.record.rule)
    trials = ctx.rows(RuleTrial)
    if not trials:
        return "规则没有试运行过：先用过去的记录试运行，看会列出多少条，再启用（本地规则管理办法）"
    if trials[-1].declared != declared(found, dials(found, ctx.record)):
        return "上次试运行以后规则或者阈值有改动，请重新试运行后再启用（本地规则管理办法）"
    return ""


def span_is_past(ctx: Context) -> str:
    first, last = ctx.detail["first_day"], ctx.detail["last_day"]
    if first > last:
        return f"试运行的期间{first}至{last}先后颠倒，请核对"
    return f"试运行只看过去的记录，止日{last}晚于今天" if last > clock.today() else ""


def starts_in_reach(ctx: Context) -> str:
    return "“适用于此日起的记录”晚于今天，请核对" if ctx.value("raises_from") > clock.today() else ""


def _label(ctx: Context, name: str) -> str:
    return str(ctx.record._meta.get_field(name).verbose_name)
