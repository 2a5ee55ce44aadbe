"""What must hold before a step of an appraisal; each refusal says what is missing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from fazhi.areas.leadership.appraisal import reckoning
from fazhi.areas.leadership.appraisal.models import (
    AppraisalChange,
    AppraisalDecision,
    AppraisalItem,
    AppraisalObjection,
    AppraisalReading,
    AppraisalScheme,
)
from fazhi.areas.leadership.appraisal.scoring import Change
from fazhi.spine.context import Context
from fazhi.spine.fields import split
from fazhi.spine.limits import due_on
from fazhi.spine.models import Organ

ALL_KINDS = dict(Organ.Kind.choices)


def days_in_order(ctx: Context) -> str:
    start, end = ctx.value("period_from"), ctx.value("period_to")
    return f"考核期间止{end}早于起{start}，请核对" if end < start else ""


def cap_holds_the_full(ctx: Context) -> str:
    full, cap = ctx.value("full"), ctx.value("cap")
    if full <= 0:
        return "满分须大于0"
    return f"得分上限{cap}小于满分{full}，请核对" if cap < full else ""


def version_is_new(ctx: Context) -> str:
    rows = AppraisalScheme.objects.filter(
        year=ctx.value("year"), version=ctx.value("version"), matter__organ=ctx.matter.organ
    )
    other = rows.exclude(pk=ctx.matter.pk).exclude(matter__state="dropped").select_related("matter").first()
    return f"{other.year}年度版本“{other.version}”的方案已登记（{other.matter.number}）" if other else ""


def kinds_of(scheme: AppraisalScheme) -> list[str]:
    """The kinds of agencies that the items name, in the order of the list."""
    rows = AppraisalItem.objects.filter(scheme=scheme, withdrawn=False).values_list("kinds", flat=True)
    named = {kind for kinds in rows for kind in split(kinds)}
    return [kind for kind in ALL_KINDS if kind in named]


def items_add_up(ctx: Context) -> str:
    """For every kind of agency the items make the full points."""
    kinds = kinds_of(ctx.record)
    if not kinds:
        return "方案还没有考核项目，请先在“考核项目”台账登记或者导入"
    for kind in kinds:
        found = sum(item.weight for item in reckoning.items_for(ctx.record, kind))
        if found != ctx.record.full:
            return f"适用于“{ALL_KINDS[kind]}”的项目合计{found}分，与满分{ctx.record.full}分不符"
    return ""


def agencies(ctx: Context) -> list[Organ]:
    """Agencies of the division that are appraised, by their codes."""
    rows = Organ.objects.filter(kind__in=kinds_of(ctx.record), division__code__startswith=ctx.matter.scope, until=None)
    return list(rows.order_by("code"))


def all_are_concluded(ctx: Context) -> str:
    left = [str(m.record.agency) for m in ctx.sent("appraisal") if m.state != "concluded"]
    return f"还有{len(left)}个单位没有审定：{'、'.join(left[:5])}{'等' if len(left) > 5 else ''}" if left else ""


def is_computed(ctx: Context) -> str:
    return "" if ctx.rows(AppraisalReading) else "尚未取数计算"


def _known(ctx: Context) -> set[str]:
    return {line["code"] for line in reckoning.newest(ctx.rows(AppraisalReading))}


def change_is_right(ctx: Context) -> str:
    code, change = ctx.detail["item_code"], ctx.detail["change"]
    if code and code not in _known(ctx):
        return f"没有“{code}”这一考核项目，请核对项目编号"
    return "加减分不能为0" if change == 0 else ""


def items_still_stand(ctx: Context) -> str:
    """The items that were decided on are all there: one that was withdrawn since would change the points of everybody."""
    scheme, kind = ctx.record.scheme, ctx.record.agency.kind
    found = sum(item.weight for item in reckoning.items_for(scheme, kind))
    if found == scheme.full:
        return ""
    return f"适用于“{ALL_KINDS[kind]}”的项目现合计{found}分，与方案的满分{scheme.full}分不符：批准后有项目被撤下，请核对“考核项目”台账"


def _last_day(ctx: Context) -> date:
    """The last day on which the agency may object, counted from the day it was told."""
    return due_on(ctx.matter.declared.limit_by_code["object"], ctx.record.told_on, ctx.calendar)


def within_the_days(ctx: Context) -> str:
    """An objection that comes late is not taken, a second one included."""
    last = _last_day(ctx)
    return f"提出异议的期限已于{last}届满" if ctx.on > last else ""


def objection_is_right(ctx: Context) -> str:
    code = ctx.detail["item_code"]
    if code and code not in _known(ctx):
        return f"没有“{code}”这一考核项目，请核对项目编号"
    if not code and not any(row.item_code == "" for row in ctx.rows(AppraisalChange)):
        return "总分没有加减，请写明对哪一项有异议"
    return ""


def another_decides(ctx: Context) -> str:
    same = ctx.by is not None and ctx.record.computed_by_id == ctx.by.pk
    return "异议须由计算得分的人以外的人处理" if same else ""


def decision_is_right(ctx: Context) -> str:
    told = ctx.detail
    objected = {row.item_code for row in ctx.rows(AppraisalObjection)}
    if told["item_code"] not in objected:
        named = "、".join(sorted(code or "总分" for code in objected))
        return f"没有对“{told['item_code'] or '总分'}”提出异议；提出异议的是：{named}"
    change = told["change"] or Decimal(0)
    if told["upheld"] and not change:
        return "异议成立的，请填写调整分数"
    if not told["upheld"] and change:
        return "异议不成立的，不调整分数"
    if told["upheld"] and change:
        before, after = reckoning.standing(ctx), reckoning.standing(ctx, [Change(told["item_code"], change)])
        if before.total == after.total:
            return "按此调整，总分不变（已到该项分值或者总分的上下限），请核对调整分数"
    return ""


def time_to_object_is_over(ctx: Context) -> str:
    """Nobody is concluded while the agency may still object, unless it has said that it does not."""
    if ctx.matter.state != "told" or ctx.happened("agree"):
        return ""
    last = _last_day(ctx)
    return f"被考核单位可以在{last}前提出异议，期满或者其表示无异议后方可审定" if ctx.on <= last else ""


def every_objection_is_decided(ctx: Context) -> str:
    asked = {row.item_code for row in ctx.rows(AppraisalObjection)}
    left = asked - {row.item_code for row in ctx.rows(AppraisalDecision)}
    return f"对{'、'.join(sorted(code or '总分' for code in left))}的异议尚未处理" if left else ""


def public_by_decision(ctx: Context) -> str:
    if ctx.values["public"] and not ctx.values["public_no"]:
        return "考核结果不公开；依决定公开的，请填写决定文号"
    return "填写了公开的决定文号，请勾选“依决定公开”" if ctx.values["public_no"] and not ctx.values["public"] else ""
