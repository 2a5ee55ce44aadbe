"""What is counted of meetings, instructions, plans and tasks."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from fazhi.areas.leadership.plans.handing import LOCAL
from fazhi.areas.leadership.plans.words import COMMISSION, FIRST, OF_A_YEAR, OF_YEARS, TOP, Body, Leader
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Stock

MEETINGS = Source.register("leadership.meeting")
INSTRUCTIONS = Source.register("leadership.instruction")
HEARINGS = Source.register("leadership.hearing")
PLANS = Source.register("leadership.plan")
TASKS = Source.register("leadership.task")
ALL = Q()


def _met(name: str, label: str, where: Q, **more: Any) -> Count:
    """Meetings on the day on which they were held; called off ones were never held."""
    return Count(
        f"leadership.meeting.{name}", label, unit="次", source=MEETINGS, on="held_on", where=where,
        splits=("organ", "month", "body", "chair"), basis=LOCAL, **more,
    )  # fmt: skip


def _signed(name: str, label: str, where: Q, **more: Any) -> Count:
    return Count(
        f"leadership.instruction.{name}", label, unit="次", source=INSTRUCTIONS, on="matter__opened_on", where=where,
        splits=("organ", "month", "signer"), basis=LOCAL, **more,
    )  # fmt: skip


def _task(name: str, label: str, on: str, where: Q = ALL, **more: Any) -> Count:
    return Count(
        f"leadership.task.{name}", label, unit="项", source=TASKS, on=on, where=where, splits=("organ", "town", "month", "origin"),
        basis=LOCAL, **more,
    )  # fmt: skip


TOP_ON_LAW = Q(body__in=TOP, on_law=True)
BY_PARTY, BY_GOVERNMENT = Q(chair=Leader.PARTY_HEAD), Q(chair=Leader.GOVERNMENT_HEAD)
declare(
    _met("top_on_law", "县委常委会、县政府常务会议研究法治建设工作", TOP_ON_LAW,
         words=("常委会会议、常务会议研究法治建设", "研究法治建设工作")),
    _met("party_on_law", "县委常委会研究法治建设工作", Q(body=Body.PARTY, on_law=True)),
    _met("government_on_law", "县政府常务会议研究法治建设工作", Q(body=Body.GOVERNMENT, on_law=True)),
    _met("commission", "召开全面依法治县委员会、各协调小组及办公室会议", Q(body__in=COMMISSION),
         words=("委员会、协调小组、办公室会议",)),
    _met("committee", "召开全面依法治县委员会会议", Q(body=Body.COMMITTEE), words=("全面依法治市委员会会议",)),
    _met("party_head", "党委主要负责人主持研究法治建设的会议", BY_PARTY & (Q(on_law=True) | Q(body__in=COMMISSION))),
    _met("government_head", "政府主要负责人主持研究法治建设的会议", BY_GOVERNMENT & (Q(on_law=True) | Q(body__in=COMMISSION))),
    _met("party_head_heard", "党委主要负责人主持听取法治工作汇报", BY_PARTY & Q(heard_report=True)),
    _met("government_head_heard", "政府主要负责人主持听取法治工作汇报", BY_GOVERNMENT & Q(heard_report=True)),
    _met("party_head_major", "党委主要负责人主持集体讨论重大事项", BY_PARTY & Q(on_major=True)),
    _met("government_head_major", "政府主要负责人主持集体讨论重大事项", BY_GOVERNMENT & Q(on_major=True)),
    _signed("heads_on_law", "党政主要负责人签批法治建设工作意见", Q(signer__in=FIRST, on_law=True),
            words=("主要负责人签批法治建设工作意见",)),
    _signed("party_head", "党委主要负责人签批法治建设工作意见", Q(signer=Leader.PARTY_HEAD, on_law=True)),
    _signed("government_head", "政府主要负责人签批法治建设工作意见", Q(signer=Leader.GOVERNMENT_HEAD, on_law=True)),
    Count("leadership.hearing.heard", "人大及其常委会听取法治工作报告", unit="次", source=HEARINGS, on="heard_on",
          splits=("organ", "month", "reporter"), basis="各级人民代表大会常务委员会监督法"),
    Count("leadership.hearing.government_head", "政府主要负责人向人大报告法治工作", unit="次", source=HEARINGS, on="heard_on",
          where=Q(reporter=Leader.GOVERNMENT_HEAD), splits=("organ", "month"), basis="各级人民代表大会常务委员会监督法"),
    Count("leadership.plan.issued", "印发法治建设规划、计划", unit="份", source=PLANS, on="issued_on", splits=("organ", "month", "kind"),
          basis=LOCAL),
    Count("leadership.plan.yearly", "印发法治建设年度计划、工作要点", unit="份", source=PLANS, on="issued_on",
          where=Q(kind__in=OF_A_YEAR), splits=("organ", "month"), basis=LOCAL),
    Count("leadership.plan.assessed", "完成中期评估的规划", unit="份", source=PLANS, on="mid_on", where=Q(kind__in=OF_YEARS),
          splits=("organ", "month"), basis=LOCAL, variant="以中期评估日期计，年度计划不计"),
)  # fmt: skip
GIVEN = _task("given", "交办法治建设任务", "matter__opened_on")
ACCEPTED = _task("accepted", "验收完成的法治建设任务", "accepted_on", good="up")
DUE = _task("due", "到期的法治建设任务", "due_on", ~Q(matter__state="dropped"), fallen_due=True)
IN_TIME = _task(
    "in_time", "按期完成的法治建设任务", "due_on", Q(accepted_on__isnull=False, reported_on__lte=F("due_on")), fallen_due=True,
    good="up", within=(DUE,),
)  # fmt: skip
declare(
    GIVEN, ACCEPTED, DUE, IN_TIME,
    _task("returned", "退回继续办理的法治建设任务", "matter__opened_on", Q(returned__gt=0), good="down"),
    Stock("leadership.task.open", "正在办理的法治建设任务", unit="项", source=TASKS, on="matter__opened_on", until="matter__closed_on",
          splits=("organ", "town", "origin"), basis=LOCAL),
    Rate("leadership.task.in_time_rate", "法治建设任务按期完成率", part=IN_TIME, whole=DUE, good="up", basis=LOCAL,
         variant="本期到期的任务中按期报告完成并已验收的÷本期到期的；经同意延期的按新期限，不再办理的不计"),
)  # fmt: skip
