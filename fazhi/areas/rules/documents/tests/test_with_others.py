"""A document whose consultation, reviews and filing are really handled where they lie."""

import pytest

from fazhi.areas.rules.documents.tests.cases import D, Doc, people
from fazhi.spine.actions import take_step
from fazhi.spine.errors import NotAllowed
from fazhi.spine.models import Matter

NONE = {f"{group}_note": "逐条核对，不存在该类内容" for group in ("entry", "flow", "cost", "conduct")}
HEARD = {"whom": "operators", "means": "座谈", "heard": 6, "summary": "希望一视同仁"}
POINT = {
    "article": "第二条", "severity": "must", "problem": "缺少依据", "basis": "《中华人民共和国水法》第三十二条", "suggestion": "补充依据",
}  # fmt: skip


class Elsewhere:
    """The last matter of another system, as its own people handle it."""

    def __init__(self, doc, system):
        self.doc, self.system = doc, system

    @property
    def matter(self):
        return Matter.objects.filter(system=self.system).latest("pk")

    def do(self, code, on, by, detail=None, **fields):
        take_step(self.matter, code, by=self.doc.county.people[by], on=D(on), fields=fields, detail=detail)
        return self


@pytest.fixture
def doc(county):
    people(county)
    return lambda **fields: Doc(county, **fields)


def consulted(it):
    it.do("assess", "2026-06-08", assessment="必要、可行")
    it.do("open_comment", "2026-06-08", comment_until="2026-06-30")
    notice = Elsewhere(it, "decisions.consultation").do("notice", "2026-06-08", "drafter")
    assert notice.matter.record.ends_on == D("2026-06-30")
    notice.do("close", "2026-07-01", "drafter").do("publish", "2026-07-02", "drafter")
    return notice


def competed(it, code="pass_own"):
    clearing = Elsewhere(it, "functions.competition").do("first_review", "2026-07-02", "drafter", NONE)
    clearing.do("hear", "2026-07-02", "drafter", HEARD)
    return clearing.do(code, "2026-07-02", "drafter", opinion="不排除、限制竞争")


def accepted(review, on):
    return review.do("accept", on, "reviewer", reviewer="李审理", no_conflict=True)


def test_from_draft_to_a_filing_accepted_by_the_county(doc):
    it = doc(maker="market", title="云岚县餐饮服务量化分级管理规定").draft(economic=True)
    notice = consulted(it)
    assert (it.state, it.record.comment_count, it.record.comment_ended_on) == (
        "commented",
        0,
        notice.matter.record.ended_on,
    )
    it.do("send_competition", "2026-07-02")
    with pytest.raises(NotAllowed, match=r"正在办理.*公平竞争审查条例第13条"):
        it.do("send_competition", "2026-07-02")
    by_hand = {"result": "passed", "opinion_no": "x", "given_on": "2026-07-02"}
    with pytest.raises(NotAllowed, match="结果由其自动告知"):
        it.do("competition_opinion", "2026-07-02", detail=by_hand)
    clearing = competed(it)
    assert it.record.competition_result == "passed"
    it.do("own_review", "2026-07-02", own_opinion="合法")
    it.do("submit", "2026-07-03")
    it.do("pass_on", "2026-07-06")
    review = accepted(Elsewhere(it, "decisions.legality"), "2026-07-06")
    with pytest.raises(NotAllowed, match="不少于5个工作日"):
        review.do("issue", "2026-07-08", "reviewer", result="legal")
    review.do("issue", "2026-07-14", "reviewer", result="legal")
    assert (it.state, it.record.legality_on) == ("reviewed", D("2026-07-14"))
    it.decided().numbered().published()
    assert (notice.matter.state, clearing.matter.state) == ("ended", "issued")
    it.do("file_gov", "2026-08-03")
    filing = Elsewhere(it, "rules.filing")
    assert (filing.matter.organ.code, filing.matter.record.document_no) == ("justice", it.record.document_no)
    assert filing.matter.record.report_no == "云市监规备〔2026〕1号"
    with pytest.raises(NotAllowed, match="结果由其自动告知"):
        it.do("filing_accepted", "2026-08-04", detail={"result": "x", "opinion_no": "x", "given_on": "2026-08-04"})
    filing.do("register", "2026-08-04", "registry").do("accept", "2026-08-05", "registry", review_note="无问题")
    assert (it.record.filed_gov_result, it.record.filed_gov_no) == ("accepted", filing.matter.record.filing_no)


def test_points_are_answered_where_they_were_made_and_the_same_review_goes_on(doc):
    it = doc().draft().comment().commented().cleared().submitted()
    it.do("pass_on", "2026-07-06")
    review = accepted(Elsewhere(it, "decisions.legality"), "2026-07-06")
    review.do("add_point", "2026-07-08", "reviewer", POINT).do("issue", "2026-07-14", "reviewer", result="amend")
    assert (it.record.legality_result, it.record.legality_points) == ("amend", 1)
    with pytest.raises(NotAllowed, match=r"第1条审核意见尚未.*115号第六部分"):
        it.decided()
    with pytest.raises(NotAllowed, match="逐条反馈"):
        it.do("answer_point", "2026-07-15", detail={"point": "x", "adoption": "adopted", "reason": "x"})
    with pytest.raises(NotAllowed, match="第1条审核意见尚未"):
        it.do("redraft", "2026-07-15", text="第一条 依法", explanation="已补充")
    review.do("answer", "2026-07-15", "drafter", {"no": 1, "decision": "adopted", "reason": ""})
    it.do("redraft", "2026-07-15", text="第一条 依法", explanation="已补充")
    it.do("own_review", "2026-07-15", own_opinion="合法")
    it.do("submit", "2026-07-15")
    it.do("pass_on", "2026-07-16")
    assert Matter.objects.filter(system="decisions.legality").count() == 1
    assert review.matter.record.text == "第一条 依法"
    accepted(review, "2026-07-16").do("issue", "2026-07-24", "reviewer", result="legal")
    it.decided("2026-07-27")
    assert it.state == "decided"


def test_returned_papers_stop_the_clock_and_come_back(doc):
    it = doc().draft().comment().commented().cleared().submitted()
    it.do("pass_on", "2026-07-06")
    review = Elsewhere(it, "decisions.legality")
    review.do("return_papers", "2026-07-07", "reviewer", {"missing": "制定依据原文", "again": False})
    assert it.state == "returned" and it.matter.legalityreturn_set.get().reason == "制定依据原文"
    it.do("resubmit", "2026-07-09", text="第一条", explanation="附依据", own_opinion="合法")
    assert (it.state, review.matter.state) == ("reviewing", "requested")
    it.do("abandon", "2026-07-10", end_reason="上位法即将修改")
    assert (it.state, review.matter.state) == ("abandoned", "withdrawn")


def test_a_measure_to_be_changed_is_reviewed_again_in_its_own_matter(doc):
    it = doc(maker="market").draft(economic=True)
    consulted(it)
    it.do("send_competition", "2026-07-02")
    competed(it, "adjust_own")
    it.do("own_review", "2026-07-02", own_opinion="合法")
    with pytest.raises(NotAllowed, match=r"调整后应当重新审查.*第18条"):
        it.do("submit", "2026-07-03")
    it.do("revise", "2026-07-03", text="第一条 一视同仁", explanation="按审查意见修改")
    it.do("send_competition", "2026-07-03")
    assert Matter.objects.filter(system="functions.competition").count() == 1
    clearing = Elsewhere(it, "functions.competition")
    assert (clearing.matter.state, clearing.matter.record.text) == ("drafting", "第一条 一视同仁")


def test_an_opinion_of_the_filing_body_is_answered_and_put_right(doc):
    it = doc(maker="qingxi", title="青溪镇集贸市场管理规定").made()
    it.do("file_gov", "2026-08-03")
    filing = Elsewhere(it, "rules.filing")
    filing.do("ask_papers", "2026-08-04", "registry", missing="起草说明")
    assert it.due("supplement") == D("2026-08-18")
    it.do("supplement", "2026-08-05")
    assert filing.matter.state == "received"
    point = {
        "article": "第二条",
        "fault": "power",
        "problem": "设定许可",
        "basis": "行政许可法第十七条",
        "suggestion": "删除",
    }
    filing.do("register", "2026-08-06", "registry").do("add_point", "2026-08-10", "registry", point)
    filing.do("give_opinion", "2026-08-12", "registry", opinion="correct", opinion_text="请修改")
    assert it.record.filed_gov_result == "correct" and it.runs("answer_opinion")
    it.do("answer_opinion", "2026-08-14", filing_answer="同意，废止", will_correct=True)
    assert filing.matter.state == "answered"
    it.do("repeal", "2026-08-20", end_reason="与上位法不一致", ended_by="青政发〔2026〕9号")
    assert (it.state, filing.matter.state, filing.matter.record.correction_no) == (
        "repealed",
        "corrected",
        "青政发〔2026〕9号",
    )


def test_the_maker_files_in_its_own_name(doc, county):
    """The county's documents go to the city and the congress, whoever drafted them; what is handled here is told from here."""
    it = doc().made()
    with pytest.raises(NotAllowed, match="须由制定机关"):
        it.do("file_gov", "2026-08-03", by="drafter")
    with pytest.raises(NotAllowed, match="没有要求补充材料"):
        it.do("supplement", "2026-08-03")
    it.do("file_gov", "2026-08-03")
    report = it.matter.documents.get(template="filing_report")
    assert report.organ == county["government"] and report.to.endswith("人民政府") and report.to != "云岚县人民政府"
    assert not Matter.objects.filter(system="rules.filing").exists()
    town = doc(maker="qingxi", title="青溪镇集贸市场管理规定").made()
    town.do("file_gov", "2026-08-03")
    assert town.matter.documents.get(template="filing_report").to == "云岚县人民政府"
    with pytest.raises(NotAllowed, match="结果由其自动告知"):
        town.do("papers_asked", "2026-08-04", returned_reason="起草说明")
