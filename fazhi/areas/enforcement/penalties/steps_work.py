"""The ordinary procedure up to the hearing: officers, evidence, report, review, notice, defence (第42条至第46条、第54条至第58条)."""

from __future__ import annotations

from fazhi.areas.enforcement.penalties import details
from fazhi.areas.enforcement.penalties import gates_acts as acts
from fazhi.areas.enforcement.penalties import gates_decision as deciding
from fazhi.areas.enforcement.penalties import gates_draft as draft
from fazhi.areas.enforcement.penalties import gates_hearing as hearing
from fazhi.areas.enforcement.penalties.moves import next_round
from fazhi.areas.enforcement.penalties.outward import MEASURE
from fazhi.areas.enforcement.penalties.steps_filing import ACT, HANDLERS, HEAD, HEADS
from fazhi.areas.enforcement.penalties.words import Paper
from fazhi.spine.procedure import Step
from fazhi.spine.roles import Role

REVIEWERS = (Role.REVIEWER, Role.OFFICE_HEAD)
WORKING = ("investigating", "reporting", "noticed", "hearing", "heard")
OPEN = ("on_spot", *WORKING, "decided", "served")
THREE = "国办发〔2018〕118号"
BY_TWO = (acts.act_is_not_ahead, acts.two_officers, acts.nobody_stands_aside)
OFFICERS = ("officer_one", "officer_two")
DRAFTED = (
    "draft_outcome", "draft_kinds", "draft_fine", "draft_confiscated", "basis", "range_low", "range_high", "standard", "degree",
    "tier_base", "discretion",
    "mitigation", "mildness", "deviation_reason", "deviation_approval", "deviation_note", "major", "collective", "report",
)  # fmt: skip
#: A changed draft is reviewed anew; whether its fine leaves the standard is worked out, not typed.
NEXT_DRAFT = {"draft_round": next_round, "submitted_on": None, "deviates": draft.leaves_its_tier}
MAY_STAY_EMPTY = tuple(n for n in DRAFTED if n not in ("draft_outcome", "report"))

WORK = (
    Step(
        "recuse", "回避", WORKING, "", by=HEAD, basis=f"{ACT}第43条", adds=details.PenaltyRecusal, optional=("asked_by_party", "granted"),
        hint="与案件有直接利害关系或者有其他关系可能影响公正执法的应当回避；决定作出之前不停止调查",
    ),
    Step(
        "change_officers", "更换办案人员", WORKING, "", by=HEADS, basis=f"{ACT}第42条、第43条", fields=OFFICERS,
        checks=(acts.two_officers, acts.nobody_stands_aside),
    ),
    Step(
        "evidence", "登记证据", ("investigating", "on_spot"), "", by=HANDLERS, basis=f"{ACT}第46条、第54条、第55条",
        adds=details.PenaltyEvidence, optional=(*OFFICERS, "digest"), needs=(acts.not_sealed,),
        checks=(*BY_TWO, acts.digest_is_on_file), rows=("11:4",),
        hint="证据须经查证属实；以非法手段取得的证据不得作为认定案件事实的根据",
    ),
    Step(
        "interview", "询问", "investigating", "", by=HANDLERS, basis=f"{ACT}第55条", adds=details.PenaltyInterview,
        optional=OFFICERS, needs=(acts.not_sealed,), checks=(*BY_TWO, acts.interview_is_proper), issues=("interview_record",), rows=("11:4",),
    ),
    Step(
        "rule", "登记竞合的处罚规定", "investigating", "", by=HANDLERS, basis=f"{ACT}第29条", adds=details.PenaltyRule,
        optional=("rule_low", "applied"), hint="同一个违法行为违反多个法律规范的逐项登记，按照罚款数额高的规定处罚",
    ),
    Step(
        "recording", "登记执法过程记录", OPEN, "", by=HANDLERS, basis=f"{ACT}第47条；{THREE}（七）（八）", adds=details.PenaltyRecording,
        optional=(*OFFICERS, "device", "late_reason", "digest", "place"),
        checks=(*BY_TWO, acts.digest_is_on_file, acts.recording_is_whole), rows=("12:全过程文字记录",),
    ),
    Step(
        "correct", "责令改正", ("on_spot", *WORKING), "", by=HANDLERS, basis=f"{ACT}第28条", needs=(acts.case_has_its_officers,),
        checks=(acts.two_officers,), issues=("correction",), once=True,
        hint="实施行政处罚时，应当责令当事人改正或者限期改正违法行为",
    ),
    Step(
        "ask_measure", "采取证据保存、行政强制措施", "investigating", "", by=HANDLERS, basis=f"{ACT}第56条；行政强制法第18条",
        needs=(acts.case_has_its_officers,), checks=(acts.two_officers,), sends=MEASURE,
    ),
    Step(
        "conclude", "调查终结（提出处理意见）", "investigating", "reporting", by=HANDLERS, basis=f"{ACT}第57条", fields=DRAFTED,
        optional=MAY_STAY_EMPTY, sets=NEXT_DRAFT, suggests={"standard": draft.applicable},
        needs=(acts.case_has_its_officers, draft.facts_are_proved), checks=draft.DRAFT_CHECKS, issues=("report",), rows=("11:5",),
        hint="适用违法行为发生时的规定；作出决定时规定已被修改或者废止，新的规定处罚较轻的，适用新的规定（第37条）",
    ),
    Step(
        "revise", "变更处理意见", ("reporting", "noticed", "heard"), "", by=HANDLERS, basis=f"{ACT}第45条、第57条、第58条", fields=DRAFTED,
        optional=MAY_STAY_EMPTY, sets=NEXT_DRAFT, checks=draft.DRAFT_CHECKS,
        hint="变更后的处理意见须重新审核；比已告知的加重的，须有新事实并重新告知",
    ),
    Step(
        "more_investigation", "退回补充调查", ("reporting", "noticed", "heard"), "investigating", by=(*REVIEWERS, *HEAD),
        basis=f"{ACT}第57条、第58条", sets={"submitted_on": None},
    ),
    Step(
        "submit_review", "送审", ("reporting", "noticed", "heard"), "", by=HANDLERS, basis=f"{ACT}第58条；{THREE}（十四）",
        stamp="submitted_on", rows=("12:法制审核送审", "12:不同意见协调"), hint="审核提出问题的，纠正、补充后重新送审；意见不一致的由机关负责人决定",
    ),
    Step(
        "review", "审核（案件审核、法制审核）", ("reporting", "noticed", "heard"), "", by=REVIEWERS, basis=f"{ACT}第58条；{THREE}（十一）至（十四）",
        adds=details.PenaltyReview, detail=("review_kind", "reviewer", "qualified", "result", "opinion"), optional=("opinion",),
        fills={"draft_round": lambda ctx: ctx.record.draft_round}, needs=(deciding.is_handed_in, deciding.deciders_are_no_officers),
        checks=(deciding.reviewer_is_another, deciding.reviewer_is_qualified, deciding.problem_is_named), issues=("review",),
        rows=("11:6", "11:12", "12:法制审核"),
    ),
)  # fmt: skip

NOTICE = (
    Step(
        "notify", "告知拟作出的处罚", ("reporting", "noticed", "heard"), "noticed", by=HANDLERS, basis=f"{ACT}第44条、第62条、第63条",
        adds=details.PenaltyNotice, detail=("new_facts",), optional=("new_facts",),
        fills={
            "draft_round": lambda ctx: ctx.record.draft_round, "kinds": lambda ctx: ctx.record.draft_kinds,
            "fine": lambda ctx: ctx.record.draft_fine, "hearing": hearing.hearing_is_told,
        },
        sets={
            "notice_round": lambda ctx: ctx.record.draft_round, "noticed_on": None, "noticed_kinds": lambda ctx: ctx.record.draft_kinds,
            "noticed_fine": lambda ctx: ctx.record.draft_fine, "noticed_confiscated": lambda ctx: ctx.record.draft_confiscated,
            "hearing_offered": hearing.hearing_is_told, "waived": False, "hearing_asked_on": None, "hearing_on": None,
            "hearing_served_on": None,
        },
        needs=(acts.case_has_its_officers, hearing.is_penalty, hearing.case_is_reviewed),
        checks=(hearing.heavier_only_for_new_facts,), issues=("notice",), rows=("11:7",),
        hint="符合第63条情形的，告知书一并告知要求听证的权利",
    ),
    Step(
        "serve_notice", "送达告知书", "noticed", "", by=HANDLERS, basis=f"{ACT}第44条、第61条", adds=details.PenaltyDelivery,
        detail=("means", "receiver", "delivered_on", "confirmed", "witness", "filmed", *OFFICERS),
        optional=("confirmed", "witness", "filmed", *OFFICERS), fills={"paper": Paper.NOTICE},
        sets={"noticed_on": lambda ctx: ctx.detail["delivered_on"]}, needs=(hearing.notice_not_served_yet,),
        checks=(*BY_TWO, acts.service_is_proper), issues=("delivery_receipt",),
    ),
    Step(
        "defend", "当事人陈述、申辩", ("noticed", "hearing", "heard"), "", by=HANDLERS, basis=f"{ACT}第45条", adds=details.PenaltyDefence,
        sets={"defended": True}, rows=("11:8",),
    ),
    Step(
        "answer_defence", "复核陈述、申辩", ("noticed", "hearing", "heard"), "", by=HANDLERS, basis=f"{ACT}第45条",
        adds=details.PenaltyDefenceAnswer, sets={"defence_answer": lambda ctx: ctx.detail["answer"]}, needs=(hearing.something_to_answer,),
        hint="当事人提出的事实、理由或者证据成立的，应当采纳；不得因陈述、申辩给予更重的处罚",
    ),
    Step(
        "waive", "当事人明确放弃陈述、申辩和听证", "noticed", "", by=HANDLERS, basis=f"{ACT}第45条、第62条、第64条", sets={"waived": True},
        needs=(hearing.notice_is_served,), once=True,
    ),
)  # fmt: skip
