"""How the study of law is seen. All of it stays inside."""

from __future__ import annotations

from fazhi.areas.leadership.study import checks, lists
from fazhi.areas.leadership.study.models import StudyLawList, StudyPlan, StudySession
from fazhi.spine.access import Role
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

LAW = "法治宣传教育法第37条、第38条；法治政府建设与责任落实督察工作规定第7条、第8条、第9条"
RECORDERS = (Role.REGISTRAR, Role.CLERK, Role.LIAISON)
SESSIONS = publish(
    Register(
        "leadership.study", "L1", "学法台账", StudySession,
        columns=("number", "title", "organ", "kind", "theme", "on", "laws", "head_present", "attendance"),
        filters=("kind", "theme", "head_present", "organ", "on"), search=("laws", "posts", "place"), personal={"speaker"},
        form=("kind", "theme", "laws", "speaker", "place", "head_present", "posts", "attendance", "persons", "courses", "plan", "test_sat",
              "test_passed", "exam_no"),
        optional=("speaker", "place", "head_present", "posts", "attendance", "persons", "courses", "plan", "test_sat", "test_passed",
                  "exam_no"),
        roles=RECORDERS, number="{mark}学〔{year}〕{n}号", kind="kind", area="leadership",
        checks=(checks.posts_not_names, checks.a_class_has_courses, checks.a_meeting_says_who, checks.numbers_fit, checks.plan_fits,
                checks.exam_is_there),
        basis=LAW,
    )
)  # fmt: skip
PLANS = publish(
    Register(
        "leadership.study_plans", "L1", "年度学法计划台账", StudyPlan, columns=("number", "title", "organ", "year", "kind", "times"),
        filters=("year", "kind", "organ"), search=("topics",), form=("year", "kind", "times", "topics"), optional=("topics",),
        roles=RECORDERS, number="{mark}学计〔{year}〕{n}号", kind="kind", area="leadership", checks=(checks.planned_once,), basis=LAW,
    )
)  # fmt: skip
LISTS = publish(
    Register(
        "leadership.study_lists", "L1", "学法清单台账", StudyLawList, columns=("number", "title", "organ", "posts", "edition", "on", "ended_on"),
        filters=("organ", "on"), search=("laws", "posts"), form=("posts", "edition", "laws", "based_on", "ended_on"),
        optional=("based_on", "ended_on"), roles=RECORDERS, number="{mark}学单〔{year}〕{n}号", area="leadership",
        checks=(checks.editions_follow, lists.stands_on_the_one_list), basis="法治宣传教育法第37条",
    )
)  # fmt: skip
