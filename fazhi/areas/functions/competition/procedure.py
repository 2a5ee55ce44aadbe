"""How a policy measure is reviewed: scope, first review, stakeholders, conclusion, issue, and the life of an exception.

公平竞争审查条例 (国务院令第783号), in force 2024-08-01.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.functions.competition import gates, papers
from fazhi.areas.functions.competition.limits import LIMITS, UNLISTED
from fazhi.areas.functions.competition.models import (
    CompetitionAdvice,
    CompetitionAssessment,
    CompetitionExceptionCheck,
    CompetitionHearing,
    CompetitionReview,
)
from fazhi.areas.functions.competition.words import Conclusion, ExceptionEnd, Stage
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.procedure import Procedure, Step, Tell
from fazhi.spine.registry import register

ACT = gates.ACT
DRAFTERS = (Role.CLERK, Role.LIAISON, Role.REVIEWER, Role.OFFICE_HEAD)
REVIEWERS = (Role.REVIEWER, Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD)
OPEN = ("drafting", "reviewing", "adjusting")
SENDERS = ("rules.document", "decisions.decision")


def _tells() -> tuple[Tell, ...]:
    """Whoever sent the measure is answered: the document or the decision that waits for its opinion."""
    detail = {
        "result": lambda ctx: ctx.record.conclusion, "opinion_no": _number, "given_on": lambda ctx: ctx.on,
        "exception_until": lambda ctx: ctx.record.exception_until,
    }  # fmt: skip
    return tuple(Tell(system, "competition", "competition_opinion", detail=detail) for system in SENDERS)


#: A document goes on without review when there is nothing to review. A decision is answered by a conclusion.
TELL_FREE = Tell(
    "rules.document", "competition", "competition_opinion",
    detail={"result": "not_in_scope", "opinion_no": lambda ctx: ctx.matter.number, "given_on": lambda ctx: ctx.on,
            "exception_until": None},
)  # fmt: skip


def _number(ctx: Context) -> str:
    """The number typed in, or that of the review itself."""
    return ctx.record.opinion_no or ctx.matter.number


BEGIN = (
    Step(
        "out_of_scope", "登记不属于审查范围", "drafting", "out_of_scope", by=DRAFTERS, basis=f"{ACT}第2条",
        fields=("scope_reason", "scope_text"), issues=("scope",), needs=(gates.sender_waits_for_a_conclusion,),
        tells=(TELL_FREE,), hint="须写明理由；针对个别企业的措施也在审查范围内",
    ),
    Step(
        "first_review", "逐项对照标准（起草单位）", "drafting", "", by=DRAFTERS, rows=("22:A1", "22:A2", "22:A3"),
        basis=f"{ACT}第8—11条、第13条、第14条", adds=CompetitionAssessment, fills={"stage": Stage.FIRST},
        optional=("entry", "flow", "cost", "conduct"), checks=(gates.every_group_is_judged,),
    ),
    Step(
        "hear", "起草单位听取利害关系人意见", OPEN, "", by=DRAFTERS, basis=f"{ACT}第16条", adds=CompetitionHearing, optional=("adopted",),
        rows=("22:A4",),
    ),
    Step(
        "ask_expert", "起草单位听取专家意见", OPEN, "", by=DRAFTERS, basis="地方专家库做法，没有全国性规定", local=True,
        adds=CompetitionAdvice, checks=(gates.expert_stands_apart,),
    ),
    Step(
        "submit", "送市场监督管理部门审查", "drafting", "reviewing", by=DRAFTERS, basis=f"{ACT}第14条",
        fields=("first_opinion", "reviewer"), stamp="submitted_on", issues=("sheet",), rows=("22:A3",),
        needs=(gates.measure_of_government, gates.drafter_has_judged), checks=(gates.reviewer_is_named,),
    ),
    Step(
        "review", "逐项对照标准（审查机关）", "reviewing", "", by=REVIEWERS, at="reviewer", basis=f"{ACT}第8—11条、第14条",
        adds=CompetitionAssessment, fills={"stage": Stage.REVIEW}, optional=("entry", "flow", "cost", "conduct"),
        checks=(gates.every_group_is_judged,), rows=("22:A3",),
    ),
    Step(
        "review_hear", "审查机关听取利害关系人意见", "reviewing", "", by=REVIEWERS, at="reviewer", basis=f"{ACT}第16条",
        adds=CompetitionHearing, optional=("adopted",), rows=("22:A4",),
    ),
    Step(
        "review_expert", "审查机关听取专家意见", "reviewing", "", by=REVIEWERS, at="reviewer", local=True,
        basis="地方专家库做法，没有全国性规定", adds=CompetitionAdvice, checks=(gates.expert_stands_apart,),
    ),
)  # fmt: skip

EXCEPTION_FIELDS = ("exception_ground", "no_milder_way", "exception_until", "end_condition")
#: Conclusion -> (code, name, state, more of the step).
CONCLUSIONS: dict[Conclusion, tuple[str, str, str, dict[str, Any]]] = {
    Conclusion.PASSED: ("pass", "结论：可以出台", "passed", {"needs": (gates.offends_nothing,)}),
    Conclusion.ADJUST: ("adjust", "结论：修改后再审", "adjusting", {}),
    Conclusion.EXCEPTION: (
        "except", "结论：适用例外规定", "excepted",
        {"fields": EXCEPTION_FIELDS, "needs": (gates.offends_something,), "checks": (gates.exception_is_limited,),
         "optional": ("end_condition",)},
    ),
    Conclusion.STOPPED: ("stop", "结论：不得出台", "stopped", {}),
}  # fmt: skip


def _conclude(own: bool, result: Conclusion) -> Step:
    """A conclusion by the drafting unit (13) or by the market regulation bureau (14)."""
    code, name, to, more = CONCLUSIONS[result]
    judged = gates.drafter_has_judged if own else gates.bureau_has_judged
    final = (judged, gates.stakeholders_are_heard, gates.expert_is_asked) if result != Conclusion.ADJUST else (judged,)
    sets: dict[str, Any] = {"conclusion": result}
    if result == Conclusion.ADJUST:
        sets["adjusted"] = True
    if result != Conclusion.EXCEPTION:
        sets |= {"exception_ground": "", "exception_until": None}
    given = {
        "fields": ("opinion", "opinion_no", *more.get("fields", ())), "optional": ("opinion_no", *more.get("optional", ())),
        "checks": more.get("checks", ()),
    }  # fmt: skip
    return Step(
        f"{code}_own" if own else code, name + ("（起草单位）" if own else "（审查机关）"),
        "drafting" if own else "reviewing", to, by=DRAFTERS if own else REVIEWERS, at="organ" if own else "reviewer",
        basis=f"{ACT}第12条、第13条、第17条" if own else f"{ACT}第12条、第14条、第17条", stamp="concluded_on", sets=sets,
        needs=(*((gates.own_measure,) if own else (gates.measure_of_government,)), *final, *more.get("needs", ())),
        issues=("conclusion",), tells=_tells(), rows=("22:A5",), **given,
    )  # fmt: skip


CONCLUDE = tuple(_conclude(own, result) for own in (True, False) for result in CONCLUSIONS)
CLEARED = {
    "conclusion": "", "concluded_on": None, "opinion_no": "", "exception_ground": "", "exception_until": None, "submitted_on": None,
}  # fmt: skip

AFTER = (
    Step(
        "resubmit", "修改后再审", ("drafting", "adjusting", "passed", "excepted"), "drafting", by=DRAFTERS, basis=f"{ACT}第17条",
        fields=("text",), sets=CLEARED, relayed=True, checks=(gates.text_is_changed,), rows=("22:A5",),
        hint="重新对照标准；政府出台的再送市场监督管理部门",
    ),
    Step(
        "issue", "登记出台", "passed", "issued", by=DRAFTERS, basis=f"{ACT}第18条", fields=("document_no",), stamp="issued_on",
        optional=("document_no",), relayed=True, rows=("22:A1", "22:A2", "22:A3"),
    ),
    Step(
        "issue_exception", "登记出台（适用例外）", "excepted", "in_exception", by=DRAFTERS, basis=f"{ACT}第12条、第18条",
        fields=("document_no",), optional=("document_no",), stamp="issued_on", checks=(gates.exception_still_runs,),
        relayed=True, rows=("22:A5",),
    ),
    Step(
        "drop", "不出台", ("drafting", "adjusting", "passed", "excepted"), "dropped", by=DRAFTERS, basis=f"{ACT}第18条",
        fields=("dropped_reason",), relayed=True,
    ),
    Step(
        "assess", "评估例外", "in_exception", "", by=DRAFTERS, local=True, adds=CompetitionExceptionCheck, rows=("22:A5",),
        basis="逐年评估为原《公平竞争审查制度实施细则》的做法，现行实施办法未核对",
    ),
    Step(
        "end_exception", "停止例外", "in_exception", "ended", by=DRAFTERS, basis=f"{ACT}第12条", stamp="exception_ended_on",
        fields=("exception_end",), rows=("22:A5",), hint="终止条件满足，或者评估认为条件不再存在的，及时停止执行",
    ),
    Step(
        "expire", "例外到期停止", "in_exception", "ended", by=(), law=True, basis=f"{ACT}第12条", rows=("22:A5",),
        stamp="exception_ended_on", sets={"exception_end": ExceptionEnd.EXPIRED},
    ),
)  # fmt: skip

COMPETITION = register(
    Procedure(
        code="functions.competition", id="F6", name="公平竞争审查", record=CompetitionReview, basis=ACT,
        number="{mark}竞审〔{year}〕{n}号", title="{measure}", opens="drafting",
        closes={"out_of_scope", "issued", "stopped", "dropped", "ended"},
        states={
            "drafting": "起草审查中", "reviewing": "市场监管部门审查中", "adjusting": "按意见修改", "passed": "可以出台",
            "excepted": "适用例外，待出台", "in_exception": "例外实施中", "issued": "已出台", "stopped": "不得出台",
            "dropped": "未出台", "ended": "例外已停止", "out_of_scope": "不属于审查范围",
        },
        open_name="登记政策措施", open_by=DRAFTERS, open_on="起草（收到）日期",
        open_fields=("measure", "issuer", "drafting_unit", "level", "text", "measure_kind", "joint", "one_off",
                     "public_interest", "hard"),
        open_optional=("measure_kind",), open_checks=(gates.one_off_is_told, gates.level_fits_the_issuer),
        steps=(*BEGIN, *CONCLUDE, *AFTER), limits=LIMITS, templates=papers.TEMPLATES, unlisted=UNLISTED,
        parties={"issuer": "issuer", "reviewer": "reviewer"}, insiders=frozenset({"reviewer"}),
        capacities={"issuer": "出台单位", "reviewer": "审查机关"},
    )
)  # fmt: skip

# The two other procedures of the system; discovered with this one.
from fazhi.areas.functions.competition import complaint as complaint  # noqa: E402
from fazhi.areas.functions.competition import spot_check as spot_check  # noqa: E402
