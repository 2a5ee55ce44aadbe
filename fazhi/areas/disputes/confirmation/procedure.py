"""How a department mediates on line, and how its agreement is confirmed by the court.

民事诉讼法 (2023) 第205条、第206条. Administrative mediation itself has no national act: its steps are local practice and say so.
What people's mediation does with its own agreements stands in its own procedure; a dispute handed over is tied to it.
"""

from __future__ import annotations

from fazhi.areas.disputes.confirmation import gates, papers
from fazhi.areas.disputes.confirmation.limits import JOINTLY, LIMITS, LOCAL, RULES_2011
from fazhi.areas.disputes.confirmation.models import OdrJoint, OdrMediation, OdrSession, OdrSignature, OdrVisit
from fazhi.areas.disputes.confirmation.words import Result, Ruling, Signing
from fazhi.spine.access import Role
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register

CODE = "disputes.confirmation"
ORGANISERS = (Role.CLERK, Role.LIAISON)
MEDIATORS = (Role.MEDIATOR, Role.LIAISON, Role.CLERK)
OPEN = ("allocated", "accepted", "mediating", "signing")
AGREED = ("agreed", "confirming", "confirmed")
CONFIRMED_BY = "民事诉讼法第205条、第206条"
DEPARTMENT = "department"


def _refuse(code: str, name: str, takes: str, at: str) -> Step:
    """Before it is allocated the organiser refuses, afterwards the department."""
    return Step(
        code, name, takes, "refused", by=MEDIATORS, at=at, basis=LOCAL, local=True, fields=("refusal_reason",),
        stamp="concluded_on", sets={"result": Result.REFUSED, "continues": gates.what_it_continues}, issues=("refusal",),
        rows=("16:2",),
    )  # fmt: skip


def _withdraw(code: str, name: str, takes: str | tuple[str, ...], at: str) -> Step:
    return Step(
        code, name, takes, "withdrawn", by=MEDIATORS, at=at, basis=LOCAL, local=True, stamp="concluded_on",
        sets={"result": Result.WITHDRAWN},
    )  # fmt: skip


BEGIN = (
    Step(
        "allocate", "分派承接部门", ("requested", "allocated"), "allocated", by=ORGANISERS, basis=LOCAL, local=True,
        fields=("department",), checks=(gates.department_is_seated,), hint="只能分派给当日进驻的部门；分派错了可以改派",
    ),
    Step(
        "accept", "受理", "allocated", "accepted", by=MEDIATORS, at=DEPARTMENT, basis=LOCAL, local=True,
        fields=("mediator", "no_refusal", "duty_basis", "linked_case_no"), optional=("linked_case_no",), stamp="accepted_on",
        sets={"continues": gates.what_it_continues}, checks=(gates.nobody_refuses, gates.mediator_is_of_the_department),
        rows=("16:2", "16:3"),
    ),
    _refuse("refuse", "不予受理", "requested", "organ"),
    _refuse("decline", "部门不予受理", "allocated", DEPARTMENT),
    _withdraw("withdraw_request", "撤回申请", "requested", "organ"),
    _withdraw("withdraw", "申请人撤回", OPEN, DEPARTMENT),
)  # fmt: skip


def _sign(code: str, name: str, way: Signing, by: tuple[Role, ...]) -> Step:
    # Taken on the portal it names no account: who signed, and when, stands in its row.
    return Step(
        code, name, "signing", "", by=by, at=DEPARTMENT, basis=f"{LOCAL}；参照人民调解法第29条", local=True, adds=OdrSignature,
        detail=("side", "signer"), fills={"way": way, "time": gates.time_of_day, "offer_no": lambda ctx: ctx.record.offer_no},
        checks=(gates.signer_is_a_party,), anonymous=not by, rows=("16:6a",),
    )  # fmt: skip


def _join(code: str, name: str, way: Signing, by: tuple[Role, ...]) -> Step:
    return Step(
        code, name, "agreed", "", by=by, at=DEPARTMENT, basis=JOINTLY, adds=OdrJoint, detail=("side",),
        fills={"way": way, "time": gates.time_of_day}, needs=(gates.can_be_confirmed, gates.not_ruled_on),
        checks=(gates.not_joined_yet, gates.right_stands), anonymous=not by, rows=("16:7",),
    )  # fmt: skip


MEDIATE = (
    Step(
        "session", "调解", ("accepted", "mediating"), "mediating", by=MEDIATORS, at=DEPARTMENT, basis=LOCAL, local=True,
        adds=OdrSession, optional=("courtroom", "place"), checks=(gates.session_says_where,), rows=("16:5",),
    ),
    Step(
        "offer", "协议送签", ("accepted", "mediating", "signing"), "signing", by=MEDIATORS, at=DEPARTMENT, basis=LOCAL, local=True,
        fields=("agreement_content", "agreement_amount", "relation", "performance_due_on"),
        optional=("agreement_amount", "performance_due_on"), needs=(gates.has_met,), checks=(gates.performance_lies_ahead,),
        sets={"offer_no": gates.next_offer, "applicant_code": gates.code_of("applicant_code"),
              "respondent_code": gates.code_of("respondent_code")},
        issues=("sign_applicant", "sign_respondent"), hint="改动后重新送签的，以前的签名失效，各方须重新签",
    ),
    _sign("sign", "当事人凭码签名（公众端）", Signing.CODE, ()),
    _sign("sign_received", "登记当面签名", Signing.PAPER, MEDIATORS),
    Step(
        "seal", "调解员签名盖章，协议生效", "signing", "agreed", by=MEDIATORS, at=DEPARTMENT, fields=("sealed",),
        basis="参照人民调解法第29条", local=True, stamp="concluded_on", needs=(gates.all_have_signed,), rows=("16:6a",),
        sets={"result": Result.AGREED, "agreement_effective_on": lambda ctx: ctx.on}, issues=("agreement",),
        checks=(gates.is_sealed, gates.sealed_last),
    ),
    Step(
        "fail", "调解不成", ("accepted", "mediating", "signing"), "failed", by=MEDIATORS, at=DEPARTMENT, stamp="concluded_on",
        basis="参照人民调解法第26条", local=True, fields=("failure_reason", "other_ways"), optional=("other_ways",),
        checks=(gates.other_ways_are_told,),
        sets={"result": Result.FAILED}, issues=("termination",), rows=("16:6b",),
    ),
)  # fmt: skip


def _ruling(code: str, name: str, to: str, ruling: Ruling, hint: str = "") -> Step:
    """One outcome of the application to the court."""
    return Step(
        code, name, "confirming", to, by=MEDIATORS, at=DEPARTMENT, basis=CONFIRMED_BY, stamp="ruled_on",
        sets={"ruling": ruling}, rows=("16:7b",), hint=hint,
    )  # fmt: skip


CONFIRM = (
    _join("join", "表示共同申请司法确认（公众端）", Signing.CODE, ()),
    _join("join_received", "登记一方申请司法确认的表示", Signing.PAPER, MEDIATORS),
    Step(
        "apply_confirmation", "共同申请司法确认", "agreed", "confirming", by=MEDIATORS, at=DEPARTMENT, stamp="applied_on",
        basis=JOINTLY, fields=("court",), sets={"ruling": "", "ruled_on": None, "court_case_no": ""},
        needs=(gates.can_be_confirmed, gates.not_ruled_on, gates.both_apply), checks=(gates.right_stands,),
        issues=("confirmation_request",), rows=("16:7",),
        hint="法院委派、委托调解的，向作出邀请的法院提出；其他的向当事人住所地、标的物所在地或者调解组织所在地的基层法院提出",
    ),
    Step("lose_confirmation", "逾期未申请司法确认", "agreed", "", by=(), law=True, basis=JOINTLY, rows=("16:7",)),
    Step(
        "court_accept", "法院受理司法确认申请", "confirming", "", by=MEDIATORS, at=DEPARTMENT, once=True,
        fields=("court_case_no", "court_rule", "court_rule_reason"), optional=("court_rule_reason",),
        suggests={"court_rule": gates.rule_suggested}, checks=(gates.rule_has_a_reason,), basis=f"{RULES_2011}第4条",
        rows=("16:7a",), hint="两种期限的规定都有效：按法院适用的一种计算，并写明理由",
    ),
    _ruling("confirm", "法院裁定有效", "confirmed", Ruling.CONFIRMED),
    _ruling("refuse_confirmation", "法院裁定驳回", "agreed", Ruling.REFUSED, "可以变更原协议或者另行调解，也可以起诉"),
    _ruling("decline_confirmation", "法院不予受理", "agreed", Ruling.NOT_ACCEPTED),
    _ruling("withdraw_confirmation", "当事人撤回司法确认申请", "agreed", Ruling.WITHDRAWN),
)  # fmt: skip

FOLLOW = (
    Step(
        "perform", "协议履行完毕", AGREED, "", by=MEDIATORS, at=DEPARTMENT, basis="民法典第509条", stamp="performed_on",
        once=True, rows=("16:8",),
    ),
    Step(
        "default", "一方不履行协议", AGREED, "", by=MEDIATORS, at=DEPARTMENT, basis="民法典第509条、第577条",
        stamp="defaulted_on", rows=("16:8",), hint="经司法确认的可以申请执行，未确认的可以起诉",
    ),
    Step(
        "enforce", "申请强制执行", "confirmed", "", by=MEDIATORS, at=DEPARTMENT, basis="民事诉讼法第206条", stamp="enforced_on",
        once=True, hint="由对方当事人向法院申请，此处登记",
    ),
    Step(
        "visit", "回访", AGREED, "", by=MEDIATORS, at=DEPARTMENT, basis=LOCAL, local=True, adds=OdrVisit, optional=("facts",),
        stamp="visited_on", rows=("16:8",),
    ),
    Step(
        "archive", "归档", ("agreed", "confirmed", "failed"), "archived", by=MEDIATORS, at=DEPARTMENT, basis=LOCAL, local=True,
        fields=("archive_no",), optional=("archive_no",), rows=("16:9",),
    ),
)  # fmt: skip

CONFIRMATION = register(
    Procedure(
        code=CODE, id="X5", name="行政调解司法确认", record=OdrMediation, basis="民事诉讼法第205条、第206条；行政调解为地方实践",
        number="{mark}网调〔{year}〕{n}号", title="{subject}", opens="requested", closes={"refused", "withdrawn", "archived"},
        states={
            "requested": "已申请", "allocated": "已分派", "accepted": "已受理", "refused": "不予受理", "mediating": "调解中",
            "signing": "协议签署中", "agreed": "协议已生效", "failed": "调解不成", "withdrawn": "已撤回", "confirming": "司法确认中",
            "confirmed": "已司法确认", "archived": "已归档",
        },
        open_name="收到调解申请", open_by=MEDIATORS, open_on="申请日期",
        open_fields=(
            "source", "parent_source_no", "dispute_type", "subject", "applicants", "applicant_phone", "respondents",
            "respondent_phone", "facts", "amount_involved", "wish", "courtroom",
        ),
        open_optional=(
            "parent_source_no", "applicant_phone", "respondent_phone", "facts", "amount_involved", "wish", "courtroom",
        ),
        open_checks=(gates.handed_on_names_its_origin, gates.room_is_chosen, gates.sides_differ),
        steps=(*BEGIN, *MEDIATE, *CONFIRM, *FOLLOW), limits=LIMITS, templates=papers.TEMPLATES,
        parties={DEPARTMENT: "department"}, insiders=frozenset({DEPARTMENT}), keeps_after=frozenset({DEPARTMENT}),
        capacities={DEPARTMENT: "承接部门", "parties": "双方当事人", "court": "人民法院"},
        links={"parent": "由该件移交而来", "court_case": "关联的诉讼案件"},
    )
)  # fmt: skip
