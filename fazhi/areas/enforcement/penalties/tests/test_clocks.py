"""Days as the Act counts them: 90 calendar days from the filing, extension and what is left out by department (edge cases 1, 2)."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.enforcement.penalties.tests.scene import Case
from fazhi.spine.actions import exclude_time, extend, resume, suspend
from fazhi.spine.errors import BadInput, NotAllowed

D = date.fromisoformat


def test_market_rules_extend_and_leave_days_out(bureau, case):
    one = case().file()
    head = bureau.people["m_head"]
    assert str(one.due("decide_market")) == "2026-06-02"
    exclude_time(one.matter, by=head, start=D("2026-03-10"), end=D("2026-03-20"), ground="tested", note="送检")
    assert str(one.due("decide_market")) == "2026-06-12"
    suspend(one.matter, by=head, on=D("2026-04-01"), ground="halted", note="等待另案结果")
    one.matter.refresh_from_db()
    resume(one.matter, by=head, on=D("2026-04-11"))
    assert str(one.due("decide_market")) == "2026-06-22"
    with pytest.raises(NotAllowed, match="先经负责人批准延长三十日"):
        one.do("set_term", "2026-05-20", "m_head", decide_by="2026-09-01")
    extend(one.matter, "decide_market", by=head, on=D("2026-06-01"), amount=30, reason="案情复杂")
    assert str(one.due("decide_market")) == "2026-07-22"
    with pytest.raises(NotAllowed, match="只能延长1次"):
        extend(one.matter, "decide_market", by=head, on=D("2026-06-02"), amount=30, reason="案情复杂")
    with pytest.raises(BadInput, match="今天之后"):
        one.do("set_term", "2026-07-01", "m_head", decide_by="2026-07-01")
    one.do("set_term", "2026-07-01", "m_head", decide_by="2026-09-01")
    assert str(one.due("decide_set")) == "2026-09-01" and "decide_market" not in one.limits()


def test_the_act_itself_extends_nothing_and_leaves_nothing_out(bureau):
    from fazhi.areas.enforcement.officers.tests.people import certificate

    for one in bureau.pair:
        certificate(one, domains=("urban",))
    case = Case.open(bureau, domain="urban").file()
    head = bureau.people["m_head"]
    assert str(case.due("decide")) == "2026-06-02"
    exclude_time(case.matter, by=head, start=D("2026-03-10"), end=D("2026-03-20"), ground="tested", note="送检")
    assert str(case.due("decide")) == "2026-06-02"
    with pytest.raises(NotAllowed, match="没有规定可以延长"):
        extend(case.matter, "decide", by=head, on=D("2026-06-01"), amount=30, reason="案情复杂")
    with pytest.raises(NotAllowed, match="限于部门规章有规定的领域"):
        case.do("set_term", "2026-05-20", "m_head", decide_by="2026-09-01")


def test_the_hearing_right_is_five_working_days_and_then_lost(case):
    one = case().file().evidence().conclude(draft_fine="120000", range_high="200000").review()
    one.notify("2026-03-24", served="2026-03-25")
    assert str(one.due("hearing_right")) == "2026-04-01"
    with pytest.raises(BadInput, match=r"已于2026-04-01届满.*第64条第1项"):
        one.do("request_hearing", "2026-04-02")
    one.do("request_hearing", "2026-04-01")


def test_who_waives_need_not_be_waited_for(case):
    one = case().file().evidence().conclude().review()
    one.notify("2026-03-24", served="")
    with pytest.raises(NotAllowed, match="告知书尚未送达"):
        one.do("waive", "2026-03-24")
    with pytest.raises(NotAllowed, match="告知书尚未送达"):
        one.decide("2026-04-20")
    one.serve("serve_notice", "2026-03-24")
    with pytest.raises(NotAllowed, match="不少于5个工作日"):
        one.decide("2026-03-25")
    with pytest.raises(NotAllowed, match="不属于应当告知听证权利"):
        one.do("request_hearing", "2026-03-25")
    one.do("waive", "2026-03-25").decide("2026-03-25")
    assert str(one.due("serve")) == "2026-04-03"


def test_a_new_notice_gives_the_whole_time_again(case):
    one = case().file().evidence().conclude().review().notify()
    one.do("waive", "2026-03-25")
    from fazhi.areas.enforcement.penalties.tests.scene import DRAFT

    one.do("revise", "2026-03-26", **{**DRAFT, "draft_fine": "8000"})
    one.review("2026-03-26", "2026-03-26")
    with pytest.raises(NotAllowed, match="罚款由5000元改为8000元"):
        one.decide("2026-03-27")
    with pytest.raises(BadInput, match="新事实、新证据"):
        one.do("notify", "2026-03-27")
    one.notify("2026-03-27", "2026-03-27", new_facts="又查获同批次食品40袋")
    assert "又查获同批次食品40袋" in one.paper("notice").body
    with pytest.raises(NotAllowed, match="不少于5个工作日"):
        one.decide("2026-03-30")
    one.decide("2026-04-08")
    assert one.record.fine == 8000
