"""What must hold before a review of discretion moves on."""

from __future__ import annotations

from collections import Counter
from typing import Any

from fazhi.areas.enforcement.discretion.cases import decided_case
from fazhi.areas.enforcement.discretion.reviewing import (
    DiscretionExpert,
    DiscretionOpinion,
    DiscretionReview,
    How,
    Verdict,
)
from fazhi.spine.context import Context
from fazhi.spine.models import Draw, Event

LOCAL = "本县行政处罚裁量评查制度"
TWO = 2


def case_is_decided(ctx: Context) -> str:
    """The case is found by its number, was decided by that agency, and was not reviewed before."""
    number, agency = ctx.value("case_number"), ctx.value("agency")
    case = decided_case(number, agency.pk) or decided_case(number)
    if case is None:
        return f"行政处罚案件台账中没有编号为{number}的已作出决定的案件，请核对编号"
    if case.sealed:
        return "治安管理案件的记录封存，不列入裁量评查（治安管理处罚法第136条）"
    if case.matter.organ_id != agency.pk:
        return f"{number}由{case.matter.organ.short}作出决定，“作出决定的机关”请改为该机关"
    if agency.pk == ctx.matter.organ_id:
        return f"不评查本机关自己的案件，请由上级司法行政部门评查（{LOCAL}）"
    earlier = DiscretionReview.objects.filter(case_number=number).exclude(matter=ctx.matter.pk)
    earlier = earlier.exclude(matter__state="dropped").select_related("matter")
    return f"{number}已列入评查（{one.matter.number}）" if (one := earlier.first()) else ""


def choice_is_explained(ctx: Context) -> str:
    """Drawn by a draw that anybody can compute again, or chosen for a named reason."""
    number, case = ctx.value("draw_no"), ctx.value("case_number")
    if ctx.value("how") == How.CHOSEN:
        if number:
            return "按情形选取的不填抽取编号"
        return "" if ctx.value("why") else f"按情形选取的，请写明选取的情形（{LOCAL}）"
    if not number or ctx.value("why"):
        return f"随机抽取的填写抽取编号，不填选取的情形（{LOCAL}）"
    draw = Draw.objects.filter(number=number, drawn_on__isnull=False).first()
    if draw is None:
        return f"没有编号为{number}的已完成的抽取，请先在“抽取”中抽取"
    standing = {row["id"] for row in draw.summary.get("rows", []) if not row["out"]}
    return "" if case in standing else f"抽取{number}没有抽中{case}，请核对编号"


def expert_is_independent(ctx: Context) -> str:
    """No expert of the agency reviewed, nobody who handled the case; whoever stands aside says why."""
    name, unit, agency = ctx.detail["name"].strip(), ctx.detail["unit"].strip(), ctx.record.agency
    if ctx.detail.get("recused"):
        return "" if ctx.detail.get("ground") else "回避的，请写明回避事由"
    if unit in (agency.name, agency.short) or agency.name in unit:
        return f"{name}是{agency.short}的人员，应当回避，请另选专家（{LOCAL}）"
    if name in _handlers(ctx):
        return f"{name}是本案的办案、审核人员，应当回避，请另选专家（{LOCAL}）"
    if name in {row.name for row in ctx.rows(DiscretionExpert)}:
        return f"{name}已经确定为本案的评查专家"
    return ""


def _handlers(ctx: Context) -> set[str]:
    case: Any = decided_case(ctx.record.case_number, ctx.record.agency_id)
    return {one.name for one in (case.officer_one, case.officer_two) if one} if case else set()


def expert_is_appointed(ctx: Context) -> str:
    name = ctx.detail["expert"].strip()
    if name not in {row.name for row in ctx.rows(DiscretionExpert) if not row.recused}:
        return f"{name}不是本案的评查专家，请先确定专家"
    given = {row.expert for row in ctx.rows(DiscretionOpinion)}
    return f"{name}已经提出意见；意见不能更改，确有遗漏的请更正原意见" if name in given else ""


def opinion_is_whole(ctx: Context) -> str:
    wrong = ctx.detail["verdict"] == Verdict.IMPROPER
    lacking = [
        word for key, word in (("faults", "问题类别"), ("basis", "依据"), ("suggestion", "建议")) if not ctx.detail.get(key)
    ]  # fmt: skip
    if wrong and lacking:
        return f"认为裁量不当的，请写明{'、'.join(lacking)}（{LOCAL}）"
    return "认为裁量适当的，不选问题类别" if not wrong and ctx.detail.get("faults") else ""


def entered_by_another(ctx: Context) -> str:
    """Two opinions are independent only where nobody writes both down."""
    if ctx.in_bulk or ctx.by is None:
        return ""
    same = Event.objects.filter(chain=ctx.matter.pk, code="opine", by=ctx.by.pk).exists()
    return f"两名专家独立提出意见，您已登记过一名专家的意见，另一名的请由其他人员登记（{LOCAL}）" if same else ""


def _votes(ctx: Context) -> tuple[str, str]:
    """The opinion that two experts share, "" none yet; and what is missing, in one sentence."""
    votes = Counter(row.verdict for row in ctx.rows(DiscretionOpinion))
    for verdict, number in votes.items():
        if number >= TWO:
            return verdict, ""
    if sum(votes.values()) >= TWO:
        return "", f"两名专家意见不一致，请确定第三名专家提出意见（{LOCAL}）"
    return "", f"尚缺专家意见：应有两名专家独立提出意见，现有{sum(votes.values())}份（{LOCAL}）"


def found_suitable(ctx: Context) -> str:
    verdict, missing = _votes(ctx)
    if missing:
        return missing
    return "" if verdict == Verdict.SUITABLE else "两名专家认为裁量不当，请制发评查通知"


def found_improper(ctx: Context) -> str:
    verdict, missing = _votes(ctx)
    if missing:
        return missing
    return "" if verdict == Verdict.IMPROPER else "两名专家认为裁量适当，请办结评查"


def day_lies_ahead(ctx: Context) -> str:
    due = ctx.value("reply_due")
    return "" if due and due > ctx.on else f"反馈期限{due}应当晚于办理日期{ctx.on}，请核对"


def verified_by_another(ctx: Context) -> str:
    """Whoever issued the notice does not confirm that it was obeyed."""
    if ctx.in_bulk or ctx.by is None:
        return ""
    last = Event.objects.filter(chain=ctx.matter.pk, code__in=("notify", "send_back")).order_by("-seq").first()
    return f"制发通知的人员不核实反馈，请由其他人员核实（{LOCAL}）" if last and last.by_id == ctx.by.pk else ""


def agency_did_not_follow(ctx: Context) -> str:
    """Supervision comes after the day of the notice, or after an answer that was sent back."""
    if ctx.happened("send_back"):
        return ""
    due = ctx.record.reply_due
    if ctx.matter.state == "noticed" and due and ctx.on > due:
        return ""
    return f"通知载明的反馈期限{due}尚未届满，也没有退回过反馈，不能转入执法监督（{LOCAL}）"
