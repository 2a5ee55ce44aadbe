"""How complaints of enterprises, visits and policies are seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.functions.business.models import BusinessComplaint, BusinessPolicy, BusinessVisit, PolicyDelivery
from fazhi.spine.access import Role
from fazhi.spine.register import PublicForm, Register
from fazhi.spine.registry import publish

KEEPERS = (Role.REGISTRAR, Role.CLERK, Role.LIAISON)

COMPLAINTS = publish(
    Register(
        "functions.complaint", "F4", "营商环境投诉台账", BusinessComplaint,
        columns=("number", "subject", "topic", "agency", "enterprise", "source", "state", "accepted_on", "next_due", "result",
                 "earlier"),
        filters=("state", "topic", "source", "result", "agency", "organ"), search=("subject", "enterprise", "agency_named"),
        personal={"contact", "phone", "facts"}, kind="topic", basis="优化营商环境条例第49条", area="functions",
        apply=PublicForm(
            "企业反映问题", ("subject", "topic", "agency_named", "facts", "enterprise", "contact", "phone"),
            optional=("contact", "phone"), fixed={"source": "portal"}, basis="优化营商环境条例第49条、民营经济促进法第53条第2款",
            intro="企业对检查、罚款、收费、查封、账款、招商承诺、审批等有意见的，可以在这里反映。请记下提交后的查询码，凭它查看办理情况、评价结果。"
                  "对具体行政行为不服的，可以依法申请行政复议、提起行政诉讼，反映问题不影响这些期限的计算。",
        ),
    )
)  # fmt: skip


def solved_was_raised(values: Mapping[str, Any]) -> str:
    return "已解决问题数多于提出问题数，请核对" if (values.get("solved") or 0) > (values.get("raised") or 0) else ""


VISITS = publish(
    Register(
        "functions.business_visit", "F4", "企业联系走访台账", BusinessVisit,
        columns=("number", "enterprise", "on", "organ", "raised", "solved"), filters=("organ", "on"), search=("enterprise", "questions"),
        form=("enterprise", "raised", "solved", "questions"), optional=("questions", "raised", "solved"), roles=KEEPERS,
        number="{mark}企访〔{year}〕{n}号", area="functions", checks=(solved_was_raised,), basis="企业联系走访的地方做法",
    )
)  # fmt: skip


def names(text: str) -> list[str]:
    """Enterprises, one a line, each once."""
    return list(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def counted_as_listed(values: Mapping[str, Any]) -> str:
    listed = len(names(values["entitled"]))
    if listed != values["entitled_count"]:
        return f"名单有{listed}家企业，填写的符合条件企业数是{values['entitled_count']}，请核对"
    until = values.get("until")
    return "有效期早于发布日期，请核对" if until and until < values["on"] else ""


POLICIES = publish(
    Register(
        "functions.policy", "F4", "惠企政策台账", BusinessPolicy,
        columns=("number", "title", "document_no", "on", "until", "budget", "entitled_count", "organ"), filters=("organ", "on"),
        search=("document_no", "conditions"), form=("document_no", "conditions", "until", "budget", "entitled", "entitled_count"),
        optional=("document_no", "until", "budget"), roles=KEEPERS, number="{mark}惠企〔{year}〕{n}号", area="functions",
        checks=(counted_as_listed,), public=("title", "document_no", "on", "until", "conditions"), published=Q(withdrawn=False),
        told_as="惠企政策", basis="惠企政策直达快享的地方做法",
    )
)  # fmt: skip


def reaches_who_is_entitled(values: Mapping[str, Any]) -> str:
    policy, enterprise = values["policy"], values["enterprise"].strip()
    if enterprise not in names(policy.entitled):
        return f"“{enterprise}”不在“{policy.title}”符合条件的企业名单中，请核对名称或者先补充名单"
    again = policy.deliveries.filter(enterprise=enterprise, withdrawn=False)
    entry = values.get("entry")
    return "这家企业已登记兑现，请勿重复" if (again.exclude(pk=entry.pk) if entry else again).exists() else ""


DELIVERIES = publish(
    Register(
        "functions.policy_delivery", "F4", "惠企政策兑现台账", PolicyDelivery,
        columns=("number", "policy", "enterprise", "on", "amount", "applied", "organ"), filters=("policy", "organ", "on"),
        search=("enterprise",), form=("policy", "enterprise", "amount", "applied"), optional=("amount", "applied"), roles=KEEPERS,
        number="{mark}惠兑〔{year}〕{n}号", area="functions", checks=(reaches_who_is_entitled,), basis="惠企政策直达快享的地方做法",
    )
)  # fmt: skip
