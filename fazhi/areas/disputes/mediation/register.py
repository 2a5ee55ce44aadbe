"""How mediation is seen: cases, organisations, mediators. Nothing of it is public but figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.disputes.mediation.bodies import MediationCommittee, Mediator
from fazhi.areas.disputes.mediation.models import (
    MediationAlert,
    MediationCase,
    MediationJointStep,
    MediationSession,
    MediationVisit,
)
from fazhi.areas.disputes.mediation.words import COMMITTEES, Body
from fazhi.spine.access import Role
from fazhi.spine.register import PublicForm, Register
from fazhi.spine.registry import publish

CASES = publish(
    Register(
        "disputes.mediation", "X4", "矛盾纠纷调解台账", MediationCase,
        columns=("number", "subject", "applicants", "respondents", "mediation_kind", "dispute_type", "risk_level", "organ",
                 "state", "accepted_on", "next_due", "result", "agreement_amount"),
        filters=("state", "mediation_kind", "dispute_type", "source", "body_kind", "risk_level", "result", "involves_enterprise",
                 "group", "restricted", "organ"),
        search=("subject", "applicants", "respondents", "committee_name", "mediators"),
        personal={"applicants", "respondents", "applicant_phone", "respondent_phone", "facts", "agreement_content"},
        details=(MediationJointStep, MediationSession, MediationAlert, MediationVisit), kind="mediation_kind",
        basis="人民调解法第27条", area="disputes",
        apply=PublicForm(
            "申请调解", ("dispute_type", "subject", "place", "applicants", "applicant_phone", "respondents", "respondent_phone", "facts"),
            optional=("place", "respondent_phone"), fixed={"source": "application", "restricted": True},
            basis="人民调解法第4条、第17条",
            intro="调解不收费，须双方自愿。对方明确拒绝调解的，不能调解，您可以依法通过仲裁、行政、司法等途径解决。",
        ),
    )
)  # fmt: skip


def committee_has_a_woman(values: Mapping[str, Any]) -> str:
    if values["kind"] not in COMMITTEES:
        return ""
    members, women = values.get("members"), values.get("women")
    if members is None or not 3 <= members <= 9:
        return "人民调解委员会由委员三至九人组成，请填写委员人数（人民调解法第8条）"
    if not women or women > members:
        return "人民调解委员会应当有妇女成员，请核对女委员人数（人民调解法第8条）"
    return ""


def days_in_order(values: Mapping[str, Any]) -> str:
    founded, until, elected = values["founded_on"], values.get("until"), values.get("elected_on")
    if (until and until < founded) or (elected and elected < founded):
        return "撤销、推选日期不能早于设立日期，请核对"
    return ""


def studio_says_where(values: Mapping[str, Any]) -> str:
    return "请填写驻所调解工作室的驻点单位" if values["kind"] == Body.STATION and not values.get("station") else ""


ORGANISATIONS = publish(
    Register(
        "disputes.committees", "X4", "人民调解组织名册", MediationCommittee,
        columns=("number", "title", "kind", "organ", "members", "women", "founded_on", "elected_on", "until"),
        filters=("kind", "organ"), search=("trade", "station", "brand"),
        form=("kind", "trade", "station", "brand", "founded_on", "until", "members", "women", "elected_on", "reported_on"),
        optional=("trade", "station", "brand", "until", "members", "women", "elected_on", "reported_on"),
        roles=(Role.REGISTRAR, Role.CLERK), number="{mark}调组〔{year}〕{n}号", kind="kind", area="disputes",
        checks=(committee_has_a_woman, days_in_order, studio_says_where), basis="人民调解法第7–10条、第34条",
    )
)  # fmt: skip


def leaves_after_hiring(values: Mapping[str, Any]) -> str:
    left = values.get("left_on")
    return "离任日期不能早于聘任（推选）日期，请核对" if left and left < values["hired_on"] else ""


MEDIATORS = publish(
    Register(
        "disputes.mediators", "X4", "人民调解员名册", Mediator,
        columns=("number", "title", "name", "committee_name", "body_kind", "hours", "origin", "hired_on", "left_on", "organ"),
        filters=("body_kind", "hours", "origin", "organ"), search=("name", "committee_name"), personal={"name"},
        form=("name", "woman", "body_kind", "committee_name", "hours", "origin", "hired_on", "left_on", "left_reason",
              "trained_hours"),
        optional=("left_on", "left_reason", "trained_hours"), roles=(Role.REGISTRAR, Role.CLERK),
        number="{mark}调员〔{year}〕{n}号", kind="body_kind", area="disputes", checks=(leaves_after_hiring,),
        basis="人民调解法第13–16条",
    )
)  # fmt: skip
