"""How departments' mediation on line is seen: cases, seated departments, their mediators, shared courtrooms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.disputes.confirmation.models import OdrJoint, OdrMediation, OdrSession, OdrSignature, OdrVisit
from fazhi.areas.disputes.confirmation.procedure import CODE
from fazhi.areas.disputes.confirmation.seats import OdrMediator, OdrSeat, SharedCourtroom, standing
from fazhi.spine.access import Role
from fazhi.spine.register import PublicForm, Register
from fazhi.spine.registry import publish

LOCAL = "地方实践（ODR平台、共享法庭）"
RECORDERS = (Role.REGISTRAR, Role.CLERK, Role.LIAISON)

CASES = publish(
    Register(
        CODE, "X5", "行政调解司法确认台账", OdrMediation,
        columns=("number", "subject", "department", "mediator", "dispute_type", "state", "next_due", "accepted_on", "result",
                 "agreement_effective_on", "ruling"),
        filters=("state", "department", "dispute_type", "source", "result", "ruling", "organ"),
        search=("subject", "applicants", "respondents", "court_case_no"),
        personal={"applicants", "respondents", "applicant_phone", "respondent_phone", "facts", "agreement_content",
                  "applicant_code", "respondent_code", "signer"},
        details=(OdrSession, OdrSignature, OdrJoint, OdrVisit), kind="dispute_type", basis="民事诉讼法第205条", area="disputes",
        apply=PublicForm(
            "申请行政调解", ("dispute_type", "subject", "applicants", "applicant_phone", "respondents", "respondent_phone", "facts",
                       "wish", "courtroom"),
            optional=("respondent_phone", "courtroom"), fixed={"source": "portal"}, basis=LOCAL,
            intro="由进驻的行政部门在线调解，须双方自愿，不收费。达成协议后双方可以在三十日内共同申请法院确认；调解不成的，会告知其他途径。",
        ),
    )
)  # fmt: skip


def leaves_after_coming(values: Mapping[str, Any]) -> str:
    until = values.get("until")
    return f"退出（停用）日期{until}早于{values['since']}，请核对" if until and until < values["since"] else ""


def seated_once(values: Mapping[str, Any]) -> str:
    """A department has one seat for a field at a time: a second one would be counted as another brand."""
    rows = standing(OdrSeat.objects.filter(agency=values["agency"], field=values["field"]), values["since"])
    if entry := values.get("entry"):
        rows = rows.exclude(pk=entry.pk)
    return f"{values['agency']}已在“{values['field']}”领域进驻，请更正该条目" if rows.exists() else ""


SEATS = publish(
    Register(
        "disputes.odr_seats", "X5", "进驻部门名册", OdrSeat,
        columns=("number", "title", "agency", "field", "brand", "since", "until", "organ"), filters=("agency", "organ"),
        search=("field", "brand"), form=("agency", "field", "brand", "since", "until"), optional=("brand", "until"),
        roles=RECORDERS, number="{mark}进驻〔{year}〕{n}号", area="disputes", basis=LOCAL,
        checks=(leaves_after_coming, seated_once),
    )
)  # fmt: skip


def mediator_of_a_seat(values: Mapping[str, Any]) -> str:
    if OdrSeat.objects.filter(agency=values["agency"], withdrawn=False).exists():
        return ""
    return f"{values['agency']}没有进驻，请先在“进驻部门名册”登记"


MEDIATORS = publish(
    Register(
        "disputes.odr_mediators", "X5", "行政调解员名册", OdrMediator,
        columns=("number", "title", "name", "agency", "since", "until", "organ"), filters=("agency", "organ"), search=("name",),
        personal={"name"}, form=("name", "agency", "since", "until"), optional=("until",), roles=RECORDERS,
        number="{mark}行调〔{year}〕{n}号", area="disputes", basis=LOCAL, checks=(leaves_after_coming, mediator_of_a_seat),
    )
)  # fmt: skip

COURTROOMS = publish(
    Register(
        "disputes.shared_courtrooms", "X5", "共享法庭名册", SharedCourtroom,
        columns=("number", "title", "kind", "address", "judge", "terminal", "since", "until", "organ"), filters=("kind", "organ"),
        search=("address", "judge"), form=("kind", "address", "judge", "coordinator", "terminal", "since", "until"),
        optional=("coordinator", "terminal", "until"), roles=RECORDERS, number="{mark}共享法庭〔{year}〕{n}号", kind="kind",
        area="disputes", basis=LOCAL, checks=(leaves_after_coming,),
    )
)  # fmt: skip
