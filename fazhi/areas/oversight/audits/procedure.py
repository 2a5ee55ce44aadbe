"""How an audit goes: draft for comments, report and decision, putting right, told to the auditor and the own government,
published, confirmed by the auditor (审计法第44条、第45条、第52条、第54条).

巡察 and other supervision by plan are kept in the same ledger by kind; their own rules name other days, which their papers
set, and nothing here is shown as an article of the audit law for them.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.oversight.audits import models as m
from fazhi.areas.oversight.audits.words import AUDITS
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Organ
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

CODE = "oversight.audit"
LAW, LOCAL = "审计法", "本级审计整改工作办法"
COMMENT_DAYS = 10
STAFF = (Role.CLERK, Role.REVIEWER)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
ALL = (*STAFF, *HEADS)
THERE = (Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)


def is_audit(record: Any) -> bool:
    return record.kind in AUDITS


def keeper_is_of_the_county(ctx: Context) -> str:
    """The ledger of those who supervise: towns and villages are supervised here, and nobody audits the own unit."""
    organ, unit = ctx.matter.organ, ctx.value("unit")
    if organ.kind in (Organ.Kind.TOWN, Organ.Kind.VILLAGE, Organ.Kind.JUSTICE_STATION):
        return f"审计、巡察台账由实施机关或者县政府办登记，{organ}不能登记"
    return f"{unit}是登记单位自己，请改由实施机关或者县政府办登记" if unit and unit.pk == organ.pk else ""


def only_audits_ask(ctx: Context) -> str:
    return "" if is_audit(ctx.record) else f"{ctx.record.get_kind_display()}不适用审计征求意见程序，请直接登记报告"


def received_by_today(ctx: Context) -> str:
    day = ctx.values.get("draft_received_on")
    return f"收到征求意见稿的日期{day}晚于登记日期{ctx.on}，请核对" if day and day > ctx.on else ""


def comments_were_awaited(ctx: Context) -> str:
    """第44条: the unit has ten days for its comments; the report waits for them or for the last of the days."""
    if not is_audit(ctx.record) or ctx.record.commented_on:
        return ""
    if ctx.record.draft_received_on is None:
        return f"审计报告应当先征求被审计单位的意见（{LAW}第44条）"
    due = next((one.due_on for one in ctx.running("comment")), None)
    if due and ctx.on <= due:
        return f"征求意见期限{due}尚未届满，被审计单位也没有提出意见，不能出具报告（{LAW}第44条：{COMMENT_DAYS}日）"
    return ""


def deadline_lies_ahead(ctx: Context) -> str:
    by = ctx.values.get("rectify_by")
    return f"整改期限{by}应当晚于报告出具日期{ctx.on}（{LAW}第52条）" if by and by <= ctx.on else ""


def finding_is_new(ctx: Context) -> str:
    row = ctx.detail
    if any(one.no == row["no"] for one in ctx.rows(m.AuditFinding)):
        return f"已有问题{row['no']}，请换一个序号"
    if row["amount"] < 0:
        return "涉及金额不能是负数"
    return "" if row["due_on"] > ctx.on else f"整改期限{row['due_on']}应当晚于{ctx.on}，请核对"


def finding_is_known(ctx: Context) -> str:
    found = next((one for one in ctx.rows(m.AuditFinding) if one.no == ctx.detail["no"]), None)
    if found is None:
        return f"没有问题{ctx.detail['no']}，请核对序号"
    if not 0 <= ctx.detail["amount"] <= found.amount:
        return f"问题{found.no}涉及{found.amount}元，整改金额{ctx.detail['amount']}元应当在0至该数之间"
    return ""


def finding_was_answered(ctx: Context) -> str:
    no = ctx.detail["no"]
    if any(one.no == no for one in ctx.rows(m.AuditConfirmation)):
        return f"问题{no}已经确认整改"
    if not any(one.no == no for one in ctx.rows(m.AuditMeasure)):
        return f"问题{no}还没有整改措施和证明材料，不能确认整改（{LAW}第52条第2款）"
    return ""


def both_were_told(ctx: Context) -> str:
    """第52条第1款: the audit organ and the own government, both."""
    if not is_audit(ctx.record):
        return ""
    told = (ctx.value("told_auditor_on"), ctx.value("told_government_on"))
    if not all(told):
        return f"整改情况应当同时报告审计机关和本级人民政府，请填写两个日期（{LAW}第52条第1款）"
    late = [day for day in told if day and not ctx.record.issued_on <= day <= ctx.on]
    return f"报告日期{late[0]}应当在报告出具日期{ctx.record.issued_on}至{ctx.on}之间，请核对" if late else ""


def published_says_where(ctx: Context) -> str:
    return "" if (ctx.value("published_where") or "").strip() else f"请写明公布的载体（{LAW}第52条第1款）"


def all_is_confirmed(ctx: Context) -> str:
    done = {one.no for one in ctx.rows(m.AuditConfirmation)}
    left = [str(one.no) for one in ctx.rows(m.AuditFinding) if one.no not in done]
    if left:
        return f"问题{'、'.join(left[:10])}还没有由{ctx.record.auditor}确认整改，不能办结（{LAW}第52条第2款）"
    return ""


def audit_was_published(ctx: Context) -> str:
    if not is_audit(ctx.record) or ctx.record.published_on:
        return ""
    return f"整改结果尚未向社会公布（{LAW}第52条第1款）"


TO_TRANSFER = Send(
    "oversight.transfer", "transfer", organ=lambda c: c.matter.organ,
    fields={
        "direction": lambda c: c.detail["to_kind"], "found_in": lambda c: "audit", "found_no": lambda c: c.matter.number,
        "subject": lambda c: c.detail["subject"],
    },
)  # fmt: skip
COMMENT: dict[str, Any] = {"fields": ("comments",), "stamp": "commented_on", "basis": f"{LAW}第44条"}
MEASURE: dict[str, Any] = {
    "basis": f"{LAW}第52条第1款", "adds": m.AuditMeasure, "optional": ("amount",), "checks": (finding_is_known,),
}  # fmt: skip
STEPS = (
    Step("finding", "登记问题", ("working", "commenting", "commented"), "", by=STAFF, basis=f"{LAW}第44条、第45条", adds=m.AuditFinding,
         optional=("amount",), checks=(finding_is_new,)),
    Step("ask", "征求被审计单位意见", "working", "commenting", by=ALL, basis=f"{LAW}第44条", fields=("draft_received_on",),
         needs=(only_audits_ask,), checks=(received_by_today,)),
    Step("comment", "提出意见", "commenting", "commented", by=THERE, at="unit", **COMMENT),
    Step("comment_received", "收到意见", "commenting", "commented", by=STAFF, **COMMENT, hint="被审计单位不在平台上办理的，由经办人员登记"),
    Step("issue", "出具报告、决定", ("working", "commenting", "commented"), "rectifying", by=ALL, basis=f"{LAW}第45条",
         fields=("report_no", "decision_no", "rectify_by"), optional=("decision_no",), stamp="issued_on",
         checks=(comments_were_awaited, deadline_lies_ahead)),
    Step("measure", "报告一个问题的整改", "rectifying", "", by=THERE, at="unit", **MEASURE),
    Step("measure_received", "收到一个问题的整改", "rectifying", "", by=STAFF, **MEASURE, hint="单位自报，须由实施机关确认才算整改"),
    Step("report_back", "报告整改情况", "rectifying", "", by=ALL, basis=f"{LAW}第52条第1款",
         fields=("rectified_text", "told_auditor_on", "told_government_on"), optional=("told_auditor_on", "told_government_on"),
         checks=(both_were_told,)),
    Step("publish", "公布整改结果", "rectifying", "", by=ALL, basis=f"{LAW}第52条第1款", fields=("published_where",), optional=("published_where",),
         stamp="published_on", checks=(published_says_where,)),
    Step("confirm", "实施机关确认整改", "rectifying", "", by=ALL, basis=f"{LAW}第52条第2款", adds=m.AuditConfirmation, optional=("amount",),
         checks=(finding_is_known, finding_was_answered)),
    Step("refer", "移送线索", ("working", "commenting", "commented", "rectifying"), "", by=HEADS, basis=f"{LAW}第54条", adds=m.AuditReferral,
         sends=(TO_TRANSFER,), hint="涉及个人的内容只写在移送台账"),
    Step("close", "全部确认，办结", "rectifying", "closed", by=ALL, basis=f"{LAW}第52条第2款", fields=("closing_note",), optional=("closing_note",),
         needs=(all_is_confirmed, audit_was_published)),
    Step("end", "终止", ("working", "commenting", "commented"), "ended", by=HEADS, basis=LOCAL, local=True, fields=("ended_note",)),
)  # fmt: skip
AUDIT = register(
    Procedure(
        code=CODE, id="O7", name="审计、巡察整改", record=m.AuditProject, basis=LAW, number="{mark}审整〔{year}〕{n}号", title="{title}",
        opens="working", closes={"closed", "ended"},
        states={
            "working": "实施中", "commenting": "征求意见中", "commented": "已提出意见", "rectifying": "已出报告，整改中", "closed": "已办结",
            "ended": "已终止",
        },
        open_name="登记项目", open_by=ALL, open_on="立项（进点）日期", open_fields=("title", "kind", "theme", "unit", "auditor", "plan_no"),
        open_optional=("plan_no",), open_checks=(keeper_is_of_the_county,), steps=STEPS,
        limits=(
            Limit("comment", "被审计单位提出意见", COMMENT_DAYS, Unit.DAY, "ask", {"comment", "comment_received"}, f"{LAW}第44条",
                  runs_from="draft_received_on", duty="unit", lapses={"issue", "end"}),
            Limit("rectify", "整改并报告", 0, Unit.SET_BY_DOCUMENT, "issue", {"report_back"}, f"{LAW}第52条第1款", set_by="rectify_by", duty="unit",
                  lapses={"close"}),
        ),
        links={"transfer": "线索移送"}, parties={"unit": "unit"}, capacities={"unit": "被审计（巡察、检查）单位"},
        internal=frozenset({"AuditReferral", "refer"}),
    )
)  # fmt: skip
