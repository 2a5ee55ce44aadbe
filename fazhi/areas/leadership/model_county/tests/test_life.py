"""A self-assessment from the set of indicators to the hand-in, through the actions."""

from __future__ import annotations

import pytest

from fazhi.areas.leadership.model_county import snapshot
from fazhi.areas.leadership.model_county.models import AssessmentSnapshot
from fazhi.areas.leadership.model_county.tests.scene import INDICATOR, SET, D, Desk
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter
from fazhi.spine.verify import breaks


@pytest.fixture
def desk(county):
    return Desk(county)


def test_an_indicator_says_what_it_is_bound_to(desk):
    kept = desk.entry("leadership.indicator_sets", "自查指标", **SET)
    base = {**INDICATOR, "indicator_set": kept, "unit": desk.county["police"]}
    for wrong, sentence in [
        (
            {"bound_to": "disputes.mediation.nothing", "compare": "ge", "bound_value": "1"},
            "没有“disputes.mediation.nothing”这个指标",
        ),
        ({"bound_to": "disputes.mediation.success_rate", "compare": "ge"}, "须一并填写"),
        ({"compare": "ge", "bound_value": "1"}, "请填写取数的指标"),
        ({"weight": "11"}, "大于指标体系的满分10"),
        ({"weight": "-1"}, "不能小于0"),
    ]:
        with pytest.raises(BadInput, match=sentence):
            desk.entry("leadership.indicators", "指标", **{**base, **wrong})
    desk.entry("leadership.indicators", "指标", **base)
    with pytest.raises(BadInput, match=r"指标编号1\.1在"):
        desk.entry("leadership.indicators", "指标", **base)
    with pytest.raises(BadInput, match="已登记"):
        desk.entry("leadership.indicator_sets", "自查指标", **SET)


def test_what_is_split_adds_up_and_goes_to_the_units(desk):
    kept = desk.entry("leadership.indicator_sets", "自查指标", **SET)
    matter = desk.open(kept)
    with pytest.raises(NotAllowed, match="没有适用于县的指标"):
        desk.take(matter, "split", "2026-09-02")
    base = {**INDICATOR, "indicator_set": kept, "unit": desk.county["police"]}
    desk.entry("leadership.indicators", "市级立法", **{**base, "applies_to": "city", "code": "9", "weight": "6"})
    desk.entry("leadership.indicators", "调解组织健全", **base)
    with pytest.raises(NotAllowed, match=r"合计4.00分，与指标体系的满分10.00分不符"):
        desk.take(matter, "split", "2026-09-02")
    desk.entry("leadership.indicators", "其他", **{**base, "code": "1.2", "weight": "6"})
    items = desk.split(matter)
    assert {code: item.organ.code for code, item in items.items()} == {"1.1": "police", "1.2": "police"}
    assert items["1.1"].next_due == D("2026-10-31")
    with pytest.raises(BadInput, match="2026年度已按同一指标体系自评"):
        desk.open(kept)
    with pytest.raises(BadInput, match="晚于报送截止日期"):
        desk.open(kept, year=2025, items_due="2026-12-01")


def test_a_document_lies_inside_the_period_and_is_of_a_kind_asked_for(desk):
    item = desk.split(desk.open(desk.indicators()))["1.1"]
    paper = {"kind": "文件", "name": "通知", "doc_no": "", "doc_date": "2025-12-31", "says": ""}
    with pytest.raises(BadInput, match="材料日期2025-12-31不在考察期间2026-01-01至2026-12-31内"):
        desk.take(item, "evidence", "2026-10-08", desk.unit, paper)
    with pytest.raises(BadInput, match="佐证材料为文件、名册，没有“照片”这一种"):
        desk.take(item, "evidence", "2026-10-08", desk.unit, {**paper, "doc_date": "2026-02-01", "kind": "照片"})
    with pytest.raises(NotAllowed, match="没有佐证材料，也没有登记差距"):
        desk.take(item, "score", "2026-10-08", desk.unit, self_score="4")
    with pytest.raises(NotAllowed, match="没有对应的系统指标"):
        desk.take(item, "read", "2026-10-08", desk.unit)
    desk.take(
        item,
        "gap",
        "2026-10-08",
        desk.unit,
        {"missing": "没有行业性调解组织名册", "remedy": "建册", "mend_by": "2026-11-10"},
    )
    assert item.record.gaps == 1
    with pytest.raises(BadInput, match="已登记差距的，不能自评满分"):
        desk.take(item, "score", "2026-10-08", desk.unit, self_score="4")
    with pytest.raises(BadInput, match="请写明扣分理由"):
        desk.take(item, "score", "2026-10-08", desk.unit, self_score="3")
    desk.take(item, "score", "2026-10-08", desk.unit, self_score="3", deduction_ground="缺名册")
    assert not item.deadlines.filter(met_on=None, void=False).exists()


def test_a_rate_without_cases_is_not_applicable_and_what_is_missed_cannot_have_all(desk):
    items = desk.split(desk.open(desk.indicators()))
    rate, pilots = items["1.2"], items["2.1"]
    with pytest.raises(NotAllowed, match="请先办理“自动取数”"):
        desk.take(rate, "score", "2026-10-09", self_score="4")
    desk.take(rate, "read", "2026-10-09")
    assert rate.record.verdict == "none"
    with pytest.raises(BadInput, match=r"不适用（分母为零），不打分"):
        desk.take(rate, "score", "2026-10-09", self_score="4")
    desk.take(rate, "score", "2026-10-09")
    desk.take(pilots, "read", "2026-10-09")
    reading = pilots.modelitemreading_set.get()
    assert (reading.verdict, reading.value, reading.counted) == ("unmet", "0条", 0)
    with pytest.raises(BadInput, match="系统取数为0条，未达到要求，不能自评满分"):
        desk.take(pilots, "score", "2026-10-09", self_score="2")
    pilot = {"level": "city", "field_of": "行政执法", "approved_no": "", "lead": desk.county["justice"], "since": "2026-03-01",
             "until": None, "ended_as": "", "results": ""}  # fmt: skip
    desk.entry("leadership.pilots", "综合查一次试点", on="2026-03-01", **pilot)
    desk.take(pilots, "read", "2026-10-10")
    assert pilots.record.verdict == "met"
    assert pilots.modelitemreading_set.last().lines.split()[0].endswith("1号")
    desk.take(pilots, "score", "2026-10-10", self_score="2")
    with pytest.raises(NotAllowed, match="自评和审核不能是同一人"):
        desk.take(pilots, "review", "2026-10-11", review_score="2")
    with pytest.raises(BadInput, match="请写明审核意见"):
        desk.take(pilots, "review", "2026-10-11", desk.head, review_score="1")


def test_what_was_handed_in_stands_still_while_the_records_move_on(desk):
    matter = desk.open(desk.indicators())
    items = desk.split(matter)
    with pytest.raises(NotAllowed, match=r"还有3项指标没有审核：1\.1、1\.2、2\.1"):
        desk.take(matter, "hand_in", "2026-10-15", desk.head)
    desk.reviewed(items)
    desk.take(matter, "hand_in", "2026-10-15", desk.head)
    record = matter.record
    assert (record.self_total, record.review_total) == (5, 5)
    told = snapshot.told(record)
    assert [i["code"] for i in told["items"]] == ["1.1", "1.2", "2.1"]
    assert (
        told["items"][0]["evidence"][0]["name"] == "调解组织名册" and told["items"][1]["reading"]["verdict"] == "none"
    )
    assert set(Matter.objects.filter(system="leadership.model_item").values_list("state", flat=True)) == {"frozen"}
    for code in ("read", "return", "score"):
        with pytest.raises(NotAllowed, match="当前为“已封存”"):
            desk.take(items["1.1"], code, "2026-10-16", desk.unit)
    rows = AssessmentSnapshot.objects.filter(matter=matter)
    content = rows.get().content
    rows.update(content=content.replace("调解组织名册", "另一份名册"))
    assert list(breaks())
    with pytest.raises(ValueError, match="SM3不符"):
        snapshot.told(record)
    rows.update(content=content)
    assert not list(breaks())
    for step, more in [("recommend", {}), ("assess", {"assessed_by": "", "assessed_note": "实地评估"}), ("publicise", {}),
                       ("name", {"decision_no": "中法办〔2026〕1号"})]:  # fmt: skip
        desk.take(matter, step, "2026-11-10", **more)
    assert matter.state == "named" and matter.deadlines.get(limit="report", met_on=None).due_on == D("2027-01-31")
    yearly = {"year": 2026, "paper_no": "云法办〔2026〕30号", "facts": "年度情况"}
    with pytest.raises(BadInput, match="报告年度2027晚于今年"):
        desk.take(matter, "report", "2026-11-18", detail={**yearly, "year": 2027})
    desk.take(matter, "report", "2026-11-18", detail=yearly)
    with pytest.raises(BadInput, match="2026年度已报告"):
        desk.take(matter, "report", "2026-11-19", detail=yearly)
    assert matter.deadlines.get(limit="report", met_on=None).due_on == D("2028-01-31")
    desk.take(matter, "lose", "2026-11-20", desk.head, ended_why="复核不通过")
    assert matter.closed_on == D("2026-11-20")


def test_a_stopped_assessment_takes_its_items_with_it(desk):
    matter = desk.open(desk.indicators())
    desk.split(matter)
    desk.take(matter, "stop", "2026-09-10", desk.head, stopped_why="上级暂停")
    assert set(Matter.objects.filter(system="leadership.model_item").values_list("state", flat=True)) == {"dropped"}
    desk.open(matter.record.indicator_set)  # the year is free again


def test_nobody_opens_an_item_by_hand_and_the_unit_sees_no_other(desk, client):
    items = desk.split(desk.open(desk.indicators()))
    with pytest.raises(NotAllowed):
        open_matter("leadership.model_item", organ=desk.county["police"], by=desk.unit, on=D("2026-09-02"), fields={})
    desk.take(items["1.1"], "gap", "2026-10-08", desk.unit, {"missing": "无", "remedy": "补", "mend_by": "2026-11-10"})
    desk.take(items["1.1"], "score", "2026-10-08", desk.unit, self_score="0", deduction_ground="无")
    with pytest.raises(NotAllowed, match="须由审核单位"):
        take_step(items["1.1"], "review", by=desk.unit, on=D("2026-10-09"), fields={"review_score": "0"})
    client.force_login(desk.unit)
    assert client.get(f"/desk/matters/{items['1.1'].pk}/").status_code == 200
    assert client.get(f"/desk/matters/{items['2.1'].pk}/").status_code == 404


def test_honours_and_pilots_are_counted_by_their_days(desk):
    given = {"level": "city", "scheme": "project", "batch": "", "decision_no": "岭法办〔2024〕3号", "named_on": "2024-05-01",
             "reexamine_on": None, "valid_until": "2026-06-01", "removed_on": None, "removed_why": ""}  # fmt: skip
    with pytest.raises(BadInput, match="有效期2023-01-01早于命名日期"):
        desk.entry("leadership.honours", "示范项目", **{**given, "valid_until": "2023-01-01"})
    with pytest.raises(BadInput, match="摘牌的，请写明理由"):
        desk.entry("leadership.honours", "示范项目", **{**given, "removed_on": "2025-01-01"})
    desk.entry("leadership.honours", "示范项目", **given)
    desk.entry(
        "leadership.honours",
        "示范县",
        **{**given, "scheme": "area", "level": "province", "valid_until": None, "named_on": "2026-02-01"},
    )
    desk.entry(
        "leadership.honours",
        "摘牌的",
        **{**given, "removed_on": "2025-01-01", "removed_why": "复核不通过", "valid_until": None},
    )
    standing = catalogue.figure("leadership.honours.standing")
    assert [engine.values([standing], Period.year(y))[standing.code].number for y in (2023, 2025, 2026)] == [0, 1, 1]
    pilot = {"level": "city", "field_of": "执法", "approved_no": "", "lead": desk.county["justice"], "since": "2026-03-01",
             "until": "2026-08-01", "ended_as": "", "results": ""}  # fmt: skip
    with pytest.raises(BadInput, match="请填写结束情况和试点成果"):
        desk.entry("leadership.pilots", "试点", **pilot)
