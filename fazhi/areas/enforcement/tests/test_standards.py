"""Standards refine what stands above, have one version at a time, and say when a fine leaves them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from fazhi.areas.enforcement.discretion.asking import deviation, offered, standards, tiers
from fazhi.areas.enforcement.tests.scene import UPPER
from fazhi.spine.actions import correct_entry
from fazhi.spine.citing import Sought, who_cites
from fazhi.spine.errors import BadInput

D = date.fromisoformat
pytestmark = pytest.mark.django_db


def test_one_version_stands_at_a_time(desk, today):
    first = desk.standard()
    with pytest.raises(BadInput, match="请先填写它的废止日期"):
        desk.standard(since="2026-06-01", edition=2)
    correct_entry(
        first, by=desk.county.people["m_clerk"], on=D("2026-06-01"), changes={"until": "2026-06-01"}, reason="修订"
    )
    second = desk.standard(since="2026-06-01", edition=2)
    market = desk.county["market"]
    asked = lambda on: list(standards(organ=market, act_code="SP-034", on=D(on)))  # noqa: E731
    assert asked("2026-05-31") == [first]
    assert asked("2026-06-01") == [second]
    assert asked("2025-12-31") == []
    assert list(standards(organ=desk.county["police"], act_code="SP-034", on=D("2026-07-01"))) == []


def test_own_standard_is_a_reviewed_document(desk, today):
    with pytest.raises(BadInput, match="合法性审核意见文号"):
        desk.standard(legality_no="")
    with pytest.raises(BadInput, match="须写明由谁制定"):
        desk.standard(**{**UPPER, "made_by_name": ""})


def test_refines_and_does_not_leave_the_upper_standard(desk, today):
    upper = desk.standard(**UPPER)
    desk.tier(upper, low="5000", high="20000")
    with pytest.raises(BadInput, match="与SP-035不同"):
        desk.standard(superior=upper, act_code="SP-035")
    own = desk.standard(superior=upper)
    with pytest.raises(BadInput, match="只能细化，不得超出"):
        desk.tier(own, low="4000", high="9000")
    with pytest.raises(BadInput, match="没有“从重处罚”"):
        desk.tier(own, tier="heavy")
    desk.tier(own, low="5000", high="9000")
    with pytest.raises(BadInput, match="这一阶次已登记"):
        desk.tier(own, low="6000", high="7000")


def test_a_range_is_whole(desk, today):
    own = desk.standard()
    for wrong, said in (
        ({"low": "9", "high": "8"}, "下限不大于上限"),
        ({"low": "9", "high": None}, "请同时填写"),
        ({"tier": "none"}, "不罚款"),
    ):
        with pytest.raises(BadInput, match=said):
            desk.tier(own, **wrong)


def test_deviation_names_who_must_allow_it(desk, today):
    own = desk.standard()
    desk.tier(own)
    assert deviation(own, "ordinary", Decimal(10000)) == deviation(own, "ordinary", 20000) == ""
    assert "主要负责人批准或者集体讨论" in deviation(own, "ordinary", Decimal(9999))
    assert "没有“从重处罚”这一阶次" in deviation(own, "heavy", 20000)
    desk.tier(own, tier="none", low=None, high=None)
    assert deviation(own, "none", 0) == ""
    assert "不罚款" in deviation(own, "none", 100)
    upper = desk.standard(**UPPER)
    desk.tier(upper)
    assert "制定机关批准" in deviation(upper, "ordinary", 1)


def test_multiples_are_counted_of_the_value_of_the_goods(desk, today):
    own = desk.standard()
    desk.tier(own, low="5", high="10", unit="times")
    assert "计算倍数" in deviation(own, "ordinary", 6000)
    assert deviation(own, "ordinary", 6000, per=Decimal(1000)) == ""
    assert "5—10倍" in deviation(own, "ordinary", 11000, per=Decimal(1000))


def test_ticked_conditions_lead_to_a_tier(desk, today):
    own = desk.standard()
    one = desk.tier(own)
    rows = tiers(own)
    assert offered(rows, {f"{one.pk}-0"}) == []
    assert offered(rows, {f"{one.pk}-0", f"{one.pk}-1"}) == [one]


def test_a_document_under_review_finds_its_standards(desk, today):
    own = desk.standard()
    sought = Sought({7: ("云岚县市场监督管理行政处罚裁量权基准", "")})
    assert [(row.pk, row.cited) for row in who_cites(sought)] == [(own.pk, frozenset({7}))]
