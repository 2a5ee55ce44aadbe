"""A plan with two items, and checks under it."""

from __future__ import annotations

from datetime import date

from fazhi.areas.oversight.check_plans.models import CheckPlanItem
from fazhi.areas.oversight.check_plans.procedure import CODE, PLAN_CODE
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.models import Matter

D = date.fromisoformat


def step(county, matter, code, on, by="clerk", detail=None, **fields):
    """Take a step; returns the matter as it stands afterwards."""
    take_step(Matter.objects.get(pk=matter.pk), code, by=county.people[by], on=D(on), fields=fields, detail=detail)
    return Matter.objects.get(pk=matter.pk)


def plan_of(county, approve=True, year=2026):
    """The county's plan: a check of food safety at 青溪镇 twice a year, and one monthly meeting of all towns."""
    if "office" not in county.people:
        county.person("office", "government", Role.CLERK, reach=Reach.DIVISION, name="县政府办")
    given = {"title": f"{year}年督查检查考核计划", "year": year}
    it = open_matter(
        PLAN_CODE, organ=county["government"], by=county.people["office"], on=D("2026-01-05"), fields=given
    )
    row = {"no": 1, "form": "check", "name": "食品安全检查", "lead": county["market"].pk, "objects_named": "青溪镇", "times": 2, "days": 3,
           "month_from": 5, "month_to": 9, "item_basis": "食品安全工作要点"}  # fmt: skip
    it = step(county, it, "item", "2026-01-06", by="office", detail=row)
    meeting = {
        "no": 2,
        "form": "meeting",
        "name": "调度会",
        "objects_named": "全部乡镇",
        "times": 1,
        "days": 1,
        "month_from": 1,
        "month_to": 12,
    }
    it = step(county, it, "item", "2026-01-06", by="office", detail=row | meeting)
    return (
        step(
            county, it, "approve", "2026-01-12", by="mayor", approved_by="县政府常务会议", approval_no="云政〔2026〕1号"
        )
        if approve
        else it
    )


def check(county, organ="market", by="market", **more):
    """What a unit wants to issue in May, at 青溪镇, for two days."""
    given = {"title": "春季食品安全检查", "form": "check", "objects_named": "青溪镇", "starts_on": "2026-05-11", "ends_on": "2026-05-12",
             "content": "查看台账"} | more  # fmt: skip
    return open_matter(CODE, organ=county[organ], by=county.people[by], on=D("2026-05-06"), fields=given)


def opened(county, plan, **more):
    """A check under the first item, issued."""
    item = CheckPlanItem.objects.get(matter=plan.pk, no=1)
    return step(county, check(county, item=item.pk, **more), "issue", "2026-05-06", by="market")
