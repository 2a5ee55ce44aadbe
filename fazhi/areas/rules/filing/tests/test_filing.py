"""Record review taken through the actions: each gate the wrong way first, clocks, what the document is told."""

from datetime import date

import pytest

from fazhi.areas.rules.documents.tests.cases import Doc, people
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.history import verify_chain
from fazhi.spine.models import Document, Matter

D = date.fromisoformat
POINT = {
    "article": "第二条", "fault": "power", "problem": "设定了行政许可", "basis": "行政许可法第十七条", "suggestion": "删除第二条",
}  # fmt: skip
SETS = {"opinion": "correct", "opinion_text": "请修改后重新公布"}


@pytest.fixture
def bureau(county):
    people(county)
    return county


class Filing:
    """A filing and what the bureau and the maker do with it."""

    def __init__(self, county, matter):
        self.county, self.matter = county, matter

    def do(self, code, on, by="registry", detail=None, **fields):
        event = take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        self.matter.refresh_from_db()
        return event

    @property
    def record(self):
        self.matter.refresh_from_db()
        return self.matter.record

    def due(self, limit):
        return self.matter.deadlines.get(limit=limit, void=False, met_on=None).due_on

    def runs(self, limit):
        return self.matter.deadlines.filter(limit=limit, void=False, met_on=None).exists()


def by_hand(county, on="2026-06-10", maker="market", by="registry", **fields):
    given = {
        "title": "云岚县餐饮服务量化分级管理规定", "maker": county[maker], "document_no": "云市监规〔2026〕1号",
        "published_on": "2026-06-01", "report_no": "云市监备〔2026〕1号", "papers": "齐全", "text": "第一条 为了规范。\n第二条 须经批准。",
        **fields,
    }  # fmt: skip
    return Filing(
        county,
        open_matter("rules.filing", organ=county["justice"], by=county.people[by], on=D(on), fields=given),
    )


def test_a_filing_without_fault_is_accepted(bureau):
    it = by_hand(bureau)
    assert (it.due("check"), it.due("review")) == (D("2026-06-17"), D("2026-07-10"))
    it.do("register", "2026-06-12")
    assert it.record.filing_no == "云司备〔2026〕1号"
    assert it.record.late_days == 0
    with pytest.raises(NotAllowed, match="无须通报"):
        it.do("circulate", "2026-06-12", by="head")
    with pytest.raises(NotAllowed, match="尚未逐条登记审查意见"):
        it.do("give_opinion", "2026-06-20", **SETS)
    it.do("accept", "2026-07-01", review_note="与上位法一致")
    assert it.matter.state == "accepted" and it.record.concluded_on == D("2026-07-01")
    chain = it.matter.chain
    chain.refresh_from_db()
    assert list(verify_chain(chain, list(chain.events.select_related("aside")), it.matter.number)) == []


def test_late_filing_is_noticed_by_itself(bureau):
    """公布后15日 ends on 2026-06-16; filed on the 18th it is two days late, on the 16th not at all."""
    in_time = by_hand(bureau, on="2026-06-16", title="甲规定")
    in_time.do("register", "2026-06-25")  # registered later: the day of receipt counts
    assert in_time.record.late_days == 0
    late = by_hand(bureau, on="2026-06-18", title="乙规定")
    late.do("register", "2026-06-18")
    assert late.record.late_days == 2
    late.do("circulate", "2026-06-19", by="head")
    texts = {d.template: d.body for d in Document.objects.filter(matter=late.matter)}
    assert "逾期2日" in texts["filing_receipt"] and "逾期2日" in texts["filing_circular"]
    with pytest.raises(NotAllowed):
        late.do("circulate", "2026-06-20", by="head")  # once


def test_the_last_day_for_filing_rolls_over_a_weekend(bureau):
    """15 days after 2026-06-05 end on Saturday 06-20; the Monday, a working day, is still in time."""
    it = by_hand(bureau, on="2026-06-22", published_on="2026-06-05")
    it.do("register", "2026-06-22")
    assert it.record.late_days == 0


def test_papers_are_asked_for_and_the_clock_starts_anew(bureau):
    it = by_hand(bureau)
    it.do("ask_papers", "2026-06-12", missing="合法性审核意见")
    assert it.due("supplement") == D("2026-06-29")  # ten working days, 06-19 is 端午节
    assert not it.runs("review")
    with pytest.raises(NotAllowed):
        it.do("register", "2026-06-15")
    it.do("received_rest", "2026-06-24", supplemented="合法性审核意见书")
    assert it.due("review") == D("2026-07-24")
    it.do("return_filing", "2026-06-25", return_ground="not_normative", return_reason="内部工作制度，不属于规范性文件")
    assert it.matter.state == "returned" and not it.runs("review")


def test_opinion_point_by_point_answered_and_put_right(bureau):
    it = by_hand(bureau)
    it.do("register", "2026-06-12")
    it.do("add_point", "2026-06-15", detail=POINT)
    it.do("add_point", "2026-06-15", detail={**POINT, "article": "第九条", "fault": "form"})
    with pytest.raises(NotAllowed, match="已登记审查意见2条"):
        it.do("accept", "2026-06-16", review_note="")
    with pytest.raises(BadInput, match="应当晚于"):
        it.do("give_opinion", "2026-06-16", correct_by=D("2026-06-16"), **SETS)
    it.do("give_opinion", "2026-06-16", **SETS)
    assert it.record.points == 2
    body = Document.objects.get(matter=it.matter, template="filing_review_opinion").body
    assert "第二条" in body and "行政许可法第十七条" in body and "第九条" in body and "{" not in body
    assert it.due("answer") == D("2026-07-16") and not it.runs("answer_by")
    it.do("answer_received", "2026-07-01", answer="采纳，修改", will_correct=True)
    assert it.due("correct") == D("2026-07-31")
    with pytest.raises(BadInput, match="文号"):
        it.do("correction_received", "2026-07-20", correction="amended")
    it.do("correction_received", "2026-07-20", correction="amended", correction_no="云市监规〔2026〕3号")
    it.do("not_yet", "2026-07-22")
    assert it.record.corrected_on is None and it.due("correct") == D("2026-08-21")
    it.do("correction_received", "2026-07-30", correction="repealed", correction_no="云市监发〔2026〕9号")
    it.do("confirm", "2026-08-03")
    assert it.matter.state == "put_right"
    assert not it.matter.deadlines.filter(void=False, met_on=None).exists()


def test_annulment_only_after_the_maker_let_the_limit_pass(bureau):
    it = by_hand(bureau)
    it.do("register", "2026-06-12")
    it.do("add_point", "2026-06-15", detail=POINT)
    it.do("give_opinion", "2026-06-16", correct_by=D("2026-07-06"), **SETS)
    assert it.due("answer_by") == D("2026-07-06") and not it.runs("answer")
    motion = {"annul_reason": "超越权限且不改正", "annul_to": "云岚县人民政府"}
    with pytest.raises(Refused, match="尚未届满"):
        it.do("propose_annul", "2026-07-06", by="head", **motion)  # the last day is still in time
    it.do("propose_annul", "2026-07-07", by="head", **motion)
    it.do("annulled", "2026-08-01", annul_result="县政府第9次常务会议决定撤销")
    assert it.matter.state == "annulled"


def test_wrong_makers_and_days_are_refused_at_the_door(bureau):
    with pytest.raises(BadInput, match="监督法第40条"):
        by_hand(bureau, maker="government")
    with pytest.raises(BadInput, match="不是行政规范性文件的制定机关"):
        by_hand(bureau, maker="heping")
    with pytest.raises(BadInput, match="晚于收到日期"):
        by_hand(bureau, published_on="2026-06-11")
    assert not Matter.objects.filter(system="rules.filing").exists()


def test_the_maker_hands_it_in_itself(bureau):
    it = by_hand(bureau, by="market")
    assert it.matter.organ == bureau["justice"]
    with pytest.raises(NotAllowed):
        it.do("register", "2026-06-12", by="market")  # its own judge in its own cause


# --- with the document ---


@pytest.fixture
def filed(bureau):
    """A department's document that went through its life and was filed; the bureau's filing of it."""
    doc = Doc(bureau, maker="market", title="云岚县餐饮服务单位量化分级管理规定").made()
    doc.do("file_gov", "2026-08-05")
    return doc, Filing(bureau, Matter.objects.get(system="rules.filing"))


def test_filing_the_document_opens_the_review_and_the_conclusion_tells_it(filed):
    doc, it = filed
    assert it.matter.organ.kind == "justice" and it.record.maker == doc.record.maker
    it.do("register", "2026-08-06")
    it.do("accept", "2026-08-10", review_note="合法")
    assert doc.record.filed_gov_result == "accepted"
    assert doc.record.filed_gov_no == it.record.filing_no
    assert doc.matter.filinganswer_set.get().points == 0


def test_opinion_answer_and_correction_go_to_and_fro(filed):
    doc, it = filed
    it.do("ask_papers", "2026-08-06", missing="起草说明")
    assert doc.record.returned_reason == "起草说明" and doc.runs("supplement")
    doc.do("supplement", "2026-08-10")
    assert it.record.matter.state == "received" and not doc.runs("supplement")
    it.do("register", "2026-08-11")
    it.do("add_point", "2026-08-12", detail=POINT)
    it.do("give_opinion", "2026-08-13", **SETS)
    row = doc.matter.filinganswer_set.get()
    number = Document.objects.get(matter=it.matter, template="filing_review_opinion").number
    assert (row.result, row.opinion_no, row.points, row.given_on) == ("应当修改", number, 1, D("2026-08-13"))
    assert doc.runs("answer_opinion")
    doc.do("answer_opinion", "2026-08-20", filing_answer="同意修改", will_correct=True)
    assert it.record.answer == "同意修改" and it.runs("correct")
    doc.do("corrected", "2026-08-25", filing_answer="已按意见改正")
    assert it.record.correction == "explained"
    it.do("confirm", "2026-08-26")
    assert doc.record.filed_gov_result == "accepted"


def test_a_county_document_is_not_filed_with_the_county(bureau):
    doc = Doc(bureau).made()
    doc.do("file_gov", "2026-08-05")
    assert not Matter.objects.filter(system="rules.filing").exists()


# --- 督促报备、审查建议 ---


def urge(county, **fields):
    given = {
        "title": "青溪镇畜禽养殖管理办法", "maker": county["qingxi"], "published_on": "2026-06-01", "should_by": "2026-06-16", **fields,
    }  # fmt: skip
    matter = open_matter(
        "rules.filing_urge", organ=county["justice"], by=county.people["registry"], on=D("2026-06-17"), fields=given
    )
    return Filing(county, matter)


def test_unfiled_documents_are_urged_then_named(bureau):
    with pytest.raises(BadInput, match="尚未届满"):
        urge(bureau, should_by="2026-06-17")
    it = urge(bureau)
    it.do("urge", "2026-06-17")
    assert it.due("file") == D("2026-06-29")  # ten days end on Saturday 06-27
    it.do("circulate", "2026-07-01", by="head")
    assert it.matter.state == "circulated"
    other = urge(bureau, title="青溪镇集市管理规定")
    other.do("urge", "2026-06-17")
    other.do("filed", "2026-06-20", reason="经办人员变动")
    assert other.record.filed_on == D("2026-06-20")


def test_a_suggestion_is_answered_and_its_author_told(bureau):
    given = {
        "title": "云岚县餐饮服务量化分级管理规定", "reason": "第二条设定许可", "suggester": "王小满", "phone": "13900000000",
    }  # fmt: skip
    matter = open_matter(
        "rules.review_suggestion",
        organ=bureau["justice"],
        by=bureau.people["registry"],
        on=D("2026-06-10"),
        fields=given,
    )
    it = Filing(bureau, matter)
    assert it.due("incomplete") == D("2026-06-17")
    it.do("ask_rest", "2026-06-12", missing="具体条款")
    it.do("completed", "2026-06-15", clause="第二条", reason="第二条设定许可，与行政许可法第十七条不一致")
    it.do("accept", "2026-06-16")
    it.do("decline", "2026-06-20", decline_reason="文件已经废止")
    assert it.due("declined") == D("2026-06-30")
    it.do("tell_declined", "2026-06-22")
    assert it.matter.state == "declined_told"


def test_anybody_suggests_on_the_portal(client, bureau):
    page = client.get("/apply/rules.review_suggestion/")
    assert page.status_code == 200 and "审查建议" in page.content.decode()


def test_counsel_does_not_register(bureau):
    bureau.person("counsel", "justice", Role.COUNSEL)
    it = by_hand(bureau)
    with pytest.raises(NotAllowed):
        it.do("register", "2026-06-12", by="counsel")
