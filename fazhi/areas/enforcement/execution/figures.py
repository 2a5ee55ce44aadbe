"""What is counted of execution: collected amounts on the day of payment; executed out of decided cases (统计口径 stated)."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.execution.models import ExecutionPayment
from fazhi.areas.enforcement.execution.words import Paid
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Sum

SYSTEM = "enforcement.execution"
CASES = Source.register(SYSTEM)
PAYMENTS = Source(f"{SYSTEM}.payments", SYSTEM, ExecutionPayment)
PLAIN = ("organ", "town", "month")
ACT = "行政处罚法"


def _count(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    more = {"basis": f"{ACT}第66条", **more}
    return Count(f"{SYSTEM}.{name}", label, source=CASES, on=on, where=where, splits=PLAIN, unit="件", **more)


def _sum(name: str, label: str, where: Any = None, **more: Any) -> Sum:
    return Sum(
        f"{SYSTEM}.{name}", label, unit="元", source=PAYMENTS, on="paid_on", of="amount", where=where, splits=PLAIN,
        basis=f"{ACT}第67条", variant="按实际缴款日期计，不是决定书载明的金额", **more,
    )  # fmt: skip


OPENED = _count("opened", "交付执行的处罚决定", "served_on")
EXECUTED = _count("executed", "执行完毕的处罚决定", "finished_on", Q(matter__state="executed"), good="up")
ENDED = _count("ended", "终结执行的处罚决定", "finished_on", Q(matter__state="ended"), basis="行政强制法第40条")
DONE = _count("done", "本期交付、已执行完毕的处罚决定", "served_on", Q(matter__state="executed"), good="up")
RATE = Rate(
    f"{SYSTEM}.rate", "处罚决定执行率", part=DONE, whole=OPENED, good="up", basis=f"{ACT}第66条",
    variant="本期送达并交付执行的决定中，至今已执行完毕的比例",
)  # fmt: skip
COLLECTED = _sum("collected", "实际缴纳罚没款", ~Q(paid_for=Paid.SURCHARGE), words=("罚没款入库",))
SURCHARGES = _sum("surcharges", "实际缴纳加处罚款", Q(paid_for=Paid.SURCHARGE))
DEFERRED = _count("deferred", "暂缓、分期缴纳的处罚决定", "served_on", ~Q(relief=""), basis=f"{ACT}第66条第2款")
COURT = _count(
    "court",
    "申请法院强制执行",
    "applied_on",
    basis="行政强制法第53条",
    variant="按申请日期计",
    words=("申请法院强制执行",),
)

declare(OPENED, EXECUTED, ENDED, DONE, RATE, COLLECTED, SURCHARGES, DEFERRED, COURT)
