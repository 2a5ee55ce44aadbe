"""The ordinary procedure through the actions: every gate the wrong way first."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.enforcement.officers.tests.people import certificate, halt, officer
from fazhi.areas.enforcement.penalties.tests.scene import DRAFT, EVIDENCE, REVIEW, Case
from fazhi.spine.access import Role
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.history import verify_chain

D = date.fromisoformat


def test_from_the_clue_to_the_archive_with_a_hearing(bureau, case):
    one = case()
    assert str(one.due("clue_market" if "clue_market" in one.limits() else "clue")) == "2026-03-23"
    with pytest.raises(BadInput, match="不得少于两人"):
        one.file(officer_two=bureau.pair[0].pk)
    one.file()
    assert str(one.due("decide_market")) == "2026-06-02"  # 90 calendar days from the filing, not from discovery
    with pytest.raises(NotAllowed, match="尚未登记证据"):
        one.conclude()
    one.evidence()
    one.conclude(draft_fine="120000", range_high="200000", major=["after_hearing"], collective=True, degree="heavy")
    with pytest.raises(NotAllowed, match=r"尚未经审核同意，不能告知.*第49条"):
        one.notify()
    with pytest.raises(NotAllowed, match="尚未送审"):
        one.do("review", "2026-03-23", "m_rev", detail=REVIEW)
    with pytest.raises(BadInput, match="是本案办案人员，不得审核"):
        one.review(reviewer="吴执法")
    with pytest.raises(BadInput, match=r"法律职业资格.*第58条第2款"):
        one.review(submit="", review_kind="legal", qualified=False)
    one.review(submit="")
    with pytest.raises(NotAllowed, match="不能办理“作出行政处罚决定”"):
        one.decide("2026-03-23")
    one.notify()
    assert "有要求举行听证的权利" in one.paper("notice").body
    with pytest.raises(NotAllowed, match=r"不少于5个工作日.*第64条"):
        one.decide("2026-03-26")
    one.do("defend", "2026-03-26", detail={"content": "进货渠道正规，已下架"})
    one.do("request_hearing", "2026-03-31")
    hold = {"attended": "当事人、调查人员", "record": "双方质证", "conclusion": "事实清楚"}
    with pytest.raises(NotAllowed, match="尚未确定听证时间"):
        one.do("hold_hearing", "2026-04-13", "m_head", detail=hold)
    at = {"hearing_on": "2026-04-13", "hearing_place": "市场监管局三楼会议室", "hearing_officer": "何审核"}
    with pytest.raises(BadInput, match="非本案调查人员"):
        one.do("set_hearing", "2026-04-01", "m_head", **{**at, "hearing_officer": "周办案"})
    with pytest.raises(BadInput, match="七个工作日前"):
        one.do("set_hearing", "2026-04-01", "m_head", **{**at, "hearing_on": "2026-04-10"})
    one.do("set_hearing", "2026-04-01", "m_head", **at)
    one.serve("serve_hearing", "2026-04-02")
    with pytest.raises(NotAllowed, match=r"晚于听证.*七个工作日前"):  # 2026-04-06 is a holiday
        one.do("hold_hearing", "2026-04-13", "m_head", detail=hold)
    one.do("set_hearing", "2026-04-02", "m_head", **{**at, "hearing_on": "2026-04-14"})
    one.serve("serve_hearing", "2026-04-02")
    with pytest.raises(BadInput, match="听证定在2026-04-14"):
        one.do("hold_hearing", "2026-04-15", "m_head", detail=hold)
    one.do("hold_hearing", "2026-04-14", "m_head", detail=hold)
    with pytest.raises(NotAllowed, match="陈述、申辩尚未复核"):
        one.decide("2026-04-15")
    one.do("answer_defence", "2026-04-15", detail={"answer": "partly", "reason": "已下架属实，酌情从轻"})
    with pytest.raises(NotAllowed, match=r"未经法制审核.*第58条"):
        one.decide("2026-04-15")
    with pytest.raises(NotAllowed, match="未经法制审核"):  # hearing, then review, then discussion
        one.do("discuss", "2026-04-15", "m_head", detail=TALK)
    heavier = {**DRAFT, "range_high": "200000", "major": ["after_hearing"], "collective": True, "degree": "heavy"}
    one.do("revise", "2026-04-15", **{**heavier, "draft_fine": "150000"})
    one.review("2026-04-16", "2026-04-15", review_kind="legal")
    one.do("discuss", "2026-04-16", "m_head", detail=TALK)
    with pytest.raises(NotAllowed, match=r"罚款由120000元改为150000元.*第45条第2款"):
        one.decide("2026-04-17")
    with pytest.raises(BadInput, match="须写明据以重新告知的新事实"):
        one.do("notify", "2026-04-17")
    one.do("revise", "2026-04-17", **{**heavier, "draft_fine": "100000"})
    with pytest.raises(NotAllowed, match="第3稿处理意见未经法制审核"):  # a changed draft needs a new review
        one.decide("2026-04-17")
    one.review("2026-04-17", "2026-04-17", review_kind="legal", result="problem", opinion="货值计算有误")
    with pytest.raises(NotAllowed, match="未经法制审核或者审核未通过"):
        one.decide("2026-04-17")
    one.do("submit_review", "2026-04-17").review("2026-04-17", "", review_kind="legal")
    with pytest.raises(NotAllowed, match="须由行政机关负责人集体讨论决定"):
        one.decide("2026-04-17")
    one.do("discuss", "2026-04-17", "m_head", detail=TALK)
    with pytest.raises(NotAllowed, match="须由承办单位的机关负责人"):
        one.do("decide", "2026-04-17", "m_clerk", wide_effect=True)
    one.decide("2026-04-17")
    record = one.record
    assert (record.fine, record.heaviest, record.outcome) == (100000, "fine", "penalised")
    assert one.paper("decision").number == "云市监罚决〔2026〕1号"
    assert "罚款100000元" in one.paper("decision").body and "举行了听证" in one.paper("decision").body
    closed(one)


TALK = {"chair": "郑局长", "present": "郑局长、钱副局长、孙副局长", "opinions": "一致同意", "conclusion": "罚款十万元"}


def closed(one):
    """Service, execution, closing file, archive."""
    assert str(one.due("serve")) == "2026-04-28"  # seven working days
    with pytest.raises(BadInput, match="留置送达须有见证人"):
        one.serve("serve_decision", "2026-04-20", means="left")
    with pytest.raises(BadInput, match="签订确认书"):
        one.serve("serve_decision", "2026-04-20", means="electronic")
    with pytest.raises(BadInput, match="早于决定日期"):
        one.serve("serve_decision", "2026-04-20", delivered_on="2026-04-16")
    one.serve("serve_decision", "2026-04-20")
    one.executed("2026-05-06", execution_result="已缴纳罚款100000元")
    assert str(one.due("closing_market")) == "2026-05-26"
    one.do("close_case", "2026-05-12", "m_head")
    one.do("archive", "2026-05-20", archive_no="2026-E3-001")
    assert one.matter.is_closed
    order = one.record.contents
    assert (
        order.index("【正卷】决定书\n")
        < order.index("听证笔录")
        < order.index("【副卷】案件来源登记表")
        < order.index("集体讨论记录")
    )
    chain = one.matter.chain
    assert not list(verify_chain(chain, list(chain.events.select_related("aside")), one.matter.number))


def test_officers_are_asked_for_the_day_of_each_act(bureau, case):
    one = case().file()
    card = bureau.pair[1].certificates.get()
    halt(card, "suspended", D("2026-03-10"))
    one.evidence("2026-03-09")  # before the halt
    with pytest.raises(BadInput, match=r"吴执法.*恢复使用以前不得执法"):
        one.evidence("2026-03-11")
    one.do("evidence", "2026-03-12", detail={**EVIDENCE, "taken_on": "2026-03-09"})  # entered later, done in time
    one.do("evidence", "2026-03-12", detail={**EVIDENCE, "taken_on": "2026-03-12", "officer_two": bureau.third.pk})
    with pytest.raises(BadInput, match="恢复使用以前不得执法"):
        one.do("correct", "2026-03-12")
    police = officer(bureau["police"], "马警官", domains=("police",))
    with pytest.raises(BadInput, match="不含“市场监管”"):
        one.evidence("2026-03-13", officer_two=police.pk)
    certificate(police, domains=("market",))
    one.evidence("2026-03-13", officer_two=police.pk)


def test_who_stands_aside_does_no_act(bureau, case):
    one = case().file().evidence()
    aside = {"officer": bureau.pair[1].pk, "ground": "与当事人有近亲属关系", "granted": True}
    with pytest.raises(NotAllowed, match="机关负责人"):
        one.do("recuse", "2026-03-06", detail=aside)
    one.do("recuse", "2026-03-06", "m_head", detail=aside)
    with pytest.raises(BadInput, match=r"已决定回避.*第43条"):
        one.evidence("2026-03-07")
    with pytest.raises(NotAllowed, match="请先办理“更换办案人员”"):
        one.conclude()
    with pytest.raises(BadInput, match="已决定回避"):
        one.do("change_officers", "2026-03-07", "m_head", officer_one=bureau.third.pk, officer_two=bureau.pair[1].pk)
    one.do("change_officers", "2026-03-07", "m_head", officer_one=bureau.pair[0].pk, officer_two=bureau.third.pk)
    one.evidence("2026-03-07").conclude()


def test_interviews_are_held_one_by_one(case):
    one = case().file()
    asked = {
        "person": "周某", "identity": "店长", "taken_on": "2026-03-06", "place": "店内", "content": "问：……答：……", "checked": True,
        "shown": True,
    }  # fmt: skip
    with pytest.raises(BadInput, match="个别进行"):
        one.do("interview", "2026-03-06", detail={**asked, "person": "周某、李某"})
    with pytest.raises(BadInput, match="出示执法证件"):
        one.do("interview", "2026-03-06", detail={**asked, "shown": False})
    with pytest.raises(BadInput, match="核对并签名"):
        one.do("interview", "2026-03-06", detail={**asked, "checked": False})
    one.do("interview", "2026-03-06", detail=asked)
    assert "周办案、吴执法" in one.paper("interview_record").body


def test_recordings_are_uploaded_within_a_day(case):
    one = case().file()
    row = {"act": "现场检查", "medium": "video", "taken_on": "2026-03-05", "uploaded_on": "2026-03-07"}
    with pytest.raises(BadInput, match="二十四小时内上传（地方规定）"):
        one.do("recording", "2026-03-07", detail=row)
    with pytest.raises(BadInput, match="没有这一SM3"):
        one.do("recording", "2026-03-07", detail={**row, "uploaded_on": "2026-03-06", "digest": "0" * 64})
    one.do("recording", "2026-03-07", detail={**row, "late_reason": "偏远村组无网络"})


def test_service_by_announcement_is_deemed_by_law(case):
    from fazhi.spine.actions import apply_law

    one = case().decided()
    with pytest.raises(BadInput, match="公告送达请办理“公告送达”"):
        one.serve("serve_decision", "2026-04-09", means="announced", filmed=True)
    one.do("announce", "2026-04-09")
    assert str(one.due("announcement")) == "2026-05-09"
    apply_law(D("2026-05-10"))
    one.matter.refresh_from_db()
    assert one.state == "served" and str(one.record.served_on) == "2026-05-09"


def test_the_justice_bureau_reads_and_does_nothing(bureau, case):
    from fazhi.spine.access import visible_to
    from fazhi.spine.models import Matter

    one = case().file()
    seen = lambda who: visible_to(bureau.people[who], Matter.objects.all(), system="enforcement.penalty").exists()  # noqa: E731
    assert seen("m_clerk") and seen("clerk") and not seen("police")
    bureau.person("other", "police", Role.CLERK)
    assert not seen("other")
    with pytest.raises(NotAllowed, match="须由承办单位"):
        one.do("evidence", "2026-03-05", "clerk", detail=EVIDENCE)


def test_a_number_of_a_persons_paper_is_not_kept(bureau):
    from fazhi.spine.models import Event

    one = Case.open(bureau, party_kind="person", party_name="孙大有", party_uscc="", party_key="990126199001011234")
    again = Case.open(bureau, party_kind="person", party_name="孙大有", party_uscc="", party_key="990126199001011234")
    assert one.record.party_key == again.record.party_key and len(one.record.party_key) == 64
    for event in Event.objects.filter(chain=one.matter.pk).select_related("aside"):
        assert "990126199001011234" not in str(event.payload)
    with pytest.raises(BadInput, match="当事人证件号码"):
        Case.open(bureau, party_kind="person", party_name="孙大有", party_uscc="", party_key="不详")
