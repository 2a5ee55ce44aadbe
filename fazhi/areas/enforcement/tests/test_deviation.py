"""A case names its standard: outside the tier it needs a reason and whoever may allow it. The wrong way first."""

from __future__ import annotations

import pytest

from fazhi.areas.enforcement.tests.scene import UPPER
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.errors import BadInput

pytestmark = pytest.mark.django_db
OUTSIDE = {"draft_fine": "30000", "degree": "ordinary"}
WHY = {"deviation_reason": "销售数量大、时间长", "deviation_note": "局务会纪要〔2026〕3号"}


def test_a_case_with_a_standard_names_it(desk, case):
    one, own = case().file().evidence(), desk.standard()
    desk.tier(own)
    with pytest.raises(BadInput, match=rf"有裁量基准{own.number}，请选择适用的基准"):
        one.conclude()
    one.conclude(standard=own.pk, draft_fine="12000")
    assert one.record.standard == own and not one.record.deviates


def test_a_standard_of_another_act_agency_or_time_does_not_apply(desk, case):
    one = case().file().evidence()
    other = desk.standard(act_code="SP-099")
    with pytest.raises(BadInput, match="适用于违法行为SP-099，本案是SP-034"):
        one.conclude(standard=other.pk)
    late = desk.standard(since="2026-09-01")
    with pytest.raises(BadInput, match="都不在施行期间"):
        one.conclude(standard=late.pk)


def test_outside_the_tier_with_reason_and_approval_only(desk, case):
    one, own = case().file().evidence(), desk.standard()
    desk.tier(own)
    with pytest.raises(BadInput, match=r"罚款30000元不在“一般处罚”的幅度10000—20000元之内.*主要负责人批准或者集体讨论"):
        one.conclude(standard=own.pk, **OUTSIDE)
    with pytest.raises(BadInput, match="理由和批准方式都要填写"):
        one.conclude(standard=own.pk, **OUTSIDE, deviation_reason="数量大")
    with pytest.raises(BadInput, match="批准方式与基准的制定层级不符"):
        one.conclude(standard=own.pk, **OUTSIDE, **WHY, deviation_approval="superior")
    assert one.state == "investigating"
    one.conclude(standard=own.pk, **OUTSIDE, **WHY, deviation_approval="collective")
    assert one.record.deviates
    one.review().notify().decide()
    codes = [f"enforcement.penalty.{name}" for name in ("outside_tier", "outside_allowed", "deviations")]
    found = engine.values([catalogue.figure(code) for code in codes], Period.year(2026))
    assert [found[code].number for code in codes] == [1, 1, 1]


def test_a_standard_from_above_is_left_with_its_makers_leave_only(desk, case):
    one, upper = case().file().evidence(), desk.standard(**UPPER)
    desk.tier(upper)
    with pytest.raises(BadInput, match=r"不符.*报请制定机关批准"):
        one.conclude(standard=upper.pk, **OUTSIDE, **WHY, deviation_approval="head")
    one.conclude(standard=upper.pk, **OUTSIDE, **WHY, deviation_approval="superior")
    assert one.record.deviates


def test_multiples_need_what_they_are_counted_of(desk, case):
    one, own = case().file().evidence(), desk.standard()
    desk.tier(own, low="5", high="10", unit="times")
    with pytest.raises(BadInput, match="按倍数计算"):
        one.conclude(standard=own.pk, draft_fine="6000")
    one.conclude(standard=own.pk, draft_fine="6000", tier_base="1000")
    assert not one.record.deviates


def test_the_form_offers_the_standard_of_the_day_of_the_act(desk, case, client):
    one, own = case().file().evidence(), desk.standard()
    desk.standard(act_code="SP-099")
    client.force_login(desk.county.people["m_clerk"])
    page = client.get(f"/desk/matters/{one.matter.pk}/step/conclude/").content.decode()
    assert f'<option value="{own.pk}" selected>' in page and "在2026-03-02适用的基准" in page
