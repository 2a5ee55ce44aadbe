"""How a dispute is mediated: screening or application, acceptance, mediation, agreement, confirmation, return visit.

人民调解法 (2010); 民事诉讼法 (2023) 第205条、第206条. Administrative mediation has no national act and follows the same steps.
"""

from __future__ import annotations

from fazhi.areas.disputes.mediation import gates, papers
from fazhi.areas.disputes.mediation.limits import LIMITS, UNLISTED
from fazhi.areas.disputes.mediation.models import (
    MediationAlert,
    MediationCase,
    MediationJointStep,
    MediationSession,
    MediationVisit,
)
from fazhi.areas.disputes.mediation.words import Result, Ruling
from fazhi.spine.access import Role
from fazhi.spine.procedure import Procedure, Step, Tell
from fazhi.spine.registry import register

LOCAL = "地方实践（三线管控、四网排查、五步联调），没有全国性规定"
HANDLERS = (Role.MEDIATOR, Role.CLERK)
OPEN = ("registered", "accepted", "mediating")
AGREED = ("agreed", "confirming", "confirmed")
CONFIRMED_BY = "民事诉讼法第205条、第206条"

#: An adjudication that was sent here waits for the end; of its contents it is told no more than how it ended.
BACK = (
    Tell(
        "disputes.adjudication", "mediation", "mediated",
        detail={"kind": "mediation", "facts": lambda c: f"调解案件{c.matter.number}：{c.record.get_result_display()}"},
    ),
)  # fmt: skip

BEGIN = (
    Step(
        "grade", "研判分级", OPEN, "", by=HANDLERS, basis=LOCAL, local=True, fields=("risk_level", "lane", "net"),
        optional=("lane", "net"),
    ),
    Step(
        "accept", "受理", "registered", "accepted", by=HANDLERS, basis="人民调解法第17条、第18条", stamp="accepted_on",
        fields=("mediation_kind", "body_kind", "committee_name", "brand", "no_refusal", "restricted", "competent_department",
                "legal_basis", "linked_case_no"),
        optional=("mediation_kind", "committee_name", "brand", "competent_department", "legal_basis", "linked_case_no"),
        sets={"continues": gates.what_it_continues}, issues=("acceptance",), rows=("16:2",),
        checks=(gates.nobody_refuses, gates.kind_suits_dispute, gates.private_dispute_is_restricted),
        hint="劳动、土地承包纠纷另有专门的调解仲裁法律和期限；行政调解请写明主管部门和依据",
    ),
    Step(
        "refuse", "不予受理", "registered", "refused", by=HANDLERS, basis="人民调解法第17条", fields=("refusal_reason",),
        stamp="concluded_on", sets={"result": Result.REFUSED, "continues": gates.what_it_continues}, tells=BACK, issues=("refusal",),
        needs=(gates.alerts_are_answered,), rows=("16:2",),
    ),
    Step(
        "appoint", "确定调解员", ("accepted", "mediating"), "", by=HANDLERS, basis="人民调解法第19条",
        fields=("mediators", "chosen_by_parties"), rows=("16:3",),
    ),
    Step(
        "investigate", "调查并告知权利义务", ("accepted", "mediating"), "", by=HANDLERS, basis="人民调解法第23条、第24条",
        rows=("16:4",), needs=(gates.mediator_is_named,),
    ),
    Step(
        "joint", "联合调解", OPEN, "", by=HANDLERS, basis=LOCAL, local=True, adds=MediationJointStep, optional=("outcome",),
    ),
)  # fmt: skip

MEDIATE = (
    Step(
        "session", "调解", ("accepted", "mediating"), "mediating", by=HANDLERS, basis="人民调解法第20–22条、第27条",
        adds=MediationSession, needs=(gates.mediator_is_named, gates.rights_are_told), rows=("16:5",),
    ),
    Step(
        "alert", "发现激化苗头或者涉嫌违法犯罪", (*OPEN, *AGREED), "", by=HANDLERS, basis="人民调解法第25条",
        adds=MediationAlert, detail=("kind", "facts"), rows=("16:5a",),
    ),
    Step(
        "alert_done", "登记预防措施、报告情况", (*OPEN, *AGREED), "", by=HANDLERS, basis="人民调解法第25条",
        adds=MediationAlert, detail=("facts", "reported_to"), optional=("reported_to",), rows=("16:5a",),
    ),
    Step(
        "agree_written", "达成书面协议", ("accepted", "mediating"), "agreed", by=HANDLERS, basis="人民调解法第28条、第29条",
        fields=("agreement_content", "agreement_amount", "signed_and_sealed", "agreement_effective_on", "performance_due_on"),
        optional=("agreement_amount", "performance_due_on"), stamp="concluded_on", sets={"result": Result.WRITTEN},
        needs=(gates.mediator_is_named,), tells=BACK, issues=("agreement",), rows=("16:6a",),
        checks=(gates.signed_and_sealed, gates.effective_day_fits, gates.performance_is_after_effect),
    ),
    Step(
        "agree_oral", "达成口头协议", ("accepted", "mediating"), "agreed", by=HANDLERS, basis="人民调解法第28条、第30条",
        fields=("agreement_content", "agreement_amount", "performance_due_on"), rows=("16:6a",),
        optional=("agreement_amount", "performance_due_on"), stamp="concluded_on", tells=BACK, issues=("oral_agreement",),
        sets={"result": Result.ORAL, "agreement_effective_on": lambda ctx: ctx.on}, needs=(gates.mediator_is_named,),
        checks=(gates.performance_is_after_effect,), hint="口头协议自各方达成协议之日起生效，须由调解员记录",
    ),
    Step(
        "fail", "调解不成", ("accepted", "mediating"), "failed", by=HANDLERS, basis="人民调解法第26条",
        fields=("failure_reason",), stamp="concluded_on", sets={"result": Result.FAILED}, needs=(gates.alerts_are_answered,),
        tells=BACK, issues=("termination",), rows=("16:6b",), hint="一方不愿继续调解的，随时终止；告知仲裁、行政、司法等途径",
    ),
    Step(
        "withdraw", "申请人撤回", OPEN, "withdrawn", by=HANDLERS, basis="人民调解法第23条", tells=BACK, stamp="concluded_on",
        sets={"result": Result.WITHDRAWN}, needs=(gates.alerts_are_answered,),
    ),
    Step(
        "transfer", "移送其他途径", OPEN, "transferred", by=HANDLERS, basis="人民调解法第25条、第26条", tells=BACK, stamp="concluded_on",
        fields=("transferred_to", "transfer_target"), checks=(gates.transfer_is_named,), needs=(gates.alerts_are_answered,),
        sets={"result": Result.TRANSFERRED, "continues": gates.what_it_continues},
    ),
)  # fmt: skip


def _ruling(code: str, name: str, to: str, ruling: Ruling, hint: str = "") -> Step:
    """One outcome of the application to the court, as the parties or the court tell it."""
    return Step(
        code, name, "confirming", to, by=HANDLERS, basis=CONFIRMED_BY, stamp="confirmation_ruled_on",
        sets={"confirmation_ruling": ruling}, rows=("16:7b",), hint=hint,
    )  # fmt: skip


CONFIRM = (
    Step(
        "apply_confirmation", "共同申请司法确认", "agreed", "confirming", by=HANDLERS, stamp="confirmation_applied_on",
        basis="人民调解法第33条；民事诉讼法第205条", fields=("confirmation_joint", "confirmation_court"),
        sets={"confirmation_ruling": "", "confirmation_ruled_on": None, "confirmation_case_no": ""},
        needs=(gates.not_ruled_on,), checks=(gates.applied_in_time, gates.applied_jointly),
        issues=("confirmation_request",), rows=("16:7",),
        hint="向特邀调解的法院，或者当事人住所地、标的物所在地、调解组织所在地的基层法院提出；身份、收养、婚姻关系不予确认",
    ),
    Step(
        "lose_confirmation", "逾期未申请司法确认", "agreed", "", by=(), law=True, rows=("16:7",),
        basis="人民调解法第33条；民事诉讼法第205条",
    ),
    Step(
        "court_accept", "法院受理司法确认申请", "confirming", "", by=HANDLERS, fields=("confirmation_case_no",),
        optional=("confirmation_case_no",), basis="最高人民法院关于人民调解协议司法确认程序的若干规定（2011）第4条",
        rows=("16:7a",),
    ),
    _ruling("confirm", "法院裁定有效", "confirmed", Ruling.CONFIRMED),
    _ruling("refuse_confirmation", "法院裁定驳回", "agreed", Ruling.REFUSED, hint="可以变更原协议或者另行调解，也可以起诉"),
    _ruling("decline_confirmation", "法院不予受理", "agreed", Ruling.NOT_ACCEPTED),
    _ruling("withdraw_confirmation", "当事人撤回司法确认申请", "agreed", Ruling.WITHDRAWN),
)  # fmt: skip

FOLLOW = (
    Step(
        "perform", "协议履行完毕", AGREED, "", by=HANDLERS, basis="人民调解法第31条", stamp="performed_on", once=True,
        rows=("16:8",),
    ),
    Step(
        "default", "一方不履行协议", AGREED, "", by=HANDLERS, basis="人民调解法第31条、第32条", stamp="defaulted_on",
        rows=("16:8",), hint="督促履行；就履行发生争议的可以起诉，经司法确认的可以申请执行",
    ),
    Step(
        "visit", "回访", AGREED, "", by=HANDLERS, basis="人民调解法第31条；地方实践", adds=MediationVisit, local=True,
        optional=("facts",), stamp="visited_on", rows=("16:8",),
    ),
    Step(
        "archive", "归档", ("agreed", "confirmed", "failed", "withdrawn"), "archived", by=HANDLERS,
        basis="人民调解法第27条", fields=("archive_no",), optional=("archive_no",), needs=(gates.alerts_are_answered,),
        rows=("16:9",),
    ),
)  # fmt: skip

MEDIATION = register(
    Procedure(
        code="disputes.mediation", id="X4", name="调解", record=MediationCase,
        basis="人民调解法；民事诉讼法第205条、第206条", number="{mark}调〔{year}〕{n}号", title="{subject}",
        opens="registered", closes={"refused", "transferred", "archived"},
        states={
            "registered": "已登记", "refused": "不予受理", "transferred": "已移送", "accepted": "已受理", "mediating": "调解中",
            "agreed": "达成协议", "failed": "调解不成", "withdrawn": "已撤回", "confirming": "司法确认中",
            "confirmed": "已司法确认", "archived": "已归档",
        },
        open_name="登记纠纷", open_by=HANDLERS, open_on="申请（发现）日期",
        open_fields=(
            "source", "parent_source_no", "mediation_kind", "dispute_type", "subject", "applicants", "applicant_phone",
            "respondents", "respondent_phone", "facts", "place", "amount_involved", "people_involved", "group",
            "involves_enterprise", "involves_minor", "restricted",
        ),
        open_optional=(
            "parent_source_no", "mediation_kind", "applicant_phone", "respondent_phone", "facts", "place",
            "amount_involved", "people_involved",
        ),
        open_checks=(gates.private_dispute_is_restricted, gates.handed_on_names_its_origin),
        steps=(*BEGIN, *MEDIATE, *CONFIRM, *FOLLOW), limits=LIMITS, templates=papers.TEMPLATES, unlisted=UNLISTED,
        capacities={"parties": "双方当事人", "court": "人民法院"},
        links={"parent": "由该件移交而来", "police_case": "关联的治安案件", "court_case": "关联的诉讼案件"},
    )
)  # fmt: skip
