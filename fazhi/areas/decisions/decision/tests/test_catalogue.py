"""A yearly catalogue: consent before publication, every change with its reason, earlier versions readable."""

from datetime import date

import pytest

from fazhi.areas.decisions.decision import models
from fazhi.areas.decisions.decision.tests.cases import ITEM, Catalogue, Decision
from fazhi.areas.decisions.decision.versions import differences, standing
from fazhi.desk.forms import record_form
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.verify import breaks

D = date.fromisoformat


def rows(catalogue):
    return list(catalogue.record.matter.catalogueitem_set.all())


@pytest.mark.parametrize("category", ["macro", "legislation", "emergency", "own_law"])
def test_excluded_matters_are_not_listed(county, category):
    with pytest.raises(BadInput, match="第3条第2款"):
        Catalogue(county).lists(category=category)


def test_one_catalogue_for_each_body_and_year(county):
    first = Catalogue(county)
    with pytest.raises(BadInput, match="已经登记"):
        Catalogue(county)
    with pytest.raises(BadInput, match="相差一年以上"):
        Catalogue(county, year=2062)
    first.take("withdraw", "2026-01-13")
    assert Catalogue(county).matter.number == "云政决目〔2026〕2号"
    assert Catalogue(county, "qingxi", "qingxi").matter.organ == county["qingxi"]


def test_nothing_is_published_without_items_and_the_partys_consent(county):
    it = Catalogue(county)
    assert it.matter.deadlines.get(limit="publish").due_on == D("2026-03-31")
    with pytest.raises(NotAllowed, match="先登记事项"):
        it.take("consent", "2026-01-20", consent_by="县委", consent_on=D("2026-01-20"))
    it.lists()
    with pytest.raises(NotAllowed, match="编制中"):
        it.take("publish", "2026-01-20")
    with pytest.raises(BadInput, match="晚于登记日期"):
        it.take("consent", "2026-01-20", consent_by="县委", consent_on=D("2026-01-21"))
    it.published("2026-02-10")
    assert (it.record.version, it.record.listed, it.record.published_on) == (1, 1, D("2026-02-10"))
    assert it.matter.deadlines.get(limit="publish").met_on == D("2026-02-10")


def test_adjustments_have_reasons_and_consent_and_leave_the_old_version_readable(county):
    it = Catalogue(county).lists().lists(name="城乡公交一体化规划", category="plan", planned_month=9).published()
    it.take("adjust", "2026-06-01", adjust_reason="年度重点工作调整")
    again = {**ITEM, "unit": county["police"], "item_no": 1, "planned_month": 10}
    with pytest.raises(BadInput, match="变动的理由"):
        it.take("change_item", "2026-06-01", detail=again)
    with pytest.raises(BadInput, match="没有序号7"):
        it.take("take_out_item", "2026-06-01", detail={"item_no": 7, "reason": "略"})
    it.take("change_item", "2026-06-01", detail={**again, "reason": "前期工作未完成"})
    it.take("take_out_item", "2026-06-01", detail={"item_no": 2, "reason": "并入市级规划"})
    with pytest.raises(BadInput, match="已经移出"):
        it.take("take_out_item", "2026-06-01", detail={"item_no": 2, "reason": "略"})
    it.lists("2026-06-01", name="养老服务设施布局方案", category="project", planned_month=11, reason="县委部署")
    with pytest.raises(NotAllowed, match="调整中"):
        it.take("publish", "2026-06-02")
    with pytest.raises(NotAllowed, match="须报批准后公布"):
        it.take("give_up_adjustment", "2026-06-02")
    it.published("2026-06-10")
    assert (it.record.version, it.record.listed, it.record.published_on) == (2, 2, D("2026-02-10"))
    assert it.record.adjusted_on == D("2026-06-10")
    old, new = standing(rows(it), 1), standing(rows(it), 2)
    assert [i.name for i in old.values()] == ["城区停车收费管理方案", "城乡公交一体化规划"]
    assert old[1].planned_month == 6 and new[1].planned_month == 10 and sorted(new) == [1, 3]
    assert it.matter.catalogueitem_set.get(change="removed").name == "城乡公交一体化规划"
    told = {d.item_no: (d.change, d.fields, d.reason) for d in differences(rows(it), 1, 2)}
    assert told == {
        1: ("changed", ("planned_month",), "前期工作未完成"), 2: ("removed", (), "并入市级规划"), 3: ("added", (), "县委部署"),
    }  # fmt: skip
    assert list(it.matter.cataloguerelease_set.values_list("version", "items")) == [(1, 2), (2, 2)]


def test_an_item_taken_out_carries_no_decision(county):
    it = Catalogue(county).lists().lists(name="甲").published()
    it.take("adjust", "2026-02-11", adjust_reason="调整").take(
        "take_out_item", "2026-02-11", detail={"item_no": 2, "reason": "不再需要"}
    )
    it.published("2026-02-12")
    with pytest.raises(BadInput, match="没有序号2"):
        Decision(county, catalogue=it.record, catalogue_item=2)


def test_each_publication_issues_the_whole_list(county):
    it = Catalogue(county).lists().lists(name="乙事项").published()
    body = it.matter.documents.get().body
    assert "1．城区停车收费管理方案" in body and "2．乙事项" in body and "计划6月" in body and "中共云岚县委" in body
    it.take("adjust", "2026-03-02", adjust_reason="调整")
    it.take("take_out_item", "2026-03-02", detail={"item_no": 1, "reason": "不再需要"}).published("2026-03-03")
    body = it.matter.documents.last().body
    assert "城区停车" not in body and "2．乙事项" in body


def test_a_catalogue_in_the_making_is_not_offered_to_others(county):
    """The sheet of a new decision names the catalogues it may stand in: not what another body is still working out."""
    county.person("qx", "qingxi", "clerk")
    Catalogue(county, "qingxi", "qx")
    listed = Catalogue(county).lists().published().record
    offered = record_form(models.Decision, ("catalogue",), ("catalogue",)).fields["catalogue"]
    assert [row.pk for row in offered.queryset] == [listed.pk]


@pytest.mark.parametrize(("on", "year", "due"), [
    ("2026-01-12", 2026, "2026-03-31"), ("2026-04-15", 2026, "2026-03-31"), ("2025-11-20", 2026, "2026-03-31"),
])  # fmt: skip
def test_a_catalogue_is_due_in_the_first_quarter_of_its_own_year(county, on, year, due):
    """Local practice. Begun in April it is late; it is not due the year after."""
    it = Catalogue(county, on=on, year=year)
    assert str(it.matter.deadlines.get(limit="publish").due_on) == due
    it.lists(on).published(on)
    assert not list(breaks())
