"""How plans, duty lists, duties, reminders, appraisals and projects are seen."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.services.publicity import models as m
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

LAW = "法治宣传教育法"
PLANS = publish(
    Register(
        "services.publicity_plan", "S4", "普法规划、计划台账", m.PublicityPlan,
        columns=("number", "title", "kind", "cycle", "first_year", "last_year", "state", "issued_on", "next_due"),
        filters=("kind", "cycle", "state", "first_year"), search=("title", "goals"),
        public=("title", "kind", "cycle", "organ", "issued_on", "mid_published_on", "final_published_on"),
        published=Q(issued_on__isnull=False), public_papers=("plan",), details=(m.PublicityPlanItem, m.PublicityCongressReport),
        page="services:publicity", told_as="普法规划和计划", kind="kind", area="services", basis=f"{LAW}第6条、第56条",
    )
)  # fmt: skip
LISTS = publish(
    Register(
        "services.publicity_list", "S4", "普法责任清单台账", m.DutyList,
        columns=("number", "title", "organ", "kind", "year", "version", "state", "published_on", "next_due"),
        filters=("kind", "year", "state", "organ"), search=("title",),
        public=("title", "organ", "kind", "year", "version", "published_on"), published=Q(published_on__isnull=False),
        public_papers=("list",), details=(m.DutyListItem,), page="services:publicity", told_as="普法责任清单", kind="kind",
        area="services", basis=f"{LAW}第9条",
    )
)  # fmt: skip
DUTIES = publish(
    Register(
        "services.publicity_duty", "S4", "普法责任事项台账", m.PublicityDuty,
        columns=("number", "content", "organ", "origin", "year", "form", "times", "held", "due_on", "state", "fulfilled_on"),
        filters=("state", "origin", "year", "form", "audience", "organ", "due_on"), search=("content", "laws"),
        details=(m.DutyActivity,), kind="origin", area="services", basis=f"{LAW}第9条、第18条",
    )
)  # fmt: skip
REMINDERS = publish(
    Register(
        "services.publicity_reminder", "S4", "普法提示台账", m.PublicityReminder,
        columns=("number", "title", "unit", "found_by", "state", "issued_on", "reply_due", "replied_on", "late", "criticised_on"),
        filters=("state", "found_by", "unit", "late", "issued_on"), search=("title", "duty_text"),
        details=(m.ReminderLetter, m.ReminderReply), kind="found_by", area="services", basis=f"{LAW}第57条、第59条",
    )
)  # fmt: skip
EVALUATIONS = publish(
    Register(
        "services.publicity_evaluation", "S4", "普法履职评议办理台账", m.PublicityEvaluation,
        columns=("number", "title", "year", "round", "state", "settled_on", "published_on", "next_due"),
        filters=("year", "state"), search=("title",), personal={"name"}, public=("title", "year", "round", "results", "published_on"),
        published=Q(published_on__isnull=False), public_papers=("result",),
        details=(m.EvaluationUnit, m.EvaluationMember, m.EvaluationScore), page="services:publicity", told_as="普法履职评议结果",
        area="services", basis=f"{LAW}第9条；评议办法由地方规定",
    )
)  # fmt: skip
PROJECTS = publish(
    Register(
        "services.publicity_project", "S4", "普法项目评选台账", m.PublicityProject,
        columns=("number", "title", "category", "year", "unit", "state", "decided_on", "published_on"),
        filters=("category", "year", "state", "unit"), search=("title", "summary"),
        public=("title", "category", "year", "unit", "published_on"), published=Q(published_on__isnull=False), details=(m.ProjectVote,),
        told_as="普法项目评选结果", kind="category", area="services", basis="评选办法（地方规定）",
    )
)  # fmt: skip
