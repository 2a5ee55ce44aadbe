"""What is asked before a step of an inspection is taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.oversight.inspection import models as m
from fazhi.areas.oversight.inspection import practice, words
from fazhi.areas.oversight.inspection import rectification_models as r
from fazhi.spine.context import Context
from fazhi.spine.models import Draw, Organ

RULES = "法治政府建设与责任落实督察工作规定"
LOCAL = "本级法治督察工作办法"
HOLDERS = (Organ.Kind.JUSTICE, Organ.Kind.PARTY)
ALL = "全部"


def inspecting_office(ctx: Context) -> str:
    if ctx.matter.organ.kind in HOLDERS:
        return ""
    return f"法治督察由依法治县办组织，{ctx.matter.organ}不能立项（{RULES}第11条）；政府督查请登记到“政府督查”"


def plan_holds_it(ctx: Context) -> str:
    """An inspection carries out an item of an approved plan, or says why it is held without one."""
    plan, no = ctx.value("plan"), ctx.value("plan_no")
    if plan is None:
        if (ctx.value("extra_ground") or "").strip():
            return ""
        return f"请选择年度督察计划和计划项；没有列入计划的，写明计划外督察的理由（{RULES}第11条）"
    if plan.matter.state != "approved":
        return f"“{plan}”尚未批准，不能据以开展督察（{RULES}第11条）"
    held = m.PlannedInspection.objects.filter(matter=plan.pk, no=no or 0).first()
    if held is None:
        return f"“{plan}”没有第{no or '—'}项，请核对计划项序号（{RULES}第11条）"
    if ctx.value("kind") not in (held.kind, words.Kind.LOOK_BACK):
        return f"计划第{held.no}项的督察方式是{held.get_kind_display()}，与填写的不一致，请核对"
    return ""


def later_names_the_earlier(ctx: Context) -> str:
    again = ctx.value("kind") == words.Kind.LOOK_BACK or ctx.value("round") == words.Round.SECOND
    earlier = ctx.value("earlier")
    if again and earlier is None:
        return f"“回头看”和第二轮督察请选择上一轮督察（{LOCAL}）"
    if earlier is not None and earlier.feedback_on is None:
        return f"上一轮督察“{earlier}”尚未反馈问题，还不能复查（{LOCAL}）"
    return ""


def look_back_is_drawn(ctx: Context) -> str:
    """The objects of a look-back come from a draw that anybody can re-run."""
    if ctx.value("kind") != words.Kind.LOOK_BACK or not practice.DRAWN or ctx.in_bulk:
        return ""
    number = ctx.value("draw_no")
    if not number:
        return f"“回头看”的对象由公开抽取产生，请先在“公开抽取”中从督察整改台账抽取，再填写抽取编号（{LOCAL}）"
    draw = Draw.objects.filter(number=number).first()
    if draw is None or draw.organ_id != ctx.matter.organ_id:
        return f"没有本单位编号为“{number}”的抽取，请核对（{LOCAL}）"
    if draw.state not in (Draw.State.DRAWN, Draw.State.PUBLISHED):
        return f"抽取{number}还没有结果或者已被重新抽取，请先完成抽取（{LOCAL}）"
    return ""


def drawn_numbers(record: m.Inspection) -> set[str]:
    """Numbers of the rectifications that the look-back's draw yielded; empty where there is none."""
    draw = Draw.objects.filter(number=record.draw_no).first() if record.draw_no else None
    if draw is None or not draw.summary:
        return set()
    return {row["id"] for row in draw.summary.get("rows", []) if not row["out"]}


# ── team and objects


def team(ctx: Context) -> list[m.InspectionMember]:
    """The members as they stand: who withdrew is no member."""
    standing: dict[tuple[int, str], m.InspectionMember] = {}
    for row in ctx.rows(m.InspectionMember):
        standing.pop((row.unit_id, row.post), None)
        if not row.withdrawn:
            standing[row.unit_id, row.post] = row
    return list(standing.values())


def unit_is_named(ctx: Context) -> str:
    if ctx.detail.get("unit") or (ctx.detail.get("unit_name") or "").strip():
        return ""
    return "请选择单位；不在机构名录的填写单位名称"


def object_is_drawn(ctx: Context) -> str:
    """A look-back looks at the units that the draw yielded, and at no others."""
    if ctx.in_bulk or ctx.record.kind != words.Kind.LOOK_BACK or not (drawn := drawn_numbers(ctx.record)):
        return ""
    rows = r.InspectionRectification.objects.filter(matter__organ=ctx.matter.organ_id, matter__number__in=drawn)
    units = {row.unit_name or str(row.unit) for row in rows.select_related("unit")}
    name = name_of(ctx.detail)
    if name in units:
        return ""
    return (
        f"{name}不在抽取{ctx.record.draw_no}抽中的责任单位（{'、'.join(sorted(units))}）之列，不能自行指定（{LOCAL}）"
    )


def object_is_new(ctx: Context) -> str:
    name = name_of(ctx.detail)
    if any(str(row) == name for row in ctx.rows(m.InspectionObject)):
        return f"{name}已经列为督察对象"
    if practice.OWN_UNIT and any(row.unit == ctx.detail.get("unit") for row in team(ctx)):
        return f"督察组有{name}的人员，请先登记其回避退出，再列为督察对象（{LOCAL}：不得督察本单位）"
    return ""


def member_is_not_of_an_object(ctx: Context) -> str:
    unit, post = ctx.detail["unit"], ctx.detail["post"]
    standing = any(row.unit == unit and row.post == post for row in team(ctx))
    if ctx.detail.get("withdrawn"):
        if not standing:
            return f"督察组没有{unit}{post}，不能登记回避退出"
        return "" if (ctx.detail.get("reason") or "").strip() else "登记回避退出请写明理由"
    if standing:
        return f"{unit}{post}已在督察组"
    if practice.OWN_UNIT and any(row.unit == unit for row in ctx.rows(m.InspectionObject)):
        return f"{unit}是本次督察的对象，{unit}{post}应当回避，不能加入督察组（{LOCAL}：不得督察本单位）"
    return ""


def name_of(detail: Mapping[str, Any]) -> str:
    """What a unit is called here: as it was typed, else the organ's short name."""
    return str((detail.get("unit_name") or "").strip() or detail.get("unit") or "")


def scheme_is_complete(ctx: Context) -> str:
    if not ctx.rows(m.InspectionObject):
        return f"尚未列出督察对象，方案不能报批（{RULES}第11条）"
    members = team(ctx)
    if len(members) < practice.LEAST_TEAM:
        return f"督察组不足{practice.LEAST_TEAM}人，请补充成员（{LOCAL}）"
    if not any(row.place == words.Place.LEADER for row in members):
        return f"督察组没有组长，请登记（{LOCAL}）"
    return ""


def arrival_lies_ahead(ctx: Context) -> str:
    arrive = ctx.values.get("arrive_on")
    if arrive and arrive <= ctx.on:
        return f"督察通知应当在进驻之前发出：进驻日期{arrive}不晚于通知日期{ctx.on}（{RULES}第12条至第15条）"
    by_document, report_by = ctx.record.kind == words.Kind.DOCUMENT, ctx.value("self_report_by")
    if by_document and (report_by is None or report_by <= ctx.on):
        return f"书面督察请在通知中写明自查报告的报送期限，且晚于通知日期（{RULES}第12条）"
    return ""


def is_covert(ctx: Context) -> str:
    return "" if ctx.record.covert else "没有注明“暗访，不预先通知”的督察，请先发督察通知"


def not_before_arrival(ctx: Context) -> str:
    arrive = ctx.record.arrive_on
    return f"通知的进驻日期是{arrive}，不能提前开始" if arrive and ctx.on < arrive else ""


# ── field work, answers, problems


def _named(ctx: Context, name: str) -> str:
    known = {str(row) for row in ctx.rows(m.InspectionObject)}
    if name == ALL or name in known:
        return ""
    listed = "、".join(sorted(known)[:8]) + ("等" if len(known) > 8 else "")
    return f"“{name}”不是本次督察的对象（{listed}），请按督察对象的名称填写"


def work_is_of_an_object(ctx: Context) -> str:
    if wrong := _named(ctx, ctx.detail["unit_name"]):
        return wrong
    sent, back = ctx.detail.get("forms_sent") or 0, ctx.detail.get("forms_back") or 0
    if back > sent:
        return f"收回问卷{back}份多于发出的{sent}份，请核对"
    if ctx.detail["method"] == words.Method.QUESTIONNAIRE and not sent:
        return "问卷调查请填写发出和收回的份数"
    began = ctx.record.began_on
    if began and not began <= ctx.detail["done_on"] <= ctx.on:
        return f"底稿日期{ctx.detail['done_on']}不在督察期间（{began}起），请核对"
    return ""


def answer_is_of_a_special_inspection(ctx: Context) -> str:
    if ctx.record.kind != words.Kind.SPECIAL:
        return f"只有专项督察回答四问（{LOCAL}）"
    if len((ctx.detail.get("proof") or "").strip()) < 4:
        return f"四问的回答应当附证据，请写明文件、文号或者笔录（{LOCAL}）"
    return _named(ctx, ctx.detail["unit_name"])


def problem_is_right(ctx: Context) -> str:
    no = ctx.detail["no"]
    if any(row.no == no for row in ctx.rows(m.InspectionProblem)):
        return f"已有问题{no}，请换一个序号"
    if wrong := unit_is_named(ctx):
        return wrong
    if ctx.detail["due_on"] <= ctx.on:
        return f"整改期限{ctx.detail['due_on']}应当晚于{ctx.on}，请核对（{RULES}第18条）"
    return _relapse(ctx) or _named(ctx, name_of(ctx.detail))


def _relapse(ctx: Context) -> str:
    number = (ctx.detail.get("relapse_of") or "").strip()
    if not number or ctx.in_bulk:
        return ""
    if ctx.record.earlier_id is None:
        return "只有“回头看”、第二轮督察才能登记问题复发"
    return "" if _struck(ctx, number) else f"没有编号为“{number}”的已销号整改，请核对"


def _struck(ctx: Context, number: str) -> bool:
    own = r.InspectionRectification.objects.filter(matter__organ=ctx.matter.organ_id, matter__number=number)
    return own.filter(struck_on__isnull=False).exists()


def unit_is_another(ctx: Context) -> str:
    problem = next((row for row in ctx.rows(m.InspectionProblem) if row.no == ctx.detail["no"]), None)
    if problem is None:
        return f"没有问题{ctx.detail['no']}，请先登记问题"
    if wrong := unit_is_named(ctx):
        return wrong
    name = name_of(ctx.detail)
    if name in {str(row.unit_name or row.unit) for row in units_of(ctx) if row.no == problem.no}:
        return f"{name}已是问题{problem.no}的责任单位"
    return "" if ctx.detail["due_on"] > ctx.on else f"整改期限{ctx.detail['due_on']}应当晚于{ctx.on}，请核对"


def units_of(ctx: Context) -> list[m.InspectionProblem | m.InspectionProblemUnit]:
    """Every unit of every problem: each has a day of its own."""
    return [*ctx.rows(m.InspectionProblem), *ctx.rows(m.InspectionProblemUnit)]


def recheck_is_of_the_earlier(ctx: Context) -> str:
    if ctx.record.earlier_id is None:
        return "只有“回头看”、第二轮督察复查已销号的问题"
    number = ctx.detail["rectification_no"]
    if any(row.rectification_no == number for row in ctx.rows(m.InspectionRecheck)):
        return f"{number}已经复查登记"
    if ctx.in_bulk:
        return ""
    drawn = drawn_numbers(ctx.record)
    if drawn and number not in drawn:
        return f"{number}不在抽取{ctx.record.draw_no}抽中的整改之列，不能自行增减（{LOCAL}）"
    return "" if _struck(ctx, number) else f"没有编号为“{number}”的已销号整改，请核对"


def looked_into(ctx: Context) -> str:
    """No report without working papers; each object has one (local)."""
    seen = {row.unit_name for row in ctx.rows(m.InspectionWork)}
    if not seen:
        return f"尚无督察工作底稿，不能提交督察报告（{RULES}第12条至第15条）"
    if not practice.EVERY_OBJECT or ALL in seen:
        return ""
    left = [str(row) for row in ctx.rows(m.InspectionObject) if str(row) not in seen]
    if left:
        return f"{'、'.join(left[:5])}{'等' * (len(left) > 5)}{len(left)}个督察对象还没有工作底稿（{LOCAL}）"
    return ""


def self_checks_are_in(ctx: Context) -> str:
    """Asked of an inspection by document alone: every object has handed in its report."""
    if ctx.record.kind != words.Kind.DOCUMENT:
        return "只有书面督察收自查报告"
    told = {row.unit_name for row in ctx.rows(m.InspectionWork) if row.method == words.Method.SELF_CHECK}
    left = [] if ALL in told else [str(row) for row in ctx.rows(m.InspectionObject) if str(row) not in told]
    return f"{'、'.join(left[:5])}{'等' * (len(left) > 5)}还没有报送自查报告（{RULES}第12条）" if left else ""


def four_questions_are_answered(ctx: Context) -> str:
    if ctx.record.kind != words.Kind.SPECIAL or not practice.FOUR_QUESTIONS:
        return ""
    answered = {row.question for row in ctx.rows(m.InspectionAnswer)}
    if left := [one.label for one in words.Question if one.value not in answered]:
        return f"专项督察四问还没有回答：{'；'.join(left)}（{LOCAL}）"
    return ""


def all_is_struck_off(ctx: Context) -> str:
    open_ones = [it.number for it in ctx.unfinished("rectification")]
    if open_ones:
        return f"还有{len(open_ones)}个问题没有销号：{'、'.join(open_ones[:5])}，请先核查销号（{RULES}第18条）"
    return ""


def nothing_was_found(ctx: Context) -> str:
    return "发现了问题，请反馈并督促整改" if ctx.rows(m.InspectionProblem) else ""


def something_was_found(ctx: Context) -> str:
    return "" if ctx.rows(m.InspectionProblem) else "没有登记问题，请按“未发现问题”办结"
