"""How complaints of enterprises are taken, handed over, answered and closed.

The channel must exist (优化营商环境条例第49条); the justice bureau runs the one for enforcement (民营经济促进法第53条第2款). No national
law names days: those of ``practice`` are local.
"""

from __future__ import annotations

from datetime import timedelta

from fazhi.areas.functions.business.models import BusinessComplaint
from fazhi.areas.functions.business.practice import DAYS
from fazhi.areas.functions.business.words import ENFORCEMENT
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Send, Step, Template
from fazhi.spine.registry import register

CHANNEL = "优化营商环境条例第49条"
ENFORCED = "民营经济促进法第53条第2款"
LOCAL = "营商环境投诉办理的地方规定"
STAFF = (Role.CLERK, Role.LIAISON, Role.REVIEWER, Role.OFFICE_HEAD)


def earlier(ctx: Context) -> int:
    """Complaints of the same topic at the same unit in the year before; whoever complained is not looked at."""
    since = ctx.matter.opened_on - timedelta(days=365)
    same = BusinessComplaint.objects.filter(
        agency=ctx.value("agency"), topic=ctx.record.topic, matter__opened_on__range=(since, ctx.matter.opened_on)
    )
    return same.exclude(pk=ctx.matter.pk).exclude(accepted_on=None).count()


def agency_is_another(ctx: Context) -> str:
    same = ctx.value("agency") == ctx.matter.organ
    return f"被反映的是受理单位自己，请转上一级受理，不能自己办自己（{LOCAL}）" if same else ""


def is_of_enforcement(ctx: Context) -> str:
    if ctx.record.topic in ENFORCEMENT:
        return ""
    return f"不是行政执法问题，不转行政执法监督（{ENFORCED}）"


SUPERVISE = Send(
    "enforcement.supervision", "supervision", organ=lambda ctx: ctx.matter.organ,
    fields={
        "title": lambda ctx: ctx.record.subject, "source": "complaint", "facts": lambda ctx: ctx.record.facts,
        "enterprise_related": True, "agency": lambda ctx: ctx.record.agency,
    },
)  # fmt: skip
END = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
TEMPLATES = (
    Template(
        "hand_over", "营商环境投诉交办单", "{mark}营商交〔{year}〕{n}号",
        "## 营商环境投诉交办单\n{{ record.agency.name }}：\n现将“{{ record.subject }}”（{{ record.get_topic_display }}）交你单位办理，"
        "请将办理情况报我单位。" + END, basis=CHANNEL, to="{{ record.agency.name }}",
    ),
    Template(
        "answer", "营商环境投诉答复", "{mark}营商答〔{year}〕{n}号",
        "## 营商环境投诉答复\n{{ record.enterprise }}：\n你单位反映的“{{ record.subject }}”，办理情况：{{ record.answer }}\n"
        "结果：{{ record.get_result_display }}。" + END, basis=CHANNEL, to="{{ record.enterprise }}",
    ),
)  # fmt: skip

COMPLAINT = register(
    Procedure(
        code="functions.complaint", id="F4", name="营商环境投诉", record=BusinessComplaint, basis=f"{CHANNEL}；{ENFORCED}",
        number="{mark}营商〔{year}〕{n}号", title="{subject}", opens="received", closes={"closed", "refused"},
        states={
            "received": "已收到", "accepted": "已受理", "handed": "承办单位办理中", "answered": "已答复", "closed": "已办结",
            "refused": "不予受理",
        },
        open_name="登记企业反映", open_by=STAFF, open_on="收到日期",
        open_fields=("subject", "topic", "agency_named", "facts", "enterprise", "contact", "phone", "source"),
        open_optional=("contact", "phone", "source"), parties={"agency": "agency"}, capacities={"agency": "承办单位"},
        links={"supervision": "行政执法监督"}, templates=TEMPLATES,
        steps=(
            Step(
                "accept", "受理", "received", "accepted", by=STAFF, basis=CHANNEL, fields=("agency",), stamp="accepted_on",
                checks=(agency_is_another,), sets={"earlier": earlier},
            ),
            Step("refuse", "不予受理并告知途径", "received", "refused", by=STAFF, basis=LOCAL, local=True, fields=("refusal",)),
            Step("hand_over", "交办", "accepted", "handed", by=STAFF, basis=CHANNEL, stamp="handed_on", issues=("hand_over",)),
            Step(
                "answer", "答复办理情况", "handed", "answered", by=STAFF, at="agency", basis=CHANNEL, fields=("result", "answer"),
                stamp="answered_on",
            ),
            Step(
                "return", "退回重新办理", "answered", "handed", by=STAFF, basis=LOCAL, local=True, sets={"answered_on": None},
            ),
            Step("close", "告知企业并办结", "answered", "closed", by=STAFF, basis=CHANNEL, stamp="closed_on", issues=("answer",)),
            Step(
                "supervise", "转行政执法监督", ("accepted", "handed", "answered"), "", by=STAFF, basis=f"{ENFORCED}；行政执法监督条例第20条第2款",
                once=True, needs=(is_of_enforcement,), sends=(SUPERVISE,),
            ),
        ),
        limits=(
            Limit(
                "accept", "受理审查", DAYS["accept_working_days"], Unit.WORKING_DAY, "open", {"accept", "refuse"}, LOCAL, local=True,
                unverified=True,
            ),
            Limit(
                "close", "办结", DAYS["close_working_days"], Unit.WORKING_DAY, "accept", {"close"}, LOCAL, local=True, unverified=True,
            ),
        ),
    )
)  # fmt: skip
