"""What is counted of inspections: what was found on the day it was found, what was put right by the cohort that fell due.

Reported done, verified and struck off are three figures. Units are counted, never persons.
"""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from fazhi.areas.oversight.inspection import government_checks, putting_right
from fazhi.areas.oversight.inspection import models as m
from fazhi.areas.oversight.inspection import rectification_models as r
from fazhi.areas.oversight.inspection.gates import RULES
from fazhi.areas.oversight.inspection.procedure import CODE
from fazhi.areas.oversight.inspection.words import ObjectKind, Recheck, Round
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Rate, Source

PLAIN = ("organ", "month")
HELD = "matter__inspection__began_on"


def _held(name: str, label: str, on: str = "began_on", where: Any = None, **more: Any) -> Count:
    given = {"unit": "次", "splits": (*PLAIN, "kind", "round"), "basis": RULES, **more}
    return Count(f"{CODE}.{name}", label, source=Source.register(CODE), on=on, where=where, **given)


def _row(name: str, label: str, model: Any, where: Any = None, kind: Any = Count, **more: Any) -> Any:
    source = Source(f"{CODE}.{model.__name__.lower()}", CODE, model)
    given = {"unit": "个", "splits": PLAIN, "basis": RULES, "on": "on", **more}
    return kind(f"{CODE}.{name}", label, source=source, where=where, **given)


def _right(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    given = {"unit": "个", "splits": (*PLAIN, "unit", "problem_type", "grade"), "basis": RULES, **more}
    return Count(
        f"{putting_right.CODE}.{name}", label, source=Source.register(putting_right.CODE), on=on, where=where, **given
    )


def _check(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    code = government_checks.CODE
    given = {"splits": (*PLAIN, "form", "unit"), "basis": government_checks.CHECKS, **more}
    return Count(f"{code}.{name}", label, source=Source.register(code), on=on, where=where, **given)


SCHOOL = Q(object_kind=ObjectKind.SCHOOL)
VERIFIED_IN_TIME = Q(verified_on__isnull=False, done_on__lte=F("due_on"))
DUE = _right(
    "due",
    "到期应当整改的督察问题",
    "due_on",
    ~Q(matter__state="ended"),
    fallen_due=True,
    variant="整改期限在本期届满的",
)
VERIFIED = _right("verified_of_due", "其中经核查已整改", "due_on", Q(verified_on__isnull=False) & ~Q(matter__state="ended"), fallen_due=True,
                  good="up",
                  variant="整改期限在本期届满、至今已核查确认的；单位自报完成的不算")  # fmt: skip
IN_TIME = _right("in_time", "其中按期整改", "due_on", VERIFIED_IN_TIME, fallen_due=True, good="up",
                 variant="在期限内报告完成并经核查确认的；期限经批准延长的按新期限")  # fmt: skip
RECHECKED = _row("rechecked", "复查已销号的问题", m.InspectionRecheck)
RELAPSED = _row("relapsed", "其中问题复发", m.InspectionRecheck, Q(result=Recheck.RELAPSED), good="down")
OBJECTED = _check("objections", "收到督查结论复核申请", "objected_on")
OBJECTION_CHANGED = _check("changed", "其中改变、撤销结论", "objected_on", Q(reviewed__in=("changed", "withdrawn")))
declare(
    _held("held", "开展法治督察", words=("法治督察", "督察")),
    _held("second_round", "第二轮督察", where=Q(round=Round.SECOND)),
    _held("look_backs", "“回头看”", where=Q(kind="look_back"), words=("回头看",)),
    _row("units", "被督察单位", m.InspectionObject, kind=Distinct, of="named", on=HELD, splits=(*PLAIN, "object_kind"),
         variant="同一单位一年督察几次只算一个"),
    _row("unit_visits", "督察单位", m.InspectionObject, on=HELD, unit="家次", splits=(*PLAIN, "object_kind")),
    _row("schools", "接受督察的学校", m.InspectionObject, SCHOOL, kind=Distinct, of="named", on=HELD, unit="所"),
    _row("problems", "督察发现问题", m.InspectionProblem, splits=(*PLAIN, "problem_type", "grade"), words=("发现问题",)),
    _row("suggestions", "督察提出意见建议", m.InspectionSuggestion, unit="条", splits=(*PLAIN, "for_kind")),
    _row("suggestions_to_schools", "对学校提出意见建议", m.InspectionSuggestion, Q(for_kind=ObjectKind.SCHOOL), unit="条"),
    _row("circulars", "督察通报", m.InspectionCircular, unit="份", splits=(*PLAIN, "scope"), basis=f"{RULES}第30条、第31条"),
    _row("interviews", "约谈", m.InspectionInterview, unit="次", basis=f"{RULES}第30条、第31条"),
    _row("referrals", "督察移送线索", m.InspectionReferral, unit="条", basis=f"{RULES}第29条", splits=(*PLAIN, "to_kind")),
    RECHECKED, RELAPSED,
    Rate(f"{CODE}.relapse_rate", "督察问题复发率", part=RELAPSED, whole=RECHECKED, good="down", basis="本级法治督察工作办法",
         variant="本期复查中复发的÷本期复查的已销号问题"),
    _right("listed", "列入督察整改的问题", "matter__opened_on", variant="一个问题几个单位负责的，各算一个"),
    _right("reported", "报告整改完成", "done_on", variant="单位自报完成，尚未核查的也在内"),
    _right("verified", "核查确认整改", "verified_on"),
    _right("struck_off", "督察问题整改销号", "struck_on", good="up", words=("销号", "整改销号")),
    _right("struck_off_on_site", "实地督察发现并整改的问题", "struck_on", Q(on_site=True), unit="条", good="up", variant="实地督察发现、本期销号的"),
    _right("at_once", "立行立改", "done_on", Q(at_once=True)),
    _right("relapses", "复发后重新列入整改", "matter__opened_on", ~Q(relapse_of=""), good="down"),
    DUE, VERIFIED, IN_TIME,
    Rate(f"{putting_right.CODE}.rate", "督察问题整改率", part=VERIFIED, whole=DUE, good="up", basis=RULES,
         variant="本期到期的问题中已核查确认的÷本期到期的问题（不按“报告完成”计）"),
    Rate(f"{putting_right.CODE}.in_time_rate", "督察问题按期整改率", part=IN_TIME, whole=DUE, good="up", basis=RULES,
         variant="按期整改÷本期到期的问题"),
    Count(f"{putting_right.CODE}.extensions", "批准整改延期", unit="次", on="on", splits=PLAIN, basis="本级法治督察工作办法",
          source=Source(f"{putting_right.CODE}.rectificationextension", putting_right.CODE, r.RectificationExtension)),
    _check("held", "开展政府督查", "matter__opened_on", unit="次"),
    OBJECTED, OBJECTION_CHANGED,
)  # fmt: skip
