"""What must hold before a plan is opened, gathered, decided, published and carried out."""

from __future__ import annotations

from datetime import date

from fazhi.areas.enforcement.inspection_plans.bounding import few, names_of, over_caps, over_months, told
from fazhi.areas.enforcement.inspection_plans.models import PlanCapacity, PlanOrder, YearPlan
from fazhi.areas.enforcement.inspection_plans.practice import COORDINATOR_KINDS, COORDINATOR_NAMES
from fazhi.areas.enforcement.inspection_plans.proposing import (
    month_window,
    numbers_in,
    proposals_of,
    split_codes,
    unpublished,
)
from fazhi.areas.enforcement.inspection_plans.storing import board_of, meant, ordered
from fazhi.areas.enforcement.inspection_plans.words import UNCAPPED, Deed, PlanKind
from fazhi.areas.enforcement.visits.models import InspectedObject, Visit
from fazhi.spine.context import Context

OPINION = "国办发〔2024〕54号"
HAINAN = "海南省涉企行政检查条例（试行）"


def coordinates(ctx: Context) -> str:
    """Only the body that the county has named puts the plan together."""
    organ = ctx.matter.organ
    if organ.kind in COORDINATOR_KINDS or any(word in organ.name for word in COORDINATOR_NAMES):
        return ""
    return (
        f"检查计划由统筹单位编制，{organ.short or organ.name}不是统筹单位；请在“检查计划申报”中申报（{HAINAN}第10条）"
    )


def plan_holds_together(ctx: Context) -> str:
    year, today = ctx.value("year"), ctx.on.year
    if year not in (today, today + 1):
        return f"计划年度为{year}，应为{today}或者{today + 1}"
    if ctx.value("publish_by") < ctx.value("propose_by"):
        return "计划公布期限早于申报截止日期，请核对"
    if ctx.value("propose_by") < ctx.on:
        return "申报截止日期已过，请核对"
    return ""


def special_has_ground(ctx: Context) -> str:
    if ctx.value("kind") != PlanKind.SPECIAL:
        return ""
    if not (ctx.value("ground") or "").strip():
        return f"专项检查须写明理由（某一领域的突出问题或者上级部署的文件）（{OPINION}）"
    return "" if ctx.value("approver") else f"专项检查计划须经本级政府批准，请填写批准机关（{HAINAN}第10条）"


def one_plan_a_year(ctx: Context) -> str:
    if ctx.value("kind") != PlanKind.YEARLY:
        return ""
    rows = YearPlan.objects.filter(year=ctx.value("year"), kind=PlanKind.YEARLY, matter__scope=ctx.matter.scope)
    other = rows.exclude(matter__state="stopped").exclude(pk=ctx.matter.pk).select_related("matter").first()
    return f"{other.year}年的年度检查计划已在编制（{other.matter.number}），不要重复编制" if other else ""


def somebody_proposed(ctx: Context) -> str:
    return "" if proposals_of(ctx.record) else "还没有单位申报，不能汇总"


def something_to_put_together(ctx: Context) -> str:
    board = board_of(ctx)
    if any(not visit.kept for visit in board.visits.values()):
        return ""
    return "所有检查都已确认或者派出，没有可以合并的；要重新合并的，先解除锁定"


def change_is_right(ctx: Context) -> str:
    """What people decide must be about visits and checks that are there and not sent yet."""
    board, detail = board_of(ctx), ctx.detail
    visits, checks = meant(board, detail["deed"], detail["visits"], detail["checks"])
    if detail["visits"].strip() == "全部" and detail["deed"] != Deed.ACCEPT:
        return "只有“确认”可以填“全部”，其他处理请写明检查序号"
    if unknown := [n for n in visits if n not in board.visits]:
        return f"没有第{'、'.join(map(str, unknown))}次检查，请核对序号"
    if unknown := [n for n in checks if n not in board.checks or n in board.dropped]:
        return f"没有第{'、'.join(map(str, unknown))}项计划，请核对序号"
    touched = {*visits, *(v.no for n in checks if (v := board.visit_of(n)))}
    if sent := sorted(n for n in touched if board.visits[n].sent):
        return f"第{'、'.join(map(str, sent))}次检查已经派出，请在该检查中办理"
    return _deed_is_right(ctx, visits, checks)


def _deed_is_right(ctx: Context, visits: list[int], checks: list[int]) -> str:
    board, detail = board_of(ctx), ctx.detail
    deed = detail["deed"]
    if deed not in (Deed.ACCEPT, Deed.RELEASE) and not detail["reason"].strip():
        return f"“{Deed(deed).label}”须写明理由"
    if deed == Deed.DROP:
        return "" if checks else "请填写取消哪几次检查，或者其中哪几项"
    if not visits:
        return "没有尚未确认的合并建议" if detail["visits"].strip() == "全部" else "请填写检查序号"
    if deed == Deed.APART:
        if alone := [n for n in visits if len(board.visits[n].checks) < 2]:
            return f"第{alone[0]}次检查只有一项，不能再拆"
        inside = {n for v in visits for n in board.visits[v].checks}
        if outside := [n for n in checks if n not in inside]:
            return f"第{outside[0]}项计划不在第{'、'.join(map(str, visits))}次检查中，请核对"
    if deed == Deed.MONTH:
        return "" if 1 <= (detail["month"] or 0) <= 12 else "改期须填写改到几月（1至12）"
    return _move_is_right(ctx, visits, checks) if deed == Deed.MOVE else ""


def _move_is_right(ctx: Context, visits: list[int], checks: list[int]) -> str:
    board = board_of(ctx)
    if len(visits) != 1 or not checks:
        return "移动须写明移到哪一次检查（只填一个序号），以及移动哪几项计划"
    to = board.of(board.visits[visits[0]])
    for no in checks:
        check = board.checks[no]
        if check.target != to[0].target:
            return f"第{no}项计划检查的是另一个对象，不能并入第{visits[0]}次检查"
        if any(c.no != no and c.proposal and c.proposal == check.proposal for c in to):
            return f"第{no}项与第{visits[0]}次检查中的是同一项计划的两次检查，不能并在一起"
        if check.alone:
            return f"第{no}项申报为不宜合并，不能并入其他检查"
    return ""


def every_merge_is_decided(ctx: Context) -> str:
    """The system proposes, people decide."""
    board = board_of(ctx)
    if not board.visits:
        return "计划中没有检查"
    undecided = [v.no for v in board.visits.values() if len(v.checks) > 1 and not v.kept]
    if not undecided:
        return ""
    named = "、".join(map(str, sorted(undecided)[:10])) + ("等" if len(undecided) > 10 else "")
    return f"还有{len(undecided)}次检查的合并建议没有确认（第{named}次），请逐次确认、拆开或者移动（{HAINAN}第11条）"


def caps_are_kept(ctx: Context) -> str:
    over = over_caps(board_of(ctx), ctx.record, ctx.on)
    return few(told(over, ctx.record.year), f"请合并或者取消（{OPINION}）")


def strength_suffices(ctx: Context) -> str:
    """Where a month asks more of a body than it has, it is said how that will be met."""
    if (ctx.value("capacity_note") or "").strip():
        return ""
    board = board_of(ctx)
    over = over_months(board, {row.body.code: row.visits for row in ctx.rows(PlanCapacity)})
    names, _ = names_of((body for body, *_ in over), ())
    said = [f"{names[body]}{month.month}月有{n}次检查，力量为{most}次" for body, month, n, most in over]
    return few(said, "请改期，或者写明力量不足的安排")


def is_special(ctx: Context) -> str:
    return "" if ctx.record.kind == PlanKind.SPECIAL else "年度计划无须政府批准和备案"


def is_approved(ctx: Context) -> str:
    return "" if ctx.record.approved_on else f"专项检查计划尚未经政府批准（{HAINAN}第10条）"


def special_is_approved_and_filed(ctx: Context) -> str:
    if ctx.record.kind != PlanKind.SPECIAL:
        return ""
    if not ctx.record.approved_on:
        return f"专项检查计划须经本级政府批准后公布，尚未批准（{HAINAN}第10条；{OPINION}）"
    return "" if ctx.record.filed_on else f"专项检查计划尚未备案，备案后公布（{HAINAN}第10条）"


def order_is_right(ctx: Context) -> str:
    """An order names what its body has published, an object in business, a month to come."""
    detail, plan = ctx.detail, ctx.record
    if not 1 <= detail["month"] <= 12 or date(plan.year, detail["month"], 1) < ctx.on.replace(day=1):
        return (
            f"月份为{detail['month']}，应为{plan.year}年{ctx.on.month if ctx.on.year == plan.year else 1}月以后的月份"
        )
    if detail["target"].ended_on and detail["target"].ended_on <= ctx.on:
        return f"{detail['target'].title}已于{detail['target'].ended_on}注销（迁出），不再检查"
    if found := unpublished(split_codes(detail["item_codes"]), detail["body"], ctx.on):
        return found
    if detail["order_ground"] in UNCAPPED or plan.from_above:
        return ""
    board = board_of(ctx)
    board.add(ordered(board, PlanOrder(**ctx.detail), plan))
    pair = (detail["body"].code, detail["target"].pk)
    over = [one for one in over_caps(board, plan, ctx.on) if (one.body, one.target) == pair]
    return (
        few(told(over, plan.year), f"请改在已安排检查的月份，并入一次进行（{OPINION}）")
        if over and not _joins(ctx)
        else ""
    )


def _joins(ctx: Context) -> bool:
    """Whether the body has a visit to the object in that month that is not sent yet, which the order can join."""
    board, detail = board_of(ctx), ctx.detail
    month, _ = month_window(ctx.record.year, detail["month"], detail["month"])
    return any(
        v.month == month and not v.sent and detail["body"].code in board.bodies(v)
        and board.checks[v.no].target == detail["target"].pk for v in board.visits.values()
    )  # fmt: skip


def to_be_sent(ctx: Context) -> list[int]:
    """Numbers of the visits of the month that are to be handed out."""
    month = ctx.detail.get("month") or 0
    return sorted(v.no for v in board_of(ctx).visits.values() if v.month.month == month and not v.sent)


def month_can_be_sent(ctx: Context) -> str:
    numbers, board = numbers_in(ctx.detail["numbers"]), board_of(ctx)
    if not numbers:
        return f"{ctx.detail['month']}月没有尚未派出的检查"
    if undecided := [n for n in numbers if len(board.visits[n].checks) > 1 and not board.visits[n].kept]:
        return f"第{'、'.join(map(str, undecided[:10]))}次检查的合并建议没有确认，请先确认或者拆开"
    rows = InspectedObject.objects.filter(pk__in={board.checks[n].target for n in numbers}, ended_on__lte=ctx.on)
    if ended := {row.pk: row for row in rows}:
        no = next(n for n in numbers if board.checks[n].target in ended)
        gone = ended[board.checks[no].target]
        return f"第{no}次检查的对象{gone.title}已于{gone.ended_on}注销（迁出），请先取消并写明理由"
    return ""


def all_is_done(ctx: Context) -> str:
    """A plan ends when every visit was sent and has its result, or was cancelled with a reason."""
    board = board_of(ctx)
    if left := sorted(v.no for v in board.visits.values() if not v.sent):
        return f"还有{len(left)}次检查没有派出（第{'、'.join(map(str, left[:10]))}次），请派出，或者取消并写明理由"
    open_visits = {v.no for v in board.visits.values() if not v.result}
    sent = Visit.objects.filter(matter__in=[m.pk for m in ctx.sent("visit")]).exclude(matter__state="cancelled")
    waiting = {
        int(ref.rpartition("第")[2].removesuffix("次")) for ref in sent.values_list("plan_ref", flat=True) if ref
    }
    if owed := sorted(open_visits & waiting):
        return f"还有{len(owed)}次检查没有结果（第{'、'.join(map(str, owed[:10]))}次）"
    return ""
