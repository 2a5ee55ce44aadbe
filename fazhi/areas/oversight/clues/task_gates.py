"""What must hold before a unit's share in a clue moves: evidence, dates that never move silently, another's verification."""

from __future__ import annotations

from datetime import date

from fazhi.areas.oversight.clues import task_models as m
from fazhi.spine import clock
from fazhi.spine.context import Context
from fazhi.spine.models import Deadline, Matter

SUPERVISION = "enforcement.supervision"


def _attached(ctx: Context, name: str) -> bool:
    return Matter.objects.filter(pk=ctx.matter.pk, chain__attachments__name=name).exists()


def evidence_can_be_found(ctx: Context) -> str:
    number, name = ctx.detail["document_no"].strip(), ctx.detail["file_name"].strip()
    if not number and not name:
        return "请填写文号；没有文号的，先上传附件，再填写附件名"
    if name and not _attached(ctx, name):
        return f"本事项没有名为“{name}”的附件，请先上传"
    return ""


def evidence_is_filed(ctx: Context) -> str:
    return "" if ctx.rows(m.ClueEvidence) else "尚未登记整改佐证材料，不能报告整改完成"


def due_is_later(ctx: Context) -> str:
    if ctx.detail["due_on"] <= ctx.record.due_on:
        return f"延长后的期限应晚于现在的期限{ctx.record.due_on}"
    if ctx.on > ctx.record.due_on:
        return f"期限已于{ctx.record.due_on}届满，不能再延期；请按逾期处理"
    return ""


def due_is_ahead(ctx: Context) -> str:
    return "" if ctx.value("due_on") > ctx.on else "重新整改的期限应晚于退回日期"


def verified_by_another(ctx: Context) -> str:
    """Whoever put it right, and whoever belongs to that unit, does not verify it."""
    unit = ctx.matter.organ
    if ctx.record.verifier_id == unit.pk:
        return f"核查单位与责任单位同为{unit}，不能核查自己的整改"
    if ctx.by and any(p.organ_id == unit.pk for p in ctx.by.posts_on(clock.today())):
        return f"您在责任单位（{unit}）任职，整改须由另一单位的人员核查"
    return ""


def letter_case(ctx: Context) -> Matter | None:
    number = (ctx.value("letter_no") or "").strip()
    return Matter.objects.filter(system=SUPERVISION, number=number).first() if number else None


def letter_due(ctx: Context) -> date | None:
    """The day that the supervision letter sets, as it runs."""
    case = letter_case(ctx)
    rows = Deadline.objects.filter(matter=case, limit="reply", void=False, met_on=None) if case else None
    found = rows.order_by("due_on").first() if rows is not None else None
    return found.due_on if found else None


def letter_demands_the_same(ctx: Context) -> str:
    case = letter_case(ctx)
    if case is None:
        return f"没有找到编号为“{ctx.value('letter_no')}”的行政执法监督案件，请核对"
    if case.record.agency_id != ctx.matter.organ_id:
        return f"监督案件{case.number}的执法机关不是{ctx.matter.organ}，请核对"
    return "" if letter_due(ctx) else f"监督案件{case.number}没有正在计算的反馈期限，不必登记"


def earlier_due(ctx: Context) -> date:
    """Both dates are shown; the earlier one is kept to."""
    found, mine = letter_due(ctx), ctx.record.due_on
    return min(found, mine) if found else mine
