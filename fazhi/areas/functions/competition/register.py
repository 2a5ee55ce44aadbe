"""How fair-competition review is seen: measures, reports, spot checks, the pool of experts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.functions.competition.inspection import CompetitionCheck, CompetitionReport
from fazhi.areas.functions.competition.models import (
    CompetitionAdvice,
    CompetitionAssessment,
    CompetitionExceptionCheck,
    CompetitionExpert,
    CompetitionHearing,
    CompetitionReview,
)
from fazhi.spine.access import Role
from fazhi.spine.register import PublicForm, Register
from fazhi.spine.registry import publish

REVIEWS = publish(
    Register(
        "functions.competition", "F6", "公平竞争审查台账", CompetitionReview,
        columns=("number", "measure", "issuer", "drafting_unit", "level", "organ", "state", "conclusion", "concluded_on",
                 "exception_until", "issued_on", "next_due"),
        filters=("state", "level", "measure_kind", "conclusion", "exception_ground", "one_off", "public_interest", "issuer"),
        search=("measure", "drafting_unit", "opinion_no", "document_no"),
        public=("number", "measure", "issuer", "exception_ground", "exception_until", "exception_ended_on", "state", "issued_on"),
        told_as="公平竞争审查适用例外的政策措施",
        published=Q(conclusion="exception", issued_on__isnull=False),
        details=(CompetitionAssessment, CompetitionHearing, CompetitionAdvice, CompetitionExceptionCheck), kind="conclusion",
        basis="公平竞争审查条例第13条、第14条、第17条", area="functions",
    )
)  # fmt: skip

REPORTS = publish(
    Register(
        "functions.competition_report", "F6", "公平竞争审查举报台账", CompetitionReport,
        columns=("number", "measure", "issuer_name", "channel", "state", "opened_on", "result", "told_on", "next_due"),
        filters=("state", "channel", "result", "unit"), search=("measure", "issuer_name", "reporter"),
        personal={"reporter", "phone", "facts"}, kind="channel", basis="公平竞争审查条例第22条", area="functions",
        apply=PublicForm(
            "举报违反公平竞争审查规定的政策措施", ("measure", "issuer_name", "facts", "reporter", "phone"),
            optional=("reporter", "phone"), fixed={"channel": "portal"}, basis="公平竞争审查条例第22条",
            intro="任何单位和个人都可以举报。姓名和电话可以不填；请记下提交后的查询码，凭它查看处理结果。我们对举报人的信息保密。",
            organ_kind="department", organ_named="市场监督管理",
        ),
    )
)  # fmt: skip

CHECKS = publish(
    Register(
        "functions.competition_check", "F6", "公平竞争审查抽查台账", CompetitionCheck,
        columns=("number", "measure", "unit", "source", "batch", "state", "checked_on", "finding", "rectify_by", "rectified_on",
                 "next_due"),
        filters=("state", "source", "finding", "unit"), search=("measure", "document_no", "batch", "draw_no"), kind="finding",
        basis="公平竞争审查条例第21条、第24条", area="functions",
    )
)  # fmt: skip


def term_is_in_order(values: Mapping[str, Any]) -> str:
    until = values.get("until")
    return "聘期届满日期须晚于聘任日期，请核对" if until and until <= values["hired_on"] else ""


EXPERTS = publish(
    Register(
        "functions.competition_experts", "F6", "公平竞争审查专家库", CompetitionExpert,
        columns=("number", "name", "unit", "field", "title_of_post", "hired_on", "until", "organ"), filters=("field", "organ"),
        search=("name", "unit", "field"), personal={"name"},
        form=("name", "unit", "field", "title_of_post", "avoid", "hired_on", "until"), optional=("title_of_post", "avoid", "until"),
        roles=(Role.REGISTRAR, Role.CLERK, Role.LIAISON), number="{mark}竞专〔{year}〕{n}号", kind="field", area="functions",
        checks=(term_is_in_order,), basis="地方专家库做法，没有全国性规定",
    )
)  # fmt: skip
