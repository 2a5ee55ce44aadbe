"""A plan from the proposals to the last result, and what each gate refuses."""

import pytest

from fazhi.areas.enforcement.inspection_plans.models import PlanVisit
from fazhi.areas.enforcement.inspection_plans.tests.scene import FIRE, GIVEN, LICENCE, PLAN, STORAGE, D
from fazhi.areas.enforcement.visits.models import Visit
from fazhi.areas.enforcement.visits.tests.scene import Visiting
from fazhi.spine.actions import correct_entry, open_matter
from fazhi.spine.errors import Refused
from fazhi.spine.models import Document, Matter

pytestmark = pytest.mark.django_db


def test_three_checks_of_one_shop_become_one_visit(planning):
    planning.merged()
    visits = planning.visits()
    assert planning.where() == {1: 1, 2: 1, 3: 3, 4: 1} and set(visits) == {1, 3}
    joint = visits[1]
    assert (joint.month, joint.bodies, joint.checks, joint.lead.short) == (D("2026-05-01"), 2, 3, "县市场监管局")
    assert (
        joint.why.startswith("跨部门合并：同一对象，县市场监管局1项（3—5月，2小时）")
        and "3次检查合并为1次" in joint.why
    )
    row = planning.plan.plansolution_set.get()
    assert (row.before, row.after, row.gap, row.cut, row.stopped) == (4, 2, 0, 0, False)


def test_from_the_proposals_to_the_last_result(planning):
    county = planning.county
    with pytest.raises(Refused, match="还没有单位申报"):
        planning.do("gather")
    planning.merged()
    with pytest.raises(Refused, match="还有1次检查的合并建议没有确认（第1次）"):
        planning.do("decide", by="head")
    planning.adjust("accept", "1", reason="").do("decide", "2026-01-23", "head")
    assert (planning.plan.record.checks_before, planning.plan.record.visits_after) == (4, 2)
    planning.do("publish", "2026-01-26", published_where="县政府门户网站")
    with pytest.raises(Refused, match="4月没有尚未派出的检查"):
        planning.do("dispatch", "2026-02-25", detail={"month": 4})
    planning.do("dispatch", "2026-02-25", detail={"month": 3}).do("dispatch", "2026-04-28", detail={"month": 5})
    single, joint = Visit.objects.order_by("pk")
    assert (single.mode, single.bodies, single.target, single.planned_on) == (
        "plan",
        "",
        county.granary,
        D("2026-03-16"),
    )
    assert (joint.mode, joint.bodies, joint.matter.organ.short) == ("joint", "县公安局", "县市场监管局")
    assert joint.items_text.splitlines() == [LICENCE, STORAGE, FIRE]
    assert joint.plan_ref == f"{planning.plan.number}第1次"
    with pytest.raises(Refused, match="还有2次检查没有结果"):
        planning.do("finish", "2026-05-20")
    walked(county, joint.matter)
    row = PlanVisit.objects.get(matter=planning.plan, no=1)
    assert (row.result, row.done_on, row.problems) == ("clean", D("2026-05-06"), 0)
    Visiting(county, single.matter).do("cancel", "2026-05-07", cancel_why="对象停产")
    planning.do("finish", "2026-05-20")
    assert planning.plan.state == "finished"
    papers = Document.objects.filter(matter=planning.plan).values_list("template", flat=True)
    assert sorted(papers) == ["announcement", "scheme", "scheme"]


def walked(county, matter):
    """A joint visit without problems."""
    one = Visiting(county, matter)
    market, police = county.pair, county.guards
    one.do("approve", "2026-05-06", "m_head")
    pair = {"officer_one": police[0].pk, "officer_two": police[1].pk}
    one.do("join", "2026-05-06", detail={"body": county["police"].pk, **pair})
    one.do("announce", "2026-05-06", officer_one=market[0].pk, officer_two=market[1].pk)
    one.do("arrive", "2026-05-06", cards_shown=True, rights_told=True)
    one.finding(LICENCE, on="2026-05-06").finding(STORAGE, on="2026-05-06").finding(
        FIRE, on="2026-05-06", organ="police"
    )
    return one.do("fix", "2026-05-06", result="clean")


def test_people_decide_and_what_they_decided_stays(planning):
    planning.merged()
    with pytest.raises(Refused, match="须写明理由"):
        planning.adjust("apart", "1", "4", reason="")
    with pytest.raises(Refused, match="第3项计划不在第1次"):
        planning.adjust("apart", "1", "3")
    planning.adjust("apart", "1", "4")  # the police go by themselves
    assert planning.where() == {1: 1, 2: 1, 3: 3, 4: 4} and planning.visits()[4].kept
    planning.adjust("month", "1", month=4).do("solve")
    assert planning.where()[4] == 4 and planning.visits()[1].month == D("2026-04-01")
    with pytest.raises(Refused, match="是另一个对象"):
        planning.adjust("move", "3", "4")
    planning.adjust("move", "1", "4")
    assert planning.where() == {1: 1, 2: 1, 3: 3, 4: 1} and planning.visits()[1].why == "人工合并：实际需要"
    planning.adjust("drop", "3", reason="对象停产")
    assert planning.where()[3] is None and set(planning.visits()) == {1}
    with pytest.raises(Refused, match="没有第9次"):
        planning.adjust("accept", "9")
    with pytest.raises(Refused, match="没有可以合并的"):
        planning.do("solve")
    planning.adjust("release", "1", reason="").do("solve")
    assert not planning.visits()[1].kept and planning.visits()[1].month == D("2026-05-01")


def test_cap_is_told_before_the_plan_is_decided(planning):
    county = planning.county
    correct_entry(
        county.items[0], by=county.people["m_clerk"], on=D("2026-01-09"), reason="公布上限",
        changes={"yearly_cap": 1, "cap_source": "江岭省市场监管行政检查频次上限（2025）"},
    )  # fmt: skip
    planning.propose("market", county.shop, [LICENCE], 1, 12, frequency=2)
    planning.do("gather")
    told = r"县市场监管局2026年计划检查云岚县山泉食品有限公司2次（第1、2次），超过年度频次上限1次（江岭省"
    with pytest.raises(Refused) as refusal:
        planning.do("decide", by="head")
    assert told in str(refusal.value)
    planning.adjust("drop", "2", reason="超过频次").do("decide", by="head")


def test_strength_of_a_month(planning):
    planning.do("capacity", "2026-01-12", detail={"body": planning.county["market"].pk, "visits": 1})
    shop, granary = planning.county.shop, planning.county.granary
    planning.propose("market", shop, [LICENCE], 3)
    planning.propose("market", granary, [LICENCE], 3)
    planning.do("gather").do("solve")
    assert len({v.month for v in planning.visits().values()}) == 2  # one of them goes to the month beside
    for no in planning.visits():
        planning.adjust("month", str(no), month=3)
    with pytest.raises(Refused, match="县市场监管局3月有2次检查，力量为1次"):
        planning.do("decide", by="head")
    planning.do("decide", by="head", capacity_note="抽调乡镇人员")


def test_orders_join_what_is_planned(planning):
    county = planning.published().county
    with pytest.raises(Refused, match="不再接受申报"):
        planning.propose("market", county.shop, [LICENCE], 6, on="2026-03-02")
    given = {"body": county["police"].pk, "target": county.granary.pk, "item_codes": FIRE.split()[0], "month": 3, "hours": 1,
             "tier": "county", "order_ground": "case", "ground_text": "云公移〔2026〕5号"}  # fmt: skip
    with pytest.raises(Refused, match="月份为1"):
        planning.do("order", "2026-02-25", detail={**given, "month": 1})
    with pytest.raises(Refused, match="没有公布在县公安局"):
        planning.do("order", "2026-02-25", detail={**given, "item_codes": "GA-JC-777"})
    planning.do("order", "2026-02-25", detail=given)
    assert planning.visits()[5].bodies == 1
    planning.adjust("accept", "3", reason="", on="2026-02-25").do("solve", "2026-02-25")
    visits = planning.visits()
    assert planning.where()[5] == 3 and not visits[3].kept and visits[1].kept
    with pytest.raises(Refused, match="第3次检查的合并建议没有确认"):
        planning.do("dispatch", "2026-02-26", detail={"month": 3})
    planning.adjust("accept", "全部", reason="", on="2026-02-26").do("dispatch", "2026-02-26", detail={"month": 3})
    assert Visit.objects.get().bodies == "县公安局"
    with pytest.raises(Refused, match="已经派出"):
        planning.adjust("apart", "3", on="2026-02-26")


def test_order_beyond_the_cap(planning):
    county = planning.published().county
    given = {"body": county["market"].pk, "target": county.granary.pk, "item_codes": LICENCE.split()[0], "hours": 1,
             "tier": "county", "order_ground": "other", "ground_text": "新增"}  # fmt: skip
    planning.do("order", "2026-02-25", detail={**given, "month": 6})
    with pytest.raises(Refused, match="计划检查云岚县石桥粮油有限公司3次"):
        planning.do("order", "2026-02-25", detail={**given, "month": 9})
    planning.do(
        "order", "2026-02-25", detail={**given, "month": 9, "order_ground": "complaint", "ground_text": "12345第6号"}
    )


def test_object_gone_is_cancelled_first(planning):
    county = planning.published().county
    correct_entry(
        county.granary, by=county.people["m_clerk"], on=D("2026-02-20"), reason="已注销",
        changes={"ended_on": "2026-02-20", "ended_why": "注销登记"},
    )  # fmt: skip
    with pytest.raises(Refused, match="第3次检查的对象云岚县石桥粮油有限公司已于2026-02-20注销"):
        planning.do("dispatch", "2026-02-25", detail={"month": 3})


def test_special_campaign_is_approved_and_filed(planning):
    county = planning.county
    given = {**GIVEN, "title": "云岚县2026年食品安全专项检查计划", "kind": "special"}
    opening = {"organ": county["justice"], "by": county.people["clerk"], "on": D("2026-01-09")}
    with pytest.raises(Refused, match="须写明理由"):
        open_matter(PLAN, **opening, fields=given)
    with pytest.raises(Refused, match="须经本级政府批准"):
        open_matter(PLAN, **opening, fields={**given, "ground": "节日食品问题突出"})
    planning.plan = open_matter(
        PLAN, **opening, fields={**given, "ground": "节日食品问题突出", "approver": county["government"].pk}
    )
    planning.merged().adjust("accept", "全部", reason="").do("decide", by="head")
    with pytest.raises(Refused, match="尚未批准"):
        planning.do("publish", by="head", published_where="门户网站")
    with pytest.raises(Refused, match="尚未经政府批准"):
        planning.do("file", filing_no="云检备〔2026〕1号")
    planning.do("approve", by="mayor", approval_no="云政批〔2026〕3号")
    with pytest.raises(Refused, match="尚未备案"):
        planning.do("publish", by="head", published_where="门户网站")
    planning.do("file", filing_no="云检备〔2026〕1号").do("publish", by="head", published_where="门户网站")
    planning.do("dispatch", "2026-04-28", detail={"month": 5})
    assert Visit.objects.get().mode == "special"


def test_who_may_open_and_once_a_year(planning):
    county = planning.county
    for organ, by, fields, words in (
        ("market", "m_clerk", GIVEN, "不是统筹单位"), ("justice", "clerk", GIVEN, "已在编制"),
        ("justice", "clerk", {**GIVEN, "year": 2031}, "应为2026或者2027"),
        ("justice", "clerk", {**GIVEN, "publish_by": "2026-01-10"}, "早于申报截止"),
    ):  # fmt: skip
        with pytest.raises(Refused, match=words):
            open_matter(PLAN, organ=county[organ], by=county.people[by], on=D("2026-01-09"), fields=fields)
    planning.do("stop", stop_why="机构改革")
    assert open_matter(
        PLAN, organ=county["justice"], by=county.people["clerk"], on=D("2026-01-09"), fields=GIVEN
    ) and Matter.objects.filter(system=PLAN).count() == 2  # fmt: skip
