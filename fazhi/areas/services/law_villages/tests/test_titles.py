"""A village's title: nominated, checked against the conditions of the day, named, looked at again, kept or lost."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.services.law_villages import conditions
from fazhi.areas.services.law_villages.models import LawVillageReview
from fazhi.areas.services.law_villages.tests.scene import Title, met, with_civil
from fazhi.areas.services.network.models import GrassrootsUnit
from fazhi.areas.services.network.tests.scene import Network
from fazhi.figures.catalogue import figure, figures
from fazhi.figures.engine import values
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.spine.actions import correct_entry
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Deadline

YEAR = Period.year(2026)


def number(name, period=YEAR):
    code = f"services.{name}"
    return values([figure(code)], period)[code].number


def running(title, limit):
    return Deadline.objects.running().filter(matter=title.matter, limit=limit).first()


def test_from_the_nomination_to_the_title(county):
    title = Title(with_civil(county))
    with pytest.raises(BadInput, match="还没有达到：有法律顾问，按规定到村提供服务；不能申报"):
        title.do("self_check", "2026-03-03", "qingxi", met=met(but=("counsel",)), self_check="自查")
    with pytest.raises(BadInput, match="不适用，请按当日版本核对：至少有三名法律明白人"):
        title.do("self_check", "2026-03-03", "qingxi", met=[*met(), "people"], self_check="自查")
    with pytest.raises(NotAllowed, match="乡镇（街道）"):
        title.do("self_check", "2026-03-03", met=met(), self_check="县里不代村自查")
    title.do("self_check", "2026-03-03", "qingxi", met=met(), self_check="逐项自查")
    assert title.matter.record.met_version == "2024-01-01版"
    title.do("town_check", "2026-03-05", "qingxi", town_opinion="情况属实")
    review = {"visited": True, "county_opinion": "同意推荐"}
    with pytest.raises(NotAllowed, match="尚无民政部门同意推荐的意见"):
        title.do("county_review", "2026-03-10", **review)
    with pytest.raises(NotAllowed, match="民政部门的"):
        title.do("civil", "2026-03-09", "market", civil_agrees=True)
    title.do("civil", "2026-03-09", "civil", civil_agrees=True)
    with pytest.raises(BadInput, match="尚未实地核查"):
        title.do("county_review", "2026-03-10", **{**review, "visited": False})
    title.do("county_review", "2026-03-10", **review)
    title.do("publicise", "2026-03-11", publicised_in="村务公开栏")
    with pytest.raises(NotAllowed, match="不少于5个工作日"):
        title.do("propose", "2026-03-18", proposed_to="岭州市司法局")
    title.do("object", "2026-03-12", detail={"content": "财务公开不及时"})
    with pytest.raises(NotAllowed, match="还有1条意见没有核实处理"):
        title.do("propose", "2026-03-20", proposed_to="岭州市司法局")
    title.do("answer", "2026-03-16", detail={"outcome": "已核实并公开"})
    title.do("propose", "2026-03-20", proposed_to="岭州市司法局")
    for day, said in (("2026-03-10", "早于推荐日期"), ("2026-06-02", "晚于登记日期")):
        with pytest.raises(BadInput, match=said):
            title.do("name", "2026-06-01", named_on=day, batch="第五批", naming_no="岭司〔2026〕31号")
    title.do("name", "2026-06-01", named_on="2026-06-01", batch="第五批", naming_no="岭司〔2026〕31号")
    assert running(title, "review").due_on == date(2028, 6, 1)
    assert (number("law_village.city"), number("law_village.named_city"), number("law_village.province")) == (1, 1, 0)


def test_one_nomination_of_a_level_and_in_the_right_town(county):
    with pytest.raises(BadInput, match="不在石桥镇辖区内"):
        Title(county, town=county["shiqiao"], by="clerk")
    title = Title(county)
    with pytest.raises(BadInput, match="已有申报或者称号"):
        Title(county)
    Title(county, level="province")
    title.do("self_check", "2026-03-03", "qingxi", met=met(), self_check="自查")
    title.do("return", "2026-03-04", detail={"reason": "没有备案材料"})
    title.do("reject", "2026-03-05", refused_reason="不符合条件")
    Title(county)


def test_reexamined_kept_put_right_revoked(county):
    Network(county)  # the roll of villages
    heping, xinglong = Title(county).entered(), Title(county, "xinglong").entered()
    assert (number("law_village.city"), number("law_village.villages"), number("law_village.share")) == (2, 2, 1.0)
    assert Deadline.objects.overdue(date(2026, 11, 20)).filter(matter=heping.matter, limit="review").exists()
    with pytest.raises(NotAllowed, match="当前为“已命名”"):
        heping.do("keep", "2026-07-06", detail={"facts": "达标"})
    heping.do("review", "2026-07-06", rechecked=met(but=("openness",)))
    with pytest.raises(NotAllowed, match=r"财务按规定公开.*不能保留命名"):
        heping.do("keep", "2026-07-06", detail={"facts": "达标"})
    with pytest.raises(BadInput, match="登记日期之后"):
        heping.do("rectify", "2026-07-06", rectify_by="2026-07-06", detail={"facts": "财务公开不及时"})
    heping.do("rectify", "2026-07-06", rectify_by="2026-08-31", detail={"facts": "财务公开不及时"})
    assert running(heping, "rectify").due_on == date(2026, 8, 31)
    heping.do("rectified", "2026-08-20", rechecked=met())
    with pytest.raises(NotAllowed, match="均已达到，不需要整改"):
        heping.do("revoke", "2026-08-21", revoked_no="岭司〔2026〕40号", detail={"facts": "撤"})
    heping.do("keep", "2026-08-21", detail={"facts": "整改到位"})
    assert (heping.matter.state, running(heping, "review").due_on) == ("named", date(2028, 8, 21))
    xinglong.do("review", "2026-07-07", rechecked=met(but=("election", "safety")))
    xinglong.do("revoke", "2026-07-08", revoked_no="岭司〔2026〕40号", detail={"facts": "选举违法查实"})
    assert xinglong.matter.state == "revoked" and not running(xinglong, "review")
    half = Period(date(2026, 1, 1), date(2026, 7, 7), "撤销前")
    assert (number("law_village.city"), number("law_village.city", half)) == (1, 2)
    assert (number("law_village.share"), number("law_village.share", half)) == (0.5, 1.0)
    assert [number(f"law_village.{n}") for n in ("kept_city", "reviewed", "revoked", "named_city")] == [1, 3, 1, 0]
    lost = LawVillageReview.objects.get(matter=xinglong.matter)  # history is kept
    assert "依法选举" in lost.unmet and "重大恶性案件" in lost.unmet and "法律顾问" not in lost.unmet
    assert differences(figures(system="services.law_village"), Walker(YEAR)) == []


def test_a_village_that_meets_nothing_any_more_can_be_written_down(county):
    title = Title(county).entered().do("review", "2026-07-06")
    title.do("revoke", "2026-07-08", revoked_no="岭司〔2026〕40号", detail={"facts": "长期瘫痪"})
    assert len(LawVillageReview.objects.get().unmet) > 100 and number("law_village.revoked") == 1


def test_a_merged_village_is_explained(county):
    title = Title(county).entered()
    fields = {"cancel_reason": "merged", "end_note": "并村"}
    with pytest.raises(BadInput, match="并入哪个村"):
        title.do("cancel", "2026-09-01", **fields)
    title.do("cancel", "2026-09-01", merged_into="兴隆村", **fields)
    assert (title.matter.state, title.matter.record.ended_on) == ("cancelled", date(2026, 9, 1))
    assert number("law_village.city", Period(date(2026, 1, 1), date(2026, 8, 31), "前八月")) == 1
    assert number("law_village.city") == 0


def test_what_the_roll_has_as_merged_keeps_no_title(county):
    Network(county)
    title = Title(county).entered()
    unit = GrassrootsUnit.objects.get(division="990126101201")
    correct_entry(
        unit, by=county.people["clerk"], on=date(2026, 9, 1), reason="并村",
        changes={"until": "2026-09-01", "merged_into": "新和村"},
    )  # fmt: skip
    assert (number("law_village.share"), number("law_village.city")) == (0.0, 1)
    title.do("review", "2026-09-02", rechecked=met())
    with pytest.raises(NotAllowed, match=r"已于2026-09-01并入新和村.*请办理“注销称号”"):
        title.do("keep", "2026-09-02", detail={"facts": "达标"})
    with pytest.raises(BadInput, match="已于2026-09-01并入新和村"):
        Title(county, level="province", on="2026-09-02")
    title.do("cancel", "2026-09-02", cancel_reason="merged", merged_into="新和村", end_note="并村后另行认定")
    assert number("law_village.city") == 0


def test_conditions_have_versions():
    old, new = date(2023, 5, 1), date(2024, 1, 1)
    assert {c.code for c in conditions.in_force(old)} ^ {c.code for c in conditions.in_force(new)} == {
        "people",
        "people2024",
    }
    assert (conditions.version(old), conditions.version(new)) == ("2020-01-01版", "2024-01-01版")
    assert conditions.version(date(2019, 1, 1)) == "" and conditions.in_force(date(2019, 1, 1)) == []
