"""The summary procedure and its conversion (第51条至第53条、第67条至第71条)."""

from __future__ import annotations

import pytest

from fazhi.areas.enforcement.penalties.tests.scene import Case
from fazhi.spine.errors import BadInput, NotAllowed

PERSON = {"party_kind": "person", "party_name": "孙大有", "party_uscc": "", "title": "占道经营案"}
ON_SPOT = {"kinds": ["fine"], "fine": "100", "told_on_spot": True}
CASH = {"cash": True, "cash_ground": "small", "cash_receipt": "票0001"}


def begun(bureau, **fields):
    one = Case.open(bureau, **{**PERSON, **fields})
    first, second = bureau.pair
    return one.do(
        "start_summary", "2026-03-02", officer_one=first.pk, officer_two=second.pk, basis="《城市市容管理条例》第三十条"
    )


def test_on_the_spot_with_cash(bureau):
    one = begun(bureau)
    with pytest.raises(BadInput, match=r"对公民当场罚款不得超过200元.*第51条"):
        one.do("decide_on_spot", "2026-03-02", **{**ON_SPOT, "fine": "201"})
    with pytest.raises(BadInput, match="只适用于警告或者小额罚款"):
        one.do("decide_on_spot", "2026-03-02", **{**ON_SPOT, "kinds": ["fine", "confiscation"]})
    with pytest.raises(BadInput, match="听取陈述、申辩"):
        one.do("decide_on_spot", "2026-03-02", **{**ON_SPOT, "told_on_spot": False})
    with pytest.raises(BadInput, match=r"须选择法定情形.*第68条"):
        one.do("decide_on_spot", "2026-03-02", **ON_SPOT, cash=True)
    with pytest.raises(BadInput, match="不属于“一百元以下罚款”"):
        one.do("decide_on_spot", "2026-03-02", **{**ON_SPOT, **CASH, "fine": "150"})
    with pytest.raises(BadInput, match=r"专用票据.*第70条"):
        one.do("decide_on_spot", "2026-03-02", **{**ON_SPOT, **CASH, "cash_receipt": ""})
    one.do("decide_on_spot", "2026-03-02", **ON_SPOT, **CASH)
    assert one.state == "served" and one.matter.track == "summary"
    assert str(one.due("cash")) == "2026-03-04" and str(one.due("summary_report")) == "2026-03-11"
    assert "孙大有" in one.paper("spot_decision").body and "票0001" in one.paper("spot_decision").body
    with pytest.raises(NotAllowed, match=r"尚未交回行政机关.*第71条"):
        one.do("executed", "2026-03-03")
    one.do("hand_in_cash", "2026-03-03").do("executed", "2026-03-03")
    with pytest.raises(NotAllowed, match="尚未报所属行政机关备案"):
        one.do("close_case", "2026-03-04", "m_head")
    one.do("report_summary", "2026-03-04").do("close_case", "2026-03-04", "m_head")
    one.do("archive", "2026-03-05", archive_no="2026-当场-1")


def test_an_organisation_up_to_three_thousand(bureau):
    one = begun(bureau, party_kind="enterprise", party_name="佳佳便利店")
    with pytest.raises(BadInput, match="不得超过3000元"):
        one.do("decide_on_spot", "2026-03-02", **{**ON_SPOT, "fine": "3000.01"})
    one.do("decide_on_spot", "2026-03-02", **{**ON_SPOT, "fine": "3000"})


def test_what_is_more_than_that_becomes_an_ordinary_case(bureau):
    one = begun(bureau)
    first, second = bureau.pair
    one.do("file", "2026-03-03", "m_head", officer_one=first.pk, officer_two=second.pk)
    assert one.matter.track == "ordinary" and one.state == "investigating" and str(one.record.filed_on) == "2026-03-03"
    assert "decide_market" in one.limits()
    with pytest.raises(NotAllowed, match="不能办理“当场作出处罚决定”"):
        one.do("decide_on_spot", "2026-03-03", **ON_SPOT)


def test_a_warning_needs_no_amount(bureau):
    one = begun(bureau)
    with pytest.raises(BadInput, match="含“罚款”的填写"):
        one.do("decide_on_spot", "2026-03-02", kinds=["warning"], fine="50", told_on_spot=True)
    one.do("decide_on_spot", "2026-03-02", kinds=["warning"], told_on_spot=True)
    assert one.record.heaviest == "warning"
    with pytest.raises(NotAllowed, match="没有当场收缴"):
        one.do("hand_in_cash", "2026-03-03")


def test_a_child_is_not_fined_on_the_spot(bureau):
    one = begun(bureau, party_capacity="under_14")
    with pytest.raises(BadInput, match="依法不予行政处罚"):
        one.do("decide_on_spot", "2026-03-02", **ON_SPOT)
