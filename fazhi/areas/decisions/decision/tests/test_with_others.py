"""A decision whose consultation, competition review and legality review are really handled where they lie."""

from datetime import date

import pytest

from fazhi.areas.decisions.decision.tests.cases import DRAFT, EXPERT, MEETING, RISK, UNIT_OPINION, Decision
from fazhi.spine.actions import take_step
from fazhi.spine.errors import NotAllowed
from fazhi.spine.models import Matter

D = date.fromisoformat
NONE = {f"{group}_note": "逐条核对，不存在该类内容" for group in ("entry", "flow", "cost", "conduct")}
POINT = {
    "article": "第三条", "severity": "must", "problem": "收费标准的依据不足", "basis": "《中华人民共和国价格法》第十八条",
    "suggestion": "补充定价依据",
}  # fmt: skip


class Elsewhere:
    """The matter that a decision sent by a link, as its own people handle it."""

    def __init__(self, case, system):
        self.case, self.system = case, system

    @property
    def matter(self):
        return Matter.objects.filter(system=self.system).latest("pk")

    def do(self, code, on, by, detail=None, **fields):
        take_step(self.matter, code, by=self.case.county.people[by], on=D(on), fields=fields, detail=detail)
        return self


def accept(review, on):
    return review.do("accept", on, "reviewer", reviewer="李审理", no_conflict=True)


@pytest.fixture
def case(county):
    case = Decision(county).started()
    return case.take("hear_unit", "2026-03-21", detail={**UNIT_OPINION, "unit": county["market"]})


@pytest.fixture
def ready(case):
    """Consulted, argued, assessed."""
    case.take("consult", "2026-03-23", consult_from=D("2026-03-23"), consult_days=30)
    notice = Elsewhere(case, "decisions.consultation").do("notice", "2026-03-23", "police")
    notice.do("close", "2026-04-23", "police").do("publish", "2026-04-24", "police")
    assert not case.record.consulting and case.matter.decisioncomments_set.get().ended_on == D("2026-04-23")
    case.take("conclude_participation", "2026-04-27", comments_adopted=0, adoption_note="未收到意见")
    case.take("hear_expert", "2026-04-28", detail=EXPERT)
    case.take("conclude_expert", "2026-04-28", expert_body="江岭大学法学院", expert_adoption="采纳")
    return case.take("assess_risk", "2026-04-29", detail=RISK)


def cleared(case, code="pass", **given):
    clearing = Elsewhere(case, "functions.competition").do("first_review", "2026-04-29", "police", NONE)
    heard = {"whom": "operators", "means": "座谈", "heard": 6, "summary": "希望一视同仁"}
    clearing.do("hear", "2026-04-29", "police", heard)
    clearing.do("submit", "2026-04-30", "police", first_opinion="不存在限制竞争的内容", reviewer=case.county["market"])
    clearing.do("review", "2026-05-06", "market", NONE)
    return clearing.do(code, "2026-05-07", "market", opinion="不排除、限制竞争", **given)


def test_an_answer_from_each_brings_it_to_the_meeting_and_the_issue_is_told_back(ready):
    case = ready.take("review_competition", "2026-04-29")
    cleared(case)
    assert (case.record.competition, case.record.competition_result) == ("done", "passed")
    case.sent("2026-05-08")
    review = Elsewhere(case, "decisions.legality")
    accept(review, "2026-05-08")
    with pytest.raises(NotAllowed, match="不少于7个工作日"):
        review.do("issue", "2026-05-12", "reviewer", result="legal")
    review.do("issue", "2026-05-20", "reviewer", result="legal")
    assert (case.state, case.record.legality_on) == ("reviewed", D("2026-05-20"))
    case.take("submit", "2026-05-21").take("meeting", "2026-05-22", detail=MEETING)
    case.take("adopt", "2026-05-22", congress_required=False).take("report_party", "2026-05-22", party_no="请5号")
    case.take(
        "publish",
        "2026-05-25",
        decision_no="云政发〔2026〕8号",
        decision_text="第一条 分区计费。",
        explanation="无意见",
    )
    told = {m.system: m.state for m in Matter.objects.exclude(pk=case.matter.pk)}
    assert told["functions.competition"] == "issued" and told["decisions.consultation"] == "ended"


def test_an_opinion_that_asks_for_amendment_is_answered_and_the_same_review_goes_on(ready):
    case = ready
    case.take("rule", "2026-04-29", detail={
        "block": "competition", "needed": True, "ground": "", "reason": "涉及经营者", "decided_by": "县公安局局长"})  # fmt: skip
    case.sent("2026-04-30")
    review = Elsewhere(case, "decisions.legality")
    accept(review, "2026-04-30").do("add_point", "2026-05-06", "reviewer", POINT)
    review.do("issue", "2026-05-14", "reviewer", result="amend")
    assert (case.record.legality_result, case.record.legality_points) == ("amend", 1)
    case.take("answer_legality", "2026-05-15", legality_answer="已补充依据")
    with pytest.raises(NotAllowed, match="第1条合法性审查意见尚未"):
        case.take("submit", "2026-05-15")
    change = {
        "extent": "material",
        "kept": ["participation", "expert", "risk"],
        "reason": "只补充定价依据，措施和对象不变",
    }
    case.take("revise", "2026-05-15")
    case.take("redraft", "2026-05-15", detail=change, **{**DRAFT, "draft_text": "第一条 依法定价。"})
    with pytest.raises(NotAllowed, match="第1条合法性审查意见尚未"):
        case.sent("2026-05-18")
    review.do("answer", "2026-05-18", "police", {"no": 1, "decision": "adopted", "reason": ""})
    case.sent("2026-05-18")
    assert Matter.objects.filter(system="decisions.legality").count() == 1  # a second round, no second review
    assert review.matter.record.text == "第一条 依法定价。"
    accept(review, "2026-05-18").do("issue", "2026-06-01", "reviewer", result="legal")
    assert (case.state, case.record.legality_result) == ("reviewed", "legal")


def test_returned_papers_come_back_and_can_be_withdrawn(ready):
    case = ready.sent("2026-04-30")
    review = Elsewhere(case, "decisions.legality")
    review.do("return_papers", "2026-05-06", "reviewer", {"missing": "履行程序的说明", "again": False})
    assert case.state == "returned" and case.matter.decisionreturn_set.get().reason == "履行程序的说明"
    case.take("resubmit", "2026-05-07", legal_basis="价格法", procedure_note="补充说明")
    assert (case.state, review.matter.state) == ("reviewing", "requested")
    review.do("return_papers", "2026-05-08", "reviewer", {"missing": "成本分析", "again": True})
    case.take("withdraw_request", "2026-05-11")
    assert (case.state, review.matter.state) == ("drafting", "withdrawn")
    case.sent("2026-05-12")
    assert Matter.objects.filter(system="decisions.legality").count() == 2
    case.take("terminate", "2026-05-13", ended_reason="不再推进")
    assert review.matter.state == "withdrawn"


def test_a_measure_to_be_changed_is_cleared_again_in_its_review(ready):
    case = ready.take("review_competition", "2026-04-29")
    cleared(case, "adjust")
    assert (case.record.competition, case.record.competition_result) == ("required", "adjust")
    change = {"extent": "material", "kept": ["participation", "expert", "risk"], "reason": "删去限制外地经营者的内容"}
    case.take("redraft", "2026-05-08", detail=change, **{**DRAFT, "draft_text": "第一条 一视同仁。"})
    with pytest.raises(NotAllowed, match="已提请公平竞争审查"):
        case.take("review_competition", "2026-05-08")
    clearing = Elsewhere(case, "functions.competition")
    assert Matter.objects.filter(system="functions.competition").count() == 1
    assert (clearing.matter.state, clearing.matter.record.text) == ("drafting", "第一条 一视同仁。")
