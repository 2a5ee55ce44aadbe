"""Plans and duty lists hand out duties; events fulfil them; what is overdue is told and leads to a reminder."""

import pytest

from fazhi.areas.services.publicity.tests.scene import (
    DUTY,
    D,
    activity,
    common_list,
    duties,
    own_list,
    people,
    plan,
    reminder,
)
from fazhi.figures.catalogue import figure, figures
from fazhi.figures.engine import values
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.spine.actions import withdraw_entry
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Deadline, Document, Matter
from fazhi.spine.verify import breaks

WRONG = (BadInput, NotAllowed, Refused)
YEAR = Period.year(2026)


@pytest.fixture
def bureau(county):
    return people(county)


def number(code):
    return values([figure(code)], YEAR)[code].number


def issued(bureau):
    it = plan(bureau)
    for owner, due in (("market", "2026-06-30"), ("qingxi", "2026-12-10")):
        it.do("item", "2026-01-12", detail={**DUTY, "owner": bureau[owner], "due_on": D(due), "times": 1})
    it.do("submit", "2026-01-13").do("approve", "2026-01-15", by="head", approval_no="云司会〔2026〕1号")
    return it.do("issue", "2026-01-16", issued_where="县政府门户网站")


def test_a_plan_of_2026_is_not_of_the_old_cycle(bureau):
    with pytest.raises(WRONG, match="应当属于“九五”普法规划"):
        plan(bureau, cycle="八五")
    with pytest.raises(WRONG, match="“八五”普法规划到2025年为止，2026年应当写“九五”"):
        plan(bureau, goals="深入实施“八五”普法规划。")
    plan(bureau, goals="做好“八五”普法规划总结验收，启动“九五”普法。")
    with pytest.raises(WRONG, match="写明中期评估"):
        plan(bureau, kind="five_year", last_year=2030)
    with pytest.raises(WRONG, match="应当相同"):
        plan(bureau, last_year=2027)
    with pytest.raises(WRONG, match="应当属于"):
        plan(bureau, kind="five_year", cycle="九五", first_year=2025, last_year=2029)
    with pytest.raises(WRONG, match="没有登记2040年"):
        plan(bureau, first_year=2040, last_year=2040)


def test_items_of_a_plan_become_duties_of_their_owners(bureau):
    it = plan(bureau)
    with pytest.raises(WRONG, match="还没有项目"):
        it.do("submit", "2026-01-13")
    with pytest.raises(WRONG, match="不在计划年度"):
        it.do("item", "2026-01-12", detail={**DUTY, "owner": bureau["market"], "due_on": D("2027-01-05")})
    with pytest.raises(WRONG, match="至少为1"):
        it.do("item", "2026-01-12", detail={**DUTY, "owner": bureau["market"], "times": 0})
    it = issued(bureau)
    (one,) = duties(bureau)
    assert (one.record.origin, one.record.lead, one.record.year) == ("plan", bureau["justice"], 2026)
    assert one.matter.deadlines.get(limit="fulfil").due_on == D("2026-06-30")
    it.do("add_item", "2026-03-02", by="head", detail={**DUTY, "owner": bureau["police"]})
    assert len(duties(bureau, "police")) == 1 and Matter.objects.filter(system="services.publicity_duty").count() == 3
    body = Document.objects.get(matter=it.matter, template="plan").body
    assert "“九五”普法规划" in body and "县市场监管局" in body and "{" not in body


def test_a_plan_is_reviewed_and_the_result_made_public(bureau):
    it = plan(
        bureau,
        kind="five_year",
        last_year=2030,
        title="云岚县“九五”普法规划",
        mid_due=D("2026-06-30"),
        final_due=D("2026-10-30"),
    )
    it.do("item", "2026-01-12", detail={**DUTY, "owner": bureau["market"]}).do("submit", "2026-01-13")
    it.do("approve", "2026-01-15", by="head", approval_no="云政发〔2026〕3号").do(
        "issue", "2026-01-16", issued_where="门户网站"
    )
    assert {d.limit for d in it.matter.deadlines.filter(void=False)} == {"mid", "final"}
    with pytest.raises(WRONG, match="尚未登记中期评估"):
        it.do("mid_publish", "2026-06-20", mid_where="门户网站")
    it.do("mid_review", "2026-06-20", mid_result="总体进展顺利，乡村项目偏慢。")
    it.do("congress", "2026-08-25", detail={"meeting": "县人大常委会第三十次会议"})
    it.do("final_review", "2026-10-20", final_result="各项目标完成。").do(
        "final_publish", "2026-10-22", final_where="门户网站"
    )
    with pytest.raises(WRONG, match="中期评估结果尚未向社会公布"):
        it.do("finish", "2026-10-23", by="head")
    it.do("mid_publish", "2026-10-23", mid_where="门户网站").do("finish", "2026-10-26", by="head")
    assert it.matter.state == "finished" and number("services.publicity_plan.mid_published") == 1
    yearly = issued(bureau)
    with pytest.raises(WRONG, match="只适用于五年规划"):
        yearly.do("mid_review", "2026-06-20", mid_result="x")


def listed(bureau):
    """A common list of one duty and a unit's own of one more."""
    common = common_list(bureau).do(
        "item", "2026-01-16", detail={**DUTY, "content": "组织宪法宣传", "times": 1, "due_on": D("2026-05-31")}
    )
    common.do("publish", "2026-01-20", by="head", published_where="门户网站")
    own = own_list(bureau, common=common.record)
    return own.do("item", "2026-02-03", by="market", detail=DUTY)


def test_a_list_takes_in_the_common_one_and_a_revision_hands_out_only_what_is_new(bureau):
    with pytest.raises(WRONG, match="由普法主管部门制定"):
        own_list(bureau, kind="common")
    empty = own_list(bureau, organ="police", by="police")
    with pytest.raises(WRONG, match="还没有列入"):
        empty.do("publish", "2026-02-10", by="police", published_where="网站")
    with pytest.raises(WRONG, match="已经登记"):
        own_list(bureau, organ="police", by="police")
    own = listed(bureau)
    assert not duties(bureau)
    own.do("publish", "2026-02-10", by="market", published_where="局网站")
    assert sorted(d.record.origin for d in duties(bureau)) == ["common", "own"]
    own.do("revise", "2026-04-01", by="market", revise_why="新法施行")
    with pytest.raises(WRONG, match="不在清单年度"):
        own.do("item", "2026-04-01", by="market", detail={**DUTY, "due_on": D("2027-01-01")})
    own.do("item", "2026-04-01", by="market", detail={**DUTY, "content": "宣讲民营经济促进法"})
    own.do("publish", "2026-04-02", by="market", published_where="局网站")
    assert own.record.version == 2 and len(duties(bureau)) == 3
    assert number("services.publicity_list.units") == 1


def test_events_fulfil_a_duty_and_one_event_serves_two_units(bureau):
    listed(bureau).do("publish", "2026-02-10", by="market", published_where="局网站")
    one = next(d for d in duties(bureau) if d.record.origin == "own")
    together = activity(bureau, co_organisers="县市场监管局", on="2026-05-10")
    with pytest.raises(WRONG, match="应办2场，已登记0场"):
        one.do("fulfil", "2026-05-11", by="market")
    with pytest.raises(WRONG, match="不是本单位举办"):
        one.do("activity", "2026-05-11", by="market", detail={"activity": activity(bureau)})
    one.do("activity", "2026-05-11", by="market", detail={"activity": together})
    with pytest.raises(WRONG, match="一场活动只登记一次"):
        one.do("activity", "2026-05-11", by="market", detail={"activity": together})
    with pytest.raises(WRONG, match="2025年的活动"):
        last = activity(bureau, co_organisers="县市场监管局", on="2025-12-01")
        one.do("activity", "2026-05-11", by="market", detail={"activity": last})
    second = activity(bureau, co_organisers="县市场监管局、县公安局", on="2026-06-20")
    one.do("activity", "2026-06-21", by="market", detail={"activity": second})
    withdraw_entry(second, by=bureau.people["registrar"], on=D("2026-06-22"), reason="重复登记")
    with pytest.raises(WRONG, match="已登记1场"):
        one.do("fulfil", "2026-06-23", by="market")
    one.do("fulfil", "2026-06-29", by="market", proof="《致经营者的一封信》印发记录")
    assert (one.record.held, one.matter.state) == (1, "fulfilled")
    assert number("services.publicity_duty.events") == 1
    assert number("services.publicity_activity.activities") == 2


def test_what_is_overdue_is_told_and_leads_to_a_reminder(bureau):
    listed(bureau).do("publish", "2026-02-10", by="market", published_where="局网站")
    common, own = sorted(duties(bureau), key=lambda d: d.record.origin)
    overdue = Deadline.objects.overdue(D("2026-07-01")).filter(matter__system="services.publicity_duty")
    assert {d.organ for d in overdue} == {bureau["market"]} and overdue.count() == 2
    with pytest.raises(WRONG, match="尚未届满"):
        own.do("remind", "2026-06-30", by="clerk")
    with pytest.raises(WRONG):
        own.do("remind", "2026-07-02", by="market")
    own.do("remind", "2026-07-02", by="clerk")
    letter = Matter.objects.get(system="services.publicity_reminder")
    assert letter.record.unit == bureau["market"] and "应办2场，至2026-07-02登记0场" in letter.record.facts
    common.do("drop", "2026-07-03", by="clerk", drop_why="已由全县统一举办")
    own.do("fulfil", "2026-07-20", by="market", proof="补办记录")
    assert [number(f"services.publicity_duty.{n}") for n in ("due", "done", "in_time", "rate", "in_time_rate")] == [
        1,
        1,
        0,
        1,
        0,
    ]
    for system in ("publicity_duty", "publicity_list", "publicity_plan", "publicity_reminder"):
        assert differences(figures(system=f"services.{system}"), Walker(YEAR)) == []
    assert list(breaks()) == []


def test_a_list_of_another_year_and_of_no_list(bureau):
    common = common_list(bureau).do("item", "2026-01-16", detail=DUTY)
    with pytest.raises(WRONG, match="已公布的共性责任清单"):
        own_list(bureau, common=common.record)
    common.do("publish", "2026-01-20", by="head", published_where="门户网站")
    with pytest.raises(WRONG, match="是2026年度的"):
        own_list(bureau, common=common.record, year=2025)
    assert not duties(bureau, "justice")  # the common list binds through the units' own
    assert reminder(bureau).matter.state == "found"
