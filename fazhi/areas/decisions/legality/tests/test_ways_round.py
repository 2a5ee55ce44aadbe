"""Ways round a review that look open and are not; what the unit is not told; what is withdrawn at both ends."""

from datetime import date

import pytest

from fazhi.areas.decisions.legality.tests.scene import Review
from fazhi.spine import access
from fazhi.spine.access import Role
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter
from fazhi.spine.sight import Sight

D = date.fromisoformat


def test_a_decision_is_urgent_for_a_reason(review):
    """国务院令第713号第26条: seven working days as a rule; an empty field is no exception."""
    with pytest.raises(BadInput, match="713号第26条"):
        review(kind="decision", title="防汛工程", urgent=True)
    assert review(kind="decision", title="防汛工程", urgent=True, urgent_reason="汛期将至").accept().limits() == {
        "urgent"
    }


def test_who_stands_aside_gives_no_opinion(county, review):
    contract = review().accept(by="clerk", reviewer="赵审理")
    aside = {"role": "reviewer", "name": "李审理", "organ": county["justice"], "recusal": "recused", "ground": "近亲属"}
    contract.do("member", "2026-08-04", by="clerk", detail=aside)
    with pytest.raises(BadInput, match="已登记回避"):
        contract.point("2026-08-05")
    with pytest.raises(BadInput, match="已登记回避"):
        contract.do("name_reviewer", "2026-08-05", by="clerk", reviewer="李审理", no_conflict=True)
    contract.do("rate_risk", "2026-08-05", by="head", risk_level="low")
    with pytest.raises(BadInput, match="已登记回避"):
        contract.do("issue", "2026-08-05", result="legal")
    contract.point("2026-08-05", by="head").do("issue", "2026-08-05", by="head", result="amend")


def test_the_unit_answers_before_the_meeting(review):
    """115号(6), 713号令第28条: adopted or explained first, then discussed or signed."""
    contract = review().accept().point("2026-08-05", severity="should")
    contract.issue("2026-08-05", "advice").answer("2026-08-12", 1)
    contract.do("feedback", "2026-08-12", by="police")
    with pytest.raises(BadInput, match="采纳情况于2026-08-12反馈"):
        contract.do("sign", "2026-08-13", by="police", used_on="2026-08-10")
    contract.do("sign", "2026-08-13", by="police", used_on="2026-08-12")


def test_what_villagers_decide_is_adopted_by_villagers(station):
    rules = Review.open(
        station, organ="station", by="heping", kind="village", village_kind="rules", requester="heping",
        title="和平村村规民约",
    )  # fmt: skip
    rules.accept(by="station", reviewer="何所长").do("issue", "2026-08-05", "station", result="legal")
    rules.do("feedback", "2026-08-05", by="heping")
    with pytest.raises(NotAllowed, match="村民（代表）会议通过"):
        rules.do("meet", "2026-08-06", by="heping", used_on="2026-08-06")
    rules.do("adopt", "2026-08-06", by="heping", used_on="2026-08-06")


def test_a_village_of_another_town_is_sent_to_its_own_station(station):
    with pytest.raises(BadInput, match="不在青溪司法所的辖区内"):
        Review.open(
            station, organ="station", by="xinglong", kind="village", village_kind="major", requester="xinglong",
            title="兴隆村道路",
        )  # fmt: skip


def test_what_the_county_said_is_the_stations_until_its_own_opinion(station):
    asked = Review.open(station, organ="station", by="qingxi", requester="qingxi", title="民宿合作协议")
    asked.accept(by="station", reviewer="何所长")
    asked.do("refer_up", "2026-08-04", "station", higher_organ=station["justice"], refer_reason="涉及国有资产，拿不准")
    higher = Matter.objects.get(system="decisions.legality", organ=station["justice"])
    above = Review(station, higher).accept("2026-08-04").point("2026-08-05")
    above.issue("2026-08-05", "amend")
    asked.fresh()
    assert asked.matter.state == "accepted"
    unit = station.person("unit", "qingxi", Role.LIAISON, name="青溪联络")  # reads its own organ's, not the division's
    hidden = access.hidden(unit, asked.matter, D("2026-08-06"))
    assert {"ReviewHigherOpinion", "higher_opinion", "refer_reason"} <= hidden
    sight = Sight(asked.matter, unit, D("2026-08-06"))
    told = [event.code for event in asked.matter.chain.events.all() if sight.event(event)]
    assert "higher_opinion" not in told and "accept" in told


def test_a_withdrawn_paper_is_withdrawn_above_too(station):
    asked = Review.open(station, organ="station", by="qingxi", requester="qingxi", title="民宿合作协议")
    asked.accept(by="station", reviewer="何所长")
    asked.do("refer_up", "2026-08-04", "station", higher_organ=station["justice"], refer_reason="疑难")
    asked.do("withdraw", "2026-08-05", by="qingxi", withdrawn_reason="不再签订")
    higher = Matter.objects.get(system="decisions.legality", organ=station["justice"])
    assert (asked.matter.state, higher.state) == ("withdrawn", "withdrawn")


def test_the_unit_is_led_to_where_it_answers(client, county, review):
    """Its only step is taken on the page of the points: the record's page says so, and not that there is nothing to do."""
    contract = review().accept().point("2026-08-04")
    contract.issue("2026-08-05", "amend")
    client.force_login(county.people["police"])
    page = client.get(f"/desk/matters/{contract.matter.pk}/").content.decode()
    assert "点上方的“逐条审查、反馈”可以办理：反馈一条意见的采纳情况" in page and "没有可以办理的步骤" not in page
