"""What must hold before a step of an emergency plan; each refusal names the article."""

from __future__ import annotations

from datetime import date

from fazhi.areas.emergency.levels import LAW
from fazhi.areas.emergency.plans.models import EmergencyDrill, EmergencyDrillReview, EmergencyDrillTask
from fazhi.areas.emergency.plans.practice import REVIEW_YEARS
from fazhi.areas.emergency.plans.words import DRILLED, LINKED, ROUTES, LinkResult, PlanKind, ReviewResult, Route
from fazhi.spine.context import Context
from fazhi.spine.limits import add_months

RULES = "突发事件应急预案管理办法（国办发〔2024〕5号）"
DRILL_YEARS = 3


def checker_is_named(ctx: Context) -> str:
    if ctx.value("kind") in LINKED and ctx.value("checker") is None:
        return f"请选择负责衔接审核的应急管理部门（{LAW}第27条）"
    return ""


def secrecy_has_a_basis(ctx: Context) -> str:
    if ctx.value("secret") and not ctx.value("secret_basis"):
        return "应急预案属于主动公开的信息；不予公开的，须写明依据（政府信息公开条例第14条、第20条第12项）"
    return ""


def adopted_of_received(ctx: Context) -> str:
    received, adopted = ctx.detail["received"], ctx.detail["adopted"]
    return f"采纳{adopted}条，多于收到的{received}条，请核对" if adopted > received else ""


def _since_revision(ctx: Context, code: str) -> bool:
    """Whether a step was taken for the version that is being made, not for an earlier one."""
    day, begun = ctx.day_of(code), ctx.day_of("revise")
    return day is not None and (begun is None or day >= begun)


def comments_were_asked(ctx: Context) -> str:
    if _since_revision(ctx, "comments"):
        return ""
    return f"尚未听取有关部门、单位、专家和社会各方面的意见（{LAW}第28条）"


def links_are_checked(ctx: Context) -> str:
    if ctx.record.kind not in LINKED:
        return ""
    if _since_revision(ctx, "link_check") and ctx.record.link_result == LinkResult.FITS:
        return ""
    return f"尚未由应急管理部门审核与其他预案的衔接，或者审核意见是修改后再审（{LAW}第27条）"


def links_are_for_this_kind(ctx: Context) -> str:
    if ctx.record.kind in LINKED:
        return ""
    return "村（社区）、单位和联合应急预案不办理衔接审核，请直接报批"


def says_what_to_mend(ctx: Context) -> str:
    if ctx.value("link_result") == LinkResult.MEND and not ctx.value("link_note"):
        return "须修改的，请写明修改意见"
    return ""


def goes_the_right_way(ctx: Context) -> str:
    """The county master plan to the city government, special plans to the city's lead department, and so on."""
    kind = PlanKind(ctx.record.kind)
    right, chosen = ROUTES.get(kind), ctx.value("filed_to")
    if right is None:
        return f"{kind.label}没有查到统一的备案机关，请按本地规定办理，不在此登记（{RULES}第26条）"
    if chosen != right:
        return f"{kind.label}应当报{right.label}备案，不是{Route(chosen).label}（{RULES}第26条）"
    return ""


def not_filed_yet(ctx: Context) -> str:
    return f"现行版本已于{ctx.record.filed_on}备案" if ctx.record.filed_on else ""


def may_be_published(ctx: Context) -> str:
    return f"涉及国家秘密等，不予公开：{ctx.record.secret_basis}" if ctx.record.secret else ""


def a_drill_waits_for_review(ctx: Context) -> str:
    if len(ctx.rows(EmergencyDrill)) > len(ctx.rows(EmergencyDrillReview)):
        return ""
    return "没有待评估的演练"


def drills_are_assessed(ctx: Context) -> str:
    if len(ctx.rows(EmergencyDrill)) > len(ctx.rows(EmergencyDrillReview)):
        return "上一次演练尚未评估，请先登记演练评估"
    return ""


def _open_tasks(ctx: Context) -> int:
    rows = ctx.rows(EmergencyDrillTask)
    return sum(-1 if row.mended else 1 for row in rows)


def no_task_open(ctx: Context) -> str:
    return "上一个演练发现的问题尚未整改，请先登记整改情况" if _open_tasks(ctx) > 0 else ""


def a_task_is_open(ctx: Context) -> str:
    return "" if _open_tasks(ctx) > 0 else "没有待整改的问题"


def task_day_is_ahead(ctx: Context) -> str:
    return f"整改期限早于办理日期{ctx.on}，请核对" if ctx.detail["due_on"] < ctx.on else ""


def review_allows_revision(ctx: Context) -> str:
    if ctx.record.review_result == ReviewResult.KEEP and not ctx.happened("occasion"):
        return "最近一次评估结论是继续适用；须修订的，请先登记须重新评估的情形或者重新评估（突发事件应对法第28条第2款）"
    return "" if ctx.record.review_result or ctx.happened("occasion") else f"请先评估预案（{LAW}第28条第2款）"


def next_review(ctx: Context) -> date:
    """The day of the next regular review: local practice."""
    return add_months(ctx.on, 12 * REVIEW_YEARS)


def drill_counts_from(ctx: Context) -> date:
    """The first issue, or the last drill: a new version alone begins no new three years."""
    return ctx.record.drill_from or ctx.on


def covered_until(ctx: Context) -> date:
    """The last day of the three years that a drill of that day covers."""
    return add_months(ctx.on, 12 * DRILL_YEARS)


def next_drill(ctx: Context) -> date | None:
    """The last day of the three years in which the plan must be drilled; None where it need not be."""
    return add_months(drill_counts_from(ctx), 12 * DRILL_YEARS) if ctx.record.kind in DRILLED else None
