"""What is counted of checks: those issued under the plan and those approved as urgent, and what each town had to bear.

Refused attempts leave no record. Units are counted, never persons.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.oversight.check_plans import models as m
from fazhi.areas.oversight.check_plans.gates import LOCAL, NOTICE
from fazhi.areas.oversight.check_plans.procedure import CODE, PLAN_CODE, TASK_CODE
from fazhi.areas.oversight.check_plans.register import POINTS, REPORTS
from fazhi.areas.oversight.check_plans.words import Form
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Stock, Sum

NOT_CALLED_OFF = ~Q(matter__state="called_off")
TOWNS = NOT_CALLED_OFF & Q(matter__organ__kind="town")


def _check(name: str, label: str, on: str = "issued_on", where: Any = None, **more: Any) -> Count:
    given = {"unit": "次", "splits": ("organ", "month", "form"), "basis": NOTICE, **more}
    return Count(f"{CODE}.{name}", label, source=Source.register(CODE), on=on, where=where, **given)


def _borne(name: str, label: str, where: Any = TOWNS, kind: Any = Count, **more: Any) -> Any:
    given = {
        "unit": "次",
        "splits": ("organ", "month", "form", "organiser"),
        "basis": LOCAL,
        "on": "matter__opened_on",
        **more,
    }
    return kind(f"{TASK_CODE}.{name}", label, source=Source.register(TASK_CODE), where=where, **given)


def _item(name: str, label: str, where: Any = None, **more: Any) -> Count:
    source = Source(f"{PLAN_CODE}.checkplanitem", PLAN_CODE, m.CheckPlanItem)
    given = {"unit": "项", "splits": ("form", "lead"), "basis": NOTICE, **more}
    return Count(
        f"{PLAN_CODE}.{name}", label, source=source, on="matter__check_plan__approved_on", where=where, **given
    )


def _told(name: str, label: str, of: str, unit: str) -> Sum:
    return Sum(
        f"{REPORTS.code}.{name}", label, source=Source.register(REPORTS.code), on="month", of=of, unit=unit, splits=("unit", "month"), basis=LOCAL,
    )  # fmt: skip


ISSUED = _check("issued", "发出督查检查考核", words=("督查检查考核",))
PLANNED = _check("planned", "其中计划内", where=Q(item__isnull=False), good="up")
declare(
    _item("items", "列入计划的督查检查考核事项"),
    ISSUED, PLANNED,
    _check("urgent", "批准计划外紧急事项", "urgent_on", good="down", basis=LOCAL),
    Rate(f"{CODE}.planned_rate", "计划内比率", part=PLANNED, whole=ISSUED, good="up", basis=NOTICE, variant="有计划项的÷本期发出的"),
    _borne("towns", "乡镇承担的督查检查考核、报表、会议", good="down", words=("减负",), variant="按乡镇次计；撤回的不计"),
    *(_borne(form.value, f"乡镇承担的{form.label}", TOWNS & Q(form=form.value), good="down") for form in Form),
    _borne("unplanned", "乡镇承担的计划外事项", TOWNS & Q(planned=False), good="down"),
    _borne("hours", "乡镇迎检占用时间", TOWNS, Sum, of="hours", unit="人时", good="down"),
    _borne("papers", "乡镇提供材料、填报表格", TOWNS, Sum, of="papers", unit="份", good="down"),
    Count(f"{TASK_CODE}.excess", "反映超出计划的要求", unit="次", on="on", splits=("organ", "month"), basis=LOCAL, good="down",
          source=Source(f"{TASK_CODE}.checkexcess", TASK_CODE, m.CheckExcess)),
    Stock(f"{POINTS.code}.points", "减负观测点", unit="个", source=Source.register(POINTS.code), on="on", until="until", splits=("unit",),
          basis=LOCAL),
    _told("told_checks", "观测点反映的督查检查考核", "checks", "次"), _told("told_unplanned", "观测点反映的计划外事项", "unplanned", "次"),
)  # fmt: skip
