"""What is counted of incidents. Of social-safety events nothing: a count in a report would tell of what is kept apart."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.emergency.incidents.models import EmergencyReport, EmergencyResponseChange
from fazhi.areas.emergency.incidents.words import ResponseChangeKind
from fazhi.areas.emergency.levels import Grade, ResponseLevel
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Sum

CODE = "emergency.incident"
OWN = Q(matter__system=CODE)  # the tables that hang on an incident serve social-safety events as well
INCIDENTS = Source.register(CODE)
RESPONSES = Source("emergency.incident.responses", CODE, EmergencyResponseChange, base=OWN)
REPORTS = Source("emergency.incident.reports", CODE, EmergencyReport, base=OWN)
TAKEN = Source.register("emergency.requisition")
LAW = "突发事件应对法第61条"
SPLITS = ("organ", "town", "month", "category", "grade")
STARTED = Q(kind=ResponseChangeKind.START)


def _known(name: str, label: str, where: Q | None = None, **more: Any) -> Count:
    """Incidents counted on the day on which the county came to know of them."""
    unit = more.pop("unit", "起")
    return Count(
        f"{CODE}.{name}",
        label,
        unit=unit,
        source=INCIDENTS,
        on="matter__opened_on",
        where=where,
        splits=SPLITS,
        basis=LAW,
        **more,
    )


def _sum(name: str, label: str, of: str, unit: str = "人") -> Sum:
    return Sum(
        f"{CODE}.{name}",
        label,
        unit=unit,
        source=INCIDENTS,
        on="matter__opened_on",
        of=of,
        splits=SPLITS,
        basis=LAW,
        good="down",
    )


def _reported(name: str, label: str, where: Q | None, **more: Any) -> Count:
    return Count(
        f"{CODE}.{name}",
        label,
        unit="起",
        source=INCIDENTS,
        on="first_reported_on",
        where=where,
        splits=SPLITS,
        basis=LAW,
        **more,
    )


ALL = _known("known", "接报突发事件", words=("突发事件",))
GRADES = tuple(_known(f"grade_{g.value}", f"{g.label}突发事件", Q(grade=g.value)) for g in Grade)
REPORTED = _reported("reported", "已作首次报告的突发事件", None)
IN_TIME = _reported("in_time", "按时首次报告的突发事件", Q(late=False), good="up")
UNIT_LATE = _reported("unit_late", "事发单位、发现机构迟报的事件", Q(unit_late=True), good="down")
STARTS = Count(
    f"{CODE}.responses", "启动应急响应", unit="次", source=RESPONSES, on="on", where=STARTED, splits=("organ", "town", "month", "level"),
    basis="突发事件应对法第71条、第72条", words=("启动应急响应",),
)  # fmt: skip
LEVELS = tuple(
    Count(f"{CODE}.responses_{level.value}", f"启动{level.label}", unit="次", source=RESPONSES, on="on",
          where=STARTED & Q(level=level.value), splits=("organ", "town", "month"), basis="突发事件应对法第71条")
    for level in ResponseLevel
)  # fmt: skip
TAKINGS = Count(
    "emergency.requisition.taken",
    "应急征用",
    source=TAKEN,
    on="decided_on",
    splits=("organ", "month"),
    basis="突发事件应对法第12条",
)
COMPENSATED = Count(
    "emergency.requisition.done", "应急征用已返还补偿", source=TAKEN, on="decided_on",
    where=Q(compensated_on__isnull=False, returned_on__isnull=False), splits=("organ", "month"), basis="突发事件应对法第12条",
)  # fmt: skip

declare(
    ALL, *GRADES, REPORTED, IN_TIME, UNIT_LATE, STARTS, *LEVELS, TAKINGS, COMPENSATED,
    _sum("deaths", "突发事件死亡", "deaths"), _sum("missing", "突发事件失踪", "missing"), _sum("injured", "突发事件受伤", "injured"),
    _sum("loss", "突发事件直接经济损失", "loss", "元"),
    Rate(f"{CODE}.in_time_rate", "按时报告率", part=IN_TIME, whole=REPORTED, good="up", basis=LAW,
         variant="本期首次报告中没有超过时限的÷本期首次报告；法律写“立即”的，按本县分钟数考核"),
    Count(f"{CODE}.reports", "信息报告", unit="次", source=REPORTS, on="on", splits=("organ", "month", "kind"), basis=LAW),
    Sum("emergency.requisition.amount", "应急征用补偿", unit="元", source=TAKEN, on="compensated_on", of="compensation",
        splits=("organ", "month"), basis="突发事件应对法第12条"),
    Rate("emergency.requisition.done_rate", "征用补偿完成率", part=COMPENSATED, whole=TAKINGS, good="up", basis="突发事件应对法第12条",
         variant="本期征用中至今已返还（登记毁损、灭失）并补偿的÷本期征用"),
)  # fmt: skip
