"""An opinion is on a text and not on a title: what was changed afterwards goes back; what is given up is given up everywhere."""

import pytest

from fazhi.areas.rules.documents.tests.cases import TEXT, D, Doc, people
from fazhi.areas.rules.documents.tests.test_with_others import Elsewhere, accepted, competed
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter

NEW = TEXT + "\n第三条 供水单位应当缴纳保证金。"


@pytest.fixture
def doc(county):
    people(county)
    return lambda **fields: Doc(county, **fields)


def revise(it, on):
    it.do("revise", on, text=NEW, explanation="增加保证金")


def test_what_the_reviewer_did_not_see_does_not_reach_the_meeting(doc):
    it = doc().draft().comment().commented().cleared().submitted().reviewed()
    revise(it, "2026-07-16")
    with pytest.raises(NotAllowed, match=r"正文在审核以后有修改.*115号第七部分"):
        it.decided()
    it.do("redraft", "2026-07-17", text=NEW, explanation="增加保证金")
    it.do("own_review", "2026-07-17", own_opinion="合法")
    it.do("submit", "2026-07-17")
    it.do("pass_on", "2026-07-17")
    accepted(Elsewhere(it, "decisions.legality"), "2026-07-17").do("issue", "2026-07-27", "reviewer", result="legal")
    it.decided("2026-07-28")
    assert it.state == "decided"


def test_the_text_is_compared_where_the_review_was_done(doc):
    """On the day of the opinion itself no date tells what came first."""
    it = doc().draft().comment().commented().cleared().submitted()
    it.do("pass_on", "2026-07-06")
    accepted(Elsewhere(it, "decisions.legality"), "2026-07-06").do("issue", "2026-07-14", "reviewer", result="legal")
    revise(it, "2026-07-14")
    with pytest.raises(NotAllowed, match="正文在审核以后有修改"):
        it.decided()


def test_what_was_asked_for_may_be_changed(doc):
    it = doc().draft().comment().commented().cleared().submitted().reviewed("advice", points=1)
    revise(it, "2026-07-16")
    it.do("answer_point", "2026-07-16", detail={"point": "第二条", "adoption": "adopted", "reason": "已改"})
    it.do("respond", "2026-07-17", response="采纳")
    with pytest.raises(BadInput, match=r"采纳情况说明日期2026-07-17晚于会议日期2026-07-16"):
        it.do(
            "decide", "2026-07-20", meeting="government", meeting_on="2026-07-16", meeting_result="passed", minutes_no="x",
            attendance="x",
        )  # fmt: skip
    it.decided()
    assert it.state == "decided"


def test_an_answer_to_an_earlier_opinion_does_not_do_for_a_later_one(doc):
    it = doc().draft().comment().commented().cleared().submitted().reviewed("amend", points=1)
    it.do("answer_point", "2026-07-16", detail={"point": "第二条", "adoption": "adopted", "reason": "已改"})
    it.do("respond", "2026-07-16", response="采纳")
    it.do("redraft", "2026-07-17", text=NEW, explanation="已改")
    it.do("own_review", "2026-07-17", own_opinion="合法")
    it.do("submit", "2026-07-17")
    it.do("pass_on", "2026-07-17")
    it.told("legality_opinion", "2026-07-27", result="amend", opinion_no="x", points=1, given_on=D("2026-07-27"))
    it.do("answer_point", "2026-07-28", detail={"point": "第三条", "adoption": "adopted", "reason": "已改"})
    with pytest.raises(NotAllowed, match="尚未形成采纳情况说明"):
        it.decided("2026-07-28")


def test_the_unit_reviews_what_it_sends(doc):
    it = doc().draft().comment().commented().cleared()
    revise(it, "2026-07-03")
    with pytest.raises(NotAllowed, match=r"正文在本单位审核（2026-07-02）以后有修改.*第五部分"):
        it.do("submit", "2026-07-04")
    it.do("own_review", "2026-07-04", own_opinion="合法")
    it.do("submit", "2026-07-04")


def test_another_text_is_another_measure(doc):
    it = doc(maker="market").draft(economic=True).comment().commented()
    it.do("send_competition", "2026-07-02")
    first = competed(it).matter
    it.do("own_review", "2026-07-02", own_opinion="合法")
    revise(it, "2026-07-02")
    with pytest.raises(NotAllowed, match=r"正文在公平竞争审查以后有修改.*公平竞争审查条例"):
        it.do("submit", "2026-07-03")
    it.do("send_competition", "2026-07-03")
    first.refresh_from_db()
    assert first.state == "dropped"  # nothing waits for the conclusion on the older text
    Elsewhere(it, "functions.competition").do("first_review", "2026-07-03", "drafter", _none()).do(
        "hear", "2026-07-03", "drafter", {"whom": "operators", "means": "座谈", "heard": 6, "summary": "无"}
    ).do("pass_own", "2026-07-03", "drafter", opinion="不排除、限制竞争")
    it.do("submit", "2026-07-03")
    assert it.state == "submitted"


def _none():
    return {f"{group}_note": "不存在该类内容" for group in ("entry", "flow", "cost", "conduct")}


def test_passed_in_principle_is_changed_before_it_is_signed(doc):
    it = doc().draft().comment().commented().cleared().submitted().reviewed().decided(meeting_result="principle")
    with pytest.raises(NotAllowed, match="按会议意见修改定稿"):
        it.do("sign", "2026-07-21", signer="赵县长")
    it.do("finalize", "2026-07-21", text=NEW)
    it.do("sign", "2026-07-21", signer="赵县长")
    other = doc(title="另一件").draft().comment().commented().cleared().submitted().reviewed().decided()
    with pytest.raises(NotAllowed, match="不再修改"):
        other.do("finalize", "2026-07-21", text=NEW)


def test_what_is_given_up_is_given_up_everywhere(doc):
    it = doc(maker="market").draft(economic=True)
    it.do("send_competition", "2026-06-06")
    it.comment()
    it.do("abandon", "2026-06-10", end_reason="上位法即将修改")
    ended = {m.system: m for m in Matter.objects.filter(chain__links_in__source=it.matter.pk)}
    assert {code: m.state for code, m in ended.items()} == {
        "decisions.consultation": "dropped", "functions.competition": "dropped",
    }  # fmt: skip
    assert ended["decisions.consultation"].record.dropped_reason == "上位法即将修改"


def test_the_public_is_asked_again_about_a_changed_text(doc):
    it = doc().draft().comment()
    with pytest.raises(NotAllowed, match="正在公开征求意见"):
        it.do("open_comment", "2026-06-20", comment_until="2026-07-20")
    it.commented()
    revise(it, "2026-07-02")
    it.do("open_comment", "2026-07-02", comment_until="2026-07-30")
    with pytest.raises(NotAllowed):
        it.do("submit", "2026-07-03")
    it.told("consultation_closed", "2026-07-31", comments=3, adopted=1, ended_on=D("2026-07-30"))
    assert (it.record.comment_count, it.record.comment_adopted) == (15, 6)
    assert it.record.comment_ended_on == D("2026-07-30")
