"""What must hold before a clue moves; each refusal says what is missing."""

from __future__ import annotations

from fazhi.areas.oversight.clues import models as m
from fazhi.areas.oversight.clues.practice import RELAPSE
from fazhi.areas.oversight.clues.words import OPEN_STATES, Chosen, Dismissed, LookBack
from fazhi.spine.context import Context
from fazhi.spine.limits import add_months
from fazhi.spine.models import Draw, Matter

CODE, TASK = "oversight.clue", "oversight.clue_task"
REMEDIES = {"reconsideration": "disputes.reconsideration", "litigation": "disputes.litigation"}
DONE = ("verified", "closed", "recalled")


def by_the_platform(ctx: Context) -> str:
    """What a rule finds carries the mark by which it is known again; a hand must not make one up."""
    return "" if ctx.by is None else "由本平台核对记录时登记；人员提出的来源用“补充来源”登记"


def grade_goes_with_reason(ctx: Context) -> str:
    grade, reason = ctx.value("grade"), (ctx.value("reason") or "").strip()
    if grade and not reason:
        return "请写明为什么定为这一等级（定级理由必填，不打分）"
    return "请同时选择等级；尚不能定级的，等级和理由都不填" if reason and not grade else ""


def body_is_the_raisers(ctx: Context) -> str:
    body, raiser = ctx.value("body"), ctx.value("raised_by")
    if body and raiser and body.unit_id and body.unit_id != raiser.pk:
        return f"“{body}”由{body.unit}承担，与提出单位“{raiser}”不一致，请核对"
    return ""


def grade_is_another(ctx: Context) -> str:
    return "与现在的等级相同，无须调整" if ctx.value("grade") == ctx.record.grade else ""


def other_reason_is_told(ctx: Context) -> str:
    if ctx.value("dismissed") == Dismissed.OTHER and len((ctx.value("dismissed_why") or "").strip()) < 5:
        return "以其他理由排除的，请在排除的说明中写明"
    return ""


# --- 并案、已进入复议诉讼 ---


def target_of(ctx: Context) -> Matter | None:
    """The clue of the same office that this one is merged into."""
    number = (ctx.value("merged_into") or "").strip()
    found = Matter.objects.filter(system=CODE, organ=ctx.matter.organ, number=number)
    return found.exclude(pk=ctx.matter.pk).first() if number else None


def merged_into_an_open_one(ctx: Context) -> str:
    target = target_of(ctx)
    if target is None:
        return f"没有找到编号为“{ctx.value('merged_into')}”的另一条线索，请核对"
    if target.state not in OPEN_STATES:
        return f"线索{target.number}{target.state_name}，不能并入；请选择仍在办理的线索"
    return ""


def remedy_of(ctx: Context) -> Matter | None:
    """The case of the platform that the number names."""
    number = (ctx.value("remedy_no") or "").strip()
    return (
        Matter.objects.filter(system=REMEDIES.get(ctx.value("remedy"), ""), number=number).first() if number else None
    )


# --- 责任单位、交办 ---


def units_now(ctx: Context) -> list[m.ClueUnit]:
    """The responsible units of the present round."""
    return [row for row in ctx.rows(m.ClueUnit) if row.round == ctx.record.round]


def due_lies_ahead(ctx: Context) -> str:
    return "" if ctx.detail["due_on"] > ctx.on else "整改期限应晚于办理日期，请核对"


def unit_is_new(ctx: Context) -> str:
    unit = ctx.detail["unit"]
    if any(row.unit_id == unit.pk for row in units_now(ctx)):
        return f"{unit}已经列为责任单位，不重复登记"
    return ""


def one_lead(ctx: Context) -> str:
    leads = [row for row in units_now(ctx) if row.lead]
    return f"已由{leads[0].unit}牵头，只能有一个牵头单位" if leads and ctx.detail["lead"] else ""


def not_the_verifier(ctx: Context) -> str:
    if ctx.record.verifier_id == ctx.detail["unit"].pk:
        return f"{ctx.detail['unit']}是核查单位，不能同时作责任单位"
    return ""


def units_are_named(ctx: Context) -> str:
    return "" if units_now(ctx) else "尚未确定责任单位和整改期限（用“确定责任单位”逐个登记）"


def grade_stands(ctx: Context) -> str:
    return "" if ctx.record.grade and ctx.record.reason.strip() else "尚未定级并写明理由，不能交办"


def units_are_due_ahead(ctx: Context) -> str:
    late = [row for row in units_now(ctx) if row.due_on <= ctx.on]
    return f"{late[0].unit}的整改期限{late[0].due_on}不晚于交办日期，请核对" if late else ""


def verifier_is_no_unit(ctx: Context) -> str:
    verifier = ctx.value("verifier")
    if verifier and any(row.unit_id == verifier.pk for row in units_now(ctx)):
        return f"{verifier}是责任单位，不能核查自己的整改，请另选核查单位"
    return ""


# --- 销号、回头看、复发 ---


def _live(tasks: list[Matter]) -> list[Matter]:
    return [task for task in tasks if task.state != "recalled"]


def every_unit_is_verified(ctx: Context) -> str:
    open_ones = [task for task in ctx.sent("task") if task.state not in DONE]
    if open_ones:
        return "、".join(f"{t.organ}的整改{t.state_name}" for t in open_ones[:3]) + "，全部核查通过后方可销号"
    return ""


def evidence_stands(ctx: Context) -> str:
    """Every unit of this round has shown what it did."""
    bare = [t for t in _live(ctx.sent("task")) if t.state in DONE and not t.clueevidence_set.all()]
    return f"{bare[0].organ}没有整改佐证材料，不能销号" if bare else ""


def after_look_back(ctx: Context) -> str:
    looks = ctx.rows(m.ClueLookBack)
    since = ctx.record.struck_on
    last = looks[-1] if looks else None
    if last and since and last.on >= since and last.result == LookBack.AGAIN:
        return "最近一次回头看发现问题复发，请先办理“复发，重新启动”"
    return ""


def watch_is_over(ctx: Context) -> str:
    end = add_months(ctx.record.struck_on, RELAPSE) if ctx.record.struck_on else None
    if end and ctx.on <= end:
        return f"复发观察期至{end}（{RELAPSE}个月，地方规定），期满后方可归档"
    return ""


def watch_still_runs(ctx: Context) -> str:
    end = add_months(ctx.record.struck_on, RELAPSE) if ctx.record.struck_on else None
    if end and ctx.on > end:
        return f"复发观察期已于{end}届满，再次出现的问题请另行登记线索"
    return ""


def looked_after_the_striking(ctx: Context) -> str:
    struck = ctx.record.struck_on
    return f"回头看日期不能早于销号日期{struck}" if struck and ctx.on < struck else ""


def chosen_as_told(ctx: Context) -> str:
    """Drawn by a draw that anybody can compute again, or named; ``draw_no`` says which."""
    number = ctx.detail["draw_no"].strip()
    if ctx.detail["chosen"] == Chosen.NAMED:
        return "指定回头看的，不填公开抽取编号" if number else ""
    if not number:
        return "公开抽取的，请填写公开抽取编号，以便核对"
    draw = Draw.objects.filter(number=number, drawn_on__isnull=False).first()
    if draw is None:
        return f"没有编号为“{number}”的已完成的抽取，请先在“抽取”中抽取"
    standing = {row["id"] for row in draw.summary.get("rows", []) if not row["out"]}
    return "" if ctx.matter.number in standing else f"抽取{number}没有抽中{ctx.matter.number}，请核对"
