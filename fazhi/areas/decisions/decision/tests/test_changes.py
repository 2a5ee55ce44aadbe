"""A draft that is changed, a hearing that is moved or called off: what still counts, what is done anew, how often it counts."""

from datetime import date

import pytest

from fazhi.areas.decisions.decision.tests.cases import (
    CLEARED,
    DRAFT,
    EXPERT,
    MEETING,
    RISK,
    Decision,
)
from fazhi.areas.decisions.decision.tests.test_with_others import Elsewhere, accept
from fazhi.figures.catalogue import figure, figures
from fazhi.figures.engine import values
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter

D = date.fromisoformat
YEAR = Period.year(2026)
ALL = ["participation", "expert", "risk", "competition"]
TEXT = {**DRAFT, "draft_text": "第一条 停车收费提高一倍。"}


def number(code):
    return values([figure(f"decisions.{code}")], YEAR)[f"decisions.{code}"].number


def needs(case):
    record = case.record
    return [record.participation, record.expert_need, record.risk, record.competition, record.legality]


def change(case, on, extent="material", kept=(), reason="收费标准提高", **text):
    detail = {"extent": extent, "kept": list(kept), "reason": reason}
    return case.take("redraft", on, detail=detail, **{**TEXT, **text})


@pytest.fixture
def sent_back(county):
    """Everything done, the opinion clean; the drafting unit takes the draft back."""
    case = Decision(county).started().heard().assessed().reviewed(given_on=D("2026-05-22"))
    return case.take("revise", "2026-05-25")


def test_after_a_major_change_all_that_rests_on_the_text_is_done_anew(sent_back):
    with pytest.raises(BadInput, match="文本却没有改动"):
        change(sent_back, "2026-05-26", **DRAFT)
    case = change(sent_back, "2026-05-26")
    assert needs(case) == ["required"] * 5 and case.record.draft_version == 2
    row = case.matter.decisionrevision_set.get()
    assert (row.version, row.anew, row.kept) == (2, "|participation|expert|risk|competition|", "")
    assert (case.record.experts, case.record.risk_level, case.record.competition_no) == (0, "", "")
    with pytest.raises(NotAllowed) as refusal:
        case.sent("2026-05-26")
    for words in ("公众参与", "专家论证", "风险评估"):
        assert words in refusal.value.reasons[0]
    with pytest.raises(NotAllowed, match="尚未就修改后的草案以任何方式听取公众意见"):
        case.take("conclude_participation", "2026-05-26", comments_adopted=6, adoption_note="无")
    with pytest.raises(NotAllowed, match="第19条"):
        case.take("conclude_expert", "2026-05-26", expert_body="江岭大学", expert_adoption="采纳")
    for block, ground in (("participation", "secret"), ("expert", "not_technical"), ("risk", "no_risk")):
        ruled = {"block": block, "needed": False, "ground": ground, "reason": "已办过", "decided_by": "局长"}
        with pytest.raises(BadInput, match="已经开始，须依法完成"):
            case.take("rule", "2026-05-26", detail=ruled)


def test_the_meeting_sees_the_procedures_of_the_present_text_only(sent_back):
    """One after the other is done anew; the gate of the meeting opens when all of them are."""
    case = change(sent_back, "2026-05-26", kept=["competition"], reason="标准变了，对经营者一视同仁未变")
    meeting = {"form": "meeting", "participants": 20, "opinions": 5, "content": "标准偏高"}
    case.take("participate", "2026-05-27", detail=meeting)
    case.take("conclude_participation", "2026-05-28", comments_adopted=8, adoption_note="采纳两条")
    case.take("hear_expert", "2026-05-28", detail=EXPERT)
    case.take("conclude_expert", "2026-05-28", expert_body="江岭大学", expert_adoption="采纳")
    with pytest.raises(NotAllowed, match="风险评估"):
        case.sent("2026-05-29")
    case.take("assess_risk", "2026-05-29", detail=RISK).sent("2026-05-29")
    case.told(
        "legality_opinion",
        "2026-06-10",
        "legality",
        result="legal",
        opinion_no="审2号",
        points=0,
        given_on=D("2026-06-10"),
    )
    assert [row.version for row in case.matter.decisionlegality_set.all()] == [1, 2]
    assert (case.record.comments, case.record.experts) == (25, 1)
    case.take("submit", "2026-06-11")
    assert case.state == "submitted" and needs(case) == ["done"] * 5


def test_a_minor_change_leaves_the_procedures_and_its_reason_on_file(sent_back, county, client):
    with pytest.raises(BadInput, match="非实质性修改的"):
        change(sent_back, "2026-05-26", "minor", ["risk"], "改正错别字")
    with pytest.raises(BadInput, match="理由"):
        change(sent_back, "2026-05-26", "minor", reason=" ")
    case = change(sent_back, "2026-05-26", "minor", reason="改正错别字")
    assert needs(case) == ["done"] * 4 + ["required"]  # the review of what goes to the meeting is never left out (条25)
    with pytest.raises(NotAllowed, match=r"不能办理“提请审议”"):
        case.take("submit", "2026-05-26")
    case.sent("2026-05-26")
    client.force_login(county.people["office"])
    for address in (f"/desk/decisions/five/{case.matter.pk}/", f"/desk/matters/{case.matter.pk}/?all"):
        page = client.get(address).content.decode()
        assert "改正错别字" in page and "非实质性修改" in page


def test_the_archive_list_tells_of_the_changes(sent_back):
    case = change(sent_back, "2026-05-26", kept=ALL, reason="按审查建议补充依据，措施不变").sent("2026-05-26")
    case.told(
        "legality_opinion",
        "2026-06-08",
        "legality",
        result="legal",
        opinion_no="审2号",
        points=0,
        given_on=D("2026-06-08"),
    )
    case.take("submit", "2026-06-09").take("meeting", "2026-06-10", detail=MEETING)
    case.take("adopt", "2026-06-10", congress_required=False).take("report_party", "2026-06-11", party_no="请5号")
    case.take("publish", "2026-06-12", decision_no="8号", decision_text="实施。", explanation="采纳六条")
    case.filed("2026-06-15").take("archive", "2026-06-15", archive_no="2026-1")
    body = case.matter.documents.get(template="archive_list").body
    assert (
        "草案修改（第2稿，2026年5月26日）：实质性修改，没有程序重新履行，公众参与、专家论证、风险评估、公平竞争审查继续有效"
        in body
    )
    assert "按审查建议补充依据，措施不变" in body


def test_before_anything_rests_on_it_a_draft_is_changed_without_ado(county):
    case = Decision(county).started()
    with pytest.raises(NotAllowed, match="请办理“拟订决策草案”"):
        change(case, "2026-03-21")
    case.take("draft", "2026-03-21", **TEXT)
    case.take("hear_expert", "2026-03-22", detail=EXPERT)
    with pytest.raises(NotAllowed, match=r"专家论证已就现有草案进行，请办理“修改决策草案”"):
        case.take("draft", "2026-03-23", **TEXT)
    assert change(case, "2026-03-23", draft_text="第一条 再改。").record.experts == 0


def test_what_was_dispensed_with_stays_so_until_it_is_ruled_anew(county):
    case = Decision(county, touches_market=False).started().heard()
    for block, ground in (("expert", "not_technical"), ("risk", "no_risk"), ("competition", "no_market")):
        ruled = {"block": block, "needed": False, "ground": ground, "reason": "经研究", "decided_by": "局长"}
        case.take("rule", "2026-04-28", detail=ruled)
    change(case, "2026-04-29")
    assert needs(case)[:4] == ["required", "not_required", "not_required", "not_required"]
    again = {"block": "risk", "needed": True, "ground": "", "reason": "标准提高，须评估", "decided_by": "局长"}
    assert needs(case.take("rule", "2026-04-30", detail=again))[2] == "required"


def test_a_clearance_of_the_earlier_text_does_not_clear_this_one(county):
    case = Decision(county).started().heard()
    case.take("review_competition", "2026-04-29")
    [clearing] = Matter.objects.filter(system="functions.competition")
    change(case, "2026-04-30")
    clearing = Matter.objects.get(pk=clearing.pk)
    assert (clearing.state, clearing.record.text) == ("drafting", TEXT["draft_text"])
    Matter.objects.filter(pk=clearing.pk).update(state="reviewing")
    with pytest.raises(BadInput, match=r"公平竞争审查（.*）正在进行，请待其出具结论"):
        change(case, "2026-05-06", draft_text="第一条 再改。")
    Matter.objects.filter(pk=clearing.pk).update(state="passed")
    case.told("competition_opinion", "2026-05-12", "competition", **CLEARED)
    assert case.record.competition == "done"
    change(case, "2026-05-13", draft_text="第一条 再改。")
    assert case.record.competition == "required"
    assert Matter.objects.get(pk=clearing.pk).state == "drafting"


def test_two_opinions_on_one_decision_are_one_decision_reviewed(county):
    case = Decision(county).started().heard().assessed().sent("2026-05-12")
    review = Elsewhere(case, "decisions.legality")
    accept(review, "2026-05-12").do("issue", "2026-05-22", "reviewer", result="legal")
    case.take("revise", "2026-05-25")
    change(case, "2026-05-25", kept=ALL, reason="补充依据").sent("2026-05-25")
    assert (review.matter.state, review.matter.record.round) == ("requested", 2)
    assert review.matter.record.text == TEXT["draft_text"]
    accept(review, "2026-05-25").do("issue", "2026-06-05", "reviewer", result="legal")
    assert Matter.objects.filter(system="decisions.legality").count() == 1
    assert _counted() == (1, 2, 1, 2)
    review.do("finish", "2026-06-08", "reviewer")  # the bureau closes its file; the meeting wants another text
    case.take("submit", "2026-06-09").take("meeting", "2026-06-10", detail=MEETING).take("postpone", "2026-06-10")
    case.take("revise", "2026-06-11")
    change(case, "2026-06-11", kept=ALL, reason="缩小范围", draft_text="第一条 只在城区。").sent("2026-06-11")
    accept(review, "2026-06-11").do("issue", "2026-06-24", "reviewer", result="legal")
    assert Matter.objects.filter(system="decisions.legality").count() == 2
    assert _counted() == (1, 3, 1, 3)
    case.take("submit", "2026-06-25").take("meeting", "2026-06-26", detail=MEETING)
    case.take("adopt", "2026-06-26", congress_required=False)
    assert (number("decision.made"), number("decision.reviewed"), number("decision.reviewed_rate")) == (1, 1, 1)
    for system in ("decisions.decision", "decisions.legality"):
        assert differences(figures(system=system), Walker(YEAR)) == []


def _counted():
    """Decisions and opinions as the decisions' own system counts them, and as the reviewers' does."""
    names = (
        "decision.reviewed_matters",
        "decision.legality_opinions",
        "legality.decisions",
        "legality.decision_opinions",
    )
    return tuple(number(name) for name in names)


def test_what_was_adopted_counts_as_made_and_its_termination_apart(county):
    adopted = Decision(county).decided()
    Decision(county, subject="另一事项").started().take("terminate", "2026-03-23", ended_reason="不再推进")
    assert (number("decision.made"), number("decision.terminated"), number("decision.terminated_made")) == (1, 1, 0)
    adopted.take("terminate", "2026-06-02", ended_reason="上级另有部署")
    assert (number("decision.made"), number("decision.terminated"), number("decision.terminated_made")) == (1, 2, 1)
    assert number("decision.stopped") == 0 and "仍计入" in figure("decisions.decision.made").variant
    assert differences(figures(system="decisions.decision"), Walker(YEAR)) == []


HELD = {"participants": 15, "opinions": 8, "content": "多数赞成"}


def announced(county, **more):
    case = Decision(county).started()
    return case.take("announce_hearing", "2026-03-23", hearing_on=D("2026-04-10"), hearing_place="县会议中心", **more)


def test_a_hearing_is_moved_with_its_days_kept(county):
    case = announced(county)
    moved = {"hearing_place": "县行政中心", "hearing_change": "会场另有安排"}
    with pytest.raises(NotAllowed, match="听证会改期"):
        case.take("announce_hearing", "2026-03-24", hearing_on=D("2026-04-20"), hearing_place="县会议中心")
    with pytest.raises(BadInput, match=r"至早可在2026-04-06举行.*第16条"):
        case.take("move_hearing", "2026-03-30", hearing_on=D("2026-04-02"), **moved)
    with pytest.raises(BadInput, match="日期相同"):
        case.take("move_hearing", "2026-03-30", hearing_on=D("2026-04-10"), **moved)
    with pytest.raises(BadInput, match="理由"):
        case.take("move_hearing", "2026-03-30", hearing_on=D("2026-04-20"), hearing_place="县行政中心")
    case.take("move_hearing", "2026-03-30", hearing_on=D("2026-04-20"), **moved)
    assert case.matter.deadlines.get(limit="hearing_papers", void=False).due_on == D("2026-04-13")
    assert "会场另有安排" in case.matter.documents.get(template="hearing_moved").body
    case.take("send_hearing_papers", "2026-04-10")
    case.take("move_hearing", "2026-04-13", hearing_on=D("2026-04-22"), **moved)  # what was sent stays sent
    with pytest.raises(BadInput, match="2026-04-22"):
        case.take("hold_hearing", "2026-04-20", detail=HELD)
    case.take("hold_hearing", "2026-04-22", detail=HELD)
    with pytest.raises(NotAllowed, match="没有已公告、尚未举行的听证会"):
        case.take("move_hearing", "2026-04-23", hearing_on=D("2026-05-20"), **moved)
    assert not case.matter.deadlines.filter(limit="hearing_papers", met_on=None, void=False).exists()


def test_a_hearing_is_called_off_unless_a_law_wants_it(county):
    case = announced(county)
    case.take("call_off_hearing", "2026-03-25", hearing_change="报名人数不足，改开座谈会")
    assert case.record.hearing_on is None and not case.matter.deadlines.filter(met_on=None, void=False).exists()
    body = case.matter.documents.get(template="hearing_off").body
    assert "2026年4月10日" in body and "报名人数不足" in body and "None" not in body
    with pytest.raises(NotAllowed, match="尚未以任何方式听取公众意见"):
        case.take("conclude_participation", "2026-03-26", comments_adopted=0, adoption_note="无")
    bound = announced(county, hearing_required=True)
    with pytest.raises(NotAllowed, match=r"不得取消，可以改期.*第16条"):
        bound.take("call_off_hearing", "2026-03-25", hearing_change="报名人数不足")


def test_a_major_change_waits_for_the_announced_hearing(county):
    case = announced(county)
    with pytest.raises(BadInput, match="请先举行或者取消"):
        change(case, "2026-03-25")
    change(case, "2026-03-25", "minor", reason="改正错别字")
    case.take("call_off_hearing", "2026-03-26", hearing_change="草案将作重大修改")
    change(case, "2026-03-26", draft_text="第一条 再改。")
