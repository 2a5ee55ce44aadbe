"""What is counted of audits: findings and amounts on the day of the report, what was put right as the auditor confirmed it."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q

from fazhi.areas.oversight.audits import models as m
from fazhi.areas.oversight.audits.procedure import CODE, LAW
from fazhi.areas.oversight.audits.register import STATISTICS, STATISTICS_DUTIES
from fazhi.areas.oversight.audits.words import AUDITS, Duty, Kind, Theme
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Rate, Source, Sum

PLAIN = ("organ", "month")
ISSUED = "matter__audit_project__issued_on"
PROJECT = "matter__audit_project__"
OF_AUDITS = Q(kind__in=[one.value for one in AUDITS])
LAW_PATROL = Q(kind=Kind.PATROL, theme=Theme.RULE_OF_LAW)
BY_AUDITS = Q(**{f"{PROJECT}kind__in": [one.value for one in AUDITS]})
CONFIRMED = Exists(m.AuditConfirmation.objects.filter(matter=OuterRef("matter"), no=OuterRef("no")))


def _project(name: str, label: str, on: str, where: Any = None, kind: Any = Count, **more: Any) -> Any:
    given = {"unit": "个", "splits": (*PLAIN, "kind", "unit"), "basis": LAW, **more}
    return kind(f"{CODE}.{name}", label, source=Source.register(CODE), on=on, where=where, **given)


def _row(name: str, label: str, model: Any, where: Any = None, kind: Any = Count, **more: Any) -> Any:
    source = Source(f"{CODE}.{model.__name__.lower()}", CODE, model)
    given = {"unit": "个", "splits": PLAIN, "basis": LAW, **more}
    return kind(f"{CODE}.{name}", label, source=source, where=where, **given)


def _duty(name: str, label: str, duty: Duty, kind: Any = Count, **more: Any) -> Any:
    given = {"unit": "次", "splits": (*PLAIN, "duty"), "basis": STATISTICS, **more}
    return kind(
        f"oversight.statistics_duty.{name}",
        label,
        source=Source.register(STATISTICS_DUTIES.code),
        on="on",
        where=Q(duty=duty),
        **given,
    )


FINDINGS_DUE = _row(
    "findings_due",
    "到期应当整改的审计问题",
    m.AuditFinding,
    BY_AUDITS & Q(**{f"{ISSUED}__isnull": False}),
    on="due_on",
    fallen_due=True,
)
FINDINGS_RIGHT = _row("findings_right", "其中经审计机关确认整改", m.AuditFinding, BY_AUDITS & Q(**{f"{ISSUED}__isnull": False}) & Q(CONFIRMED),
                      on="due_on",
                      fallen_due=True, good="up", variant="单位自报整改、审计机关尚未确认的不算")  # fmt: skip
declare(
    _project("completed", "完成审计项目", "issued_on", OF_AUDITS, words=("审计项目",), variant="本期出具审计报告的"),
    _project("responsibility", "其中经济责任审计", "issued_on", Q(kind=Kind.RESPONSIBILITY)),
    _project("closed", "审计整改办结项目", "matter__closed_on", OF_AUDITS & Q(matter__state="closed"), good="up"),
    _project("published", "公布整改结果的审计项目", "published_on", OF_AUDITS, good="up", basis=f"{LAW}第52条第1款"),
    _project("patrol_units", "巡察单位", "matter__opened_on", Q(kind=Kind.PATROL), Distinct, of="unit", basis="巡察工作安排"),
    _project("law_patrol_towns", "法治建设专项巡察的乡镇", "matter__opened_on", LAW_PATROL & Q(unit__kind="town"), Distinct, of="unit",
             basis="巡察工作安排"),
    _project("law_patrol_agencies", "法治建设专项巡察的部门单位", "matter__opened_on", LAW_PATROL & ~Q(unit__kind="town"), Distinct, of="unit",
             basis="巡察工作安排"),
    _row("findings", "审计发现问题", m.AuditFinding, BY_AUDITS, on=ISSUED, splits=(*PLAIN, "finding_type")),
    _row("findings_amount", "审计发现问题金额", m.AuditFinding, BY_AUDITS, Sum, of="amount", unit="元", on=ISSUED),
    _row("confirmed_amount", "审计机关确认整改金额", m.AuditConfirmation, BY_AUDITS, Sum, of="amount", unit="元", on="on", good="up"),
    _row("patrol_findings", "巡察发现问题", m.AuditFinding, Q(**{f"{PROJECT}kind": Kind.PATROL}), on=ISSUED, basis="巡察工作安排"),
    _row("referrals", "审计、巡察移送线索", m.AuditReferral, on="on", unit="条", basis=f"{LAW}第54条"),
    FINDINGS_DUE, FINDINGS_RIGHT,
    Rate(f"{CODE}.rectified_rate", "审计问题整改率", part=FINDINGS_RIGHT, whole=FINDINGS_DUE, good="up", basis=LAW,
         variant="本期到期的问题中至今经审计机关确认整改的÷本期到期的问题"),
    _duty("pledges", "签订统计责任书", Duty.PLEDGE), _duty("trainings", "统计法治培训", Duty.TRAINING),
    _duty("spot_checks", "统计数据质量抽查", Duty.SPOT_CHECK), _duty("checked", "抽查统计数据", Duty.SPOT_CHECK, Sum, of="checked", unit="笔"),
    _duty("wrong", "其中有误", Duty.SPOT_CHECK, Sum, of="wrong", unit="笔", good="down"), _duty("cases", "查处统计造假", Duty.CASE, unit="件"),
)  # fmt: skip
