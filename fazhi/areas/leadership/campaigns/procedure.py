"""How a project or campaign moves: plan, meetings, problems put right and verified, mid-term, results, closed and published.

No national rule sets its steps: the mandate is the vote or the plan it cites, everything else is local practice.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.leadership.campaigns import gates
from fazhi.areas.leadership.campaigns.models import (
    Campaign,
    CampaignActivity,
    CampaignCircular,
    CampaignMended,
    CampaignProblem,
    CampaignResult,
    CampaignVerified,
)
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

STAFF = (Role.CLERK, Role.REVIEWER, Role.LIAISON)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
BASIS = "法治政府建设实施纲要（2021—2025年）；本县票决决定、工作方案"
RUNNING = ("running",)
PARTIES = {"lead": "lead", "one": "partner_one", "two": "partner_two", "three": "partner_three"}


def _has_midterm(record: Any, values: Any) -> bool:
    return bool(record.midterm_by)


STEPS = (
    Step("plan", "印发方案", "opened", "running", by=(*STAFF, *HEADS), basis=BASIS, local=True, fields=("plan_no",), stamp="planned_on"),
    Step("activity", "登记会议、督导", RUNNING, "", by=STAFF, basis=BASIS, local=True, adds=CampaignActivity,
         optional=("place", "minutes_no", "outcome")),
    Step("circular", "登记通报、简报", RUNNING, "", by=STAFF, basis=BASIS, local=True, adds=CampaignCircular, optional=("issue",)),
    Step(
        "problem", "登记问题", RUNNING, "", by=STAFF, basis=BASIS, local=True, adds=CampaignProblem, fills={"no": gates.next_no},
        checks=(gates.mend_day_is_ahead,),
    ),
    Step(
        "mend", "登记整改情况", RUNNING, "", by=STAFF, basis=BASIS, local=True, adds=CampaignMended, detail=("no", "facts", "proof"),
        fills={"unit": gates.unit_of, "entered_by": lambda ctx: ctx.by}, checks=(gates.problem_is_open,),
    ),
    Step(
        "verify", "核实、销号", RUNNING, "", by=(Role.CLERK, Role.REVIEWER, *HEADS), basis=BASIS, local=True, adds=CampaignVerified,
        detail=("no", "passed", "facts"), fills={"unit": gates.unit_of}, checks=(gates.mending_is_there,),
        hint="由登记整改的人以外的人核实；未到位的，问题重新开放",
    ),
    Step("result", "登记成效", RUNNING, "", by=STAFF, basis=BASIS, local=True, adds=CampaignResult, optional=("target",),
         hint="数字须有出处"),
    Step("midterm", "中期评估", RUNNING, "", by=(*STAFF, *HEADS), basis=BASIS, local=True, fields=("midterm_note",), stamp="midterm_on",
         once=True),
    Step(
        "close", "结项", RUNNING, "closed", by=HEADS, basis=BASIS, local=True, fields=("outcome", "outcome_note"), stamp="closed_on",
        needs=(gates.problems_are_verified, gates.result_is_there, gates.midterm_is_done),
    ),
    Step("publish", "公布结果", "closed", "published", by=(*STAFF, *HEADS), basis=BASIS, local=True, fields=("published_where",),
         stamp="published_on", hint="公布后在公众端可见名称、牵头单位和完成情况"),
    Step("keep", "归档（不公布）", "closed", "kept", by=HEADS, basis=BASIS, local=True, hint="依法不宜公开的"),
    Step("drop", "撤销", ("opened", "running"), "dropped", by=HEADS, basis=BASIS, local=True, fields=("dropped_why",)),
)  # fmt: skip

CAMPAIGN = register(
    Procedure(
        code="leadership.campaign", id="L6", name="为民办实事和专项整治", record=Campaign, basis=BASIS, local=True,
        number="{mark}专项〔{year}〕{n}号", title="{name}", opens="opened", closes={"published", "kept", "dropped"},
        states={"opened": "已立项", "running": "实施中", "closed": "已结项", "published": "结果已公布", "kept": "已归档", "dropped": "已撤销"},
        open_name="项目、整治立项", open_by=STAFF, open_on="立项日期",
        open_fields=("name", "kind", "year", "origin", "origin_paper", "domain", "field_code", "goal", "lead", "partner_one", "partner_two",
                     "partner_three", "partners", "begins_on", "midterm_by", "ends_by"),
        open_optional=("field_code", "partner_one", "partner_two", "partner_three", "partners", "midterm_by"),
        open_checks=(gates.days_in_order, gates.congress_votes_projects, gates.named_once, gates.partners_differ),
        steps=STEPS, parties=PARTIES, pages={"desk-leadership:campaign": "问题清单"},
        capacities={"lead": "牵头单位", "one": "参加单位", "two": "参加单位", "three": "参加单位"},
        limits=(
            Limit("midterm", "中期评估", 0, Unit.SET_BY_DOCUMENT, "open", {"midterm"}, BASIS, set_by="midterm_by", when=_has_midterm,
                  lapses={"drop", "close"}, local=True),
            Limit("finish", "按期完成", 0, Unit.SET_BY_DOCUMENT, "open", {"close", "drop"}, BASIS, set_by="ends_by", local=True),
            Limit("publish", "公布结果", 20, Unit.WORKING_DAY, "close", {"publish", "keep"}, "本县做法，没有全国性规定", local=True,
                  unverified=True),
        ),
    )
)  # fmt: skip
