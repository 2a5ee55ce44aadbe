"""Nothing outside the approved plan is issued; what towns bear is counted by unit."""

import pytest

from fazhi.areas.oversight.check_plans import practice
from fazhi.areas.oversight.check_plans.models import CheckPlanItem
from fazhi.areas.oversight.check_plans.procedure import CODE, PLAN_CODE, TASK_CODE
from fazhi.areas.oversight.check_plans.tests.scene import D, check, opened, plan_of, step
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, record_entry
from fazhi.spine.errors import Refused
from fazhi.spine.models import Matter

pytestmark = pytest.mark.django_db


def refused(told):
    return pytest.raises(Refused, match=told)


@pytest.fixture
def plan(county):
    return plan_of(county)


def test_a_plan_is_approved_by_the_head_of_the_government(county):
    given = {"title": "2026年督查检查考核计划", "year": 2026}
    county.person("office", "government", Role.CLERK, name="县政府办")
    it = open_matter(
        PLAN_CODE, organ=county["government"], by=county.people["office"], on=D("2026-01-05"), fields=given
    )
    with refused("还没有列入事项"):
        step(
            county, it, "approve", "2026-01-06", by="mayor", approved_by="县政府常务会议", approval_no="云政〔2026〕1号"
        )


def test_no_unit_makes_a_plan_of_its_own_and_no_year_has_two(county, plan):
    given = {"title": "市场监管局检查计划", "year": 2026}
    with refused("不能自行制定"):
        open_matter(PLAN_CODE, organ=county["justice"], by=county.people["clerk"], on=D("2026-01-05"), fields=given)
    with refused("2026年已有计划"):
        open_matter(PLAN_CODE, organ=county["government"], by=county.people["office"], on=D("2026-02-05"), fields=given)


def test_the_plan_holds_sound_items(county, plan):
    row = {"no": 3, "form": "check", "name": "秸秆禁烧检查", "lead": county["market"].pk, "objects_named": "全部乡镇", "times": 1, "days": 2,
           "month_from": 5, "month_to": 6, "item_basis": "年度工作要点"}  # fmt: skip
    add = lambda **more: step(county, plan, "amend", "2026-02-02", by="mayor", detail=row | more)  # noqa: E731
    with refused("已有第1项"):
        add(no=1)
    with refused("没有“南山镇”"):
        add(objects_named="青溪镇、南山镇")
    with refused(f"超过{practice.MOST_DAYS}日"):
        add(days=practice.MOST_DAYS + 1)
    with refused("至少为1"):
        add(times=0)
    with refused("月份应当"):
        add(month_from=7)
    with refused("同类事项合并"):
        add(name="食品安全检查")
    add()


def test_a_cap_on_what_one_town_bears(county, plan, monkeypatch):
    monkeypatch.setattr(practice, "PER_TOWN", 1)
    second = plan_of(county, approve=False, year=2025)
    with refused("青溪镇3次.*超过一年1次的上限"):
        step(county, second, "approve", "2026-01-12", by="mayor", approved_by="县政府", approval_no="")


def test_what_is_not_in_the_plan_is_refused(county, plan):
    item = CheckPlanItem.objects.get(matter=plan.pk, no=1)
    with refused("这项报表、填表、报材料没有列入已批准的年度计划，不得发出"):
        check(county, form="report", item=None)
    with refused("形式是检查"):
        check(county, item=item.pk, form="appraisal")
    with refused("由县市场监管局牵头"):
        check(county, item=item.pk, organ="police", by="police")
    with refused("超过第1项每次3日的限度"):
        check(county, item=item.pk, ends_on="2026-05-15")
    with refused("不在第1项的期间"):
        check(county, item=item.pk, starts_on="2026-10-11", ends_on="2026-10-12")
    with refused("石桥镇不是第1项的对象"):
        check(county, item=item.pk, objects_named="青溪镇、石桥镇")
    with refused("没有“南山镇”"):
        check(county, item=item.pk, objects_named="南山镇")
    with refused("早于开始日期"):
        check(county, item=item.pk, ends_on="2026-05-10")
    assert not Matter.objects.filter(system=CODE).exists()  # a refused attempt leaves nothing


def test_no_more_often_than_planned(county, plan):
    item = CheckPlanItem.objects.get(matter=plan.pk, no=1)
    first, second = (
        check(county, item=item.pk),
        check(county, item=item.pk, starts_on="2026-06-11", ends_on="2026-06-12"),
    )
    with refused("一年2次，已经发出或者拟发2次"):
        check(county, item=item.pk, starts_on="2026-07-11", ends_on="2026-07-12")
    step(county, second, "withdraw", "2026-05-06", by="market", withdrawn_why="合并")
    check(county, item=item.pk, starts_on="2026-07-11", ends_on="2026-07-12")
    assert step(county, first, "issue", "2026-05-06", by="market").state == "issued"


def test_an_item_that_was_given_up_yields_nothing_any_more(county, plan):
    item = CheckPlanItem.objects.get(matter=plan.pk, no=1)
    drafted = check(county, item=item.pk)
    with refused("没有第9项"):
        step(county, plan, "drop", "2026-05-05", by="mayor", detail={"no": 9, "reason": "x"})
    step(county, plan, "drop", "2026-05-05", by="mayor", detail={"no": 1, "reason": "并入综合检查"})
    with refused("没有批准或者已经取消"):
        step(county, drafted, "issue", "2026-05-06", by="market")


def test_what_is_urgent_is_approved_by_the_government(county, plan):
    with refused("由本级人民政府批准，请选择批准机关"):
        check(county, item=None, urgent_reason="防汛应急响应")
    it = check(
        county, item=None, urgent_reason="防汛应急响应", approver=county["government"].pk, objects_named="全部乡镇"
    )
    with refused("尚未经县政府批准"):
        step(county, it, "issue", "2026-05-06", by="market")
    with refused("机关负责人"):
        step(county, it, "approve_urgent", "2026-05-06", by="market", urgent_no="x")
    step(county, it, "approve_urgent", "2026-05-06", by="mayor", urgent_no="云政〔2026〕9号")
    step(county, it, "issue", "2026-05-06", by="market")
    tasks = Matter.objects.filter(system=TASK_CODE)
    assert {t.organ.code for t in tasks} == {"qingxi", "shiqiao"} and not any(t.record.planned for t in tasks)


def test_towns_bear_and_are_counted_and_what_is_called_off_is_not(county, plan):
    one, two = opened(county, plan), opened(county, plan, starts_on="2026-06-11", ends_on="2026-06-12")
    mine = Matter.objects.get(system=TASK_CODE, chain__links_in__source=one.pk)
    assert mine.organ == county["qingxi"] and str(mine.deadlines.get(limit="bear").due_on) == "2026-05-12"
    step(county, mine, "excess", "2026-05-12", by="qingxi", detail={"excess": "另外要求填报三张表"})
    step(county, mine, "bear", "2026-05-12", by="qingxi", hours=16, papers=5, remark="")
    step(county, two, "withdraw", "2026-05-20", by="market", withdrawn_why="合并")
    assert Matter.objects.get(system=TASK_CODE, chain__links_in__source=two.pk).state == "called_off"
    told = {
        name: number(f"{TASK_CODE}.{name}")
        for name in ("towns", "check", "meeting", "unplanned", "hours", "papers", "excess")
    }
    assert told == {"towns": 1, "check": 1, "meeting": 0, "unplanned": 0, "hours": 16, "papers": 5, "excess": 1}
    assert [number(f"{CODE}.{n}") for n in ("issued", "planned", "urgent", "planned_rate")] == [2, 2, 0, 1]
    assert number(f"{PLAN_CODE}.items") == 2


def number(code):
    return values([figure(code)], Period.year(2026))[code].number


def test_points_of_observation(county):
    put = lambda system, **fields: record_entry(  # noqa: E731
        system, organ=county["justice"], by=county.people["clerk"], on=D("2026-05-06"), title="月报", fields=fields
    )
    given = {
        "unit": county["qingxi"].pk,
        "month": "2026-04-01",
        "checks": 3,
        "forms": 8,
        "meetings": 4,
        "unplanned": 2,
        "remark": "",
    }
    with refused("没有列为减负观测点"):
        put("oversight.burden_report", **given)
    put("oversight.burden_point", unit=county["qingxi"].pk, contact_post="党政办")
    with refused("应当填该月1日"):
        put("oversight.burden_report", **given | {"month": "2026-04-02"})
    with refused("多于各项合计"):
        put("oversight.burden_report", **given | {"unplanned": 99})
    with refused("没有列为减负观测点"):
        put("oversight.burden_report", **given | {"unit": county["shiqiao"].pk})
    put("oversight.burden_report", **given)
    with refused("已经登记"):
        put("oversight.burden_report", **given)
    assert number("oversight.burden_report.told_unplanned") == 2 and number("oversight.burden_point.points") == 1
