"""Gates that keep the file honest: days in order, nothing done twice, nobody in two parts."""

from __future__ import annotations

import pytest

from fazhi.areas.enforcement.penalties.tests.scene import DRAFT, EVIDENCE, NONE, REVIEW, SERVED, Case
from fazhi.spine.access import Role
from fazhi.spine.errors import BadInput, NotAllowed


def test_days_are_in_order(bureau, case):
    with pytest.raises(BadInput, match="发现日期2026-03-05晚于登记日期"):
        Case.open(bureau, on="2026-03-02", found_on="2026-03-05")
    with pytest.raises(BadInput, match="终了日期2026-03-06晚于登记日期"):
        case(act_ended_on="2026-03-06")
    one = case().file()
    with pytest.raises(BadInput, match="执法活动日期2026-03-09晚于登记日期"):
        one.do("evidence", "2026-03-05", detail={**EVIDENCE, "taken_on": "2026-03-09"})
    with pytest.raises(BadInput, match="早于记录日期"):
        row = {"act": "检查", "medium": "text", "taken_on": "2026-03-05", "uploaded_on": "2026-03-04"}
        one.do("recording", "2026-03-05", detail=row)
    one.evidence().conclude().review().notify().decide()
    with pytest.raises(BadInput, match="送达日期2026-04-10晚于登记日期"):
        one.do("serve_decision", "2026-04-09", detail={**SERVED, "delivered_on": "2026-04-10"})


def test_a_citizen_has_no_credit_code(bureau):
    with pytest.raises(BadInput, match="公民没有统一社会信用代码"):
        Case.open(bureau, party_kind="person", party_name="孙大有")


def test_who_investigates_does_not_review(bureau, case):
    one = case().file().evidence().conclude().do("submit_review", "2026-03-23")
    bureau.person("m_clerk", "market", Role.REVIEWER)
    with pytest.raises(NotAllowed, match="周办案是本案办案人员，不得审核本案"):
        one.do("review", "2026-03-23", "m_clerk", detail=REVIEW)
    with pytest.raises(BadInput, match="请写明问题和处理建议"):
        one.review("2026-03-23", "", result="problem")


def test_what_is_done_is_not_done_again(case):
    one = case().file().evidence().conclude().review().notify()
    with pytest.raises(NotAllowed, match="告知书已于2026-03-24送达"):
        one.serve("serve_notice", "2026-03-25")
    with pytest.raises(NotAllowed, match="没有尚未复核的陈述"):
        one.do("answer_defence", "2026-03-25", detail={"answer": "not", "reason": "—"})
    one.do("revise", "2026-03-25", **{**DRAFT, "draft_fine": "5000"})
    with pytest.raises(NotAllowed, match=r"第2稿处理意见尚未经审核同意.*第49条"):
        one.decide("2026-04-08")
    one.review("2026-03-26", "2026-03-26").decide("2026-04-08")
    one.do("announce", "2026-04-09")
    with pytest.raises(NotAllowed, match="已于2026-04-09公告"):
        one.serve("serve_decision", "2026-04-10")


def test_a_notice_served_by_announcement_is_filmed(case):
    one = case().file().evidence().conclude().review().notify(served="")
    with pytest.raises(BadInput, match="音像记录张贴过程"):
        one.serve("serve_notice", "2026-04-24", means="announced")
    one.serve("serve_notice", "2026-04-24", means="announced", filmed=True)


def test_a_decision_not_to_penalise_is_no_penalty_decision(case):
    one = case().file().evidence().spare().review()
    with pytest.raises(NotAllowed, match="不需要告知"):
        one.do("notify", "2026-03-24")
    one.do("decide_none", "2026-03-24", "m_head").serve("serve_decision", "2026-03-24")
    with pytest.raises(NotAllowed, match="没有处罚内容"):
        one.do("to_execution", "2026-03-24")


def test_kinds_and_amounts_agree(case):
    one = case().file().evidence()
    with pytest.raises(BadInput, match="请选择拟处罚的种类"):
        one.conclude(draft_kinds=[])
    with pytest.raises(BadInput, match="含“罚款”的填写罚款数额"):
        one.conclude(draft_fine=None)
    with pytest.raises(BadInput, match="须选“没收违法所得"):
        one.conclude(draft_confiscated="100")
    with pytest.raises(BadInput, match="请写明违反的规定和处罚依据"):
        one.conclude(basis="")
    with pytest.raises(BadInput, match="请写明裁量基准的适用情况"):
        one.conclude(discretion="")
    with pytest.raises(BadInput, match="请用相应步骤办理"):
        one.conclude(draft_outcome="terminated", draft_kinds=[], draft_fine=None)
    with pytest.raises(BadInput, match="责任能力登记为可以处罚"):
        one.spare(draft_outcome="no_penalty_mental", mildness=[])


def test_the_decision_says_what_was_proposed(case):
    one = case().file().evidence().conclude().review().notify()
    with pytest.raises(NotAllowed, match=r"拟处理意见为给予处罚，请办理“作出行政处罚决定”"):
        one.do("decide_none", "2026-04-08", "m_head")
    one.do("revise", "2026-03-26", **NONE).review("2026-03-26", "2026-03-26")
    with pytest.raises(NotAllowed, match=r"拟处理意见为“轻微不罚.*请办理“作出不予处罚决定”"):
        one.decide("2026-04-08")
