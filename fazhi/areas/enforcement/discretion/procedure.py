"""How decided cases are reviewed by experts, and what follows: notice, correction or reasons, verification.

No national text orders these reviews: the order is the county's. What binds is the standard (国办发〔2022〕27号).
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.enforcement.discretion import review_gates as gates
from fazhi.areas.enforcement.discretion.review_gates import LOCAL
from fazhi.areas.enforcement.discretion.reviewing import (
    Answered,
    DiscretionExpert,
    DiscretionOpinion,
    DiscretionReview,
    Verdict,
)
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Send, Step, Template
from fazhi.spine.registry import register

CODE = "enforcement.discretion_review"
STAFF = (Role.CLERK, Role.REVIEWER)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
THERE = (Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
DAY = "|date:'Y年n月j日'"

NOTICE = Template(
    "notice", "行政处罚裁量评查通知书", "{mark}裁评〔{year}〕{n}号",
    "经专家评查，你单位办理的行政处罚案件（{{ record.case_number }}）裁量不当：{{ record.fault_words }}。\n## 一、问题和建议\n"
    "{{ record.suggestion }}\n## 二、依据\n{{ record.basis_text }}\n请在{{ record.reply_due" + DAY + " }}前整改并书面反馈；不同意评查意见的，"
    "说明理由。\n评查不代替行政复议、行政诉讼，是否变更原决定由你单位依法决定。\n{{ organ.name }}\n{{ on" + DAY + " }}",
    LOCAL, to="{{ record.agency.name }}", local=True,
)  # fmt: skip


def _facts(ctx: Context) -> str:
    record: Any = ctx.record
    return f"裁量评查发现问题未纠正。案件：{record.case_number}。{record.suggestion}"


SUPERVISION = Send(
    "enforcement.supervision", "supervision", organ=lambda ctx: ctx.matter.organ,
    fields={
        "title": lambda ctx: f"裁量评查的问题未整改（{ctx.record.case_number}）", "source": "daily",
        "agency": lambda ctx: ctx.record.agency, "facts": _facts,
    },
)  # fmt: skip


def _step(code: str, name: str, takes: Any, to: str, by: Any, **more: Any) -> Step:
    return Step(code, name, takes, to, by=by, basis=LOCAL, local=True, **more)


def _answer(code: str, name: str, kind: Answered, hint: str) -> Step:
    return _step(
        code, name, "noticed", "answered", THERE, at="agency", fields=("answer_text", "proof"), optional=("proof",),
        sets={"answer": kind.value}, stamp="answered_on", hint=hint,
    )  # fmt: skip


STEPS = (
    _step(
        "appoint", "确定评查专家", "listed", "", STAFF, adds=DiscretionExpert, optional=("post", "recused", "ground"),
        checks=(gates.expert_is_independent,), hint="两名专家独立评查；意见不一致的再确定一名。案件所在单位的人员、办案人员回避",
    ),
    _step(
        "opine", "登记专家意见", "listed", "", STAFF, adds=DiscretionOpinion, optional=("faults", "basis", "suggestion"),
        checks=(gates.expert_is_appointed, gates.opinion_is_whole, gates.entered_by_another),
        hint="每名专家的意见由不同人员登记，后登记的不得先看前一份",
    ),
    _step(
        "suitable", "评查办结：裁量适当", "listed", "suitable", (*STAFF, *HEADS), needs=(gates.found_suitable,),
        sets={"verdict": Verdict.SUITABLE.value},
    ),
    _step(
        "notify", "制发评查通知", "listed", "noticed", HEADS, fields=("faults", "basis_text", "suggestion", "reply_due"),
        needs=(gates.found_improper,), checks=(gates.day_lies_ahead,), sets={"verdict": Verdict.IMPROPER.value},
        stamp="noticed_on", issues=("notice",),
    ),
    _step("drop", "不再评查", "listed", "dropped", (*STAFF, *HEADS), fields=("dropped_why",), hint="已申请复议、提起诉讼的，等候其结果"),
    _answer("rectify", "反馈整改", Answered.RECTIFIED, "写明怎样整改：变更、撤销原决定的，写明新决定的文号"),
    _answer("explain", "说明理由", Answered.EXPLAINED, "不同意评查意见的，说明理由和依据"),
    _step(
        "verify", "核实，办结", "answered", "closed", (*STAFF, *HEADS), fields=("verify_note",), stamp="verified_on",
        checks=(gates.verified_by_another,),
    ),
    _step(
        "send_back", "退回，重新反馈", "answered", "noticed", (*STAFF, *HEADS), fields=("verify_note", "reply_due"),
        sets={"answer": "", "answered_on": None}, checks=(gates.day_lies_ahead,),
    ),
    _step(
        "supervise", "转入行政执法监督", ("noticed", "answered"), "supervised", HEADS, needs=(gates.agency_did_not_follow,),
        sends=(SUPERVISION,), hint="逾期不反馈、退回后仍不整改的",
    ),
)  # fmt: skip

REVIEWS = register(
    Procedure(
        code=CODE, id="E4", name="行政处罚裁量评查", record=DiscretionReview, basis=LOCAL, local=True,
        number="{mark}裁查〔{year}〕{n}号", title="裁量评查：{case_number}", opens="listed",
        closes={"suitable", "dropped", "closed", "supervised"},
        states={
            "listed": "评查中", "noticed": "已通知，待反馈", "answered": "已反馈，待核实", "suitable": "裁量适当",
            "dropped": "不再评查", "closed": "已办结", "supervised": "已转执法监督",
        },
        open_name="列入评查", open_by=(*STAFF, *HEADS), open_on="列入日期",
        open_fields=("case_number", "agency", "how", "draw_no", "why"), open_optional=("draw_no", "why"),
        open_checks=(gates.case_is_decided, gates.choice_is_explained), steps=STEPS,
        limits=(
            Limit("reply", "反馈整改情况", 0, Unit.SET_BY_DOCUMENT, {"notify", "send_back"}, {"rectify", "explain"},
                  f"{LOCAL}（评查通知书载明）", set_by="reply_due", duty="agency", lapses={"supervise"}, local=True),
        ),
        templates=(NOTICE,), links={"supervision": "行政执法监督"}, parties={"agency": "agency"},
        capacities={"agency": "作出决定的机关"},
        pages={"desk-enforcement:discretion-review": "案件裁量情况"},
        internal=frozenset({"DiscretionExpert", "DiscretionOpinion", "appoint", "opine", "verify_note"}),
    )
)  # fmt: skip
