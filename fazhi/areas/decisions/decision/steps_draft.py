"""Steps from the proposal to the draft and the procedures that it goes through (条10—24)."""

from __future__ import annotations

from typing import Any

from fazhi.areas.decisions.decision import gates, handing, revising
from fazhi.areas.decisions.decision.after import tie_to_catalogue
from fazhi.areas.decisions.decision.details import (
    DecisionComments,
    DecisionCompetition,
    DecisionExpert,
    DecisionHearing,
    DecisionParticipation,
    DecisionRevision,
    DecisionRisk,
    DecisionRuling,
    DecisionUnitOpinion,
)
from fazhi.areas.decisions.decision.words import ACT, FIELD, WAIVABLE, Block, CompetitionResult, Need, Stance, need_of
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.procedure import Step

OFFICE = (Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
UNIT = (Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD)
RUNNING = ("started", "drafting", "reviewing", "returned", "reviewed", "submitted", "postponed", "decided")


def _ruled(block: Block) -> Any:
    """What a ruling makes of a procedure: its own is changed, every other stays."""

    def need(ctx: Context) -> str:
        if ctx.detail["block"] != block:
            return str(getattr(ctx.record, FIELD[block]))
        now = need_of(ctx.record, block)
        if ctx.detail["needed"]:
            return Need.DONE if now is Need.DONE else Need.REQUIRED
        return Need.WAIVED

    return need


def _cleared(ctx: Context) -> str:
    passed = ctx.detail["result"] in (CompetitionResult.PASSED, CompetitionResult.EXCEPTION)
    return Need.DONE if passed else Need.REQUIRED


PROPOSE = (
    Step(
        "study", "研究论证", "proposed", "", by=OFFICE, basis=f"{ACT}第10条", fields=("study",), rows=("D02",),
        hint="写明拟解决的主要问题、初步方案及其必要性、可行性",
    ),
    Step(
        "start", "决定启动", "proposed", "started", by=OFFICE, basis=f"{ACT}第10条", stamp="started_on",
        needs=(gates.is_studied,), issues=("start",), after=(tie_to_catalogue,), rows=("D02",),
    ),
    Step(
        "decline", "决定不启动", "proposed", "not_started", by=OFFICE, basis=f"{ACT}第10条", fields=("ended_reason",),
        needs=(gates.is_studied,), rows=("D02",),
    ),
    Step(
        "assign_unit", "确定承办单位", "started", "drafting", by=OFFICE, basis=f"{ACT}第11条",
        fields=("drafting_unit", "co_units"), optional=("co_units",), issues=("handover",), rows=("D03",),
        hint="涉及两个以上单位职责的，明确牵头的承办单位",
    ),
)  # fmt: skip

DRAFT = (
    Step(
        "draft", "拟订决策草案", "drafting", "", by=UNIT, at="drafter", basis=f"{ACT}第12条",
        fields=("draft_text", "draft_note", "alternatives"), optional=("alternatives",),
        sets={"draft_version": lambda ctx: ctx.record.draft_version + 1},
        needs=(gates.no_consultation_is_open, revising.nothing_rests_on_the_draft),
        rows=("D04",), hint="说明须有依据、成本和效益分析；有关方面分歧较大的，可以提出两个以上方案",
    ),
    Step(
        "redraft", "修改决策草案", "drafting", "", by=UNIT, at="drafter",
        basis=f"{ACT}第12条、第18条、第24条、第28条（修改后须重新履行哪些程序，条例没有规定，逐次认定为地方实践）",
        fields=("draft_text", "draft_note", "alternatives"), adds=DecisionRevision, detail=("extent", "kept", "reason"),
        optional=("alternatives", "kept"), sets=revising.SETS, tells=(handing.CLEAR_CHANGED,), rows=("D04",),
        fills={"version": lambda ctx: ctx.record.draft_version + 1, "anew": revising.to_do_anew},
        needs=(gates.no_consultation_is_open, revising.something_rests_on_the_draft),
        checks=(
            revising.change_has_a_reason,
            revising.major_change_changes_the_text,
            revising.kept_is_of_a_major_change, revising.announced_hearing_is_settled,
            revising.competition_review_is_not_under_way,
        ),
        hint="实质性修改的，没有勾选“继续有效”的程序恢复为应当履行；经认定不需要的程序，修改后情况有变的，另行重新认定",
    ),
    Step(
        "hear_unit", "登记有关单位意见", "drafting", "", by=UNIT, at="drafter", basis=f"{ACT}第13条",
        adds=DecisionUnitOpinion, optional=("content", "dispute"), needs=(gates.is_drafted,),
        checks=(gates.dispute_is_explained,), sets={"units_heard": lambda ctx: ctx.record.units_heard + 1}, rows=("D05",),
    ),
    Step(
        "rule", "认定程序是否需要", "drafting", "", by=UNIT, at="drafter", basis=f"{ACT}第14条、第19条、第22条、第29条",
        adds=DecisionRuling, optional=("ground",), checks=(gates.ruling_has_a_ground, gates.ruling_is_in_time),
        sets={FIELD[b]: _ruled(b) for b in WAIVABLE}, rows=("D06", "D10", "D11", "D12"),
        hint="不需要某项程序，是有依据、有认定人的决定，不是空白",
    ),
)  # fmt: skip

PUBLIC = (
    Step(
        "consult", "向社会公开征求意见", "drafting", "", by=UNIT, at="drafter", basis=f"{ACT}第15条",
        fields=("consult_from", "consult_days", "short_reason"), optional=("short_reason",), sets={"consulting": True},
        needs=(gates.is_drafted, gates.is_not_secret, gates.no_consultation_is_open),
        checks=(gates.comment_period_is_long_enough,),
        sends=(handing.ASK_PUBLIC,),
        rows=("D07",), hint="一般不少于30日；缩短期限的理由载入公告",
    ),
    Step(
        "consultation_closed", "公开征求意见结束", "drafting", "", by=(), relayed=True, basis=f"{ACT}第15条、第18条",
        adds=DecisionComments, rows=("D07", "D09"),
        sets={
            "consulting": False, "comments": lambda ctx: ctx.record.comments + ctx.detail["comments"],
            "comments_adopted": lambda ctx: ctx.record.comments_adopted + ctx.detail["adopted"],
        },
    ),
    Step(
        "announce_hearing", "公告听证会", "drafting", "", by=UNIT, at="drafter", basis=f"{ACT}第16条",
        fields=("hearing_on", "hearing_place", "hearing_required"), optional=("hearing_required",),
        sets={"hearing_papers_on": None, "hearing_change": ""}, issues=("hearing_notice",),
        needs=(gates.is_drafted, gates.is_not_secret, gates.no_hearing_lies_ahead), checks=(gates.hearing_is_ahead,), rows=("D08",),
    ),
    Step(
        "send_hearing_papers", "送达听证材料", "drafting", "", by=UNIT, at="drafter", basis=f"{ACT}第16条",
        stamp="hearing_papers_on", needs=(gates.hearing_lies_ahead,), rows=("D08",),
    ),
    Step(
        "move_hearing", "听证会改期", "drafting", "", by=UNIT, at="drafter",
        basis=f"{ACT}第16条（改期后仍须至少提前7日公告为地方实践，条例只规定材料提前7日送达）",
        fields=("hearing_on", "hearing_place", "hearing_change"), issues=("hearing_moved",), rows=("D08",),
        needs=(gates.hearing_lies_ahead,), checks=(gates.hearing_moves, gates.hearing_is_ahead),
        hint="已送达的材料仍然有效，按新的日期计算是否提前7日；改期公告随即制发",
    ),
    Step(
        "call_off_hearing", "取消听证会", "drafting", "", by=UNIT, at="drafter", local=True,
        basis=f"{ACT}第16条（可以举行的听证会由承办单位决定是否取消，为地方实践）", fields=("hearing_change",),
        sets={"hearing_called_off": lambda ctx: ctx.record.hearing_on, "hearing_on": None, "hearing_papers_on": None},
        needs=(gates.hearing_lies_ahead, gates.hearing_may_be_called_off), issues=("hearing_off",), rows=("D08",),
        hint="取消后仍须以其他方式听取公众意见；法律、法规、规章规定应当听证的不得取消",
    ),
    Step(
        "hold_hearing", "举行听证会", "drafting", "", by=UNIT, at="drafter", basis=f"{ACT}第16条、第17条",
        adds=DecisionHearing, needs=(gates.papers_came_in_time,), checks=(gates.held_on_its_day,),
        sets={"comments": lambda ctx: ctx.record.comments + ctx.detail["opinions"]}, rows=("D06", "D08"),
    ),
    Step(
        "participate", "以其他方式听取意见", "drafting", "", by=UNIT, at="drafter", basis=f"{ACT}第14条",
        adds=DecisionParticipation, checks=(gates.form_has_no_step_of_its_own,), needs=(gates.is_drafted,),
        sets={"comments": lambda ctx: ctx.record.comments + ctx.detail["opinions"]}, rows=("D06",),
    ),
    Step(
        "conclude_participation", "汇总公众意见", "drafting", "", by=UNIT, at="drafter", basis=f"{ACT}第18条",
        fields=("comments_adopted", "adoption_note"), sets={"participation": Need.DONE}, stamp="participation_on",
        needs=(gates.public_took_part, gates.consultation_is_over, gates.announced_hearing_is_held),
        checks=(gates.adopted_are_of_those_received,), rows=("D06", "D09"),
    ),
)  # fmt: skip

ASSESS = (
    Step(
        "hear_expert", "登记专家论证意见", "drafting", "", by=UNIT, at="drafter", basis=f"{ACT}第19条、第20条",
        adds=DecisionExpert, needs=(gates.is_drafted,), checks=(gates.expert_is_independent,), rows=("D10",),
        sets={
            "expert": lambda ctx: "、".join(filter(None, (ctx.record.expert, ctx.detail["expert"])))[:300],
            "experts": lambda ctx: ctx.record.experts + 1,
            "experts_against": lambda ctx: ctx.record.experts_against + (ctx.detail["stance"] == Stance.AGAINST),
        },
        hint="注重选择持不同意见的专家、专业机构",
    ),
    Step(
        "conclude_expert", "完成专家论证", "drafting", "", by=UNIT, at="drafter", basis=f"{ACT}第19条、第29条",
        fields=("expert_body", "expert_adoption"), sets={"expert_need": Need.DONE}, stamp="expert_on",
        needs=(gates.experts_spoke,), issues=("expert_opinion",), rows=("D10",),
    ),
    Step(
        "assess_risk", "登记风险评估", "drafting", "", by=UNIT, at="drafter", basis=f"{ACT}第22条、第23条",
        adds=DecisionRisk, needs=(gates.is_drafted,), stamp="risk_on", issues=("risk_report",), rows=("D11",),
        sets={
            "risk": Need.DONE, "risk_assessor": lambda ctx: ctx.detail["assessor"],
            "risk_level": lambda ctx: ctx.detail["level"], "risk_controllable": lambda ctx: ctx.detail["controllable"],
        },
    ),
    Step(
        "review_competition", "提请公平竞争审查", "drafting", "", by=UNIT, at="drafter",
        basis=f"{ACT}第29条；公平竞争审查条例第14条", needs=(gates.is_drafted, gates.competition_may_be_asked),
        sets={"competition": Need.REQUIRED},
        sends=(handing.CLEAR_COMPETITION,), tells=(handing.CLEAR_AGAIN,),
        rows=("D12",),
    ),
    Step(
        "competition_opinion", "收到公平竞争审查意见", ("drafting", "reviewing", "returned", "reviewed", "postponed"), "",
        by=(), relayed=True, basis="公平竞争审查条例第14条、第17条", adds=DecisionCompetition, optional=("exception_until",),
        sets={
            "competition": _cleared, "competition_result": lambda ctx: ctx.detail["result"],
            "competition_no": lambda ctx: ctx.detail["opinion_no"], "competition_on": lambda ctx: ctx.detail["given_on"],
        },
        rows=("D12",),
    ),
)  # fmt: skip

#: Told last: the way out is not the first thing held out.
END = (
    Step(
        "terminate", "终止决策程序", RUNNING, "terminated", by=OFFICE, basis=f"{ACT}第10条、第30条（程序终止为地方实践）",
        local=True, fields=("ended_reason",), stamp="ended_on", tells=(handing.WITHDRAW_REVIEW,),
    ),
)  # fmt: skip

STEPS = (*PROPOSE, *DRAFT, *PUBLIC, *ASSESS)
