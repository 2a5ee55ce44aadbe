"""The steps of a legality review up to the opinion: request, completeness, team, counsel, points, opinion."""

from __future__ import annotations

from fazhi.areas.decisions.legality import gates, gates_whose, moves
from fazhi.areas.decisions.legality.details import (
    ReviewCounselOpinion,
    ReviewDropped,
    ReviewHigherOpinion,
    ReviewMember,
    ReviewOpinion,
    ReviewPoint,
    ReviewReturn,
    ReviewSubmission,
)
from fazhi.spine.access import Role
from fazhi.spine.procedure import Step

STAFF = (Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD)
REVIEWERS = (Role.REVIEWER, Role.OFFICE_HEAD)
#: Who acts for the unit that asked.
UNIT = (Role.LIAISON, Role.CLERK, Role.REGISTRAR, Role.OFFICE_HEAD)
JOINT = "地方实践（司法所、公职律师、政府法律顾问、村（居）法律顾问、法治联络员联合审查）"
RULE_115 = "国办发〔2018〕115号(5)"
BOTH = "国办发〔2018〕115号(5)；国务院令第713号第25条"
LEVELS = "地方实践（县、乡、村三级审查，疑难事项提请上级审查）"

INTAKE = (
    Step(
        "return_papers", "退回补正", ("requested", "accepted"), "returned", by=STAFF,
        basis="国办发〔2018〕115号(5)；国务院令第713号第26条", adds=ReviewReturn,
        sets={"returns": lambda ctx: ctx.record.returns + 1}, checks=(gates.returned_once,), issues=("return_notice",),
        tells=moves.TELL_RETURN, rows=("C02", "N09"), hint="一次告知全部须补正的材料；退回后审查期限停止，补正后重新起算",
    ),
    Step(
        "resubmit", "重新送审", ("returned", "issued", "answered", "used"), "requested", by=UNIT, at="requester", relayed=True,
        basis=BOTH, adds=ReviewSubmission, detail=("text", "note"), optional=("text", "note"),
        fills={"round": moves.next_round}, needs=(gates.may_come_again,), checks=(gates.amended_text_comes,),
        sets={
            "text": moves.new_text, "round": moves.next_round, "given_on": None, "result": "", "conclusion": "",
            "answered_on": None, "used_on": None, "must_points": "", "risk_level": "", "risk_note": "",
            "returns": lambda ctx: 0 if moves.again(ctx) else ctx.record.returns,
        },
        hint="退回的，补齐材料后重新送审；审查意见为应当修改、不合法的，逐条反馈并修改后重新送审",
    ),
    Step(
        "accept", "受理（材料齐备）", "requested", "accepted", by=STAFF, basis=BOTH,
        fields=("reviewer", "no_conflict", "complexity"), optional=("complexity",), stamp="accepted_on",
        needs=(gates_whose.not_the_drafting_unit, gates.own_opinion_is_there),
        checks=(gates.reviewer_did_not_draft, gates.reviewer_stands_not_aside, gates.reviewer_declares), rows=("C02", "N09"),
        hint="材料齐备之日起计算审查期限；合同复杂或者需要专家论证的，难易程度选“复杂”",
    ),
    Step(
        "deem_complete", "视为材料齐备", "requested", "accepted", by=(), law=True, local=True, stamp="accepted_on",
        basis="地方规定：期满没有告知补正的，视为材料齐备", rows=("C02",),
    ),
    Step(
        "name_reviewer", "确定主审人员", "accepted", "", by=STAFF, basis="审查与起草相分离（地方规定）", local=True,
        fields=("reviewer", "no_conflict", "complexity"), optional=("complexity",),
        checks=(gates.reviewer_did_not_draft, gates.reviewer_stands_not_aside, gates.reviewer_declares),
    ),
    Step(
        "withdraw", "撤回送审", ("requested", "returned", "accepted", "referred"), "withdrawn", by=UNIT, at="requester",
        relayed=True, basis="地方实践", local=True, fields=("withdrawn_reason",), optional=("withdrawn_reason",),
        needs=(gates.is_withdrawn_here,), after=(moves.withdraw_above,),
    ),
)  # fmt: skip

WORK = (
    Step(
        "member", "组成联合审查组", "accepted", "", by=STAFF, basis=JOINT, local=True, adds=ReviewMember,
        detail=("role", "name", "organ", "recusal", "ground"), optional=("organ", "ground"),
        fills={"account": gates.account_of}, sets={"team": moves.with_member}, checks=(gates.member_may_sit,),
        hint="逐人登记并声明有无应当回避的情形；起草人和起草单位的人员不得参加审查",
    ),
    Step(
        "ask_counsel", "征询法律顾问、公职律师", "accepted", "", by=STAFF, basis="中办发〔2016〕30号；国务院令第713号第25条至第28条",
        fields=("counsel_question",), sets={"counsel_waiting": lambda ctx: ctx.record.counsel_waiting + 1},
        sends=(moves.ASK_COUNSEL,), rows=("C09",), hint="法律顾问的意见供审查参考，审查意见由审查机构出具",
    ),
    Step(
        "counsel_opinion", "收到法律顾问意见", ("accepted", "referred"), "", by=STAFF, relayed=True,
        basis="中办发〔2016〕30号", adds=ReviewCounselOpinion, optional=("opinion_no", "hours"),
        sets={"counsel_waiting": lambda ctx: max(0, ctx.record.counsel_waiting - 1)}, rows=("C09",),
    ),
    Step(
        "no_counsel", "不再等候法律顾问意见", "accepted", "", by=STAFF, basis="地方实践", local=True,
        needs=(gates.counsel_is_awaited,), sets={"counsel_waiting": 0},
    ),
    Step(
        "add_point", "提出审查意见（逐条）", "accepted", "", by=REVIEWERS, basis=BOTH, adds=ReviewPoint,
        detail=("article", "severity", "problem", "basis", "suggestion"),
        fills={"no": moves.next_no, "round": lambda ctx: ctx.record.round, "citation": moves.cited},
        sets={"points_written": moves.next_no, "open_points": moves.with_point, "must_points": moves.with_must},
        checks=(gates.reviewer_stands_not_aside,),
        hint="写明条款、存在的问题、依据和修改建议；依据写法律法规全称和条号",
    ),
    Step(
        "drop_point", "撤回一条意见", "accepted", "", by=REVIEWERS, basis="地方实践", local=True, adds=ReviewDropped,
        sets={"open_points": moves.without_point, "dropped_points": moves.with_dropped}, checks=(gates.point_stands,),
        own_page=True,
    ),
    Step(
        "rate_risk", "评定合同风险等级", "accepted", "", by=REVIEWERS, basis="地方实践", local=True,
        fields=("risk_level", "risk_note"), optional=("risk_note",), needs=(gates.is_a_contract,),
    ),
    Step(
        "refer_up", "提请上级审查", "accepted", "referred", by=REVIEWERS, basis=LEVELS, local=True,
        fields=("higher_organ", "refer_reason"), needs=(gates.of_a_lower_level,), checks=(gates.higher_is_above,),
        sends=(moves.REFER,),
    ),
    Step(
        "higher_opinion", "收到上级审查意见", "referred", "accepted", by=STAFF, relayed=True, basis=LEVELS, local=True,
        adds=ReviewHigherOpinion, optional=("opinion_no", "points"),
    ),
    Step(
        "issue", "出具审查意见", "accepted", "issued", by=REVIEWERS, basis=BOTH, fields=("result", "conclusion"),
        optional=("conclusion",), stamp="given_on", sets={"first_given_on": moves.first_day, "repeats": moves.repeats},
        adds=ReviewOpinion, detail=(),
        fills={
            "round": lambda ctx: ctx.record.round, "points": moves.count_of_points,
            "result": lambda ctx: ctx.values["result"], "conclusion": lambda ctx: ctx.values["conclusion"],
        },
        needs=(gates.reviewer_is_named, gates_whose.not_the_drafting_unit, gates.counsel_has_answered, gates_whose.counsel_was_heard),
        checks=(
            gates.reviewer_did_not_draft, gates.reviewer_stands_not_aside, gates.risk_is_rated, gates.result_fits_points,
            gates.result_is_explained,
        ),
        issues=("opinion",), tells=moves.TELL_OPINION, after=(moves.tell_lower,),
        rows=("N10", "D13", "C03", "C04", "C05", "C06", "C07", "C08"),
        hint="审查意见不得以征求意见、会签、参加会议等方式代替",
    ),
)  # fmt: skip
