"""What is counted of coordination; a case that nobody has signed for is still the sender's and stands as open."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.enforcement.coordination import models as m
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Stock
from fazhi.spine.models import Deadline

ACT, LOCAL = "行政处罚法第25条、第26条", "本县行政执法协调规定"
PLAIN = ("organ", "town", "month")
WAYS = (*PLAIN, "way", "domain", "receiver")
SIGNED = Deadline.objects.filter(matter=OuterRef("pk"), limit="receive", void=False, met_on__isnull=False)


def _of(system: str, name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    given = {"splits": PLAIN, "basis": LOCAL, **more}
    return Count(f"{system}.{name}", label, source=Source.register(system), on=on, where=where, **given)


def _handover(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    return _of("enforcement.handover", name, label, on, where, **{"splits": WAYS, "basis": ACT, **more})


def _dispute(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    return _of(
        "enforcement.jurisdiction",
        name,
        label,
        on,
        where,
        **{"splits": ("organ", "month", "claim"), "basis": "行政处罚法第25条", **more},
    )


ORDERED = _of("enforcement.dispatch", "ordered", "下达联合执法调度令", "ordered_on", unit="次", splits=(*PLAIN, "purpose", "domain"),
              words=("联合执法", "联合执法行动"))  # fmt: skip
TASKS = _of("enforcement.dispatch_task", "tasks", "联合执法任务", "matter__opened_on", unit="项")
TASKS_DONE = _of(
    "enforcement.dispatch_task",
    "done",
    "其中已完成",
    "matter__opened_on",
    Q(matter__state="done"),
    unit="项",
    good="up",
)
VISITS = Count(
    "enforcement.dispatch.visits", "联合执法派出的检查有结果的", unit="次", on="done_on", basis=LOCAL, splits=PLAIN,
    source=Source("enforcement.dispatch.visits", "enforcement.dispatch", m.DispatchVisitResult),
)  # fmt: skip
SENT = _handover("sent", "移交案件（线索）", "sent_on", words=("案件移交",))
RECEIVED = _handover("received", "签收移交案件（线索）", "received_on")
REFUSED = Count(
    "enforcement.handover.refused", "退回移交案件（线索）", unit="次", on="on", basis=ACT, splits=(*PLAIN, "refusal"),
    source=Source("enforcement.handover.refused", "enforcement.handover", m.HandoverTry),
)  # fmt: skip
FILED = _handover("filed", "移交后立案", "handled_on", Q(handled="filed"))
ANSWERED = _handover(
    "answered_in_time",
    "其中按期签收",
    "received_on",
    Exists(SIGNED) & ~Exists(SIGNED.filter(met_on__gt=F("due_on"))),
    good="up",
)
TO_TOWNS = _handover("to_towns", "县级部门移交乡镇（街道）", "sent_on", Q(way="to_town"))
TO_COUNTY = _handover("to_county", "乡镇（街道）移交县级部门", "sent_on", Q(way="to_county"))
OPEN = Stock(
    "enforcement.handover.open", "尚未签收、没有着落的移交案件", source=Source.register("enforcement.handover"), on="sent_on",
    until="received_on", where=~Q(matter__state="taken_back"), splits=(*PLAIN[:2], "way", "domain", "receiver"), basis=ACT, good="down",
    variant="移交后至期末尚未签收的，不含移交单位已经收回的",
)  # fmt: skip
RAISED = _dispute("raised", "管辖争议", "matter__opened_on")
AGREED = _dispute("agreed", "其中协商解决", "settled_on", Q(matter__state="agreed"))
DESIGNATED = _dispute("designated", "其中指定管辖", "settled_on", Q(matter__state="designated"))
IN_TIME = _dispute(
    "in_time",
    "在确定的期限内指定管辖",
    "settled_on",
    Q(matter__state="designated", settled_on__lte=F("decide_by")),
    good="up",
)
declare(
    ORDERED, TASKS, TASKS_DONE, VISITS, SENT, RECEIVED, REFUSED, FILED, ANSWERED, TO_TOWNS, TO_COUNTY, OPEN, RAISED, AGREED, DESIGNATED,
    IN_TIME,
    Rate("enforcement.dispatch_task.done_rate", "联合执法任务完成率", part=TASKS_DONE, whole=TASKS, good="up", basis=LOCAL,
         variant="本期下达的任务中至今已完成的÷本期下达的任务"),
    Rate("enforcement.handover.in_time_rate", "移交案件按期签收率", part=ANSWERED, whole=RECEIVED, good="up", basis=LOCAL,
         variant="在地方规定的工作日内签收的÷本期签收的"),
)  # fmt: skip
