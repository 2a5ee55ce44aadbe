"""A normative document from the first proposal to its end; each gate tried the wrong way first."""

import pytest

from fazhi.areas.rules.documents.tests.cases import ALL_MET, D, Doc, existing, people
from fazhi.areas.rules.work_rules.models import WorkRule
from fazhi.spine.actions import apply_law, open_matter
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.history import verify_chain
from fazhi.spine.models import Document, Event, Link


@pytest.fixture
def doc(county):
    people(county)
    return lambda **fields: Doc(county, **fields)


def test_the_whole_life_of_a_government_document(doc):
    it = doc().made()
    record = it.record
    assert it.state == "published"
    assert (record.unified_no, record.document_no) == (f"990126DR—2026—{record.maker.pk:03d}0001", "云政规〔2026〕1号")
    assert (record.published_on, record.effective_on, record.expires_on) == (
        D("2026-07-24"), D("2026-09-01"), D("2031-08-31"),
    )  # fmt: skip
    version = it.matter.documentversion_set.get()
    assert (version.number, version.change, version.unified_no) == (1, "made", record.unified_no)
    assert (version.expires_on, version.published_on) == (D("2031-08-31"), D("2026-07-24"))
    apply_law(D("2026-09-02"))
    assert it.state == "in_force"
    assert Event.objects.get(chain=it.matter.pk, code="enter_force").on == D("2026-09-01")
    chain = it.matter.chain
    chain.refresh_from_db()
    assert list(verify_chain(chain, list(chain.events.select_related("aside")), it.matter.number)) == []
    names = set(Document.objects.filter(matter=it.matter).values_list("template", flat=True))
    assert {"comment_notice", "submission_letter", "registration", "publication_notice"} <= names
    assert not any("{{" in d.body or "{%" in d.body for d in Document.objects.filter(matter=it.matter))


def test_two_filings_with_different_clocks_run_from_the_same_day(doc):
    it = doc().made()
    assert it.due("file_gov") == D("2026-08-10")  # 15 days end on Saturday 08-08
    assert it.due("file_npc") == D("2026-08-24")  # 30 days end on Sunday 08-23
    it.do("file_gov", "2026-08-05")
    assert not it.runs("file_gov") and it.runs("file_npc")
    it.do("file_npc", "2026-08-20")
    with pytest.raises(NotAllowed, match="已于2026-08-05报送备案"):
        it.do("file_gov", "2026-08-21")
    accepted = {"result": "accepted", "opinion_no": "岭备〔2026〕9号", "given_on": "2026-08-25"}
    it.do("filing_accepted", "2026-08-25", detail=accepted)
    it.do("npc_accepted", "2026-08-26", detail={**accepted, "opinion_no": "云人备〔2026〕3号"})
    assert (it.record.filed_gov_no, it.record.filed_npc_no) == ("岭备〔2026〕9号", "云人备〔2026〕3号")


def test_a_department_document_is_filed_with_the_county_alone(doc):
    it = doc(maker="market", title="云岚县餐饮服务单位量化分级管理规定").made()
    assert it.runs("file_gov") and not it.runs("file_npc")
    with pytest.raises(NotAllowed, match="监督法第40条"):
        it.do("file_npc", "2026-08-01")


# --- 认定 ---


def test_what_is_no_normative_document_goes_to_the_work_rules(doc, county):
    it = doc(title="云岚县供水专项整治工作方案")
    with pytest.raises(Refused, match=r"属于行政规范性文件.*115号"):
        it.do("not_normative", "2026-06-02", detail=ALL_MET)
    with pytest.raises(Refused, match=r"不属于规范性文件.*115号"):
        it.do("identify", "2026-06-02", detail={**ALL_MET, "excluded": "plan"})
    plan = {**ALL_MET, "affects_rights": False, "excluded": "plan", "reason": "只安排内部分工"}
    it.do("not_normative", "2026-06-02", detail=plan)
    assert it.state == "not_normative"
    entry = WorkRule.objects.get()
    assert (entry.title, entry.kind, entry.organ, entry.tested_no, entry.reason) == (
        "云岚县供水专项整治工作方案", "plan", county["government"], it.matter.number, "只安排内部分工",
    )  # fmt: skip
    with pytest.raises(NotAllowed, match="不属于规范性文件"):
        it.do("draft", "2026-06-03")


def test_minutes_may_be_normative_by_content(doc):
    it = doc(kind="notice", title="关于规范机动三轮车通行的通知")
    it.do("identify", "2026-06-02", detail={**ALL_MET, "reason": "名为通知，设定了通行义务"})
    assert it.matter.identitytest_set.get().met
    assert it.state == "drafting"


def test_who_may_not_make_one_is_told(county):
    people(county)
    with pytest.raises(BadInput, match=r"不在制定主体之列.*37号"):
        open_matter(
            "rules.document", organ=county["market"], by=county.people["drafter"], on=D("2026-06-01"),
            fields={
                "purpose": "make", "title": "村规", "kind": "rules", "topic": "other", "maker": county["heping"],
                "drafting_unit": "和平村",
            },
        )  # fmt: skip


# --- 征求意见、审查 ---


def test_the_last_day_of_the_comment_counts_whole(doc):
    it = doc().draft()
    with pytest.raises(BadInput, match="至少到2026-06-17"):  # 7 working days from Monday 06-08
        it.comment(until="2026-06-16")
    it.do("open_comment", "2026-06-08", comment_until="2026-06-17")
    with pytest.raises(NotAllowed, match="结果由其自动告知"):
        it.do("close_comment", "2026-06-18", detail={"comments": 1, "adopted": 0})
    Link.objects.filter(source=it.matter.pk, kind="consultation").delete()  # held elsewhere, not on the portal
    with pytest.raises(NotAllowed, match="须在2026-06-17之后办理"):
        it.do("close_comment", "2026-06-17", detail={"comments": 1, "adopted": 0})
    with pytest.raises(BadInput, match="多于收到"):
        it.do("close_comment", "2026-06-18", detail={"comments": 1, "adopted": 2})
    it.do("close_comment", "2026-06-18", detail={"comments": 1, "adopted": 0})
    assert it.record.comment_ended_on == D("2026-06-17")


def test_a_shorter_comment_needs_its_reason(doc):
    it = doc().draft().comment(until="2026-06-12", comment_short_reason="汛期将至，供水应急调度急需依据")
    assert not it.runs("comment_general")
    assert it.record.comment_until == D("2026-06-12")


def test_business_documents_are_open_for_thirty_days_and_businesses_are_heard(doc):
    it = doc().draft(business=True)
    with pytest.raises(BadInput, match=r"至少到2026-07-08.*优化营商环境条例第62条"):
        it.comment(until="2026-07-07")
    it.do("open_comment", "2026-06-08", comment_until="2026-07-08")
    it.told("consultation_closed", "2026-07-09", comments=3, adopted=1, ended_on=D("2026-07-08"))
    it.do("competition_free", "2026-07-09", competition_reason="不涉及经营者经济活动")
    it.do("own_review", "2026-07-09", own_opinion="合法")
    with pytest.raises(NotAllowed, match="民营经济促进法第45条"):
        it.do("submit", "2026-07-10")
    heard = {"heard": "chamber", "name": "县供水协会", "opinion": "增加水价公示", "adoption": "not"}
    with pytest.raises(BadInput, match="写明理由"):
        it.do("hear", "2026-07-10", detail=heard)
    it.do("hear", "2026-07-10", detail={**heard, "adoption": "adopted"})
    it.do("submit", "2026-07-10")
    assert it.state == "submitted"


def test_nothing_goes_to_review_without_its_papers(doc):
    it = doc().draft()
    it.do("skip_comment", "2026-06-08", comment_free_reason="内容涉及国家秘密")
    with pytest.raises(NotAllowed) as refused:
        it.do("submit", "2026-06-09")
    told = "\n".join(refused.value.reasons)
    for article in ("地方组织法第75条", "公平竞争审查条例第13条", "国办发〔2018〕115号第五部分"):
        assert article in told


def test_economic_activity_cannot_skip_the_competition_review(doc):
    it = doc().draft(economic=True)
    with pytest.raises(NotAllowed, match="公平竞争审查条例第2条"):
        it.do("competition_free", "2026-06-08", competition_reason="想不审")
    given = {"opinion_no": "云公竞〔2026〕2号", "given_on": "2026-06-09"}
    with pytest.raises(BadInput, match=r"实施期限.*第12条"):
        it.do("competition_opinion", "2026-06-09", detail={**given, "result": "exception"})
    it.do("competition_opinion", "2026-06-09", detail={**given, "result": "stopped"})
    it.comment().commented()
    it.do("own_review", "2026-07-02", own_opinion="合法")
    with pytest.raises(NotAllowed, match=r"不得出台.*第18条"):
        it.do("submit", "2026-07-03")
    it.do("competition_opinion", "2026-07-03", detail={**given, "result": "passed"})
    it.do("submit", "2026-07-03")


def test_the_office_may_send_incomplete_papers_back(doc):
    it = doc().draft().comment().commented().cleared().submitted()
    assert it.due("completeness") == D("2026-07-10")
    it.do("return_papers", "2026-07-06", returned_reason="缺采纳情况说明")
    assert it.state == "commented"
    it.do("submit", "2026-07-08")
    it.do("pass_on", "2026-07-09")
    assert it.state == "reviewing"


def test_the_reviewer_may_return_papers_and_gets_them_again(doc):
    it = doc().draft().comment().commented().cleared().submitted()
    it.do("pass_on", "2026-07-06")
    it.told("legality_returned", "2026-07-07", reason="缺少制定依据原文")
    assert it.state == "returned"
    it.do("resubmit", "2026-07-09", text="第一条", explanation="补充依据", own_opinion="合法")
    assert it.state == "reviewing"


# --- 审议、编号、公布 ---


def test_the_legality_opinion_is_never_entered_by_hand(doc):
    it = doc().draft().comment().commented().cleared().submitted()
    it.do("pass_on", "2026-07-06")
    opinion = {"result": "legal", "opinion_no": "x", "points": 0, "given_on": "2026-07-07"}
    with pytest.raises(NotAllowed, match="自动登记"):
        it.do("legality_opinion", "2026-07-07", detail=opinion)


def test_an_illegal_document_never_reaches_the_meeting(doc):
    it = doc().draft().comment().commented().cleared().submitted()
    with pytest.raises(NotAllowed, match="115号第七部分；地方组织法第75条"):
        it.decided()
    it.reviewed("illegal")
    with pytest.raises(NotAllowed, match=r"不合法，不得提交集体审议.*115号第七部分"):
        it.decided()
    it.do("redraft", "2026-07-16", text="第一条 删去处罚条款", explanation="按意见修改")
    with pytest.raises(NotAllowed, match="115号第五部分"):
        it.do("submit", "2026-07-17")  # the unit's own review begins anew
    it.do("own_review", "2026-07-17", own_opinion="修改后合法")
    it.do("submit", "2026-07-17")
    it.do("pass_on", "2026-07-17")
    it.told(
        "legality_opinion",
        "2026-07-29",
        result="legal",
        opinion_no="云司审〔2026〕4号",
        points=0,
        given_on=D("2026-07-29"),
    )
    it.decided("2026-08-03")
    assert it.state == "decided"


def test_every_point_of_the_review_is_answered_before_the_meeting(doc):
    it = doc().draft().comment().commented().cleared().submitted().reviewed("amend", points=2)
    with pytest.raises(NotAllowed, match=r"共2条，已登记采纳情况0条.*115号第六部分"):
        it.decided()
    answer = {"point": "删去第三条", "adoption": "adopted", "reason": "已删去"}
    it.do("answer_point", "2026-07-16", detail=answer)
    with pytest.raises(NotAllowed, match="已登记采纳情况1条"):
        it.decided()
    it.do("answer_point", "2026-07-16", detail={**answer, "adoption": "not", "reason": "上位法另有规定"})
    with pytest.raises(NotAllowed, match="采纳情况说明"):
        it.decided()
    it.do("respond", "2026-07-17", response="采纳1条，未采纳1条并说明理由")
    it.decided()
    assert it.state == "decided"


def test_the_opinion_is_older_than_the_meeting(doc):
    it = doc().draft().comment().commented().cleared().submitted().reviewed(on="2026-07-16")
    with pytest.raises(BadInput, match=r"晚于会议日期2026-07-15.*115号第七部分"):
        it.decided("2026-07-20", meeting_on="2026-07-15")
    with pytest.raises(BadInput, match="政府常务会议"):
        it.decided(meeting="office")


def test_no_number_without_signing_no_publication_without_number(doc):
    it = doc().draft().comment().commented().cleared().submitted().reviewed().decided()
    with pytest.raises(NotAllowed, match="统一编号"):
        it.do("give_number", "2026-07-21")
    it.do("sign", "2026-07-21", signer="赵县长")
    assert it.due("registration") == D("2026-07-27")  # the fifth day is a Sunday
    with pytest.raises(NotAllowed, match="优化营商环境条例第64条"):
        it.published()
    it.do("give_number", "2026-07-22")
    with pytest.raises(NotAllowed):  # only the registrar gives numbers
        it.do("give_number", "2026-07-22", by="drafter")
    assert it.due("publish") == D("2026-08-18")  # 20 working days from 07-21


def test_numbers_are_never_used_twice(doc, county):
    first = doc().draft().comment().commented().cleared().submitted().reviewed().decided().numbered()
    old = existing(county, document_no="云政规〔2026〕2号", unified_no="旧2")
    second = (
        doc(title="云岚县扬尘污染防治办法")
        .draft()
        .comment()
        .commented()
        .cleared()
        .submitted()
        .reviewed()
        .decided()
        .numbered()
    )
    numbers = [d.record.document_no for d in (first, old, second)]
    assert numbers == ["云政规〔2026〕1号", "云政规〔2026〕2号", "云政规〔2026〕3号"]
    assert second.record.unified_no.endswith("0002")
    with pytest.raises(BadInput, match="不得重复使用"):
        existing(county, document_no="云政规〔2026〕3号")


def test_force_within_thirty_days_needs_a_reason_and_validity_has_a_limit(doc):
    it = doc().draft().comment().commented().cleared().submitted().reviewed().decided().numbered()
    with pytest.raises(BadInput, match="规章制定程序条例第32条"):
        it.published(effective_on="2026-08-01")
    with pytest.raises(BadInput, match="不得早于公布日期"):
        it.published(effective_on="2026-07-01")
    with pytest.raises(BadInput, match=r"一般不超过5年.*2031-08-31"):
        it.published(expires_on="2036-08-31")
    it.published(effective_on="2026-08-01", effective_reason="汛期供水调度急需")
    assert it.record.expires_on == D("2031-07-31")
    assert it.due("explain") == D("2026-07-29")
