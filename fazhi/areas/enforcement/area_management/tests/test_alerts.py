"""An alert from the colour to its end; each gate is tried the wrong way first."""

from datetime import date

import pytest

from fazhi.areas.enforcement.area_management.asking import colour_of
from fazhi.areas.enforcement.area_management.models import AlertRuling, AlertVisit, AreaSite
from fazhi.areas.enforcement.area_management.tests.scene import (
    MAP,
    SYSTEM,
    Alert,
    area,
    drawn,
    feature,
    licence,
    site,
    thing,
)
from fazhi.areas.enforcement.area_management.words import Colour
from fazhi.areas.enforcement.visits.tests.scene import STORAGE, Visiting
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.spine.actions import correct_entry
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Deadline, Document, Event

D = date.fromisoformat
pytestmark = pytest.mark.django_db


def colour(county, on):
    return colour_of(AreaSite.objects.get(pk=county.site.pk), D(on)).colour


def test_a_licence_that_ran_out_turns_it_yellow_until_it_is_renewed(yellow):
    found = [colour(yellow, f"2026-03-0{n}") for n in (1, 2, 3)]
    assert found == [Colour.GREEN, Colour.GREEN, Colour.YELLOW]  # the third day of the three
    reading = colour_of(yellow.site, D("2026-03-05")).readings[2]
    assert reading.value == 1 and "食品经营许可证" in reading.words and "2026-02-28" in reading.words
    licence(yellow, on="2026-03-08", licence_no="JY990126009", valid_from="2026-03-08", valid_until="2031-03-07")
    assert [colour(yellow, f"2026-03-{n}") for n in ("09", "10")] == [Colour.YELLOW, Colour.GREEN]


def test_what_a_visit_ordered_counts_until_it_is_seen_put_right(lake):
    visit = Visiting.open(lake, lake.shop).ordered()  # one item, by 20 March
    states = {on: colour(lake, on) for on in ("2026-03-06", "2026-03-20", "2026-03-22", "2026-03-23")}
    assert list(states.values()) == [Colour.GREEN] * 3 + [Colour.YELLOW]  # one open item is not two; overdue is enough
    visit.do("tell", "2026-03-05").do("recheck", "2026-03-25", corrected=True, recheck_note="已更换冷藏柜")
    assert colour(lake, "2026-03-27") is Colour.GREEN


def test_yellow_reminds_and_nothing_else(yellow):
    with pytest.raises(BadInput, match="为绿色，没有达到预警标准"):
        Alert(yellow, on="2026-03-02")
    it = Alert(yellow)
    with pytest.raises(BadInput, match="已有未办结的预警"):
        Alert(yellow)
    with pytest.raises(NotAllowed, match="只有红色才派出联合检查"):
        it.do("escalate", "2026-03-10", by="m_office")
    with pytest.raises(NotAllowed, match="不能办理"):
        it.do("object_received", "2026-03-10", detail={"content": "已续期"})
    with pytest.raises(BadInput, match="应当晚于提醒日期"):
        it.reminded(due="2026-03-10")
    it.reminded()
    letter = Document.objects.get(matter=it.matter, template="reminder")
    assert "JY990126001" in letter.body and it.record.code in letter.body and "2026年3月20日" in letter.body
    assert (it.record.colour, it.matter.state, it.matter.next_due) == ("yellow", "reminded", None)  # the operator owes
    with pytest.raises(NotAllowed, match="场所仍为黄色，不能办结"):
        it.do("close", "2026-03-12")
    it.do("reply_received", "2026-03-18", detail={"content": "已提交延续申请"})
    assert not Deadline.objects.running().filter(matter=it.matter, limit="reply").exists()
    licence(yellow, on="2026-03-19", licence_no="JY990126009", valid_from="2026-03-19", valid_until="2031-03-18")
    it.do("close", "2026-03-21")
    assert it.matter.is_closed and Document.objects.filter(matter=it.matter, template="cleared").exists()


def test_red_opens_a_joint_check_whose_result_comes_back(red):
    it = Alert(red)
    with pytest.raises(NotAllowed, match="请派出联合检查"):
        it.reminded()
    it.do("escalate", "2026-03-10", by="m_office", check_on="2026-03-12")
    record = it.visit.record
    assert (record.mode, record.target, it.visit.matter.organ) == ("area", red.shop, red["market"])
    assert "酒类零售许可证" in record.ground and STORAGE in record.items_text
    with pytest.raises(NotAllowed):
        it.do("visit_done", "2026-03-12", detail={"result": "clean"})
    visit = it.visit.announced("2026-03-12").do("arrive", "2026-03-12", cards_shown=True, rights_told=True)
    visit.finding(on="2026-03-12")
    visit.finding(STORAGE, on="2026-03-12", outcome="corrected", follow="on_spot", remark="已当场清理")
    visit.do("fix", "2026-03-12", result="problems")
    it.matter.refresh_from_db()
    row = AlertVisit.objects.get(matter=it.matter)
    assert (it.matter.state, row.result, row.problems, row.done_on) == ("checked", "problems", 1, D("2026-03-12"))
    licence(red, on="2026-03-13", licence_no="JY990126009", valid_from="2026-03-13", valid_until="2031-03-12")
    with pytest.raises(NotAllowed, match="请派出联合检查"):  # left at one only after three days
        it.reminded("2026-03-14", "2026-03-25")
    it.reminded("2026-03-15", "2026-03-25")
    assert it.record.colour == "yellow"


def test_an_objection_is_answered_and_the_colour_held_or_changed(yellow):
    it = Alert(yellow).reminded()
    with pytest.raises(NotAllowed, match="没有尚未答复的异议"):
        it.do("answer", "2026-03-11", by="m_office", detail={"outcome": "held", "index": "licence", "reason": "未延续"})
    with pytest.raises(NotAllowed, match="由公众在公众端办理"):
        it.do("object", "2026-03-11", detail={"content": "已续期"})
    it.do("object", "2026-03-11", by=None, detail={"content": "许可已经注销，只卖预包装食品"})
    with pytest.raises(NotAllowed, match="上一次异议尚未答复"):
        it.do("object_received", "2026-03-11", detail={"content": "补充"})
    assert Event.objects.get(chain=it.matter.pk, code="object").by is None
    with pytest.raises(NotAllowed, match="机构负责人"):
        it.do("answer", "2026-03-12", detail={"outcome": "held", "index": "licence", "reason": "未延续"})
    bad = {"outcome": "changed", "index": "licence", "reason": "已注销", "source_number": "无此号"}
    with pytest.raises(BadInput, match="现在没有计入"):
        it.do("answer", "2026-03-12", by="m_office", detail=bad)
    with pytest.raises(BadInput, match="没有计入任何记录"):
        it.do("answer", "2026-03-12", by="m_office", detail={**bad, "index": "overdue", "source_number": ""})
    it.do("answer", "2026-03-12", by="m_office", detail={**bad, "source_number": yellow.licence.number})
    row = AlertRuling.objects.get(matter=it.matter)
    assert (row.before, row.after) == ("yellow", "green") and colour(yellow, "2026-03-12") is Colour.GREEN
    assert colour(yellow, "2026-03-11") is Colour.YELLOW  # as it was known then
    assert "异议成立" in Document.objects.get(matter=it.matter, template="ruling").body
    it.do("close", "2026-03-12")
    names = ("opened", "reminders", "orders", "objections", "answered", "changed", "answered_in_time", "cleared")
    codes = [f"{SYSTEM}.{name}" for name in names]
    found = values([figure(code) for code in codes], Period.year(2026))
    assert [found[code].number for code in codes] == [1, 1, 0, 1, 1, 1, 1, 1]


def test_visits_of_sites_are_counted_from_the_visits(lake):
    site(lake, lake.shop, title="镜湖山泉外卖点")  # a second site of the same business: its visit is one visit
    Visiting.open(lake, lake.shop).ordered()
    elsewhere = thing(lake, "云岚县石桥粮油店", 2)
    Visiting.open(lake, elsewhere).on_site().finding().finding(STORAGE).do("fix", "2026-03-04", result="clean")
    codes = [
        "enforcement.area_sites.visits",
        "enforcement.area_sites.orders",
        "enforcement.area_sites.all",
        "enforcement.managed_areas.all",
    ]
    found = values([figure(code) for code in codes], Period.year(2026))
    assert [found[code].number for code in codes] == [1, 1, 2, 1]


def test_an_objection_may_be_turned_down_and_made_again(yellow):
    it = Alert(yellow).reminded().do("object_received", "2026-03-11", detail={"content": "正在办理延续"})
    it.do("answer", "2026-03-30", by="m_office", detail={"outcome": "held", "index": "licence", "reason": "尚未延续"})
    assert colour(yellow, "2026-03-31") is Colour.YELLOW
    it.do("object_received", "2026-03-31", detail={"content": "补充材料"})
    code = f"{SYSTEM}.answered_in_time"
    assert values([figure(code)], Period.year(2026))[code].number == 0  # five working days had passed


def test_a_site_that_shut_is_not_watched(yellow):
    it = Alert(yellow)
    with pytest.raises(NotAllowed, match="没有登记停业"):
        it.do("end", "2026-03-12", end_note="停业")
    correct_entry(
        yellow.site,
        by=yellow.people["m_clerk"],
        on=D("2026-03-12"),
        changes={"ended_on": "2026-03-12"},
        reason="已停业",
    )
    it.matter.refresh_from_db()
    it.do("end", "2026-03-12", end_note="停业")
    with pytest.raises(BadInput, match="不再预警"):
        Alert(yellow, on="2026-03-13")


def test_registers_know_the_ground(lake):
    with pytest.raises(BadInput, match="不在镜湖景区的边界内"):
        site(lake, lake.shop, title="湖外小店", longitude="30.43", latitude="80")
    with pytest.raises(BadInput, match="已有在营的“镜湖山泉餐厅”"):
        site(lake, lake.shop)
    site(lake, thing(lake, "云岚县镜湖游船有限公司", 7), title="东岸码头", site_kind="boat")
    with pytest.raises(BadInput, match="早于有效期自"):
        licence(lake, valid_until="2020-01-01")
    with pytest.raises(BadInput, match="届满以前提出"):
        licence(lake, renewal_asked_on="2026-03-01")
    assert licence(lake, renewal_asked_on="2026-01-20").renewal_asked_on == D("2026-01-20")
    with pytest.raises(BadInput, match="不在机构名录"):
        area(lake, bodies="县无名局")
    for wrong, told in [
        ("{}", "要素集合"), (drawn(), "有且只有一个"), (drawn(feature("area", [[1, 2], [3, 4]])), "没有闭合"),
        (drawn(feature("hill", [[1, 2]])), "第1个要素的种类"), (MAP.replace("120.8", "500.8"), "不是经纬度"),
    ]:  # fmt: skip
        with pytest.raises(BadInput, match=told):
            area(lake, geometry=wrong)
