"""What is counted of plans, duties, reminders, appraisals, projects and the plain registers of law publicity.

A share of duties has as its whole the duties that have fallen due, cancelled ones left out; nothing is counted of a person.
"""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from fazhi.areas.services.publicity.duty_models import DutyActivity
from fazhi.areas.services.publicity.reminder_models import ReminderLetter
from fazhi.areas.services.publicity.words import Found, ListKind, Origin, PlanKind
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Rate, Source, StandingDistinct, Stock, Sum

PLANS = Source.register("services.publicity_plan")
LISTS = Source.register("services.publicity_list")
DUTIES = Source.register("services.publicity_duty")
EVENTS = Source(
    "services.publicity_duty.events", "services.publicity_duty", DutyActivity, base=Q(activity__withdrawn=False)
)
REMINDERS = Source.register("services.publicity_reminder")
LETTERS = Source("services.publicity_reminder.letters", "services.publicity_reminder", ReminderLetter)
EVALUATIONS = Source.register("services.publicity_evaluation")
PROJECTS = Source.register("services.publicity_project")
LAW_LISTS = Source.register("services.law_lists")
RECEIPTS = Source.register("services.law_list_receipts")
SPEAKERS = Source.register("services.publicity_speakers")
WORKS = Source.register("services.publicity_works")
SCHOOLS = Source.register("services.law_schools")
VICE_PRINCIPALS = Source.register("services.law_vice_principals")
LAW = "法治宣传教育法"
STANDING = ~Q(matter__state="dropped")
DONE = Q(fulfilled_on__isnull=False)


def _plan(name: str, label: str, on: str, where: Q, basis: str) -> Count:
    return Count(f"services.publicity_plan.{name}", label, unit="份", source=PLANS, on=on, where=where, basis=basis)


def _duty(name: str, label: str, where: Q = STANDING, **more: Any) -> Count:
    """Duties that fell due in the period."""
    return Count(
        f"services.publicity_duty.{name}", label, unit="项", source=DUTIES, on="due_on", where=where, fallen_due=True,
        splits=("organ", "town", "origin", "form"), basis=f"{LAW}第9条", **more,
    )  # fmt: skip


def _reminder(name: str, label: str, on: str, where: Q | None = None, **more: Any) -> Count:
    return Count(
        f"services.publicity_reminder.{name}", label, source=REMINDERS, on=on, where=where, splits=("unit", "found_by", "month"),
        basis=f"{LAW}第57条、第59条", **more,
    )  # fmt: skip


DUE = _duty("due", "到期的普法责任事项")
KEPT = _duty("done", "到期事项中已完成", STANDING & DONE, good="up")
IN_TIME = _duty("in_time", "到期事项中按期完成", STANDING & DONE & Q(fulfilled_on__lte=F("due_on")), good="up")
COMMON_DUE = _duty("common_due", "到期的共性责任事项", STANDING & Q(origin=Origin.COMMON))
PLAN_DUE = _duty("plan_due", "到期的计划项目", STANDING & Q(origin=Origin.PLAN))
PLAN_DONE = _duty("plan_done", "到期的计划项目中已完成", STANDING & Q(origin=Origin.PLAN) & DONE, good="up")
WHOLE = "已完成（含逾期完成）÷已到期的责任事项，取消的不计；没有全国统一的算法"
ISSUED = Distinct(
    "services.publicity_reminder.issued", "制发普法提示", source=LETTERS, on="on", of="matter", basis=f"{LAW}第57条",
    variant="一件提示同期再次制发的计一件", words=("普法提示",),
)  # fmt: skip
#: Reminders whose reply date has passed: the whole of the share of replies.
REPLY_DUE = _reminder("reply_due", "反馈期限已到的普法提示", "reply_due", Q(issued_on__isnull=False), fallen_due=True)
REPLIED = _reminder(
    "replied",
    "其中已反馈",
    "reply_due",
    Q(issued_on__isnull=False, replied_on__isnull=False),
    fallen_due=True,
    good="up",
)
IMPROVED = _reminder(
    "improved", "其中已改进", "reply_due", Q(issued_on__isnull=False, improved=True), fallen_due=True, good="up"
)
SCHOOLS_ALL = Stock(
    "services.law_schools.schools", "中小学校（在册）", unit="所", source=SCHOOLS, on="on", until="closed_on", splits=("organ", "town", "kind"),
    basis=f"{LAW}第41条",
)  # fmt: skip
SCHOOLS_COVERED = StandingDistinct(
    "services.law_schools.covered", "聘有法治副校长的学校", unit="所", source=VICE_PRINCIPALS, on="appointed_on", until="until", of="school",
    where=Q(school__closed_on=None, school__withdrawn=False), splits=("organ", "town", "from_unit"), basis=f"{LAW}第41条", good="up",
)  # fmt: skip

declare(
    _plan("issued", "印发普法规划、计划", "issued_on", Q(), f"{LAW}第6条"),
    _plan("yearly", "印发年度普法计划", "issued_on", Q(kind=PlanKind.YEARLY), f"{LAW}第6条"),
    _plan("mid_published", "公布中期评估结果", "mid_published_on", Q(), f"{LAW}第56条"),
    _plan("final_published", "公布总结评估结果", "final_published_on", Q(), f"{LAW}第56条"),
    Count(
        "services.publicity_list.published", "公布普法责任清单", unit="份", source=LISTS, on="published_on", splits=("organ", "kind", "month"),
        basis=f"{LAW}第9条", variant="按最近一次公布日期，一份计一次",
    ),
    Distinct(
        "services.publicity_list.units", "公布个性责任清单的单位", unit="个", source=LISTS, on="published_on", of="matter__organ",
        where=Q(kind=ListKind.OWN), splits=("organ",), basis=f"{LAW}第9条",
    ),
    DUE, KEPT, IN_TIME, COMMON_DUE, PLAN_DUE, PLAN_DONE,
    Rate("services.publicity_duty.rate", "普法责任清单履行率", part=KEPT, whole=DUE, good="up", variant=WHOLE, basis=f"{LAW}第9条"),
    Rate("services.publicity_duty.in_time_rate", "普法责任事项按期完成率", part=IN_TIME, whole=DUE, good="up", basis=f"{LAW}第9条",
         variant="按期完成÷已到期的责任事项，取消的不计"),
    Rate("services.publicity_duty.plan_rate", "普法计划项目完成率", part=PLAN_DONE, whole=PLAN_DUE, good="up", variant=WHOLE,
         basis=f"{LAW}第6条"),
    Distinct(
        "services.publicity_duty.events", "完成责任事项的活动", unit="场", source=EVENTS, on="on", of="activity", basis=f"{LAW}第18条",
        splits=("month",), variant="几个单位、几项责任共用一场活动的计一场",
    ),
    ISSUED, REPLY_DUE, REPLIED, IMPROVED,
    _reminder("overdue_duties", "因责任事项逾期提出的普法提示", "matter__opened_on", Q(found_by=Found.DUTY)),
    _reminder("late", "逾期反馈的普法提示", "replied_on", Q(late=True), good="down"),
    _reminder("criticised", "不改进被通报批评", "criticised_on", good="down"),
    _reminder("referred", "情节严重移送处理", "referred_on", good="down"),
    Rate("services.publicity_reminder.reply_rate", "普法提示反馈率", part=REPLIED, whole=REPLY_DUE, good="up",
         variant="已反馈÷反馈期限已到的提示", basis=f"{LAW}第57条"),
    Rate("services.publicity_reminder.improved_rate", "普法提示改进率", part=IMPROVED, whole=REPLY_DUE, good="up",
         variant="核实已改进÷反馈期限已到的提示", basis=f"{LAW}第57条"),
    Count("services.publicity_evaluation.published", "公布普法履职评议结果", unit="次", source=EVALUATIONS, on="published_on",
          splits=("organ", "year"), basis=f"{LAW}第9条；地方规定"),
    Count("services.publicity_project.nominated", "申报普法项目", unit="个", source=PROJECTS, on="matter__opened_on",
          splits=("unit", "category"), basis="评选办法（地方规定）"),
    Count("services.publicity_project.selected", "评选优秀普法项目", unit="个", source=PROJECTS, on="decided_on",
          where=Q(matter__state__in=("selected", "published")), splits=("unit", "category"), basis="评选办法（地方规定）"),
    Stock("services.law_lists.standing", "应知应会法律法规清单", unit="份", source=LAW_LISTS, on="on", until="ended_on", splits=("organ",),
          basis=f"{LAW}第37条"),
    Count("services.law_list_receipts.signed", "签收应知应会清单", unit="人次", source=RECEIPTS, on="on", splits=("organ", "month"),
          basis=f"{LAW}第37条"),
    Stock("services.publicity_speakers.standing", "普法讲师团成员", unit="名", source=SPEAKERS, on="joined_on", until="left_on", splits=("organ",),
          basis="地方实践"),
    Count("services.publicity_works.made", "普法作品", unit="件", source=WORKS, on="on", splits=("organ", "town", "month", "kind", "platform"),
          basis=f"{LAW}第18条", words=("法治文化作品",)),
    Sum("services.publicity_works.views", "普法作品阅读、播放", unit="次", source=WORKS, on="on", of="views", splits=("organ", "kind", "platform"),
        basis=f"{LAW}第18条", variant="各平台自报数，来源逐条写明，不计入受众人次"),
    SCHOOLS_ALL, SCHOOLS_COVERED,
    Rate("services.law_schools.coverage", "法治副校长覆盖率", part=SCHOOLS_COVERED, whole=SCHOOLS_ALL, good="up",
         variant="期末聘期内有法治副校长的学校÷在册学校", basis=f"{LAW}第41条"),
)  # fmt: skip
