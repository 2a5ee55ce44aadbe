"""What is counted of the study of law. A class is one class (期), a session one session (场); attendances are never persons."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.leadership.study.register import LAW
from fazhi.areas.leadership.study.words import CLASSES, StudyKind, Theme
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Stock, Sum

SESSIONS, PLANS = Source.register("leadership.study"), Source.register("leadership.study_plans")
SPLITS = ("organ", "town", "month", "kind", "theme")
K = StudyKind
A_CLASS, THOUGHT = Q(kind__in=CLASSES), Q(theme=Theme.THOUGHT)
TWICE = "每年不少于2次（督察工作规定第7条、第8条、第9条）"


def _count(name: str, label: str, where: Q | None = None, unit: str = "场", **more: Any) -> Count:
    given = {"basis": LAW, "good": "up", **more}
    return Count(
        f"leadership.study.{name}", label, unit=unit, source=SESSIONS, on="on", where=where, splits=SPLITS, **given
    )


def _sum(name: str, label: str, of: str, unit: str, where: Q | None = None, **more: Any) -> Sum:
    given = {"basis": LAW, **more}
    return Sum(
        f"leadership.study.{name}",
        label,
        unit=unit,
        source=SESSIONS,
        on="on",
        of=of,
        where=where,
        splits=SPLITS,
        **given,
    )


HELD = _count("planned_held", "其中按计划举办", Q(plan__isnull=False), "次")
PLANNED = Sum("leadership.study.planned", "年度学法计划次数", unit="次", source=PLANS, on="on", of="times", splits=("organ", "kind"),
              variant="按计划登记日期所在年度计", basis=LAW)  # fmt: skip
SAT = _sum("test_sat", "学法测试人数", "test_sat", "人")
PASSED = _sum("test_passed", "其中合格", "test_passed", "人")
HEAD = _count("head_present", "其中主要负责人参加", Q(head_present=True) & ~A_CLASS, "场次")
ALL = _count("sessions", "组织学法", ~A_CLASS, "场次", words=("学法活动",))
declare(
    ALL,
    HEAD,
    Rate("leadership.study.head_rate", "主要负责人参加率", part=HEAD, whole=ALL, good="up", basis=LAW),
    _count("standing", "政府常务会议会前学法", Q(kind=K.STANDING), "次", variant=TWICE, words=("常务会会前学法",)),
    _count("party_group", "党组（党委）会议学法", Q(kind=K.PARTY_GROUP), "次"),
    _count("centre_group", "理论学习中心组学法", Q(kind=K.CENTRE_GROUP), "次", variant=TWICE),
    _count("lectures", "领导干部法治专题讲座", Q(kind=K.LECTURE), "场次", words=("法治专题讲座",)),
    _count("thought_sessions", "习近平法治思想学习培训", THOUGHT & ~A_CLASS, "场次"),
    _count("guidance", "习近平法治思想专题辅导培训", THOUGHT & Q(kind=K.GUIDANCE)),
    _count("leaders", "习近平法治思想领导干部专题宣讲", THOUGHT & Q(kind=K.LEADERS)),
    _count("officers", "习近平法治思想行政执法队伍主题培训", THOUGHT & Q(kind=K.OFFICERS)),
    _count("tours", "习近平法治思想巡回宣讲", THOUGHT & Q(kind=K.TOUR), words=("村（社区）、企事业单位巡回宣讲",)),
    _count("party_school", "开设习近平法治思想课程的党校主体班次", THOUGHT & Q(kind=K.PARTY_SCHOOL), "期", words=("党校主体班次",)),
    _sum("party_school_courses", "党校主体班次的习近平法治思想课程", "courses", "个", THOUGHT & Q(kind=K.PARTY_SCHOOL)),
    _sum("party_school_attendance", "党校主体班次相关课程培训学员", "attendance", "人次", THOUGHT & Q(kind=K.PARTY_SCHOOL)),
    _count("thought_classes", "开展习近平法治思想教学的培训班", THOUGHT & A_CLASS, "个"),
    _sum("thought_persons", "习近平法治思想教学覆盖干部", "persons", "人", THOUGHT & A_CLASS, variant="各期人数相加，参加两期的计两次"),
    _count("law_classes", "法治专题培训班", Q(kind=K.CLASS, theme=Theme.LAW), "期"),
    _sum("attendance", "学法参加", "attendance", "人次"),
    PLANNED,
    HELD,
    Rate("leadership.study.plan_rate", "学法计划完成率", part=HELD, whole=PLANNED, good="up", basis=LAW,
         variant="按计划举办的次数÷计划次数，多办的可以超过100%"),
    SAT,
    PASSED,
    Rate("leadership.study.pass_rate", "学法测试合格率", part=PASSED, whole=SAT, good="up", basis=LAW),
    Stock("leadership.study.lists", "现行学法清单", unit="份", source=Source.register("leadership.study_lists"), on="on", until="ended_on",
          splits=("organ",), basis="法治宣传教育法第37条"),
)  # fmt: skip
