"""Steps from the legality review to the meeting (条25—31)."""

from __future__ import annotations

from fazhi.areas.decisions.decision import gates, gates_after, handing
from fazhi.areas.decisions.decision.details import DecisionLegality, DecisionMeeting, DecisionReturn
from fazhi.areas.decisions.decision.steps_draft import OFFICE, UNIT
from fazhi.areas.decisions.decision.words import ACT, LegalityResult, Need, Outcome
from fazhi.spine.context import Context
from fazhi.spine.procedure import Step

CLEAR = ("reviewed", "postponed")
#: The opinion that was given stands in its row; of the text that goes to the meeting there is none yet.
NO_OPINION = {
    "legality": Need.REQUIRED,
    "legality_result": "",
    "legality_no": "",
    "legality_on": None,
    "legality_answer": "",
}


def _reviewed(ctx: Context) -> str:
    """ "Not in scope" is no review of a decision that must have one."""
    return Need.REQUIRED if ctx.detail["result"] == LegalityResult.NOT_IN_SCOPE else Need.DONE


def _counted_on(ctx: Context) -> object:
    """The decision counts as reviewed from its first opinion on; "not in scope" is none."""
    return None if _reviewed(ctx) == Need.REQUIRED else ctx.detail["given_on"]


LEGALITY = (
    Step(
        "request_legality", "提请合法性审查", "drafting", "reviewing", by=UNIT, at="drafter", basis=f"{ACT}第25条、第26条",
        fields=("legal_basis", "procedure_note"),
        needs=(gates.is_drafted, gates.units_are_heard, gates.no_consultation_is_open, gates.before_legality,
               gates.points_were_answered),
        sets=NO_OPINION,
        sends=(handing.REVIEW,), tells=(handing.REVIEW_AGAIN,),
        rows=("D13",), hint="附履行决策法定程序的说明，缺少的会被退回；审查期限一般不少于7个工作日",
    ),
    Step(
        "legality_opinion", "收到合法性审查意见", "reviewing", "reviewed", by=(), relayed=True, basis=f"{ACT}第25条、第28条",
        adds=DecisionLegality, detail=("result", "opinion_no", "points", "given_on"), optional=("points",),
        fills={"version": lambda ctx: ctx.record.draft_version}, checks=(gates.not_a_mere_opinion,), rows=("D13",),
        sets={
            "legality_first_on": lambda ctx: ctx.record.legality_first_on or _counted_on(ctx),
            "legality": _reviewed, "legality_result": lambda ctx: ctx.detail["result"],
            "legality_no": lambda ctx: ctx.detail["opinion_no"], "legality_on": lambda ctx: ctx.detail["given_on"],
            "legality_points": lambda ctx: ctx.record.legality_points + (ctx.detail.get("points") or 0),
        },
    ),
    Step(
        "legality_returned", "审查材料被退回", "reviewing", "returned", by=(), relayed=True, basis=f"{ACT}第26条",
        adds=DecisionReturn, rows=("D13",),
    ),
    Step(
        "resubmit", "补齐材料再次提请审查", "returned", "reviewing", by=UNIT, at="drafter", basis=f"{ACT}第26条",
        fields=("legal_basis", "procedure_note"), tells=(handing.REVIEW_AGAIN,), rows=("D13",),
    ),
    Step(
        "withdraw_request", "撤回送审、修改草案", ("reviewing", "returned"), "drafting", by=UNIT, at="drafter", basis=f"{ACT}第26条",
        tells=(handing.WITHDRAW_REVIEW,), rows=("D13",),
    ),
    Step(
        "answer_legality", "登记审查意见的采纳和调整情况", CLEAR, "", by=UNIT, at="drafter", basis=f"{ACT}第28条",
        fields=("legality_answer", "legal_risk"), optional=("legal_risk",), checks=(gates.risk_of_law_is_for_reform,),
        rows=("D13",), hint="探索性改革决策事项经审查不合法仍提交讨论的，填写明示的法律风险",
    ),
    Step(
        "revise", "退回修改草案、补办程序", CLEAR, "drafting", by=UNIT, at="drafter", basis=f"{ACT}第24条、第28条",
        sets=NO_OPINION, rows=("D13",),
        hint="修改性质、重新履行的程序在“修改决策草案”中写明；无论是否改动文本，都须重新提请合法性审查",
    ),
)  # fmt: skip

SUBMIT = (
    Step(
        "submit", "提请审议", CLEAR, "submitted", by=UNIT, at="drafter", basis=f"{ACT}第29条", stamp="submitted_on",
        needs=(gates.before_legality, gates.competition_is_cleared, gates.risk_can_be_controlled, gates.legality_is_cleared),
        sets={"meeting_on": None, "meeting_kind": ""}, issues=("submission",), rows=("D14",),
    ),
    Step(
        "return_papers", "材料不齐，退回承办单位", "submitted", "reviewed", by=OFFICE, basis=f"{ACT}第29条",
        adds=DecisionReturn, rows=("D14",),
    ),
    Step(
        "meeting", "记录会议讨论", "submitted", "", by=OFFICE, basis=f"{ACT}第30条", adds=DecisionMeeting,
        optional=("against_reason", "dissent"), rows=("D15",),
        checks=(
            gates_after.meeting_suits_the_body, gates_after.chief_spoke_last, gates_after.against_majority_has_reasons,
            gates_after.opinion_is_older_than_the_meeting,
        ),
        sets={"meeting_kind": lambda ctx: ctx.detail["kind"], "meeting_on": lambda ctx: ctx.on},
        hint="如实记录，不同意见如实载明；会议记录不对外公开",
    ),
)  # fmt: skip


def _made(code: str, name: str, outcome: Outcome) -> Step:
    return Step(
        code, name, "submitted", "decided", by=OFFICE, basis=f"{ACT}第30条", stamp="decided_on",
        fields=("congress_required",), sets={"outcome": outcome, "discussion": Need.DONE},
        needs=(gates_after.is_discussed,), checks=(gates_after.decided_on_the_meeting_day,), rows=("D15",),
    )  # fmt: skip


DISCUSS = (
    _made("adopt", "讨论通过", Outcome.ADOPTED),
    _made("adopt_amended", "修改后通过", Outcome.AMENDED),
    Step(
        "postpone", "暂缓、再次讨论", "submitted", "postponed", by=OFFICE, basis=f"{ACT}第30条",
        sets={"outcome": Outcome.POSTPONED}, needs=(gates_after.is_discussed,), rows=("D15",),
    ),
    Step(
        "reject", "不予通过", "submitted", "rejected", by=OFFICE, basis=f"{ACT}第30条", fields=("ended_reason",),
        sets={"outcome": Outcome.REJECTED, "discussion": Need.DONE}, needs=(gates_after.is_discussed,), rows=("D15",),
    ),
)  # fmt: skip

REPORT = (
    Step(
        "report_party", "向同级党委请示报告", "decided", "", by=OFFICE, basis=f"{ACT}第31条", stamp="party_on",
        fields=("party_no",), rows=("D16",),
    ),
    Step(
        "report_congress", "向本级人大（常委会）报告", ("decided", "issued", "executing"), "", by=OFFICE,
        basis=f"{ACT}第8条、第31条", stamp="congress_on", rows=("D16",),
    ),
)  # fmt: skip

STEPS = (*LEGALITY, *SUBMIT, *DISCUSS, *REPORT)
