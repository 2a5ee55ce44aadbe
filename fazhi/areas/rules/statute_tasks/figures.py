"""What is counted of statute tasks and local standards. One revision is one item, however often a standard is revised."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from fazhi.areas.rules.statute_tasks.models import StandardRevision
from fazhi.areas.rules.statute_tasks.procedure import PRACTICE, STANDARDS
from fazhi.areas.rules.statute_tasks.words import Closing, Origin
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Rate, Source, Stock

TASKS = Source.register("rules.statute_tasks")
STANDARD_ROWS = Source.register("rules.local_standards")
REVISIONS = Source("rules.local_standards.revisions", "rules.local_standards", StandardRevision)
DUE = Q(matter__closed_on__isnull=True) | Q(result=Closing.ACCEPTED)
IN_TIME = Q(done_on__isnull=False, done_on__lte=F("due_on"))


def _task(name: str, label: str, on: str, where: Q | None = None, **more: Any) -> Count:
    return Count(
        f"rules.statute_tasks.{name}", label, unit="项", source=TASKS, on=on, where=where, basis=PRACTICE,
        splits=("organ", "responsible", "month", "level"), **more,
    )  # fmt: skip


SET = _task("set", "下达法规贯彻任务", "matter__opened_on")
DONE = _task("done", "完成法规贯彻任务", "ended_on", Q(result=Closing.ACCEPTED), good="up")
FALLEN_DUE = _task("fallen_due", "到期的法规贯彻任务", "due_on", DUE, fallen_due=True)
KEPT = _task("kept", "其中按期报告完成", "due_on", DUE & IN_TIME, fallen_due=True, good="up")
STATUTES = Distinct(
    "rules.statute_tasks.statutes", "下达贯彻任务的法规", unit="部", source=TASKS, on="matter__opened_on", of="statute",
    splits=("level",), basis=PRACTICE,
)  # fmt: skip
declare(
    SET, DONE, STATUTES, FALLEN_DUE, KEPT,
    Rate(
        "rules.statute_tasks.kept_rate", "法规贯彻任务按期完成率", part=KEPT, whole=FALLEN_DUE, good="up", basis=PRACTICE,
        variant="按期报告完成的÷已到期的（不再需要的除外）",
    ),
)  # fmt: skip


def _standard(name: str, label: str, on: str, where: Q | None = None, **more: Any) -> Count:
    return Count(
        f"rules.local_standards.{name}", label, unit="项", source=STANDARD_ROWS, on=on, where=where, basis=STANDARDS,
        splits=("organ", "month", "kind"), **more,
    )  # fmt: skip


declare(
    _standard(
        "initiated", "新增立项地方标准、技术性规范", "matter__opened_on", Q(origin=Origin.NEW),
        words=("新增立项地方技术性规范",), variant="原有标准补录的不算新增立项",
    ),
    _standard("issued", "发布地方标准、技术性规范", "issued_on", Q(origin=Origin.NEW)),
    Count(
        "rules.local_standards.revised", "修订地方标准、技术性规范", unit="项", source=REVISIONS, on="on", basis=STANDARDS,
        splits=("organ", "month"), words=("修订地方标准规范",),
    ),
    _standard(
        "abolished", "废止地方标准、技术性规范", "ended_on", Q(matter__state="abolished"), words=("废止清理地方标准规范",)
    ),
    Stock(
        "rules.local_standards.in_force", "现行地方标准、技术性规范", unit="项", source=STANDARD_ROWS, on="issued_on",
        until="ended_on", splits=("organ", "kind"), basis=STANDARDS,
    ),
)  # fmt: skip
