"""What is asked before a problem moves on towards being struck off, and in the government's own supervision."""

from __future__ import annotations

from datetime import timedelta

from fazhi.areas.oversight.inspection.gates import LOCAL, RULES
from fazhi.spine.context import Context
from fazhi.spine.models import Event, Organ

CHECKS = "政府督查工作条例"
OBJECTION_DAYS = 30


def later_than_it_was(ctx: Context) -> str:
    """An extension has its reason and its approver, is asked for before the day has run out, and moves the day on."""
    due, was = ctx.values.get("due_on"), ctx.record.due_on
    if due and due <= was:
        return f"新的整改期限{due}应当晚于现在的期限{was}"
    if ctx.on > was:
        return f"整改期限{was}已经届满，不再延期，请督促报告或者采取督促手段（{LOCAL}）"
    return ""


def progress_is_a_share(ctx: Context) -> str:
    percent = ctx.detail["percent"]
    return "" if 0 <= percent <= 100 else f"进度{percent}%应当在0至100之间"


def proof_is_there(ctx: Context) -> str:
    return "" if (ctx.value("proof") or "").strip() else f"报告整改完成应当附证明材料（{RULES}第18条）"


def verified_by_another(ctx: Context) -> str:
    """Whoever reported it done does not verify it (核查销号, local)."""
    return _another(
        ctx, ("report_done", "report_received", "at_once"), "报告整改完成的人员不得核查，请改由其他人员核查"
    )


def struck_by_another(ctx: Context) -> str:
    return _another(ctx, ("verify",), "核查人员不得自行销号，请改由负责人销号")


def _another(ctx: Context, codes: tuple[str, ...], told: str) -> str:
    if ctx.in_bulk or ctx.by is None:
        return ""
    last = Event.objects.filter(chain=ctx.matter.pk, code__in=codes).order_by("-seq").first()
    return f"{told}（{LOCAL}）" if last and last.by_id == ctx.by.pk else ""


def press_is_due(ctx: Context) -> str:
    """Interview, listing and exposure are for what was not put right in time or not in earnest."""
    if ctx.on > ctx.record.due_on or ctx.happened("send_back"):
        return ""
    return f"整改期限{ctx.record.due_on}尚未届满，也没有核查退回，暂不采取督促手段（{RULES}第30条、第31条）"


def unit_is_an_organ(ctx: Context) -> str:
    return "" if ctx.record.unit_id else "责任单位不在机构名录，不能转入风险池；请向其主管部门发出督促"


# ── 政府督查


def government_or_appointed(ctx: Context) -> str:
    """第7条: only the government, or a body that it appoints."""
    if ctx.matter.organ.kind == Organ.Kind.GOVERNMENT or (ctx.value("appointed_by") or "").strip():
        return ""
    return f"政府督查由县级以上人民政府或者其指定的部门进行，请写明指定督查的文件（{CHECKS}第7条）"


def not_itself(ctx: Context) -> str:
    unit = ctx.value("unit")
    return "督查机关不能督查自己，请核对督查对象" if unit and unit.pk == ctx.matter.organ_id else ""


def received_after_conclusion(ctx: Context) -> str:
    received, concluded = ctx.values.get("received_on"), ctx.record.concluded_on
    if received and concluded and received < concluded:
        return f"收到结论的日期{received}早于结论日期{concluded}，请核对"
    return f"收到结论的日期{received}晚于登记日期{ctx.on}，请核对" if received and received > ctx.on else ""


def objection_is_in_time(ctx: Context) -> str:
    """第17条: within thirty days of receipt; the last day follows the running limit."""
    if ctx.record.reviewed_on:
        return f"已于{ctx.record.reviewed_on}作出复核决定，不再重复复核（{CHECKS}第17条）"
    running = ctx.running("object")
    due = running[0].due_on if running else ctx.record.received_on + timedelta(days=OBJECTION_DAYS)
    if due and ctx.on > due:
        return f"申请复核的期限{due}已经届满，不再受理复核申请（{CHECKS}第17条：收到结论之日起30日内）"
    return ""


def rectify_by_lies_ahead(ctx: Context) -> str:
    by = ctx.values.get("rectify_by")
    return f"整改期限{by}应当晚于{ctx.on}，请核对（{CHECKS}第18条）" if by and by <= ctx.on else ""
