"""How coordination is seen. Nothing of it is public."""

from __future__ import annotations

from fazhi.areas.enforcement.coordination import models as m
from fazhi.areas.enforcement.coordination.dispatch import CODE as DISPATCH_CODE
from fazhi.areas.enforcement.coordination.dispatch import LOCAL, TASK_CODE
from fazhi.areas.enforcement.coordination.handover import ACT
from fazhi.areas.enforcement.coordination.handover import CODE as HANDOVER_CODE
from fazhi.areas.enforcement.coordination.jurisdiction import CODE as JURISDICTION_CODE
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

DISPATCHES = publish(
    Register(
        DISPATCH_CODE, "E13", "联合执法调度台账", m.JointDispatch,
        columns=("number", "title", "organ", "purpose", "domain", "state", "ordered_on", "due_on", "reported_on", "next_due"),
        filters=("state", "purpose", "domain", "organ", "ordered_on"), search=("title", "ground"),
        details=(m.DispatchAssignment, m.DispatchVisit, m.DispatchAnswer, m.DispatchVisitResult), kind="purpose", area="enforcement", basis=LOCAL,
    )
)  # fmt: skip
TASKS = publish(
    Register(
        TASK_CODE, "E13", "联合执法任务台账", m.DispatchTask,
        columns=("number", "title", "organ", "ordered_by", "dispatch_no", "state", "due_on", "done_on"),
        filters=("state", "organ", "ordered_by", "due_on"), search=("title", "dispatch_no"), area="enforcement", basis=LOCAL,
    )
)  # fmt: skip
HANDOVERS = publish(
    Register(
        HANDOVER_CODE, "E13", "案件移交台账", m.CaseHandover,
        columns=("number", "title", "organ", "receiver", "way", "domain", "state", "sent_on", "received_on", "handled", "handled_on", "next_due"),
        filters=("state", "way", "domain", "organ", "receiver", "refusal", "handled", "sent_on"), search=("title", "reason"),
        personal={"party_name"}, details=(m.HandoverTry,), kind="way", area="enforcement", basis=f"{ACT}第25条、第26条",
    )
)  # fmt: skip
DISPUTES = publish(
    Register(
        JURISDICTION_CODE, "E13", "管辖争议台账", m.JurisdictionDispute,
        columns=("number", "title", "organ", "other", "claim", "state", "opened_on", "superior", "decide_by", "designee", "settled_on"),
        filters=("state", "claim", "organ", "other", "superior", "designee", "opened_on"), search=("title", "case_no"), kind="claim",
        area="enforcement", basis=f"{ACT}第25条",
    )
)  # fmt: skip
