"""From receipt to acceptance: 行政复议法第30条至第34条，实施条例第28条、第29条、第37条、第40条."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.disputes.reconsideration import gates
from fazhi.areas.disputes.reconsideration.models import REVISED
from fazhi.areas.disputes.reconsideration.words import Mode
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.models import Organ
from fazhi.spine.procedure import Step

INTAKE = (Role.CLERK, Role.REVIEWER)
OFFICE = (Role.REVIEWER, Role.OFFICE_HEAD)
TIME_FACTS = (
    "known_on", "told_rights", "rights_known_on", "real_estate", "duty_due_on", "asked_on", "urgent", "longer_days",
    "excluded_from", "excluded_to", "excluded_why", "applied_on", "act_on",
)  # fmt: skip


def _respondent(context: Context) -> Organ | None:
    """The organ of this platform that the application names: a person who applies cannot be asked to find it in a list."""
    record = context.record
    if record.respondent_organ_id:
        return record.respondent_organ
    name = record.respondent.strip()
    return Organ.objects.filter(Q(name=name) | Q(short=name), until=None).first()


def _apply_by_then(context: Context) -> Any:
    """The last day to apply, as the facts stand after this step."""
    for name, value in context.values.items():
        setattr(context.record, name, value)
    return gates.apply_by(context)


INTAKE_STEPS = (
    Step(
        "assess", "审查要点（申请期限）", ("received", "correcting"), "", by=(*INTAKE, Role.OFFICE_HEAD),
        basis="行政复议法第20条、第21条，实施条例第23条至第26条、第38条第2款", fields=TIME_FACTS, optional=TIME_FACTS,
        checks=(gates.two_days_of_exclusion, gates.days_in_order), sets={"apply_by": _apply_by_then},
        rows=("R01", "R01a", "R02", "R03", "R04", "R04a"),
        hint="当场作出的为作出之日；直接送达为签收或者拒收之日；邮寄为签收之日；电子送达为到达特定系统之日；公告为公告期满之日；"
        "事后补充告知的为收到告知之日；有证据证明更早知道的，从其规定（实施条例第23条）。",
    ),
    Step(
        "ask_correction", "通知补正", "received", "correcting", by=INTAKE, basis="行政复议法第31条第1款",
        fields=("correction_items",), stamp="correction_asked_on", needs=(gates.not_asked_before,),
        issues=("correction_notice",), rows=("R07",),
        hint="一次性载明全部补正事项。送达后请登记送达：补正期限自申请人收到通知之日起算。",
    ),
    Step(
        "corrected", "收到补正材料", "correcting", "received", by=INTAKE, basis="行政复议法第31条第2款、第3款",
        stamp="corrected_on", rows=("R08",), hint="自收到补正材料之日起重新计算五个工作日的审查期限。",
    ),
    Step(
        "deem_abandon", "视为放弃申请", "correcting", "abandoned", by=(), basis="行政复议法第31条第2款", law=True,
        rows=("R08",),
    ),
    Step(
        "tell_respondent", "告知变更被申请人", "received", "", by=INTAKE, basis="行政复议法实施条例第29条",
        fields=("right_respondent",), issues=("change_respondent",), rows=("R09a",),
    ),
    Step(
        "change_respondent", "变更被申请人", ("received", "correcting"), "", by=INTAKE, basis="行政复议法实施条例第29条",
        fields=("respondent", "respondent_organ"), optional=("respondent_organ",), rows=("R09a",),
    ),
    Step(
        "accept", "受理（普通程序）", "received", "accepted", by=OFFICE, basis="行政复议法第30条、第36条",
        fields=("reviewers", "shorter_due_on"), optional=("reviewers", "shorter_due_on"), stamp="accepted_on",
        sets={"acceptance_mode": Mode.NORMAL, "apply_by": gates.apply_by, "respondent_organ": _respondent},
        needs=(gates.in_time, gates.representatives_elected), issues=("acceptance",), rows=("R06",),
    ),
    Step(
        "accept_simplified", "受理（简易程序）", "received", "accepted", by=OFFICE, basis="行政复议法第30条、第53条",
        fields=("simplified_ground", "reviewers", "shorter_due_on"), optional=("reviewers", "shorter_due_on"),
        stamp="accepted_on", converts="simplified",
        sets={"acceptance_mode": Mode.NORMAL, "apply_by": gates.apply_by, "respondent_organ": _respondent},
        needs=(gates.in_time, gates.representatives_elected), issues=("acceptance",), rows=("R06", "R13"),
    ),
    Step(
        "deem_accept", "视为受理", "received", "accepted", by=(), basis="行政复议法第30条第3款", law=True,
        stamp="accepted_on", sets={"acceptance_mode": Mode.DEEMED, "respondent_organ": _respondent}, rows=("R06", "R07"),
    ),
    Step(
        "take_over", "提级审理（收到移送材料）", "received", "accepted", by=OFFICE,
        basis="行政复议法第38条，实施条例第40条", fields=("reviewers",), optional=("reviewers",), stamp="accepted_on",
        sets={"acceptance_mode": Mode.TAKEN_UP}, needs=(gates.is_taken_up,),
        checks=(gates.from_receipt_of_the_file,), issues=("taken_up_notice",), since=REVISED,
        rows=("R09b",), hint="上级行政复议机关收到案件材料之日起重新计算审理期限。",
    ),
    Step(
        "refuse", "不予受理", "received", "refused", by=OFFICE, basis="行政复议法第30条第2款，实施条例第29条、第36条",
        fields=("refuse_reasons", "refuse_facts", "competent_authority"), optional=("competent_authority",),
        stamp="refused_on", checks=(gates.competent_is_named,), issues=("refusal",), rows=("R06", "R09a"),
    ),
    Step(
        "resolve", "受理前化解", ("received", "correcting"), "resolved", by=(*INTAKE, Role.OFFICE_HEAD),
        basis="行政复议法第5条；受理前化解为本地工作制度", fields=("settled_before",), local=True,
        hint="争议在受理前化解、申请人撤回申请的办理此步；不因化解延长五个工作日的审查期限。",
    ),
    Step(
        "no_further", "告知不再处理（重复申请）", "received", "noted", by=OFFICE, basis="行政复议法实施条例第37条第2款",
        fields=("refuse_facts",), issues=("no_further_notice",), since=REVISED,
        hint="申请人没有新的事实和理由，就同一事项再次申请的，告知不再处理并记录在案。",
    ),
    Step(
        "take_up", "收到上级提级审理通知", ("received", "accepted"), "", by=OFFICE, basis="行政复议法实施条例第40条第3款",
        fields=("taken_up_by",), once=True, suspended=True, since=REVISED, rows=("R09b",),
    ),
    Step(
        "hand_over", "移送上级行政复议机关", ("received", "accepted"), "transferred", by=(*INTAKE, Role.OFFICE_HEAD),
        basis="行政复议法实施条例第40条第3款", stamp="ended_on", needs=(gates.take_up_notified,), ends_suspension=True,
        issues=("hand_over_letter",), since=REVISED, rows=("R09b",),
    ),
)  # fmt: skip
