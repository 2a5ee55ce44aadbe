"""The life of a case of legal aid, through the actions: every gate the wrong way first."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from fazhi.areas.services.legal_aid.practice import promise
from fazhi.areas.services.legal_aid.tests.scene import PAPERS, Aid, D, lawyer, people, standard
from fazhi.spine import calendars
from fazhi.spine.actions import apply_law, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.limits import Unit, promised_on
from fazhi.spine.models import Event
from fazhi.spine.registry import procedure
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db
CHINA = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def bureau(county):
    people(county)
    standard(county)
    return county


@pytest.fixture
def counsel(bureau):
    return lawyer(bureau)


def test_from_the_application_to_the_archive(bureau, counsel):
    aid = Aid(bureau)
    assert "孙小满" not in aid.matter.title and aid.due("decide") == D("2026-09-08")
    with pytest.raises(NotAllowed, match=r"尚未审查经济困难状况.*第41条"):
        aid.do("grant", "2026-09-02", by="reviewer")
    aid.check()
    with pytest.raises(NotAllowed, match="须由承办单位的"):
        aid.do("grant", "2026-09-02")
    aid.do("grant", "2026-09-03", by="reviewer")
    assert aid.due("assign") == D("2026-09-07")  # 3 plain days end on a Sunday
    assert "人均1200元" in aid.matter.documents.get(template="grant").body
    with pytest.raises(BadInput, match="没有利害关系"):
        aid.do("assign", "2026-09-04", lawyer=counsel, no_conflict=False)
    aid.do("assign", "2026-09-04", lawyer=counsel, no_conflict=True)
    aid.do("progress", "2026-09-20", detail={"kind": "filed", "content": "已立案", "told": False})
    with pytest.raises(NotAllowed, match=r"还没有一次告知受援人.*第46条"):
        aid.do("finish", "2026-10-20", result="won")
    aid.do("progress", "2026-09-21", detail={"kind": "filed", "content": "已立案", "told": True})
    aid.do("finish", "2026-10-20", result="won", recovered=12000)
    assert aid.due("report") == D("2026-11-19")
    aid.do("report", "2026-11-02", file_papers=["report", "mandate"])
    with pytest.raises(NotAllowed, match="卷宗不齐，缺：有关法律文书副本或者复印件、向受援人通报情况的记录"):
        aid.do("check_file", "2026-11-03")
    aid.do("return_file", "2026-11-03", file_gaps="缺判决书")
    aid.do("report", "2026-11-05", file_papers=PAPERS)
    aid.do("check_file", "2026-11-06")
    with pytest.raises(NotAllowed, match="补贴尚未办理"):
        aid.do("archive", "2026-11-09")
    with pytest.raises(BadInput, match="请填写补贴金额；不发放的写明原因"):
        aid.do("subsidise", "2026-11-09")
    aid.do("subsidise", "2026-11-09", subsidy=1500)
    aid.do("archive", "2026-11-10")
    assert aid.matter.closed_on == D("2026-11-10")
    assert not aid.matter.deadlines.filter(met_on=None, void=False).exists()
    assert not list(breaks())


def test_seven_plain_days_roll_and_a_shorter_local_rule_only_warns(bureau):
    aid = Aid(bureau, on="2026-09-29")
    assert aid.due("decide") == D("2026-10-08")  # 10-06 lies in the holiday
    limit = procedure("services.legal_aid").limit_by_code["decide"]
    assert (limit.unit, limit.promise) == (Unit.DAY, None)
    calendar = calendars.current()
    shorter = replace(limit, promise=promise({"decide": 3, "decide_unit": "working_day"}))
    longer = replace(limit, promise=promise({"decide": 7, "decide_unit": "working_day"}))
    assert promised_on(shorter, D("2026-09-01"), calendar) == D("2026-09-04")
    assert promised_on(longer, D("2026-09-01"), calendar) == D("2026-09-08")  # never later than the Act


def test_what_is_missing_is_asked_for_once_and_the_days_begin_anew(bureau):
    aid = Aid(bureau)
    with pytest.raises(BadInput, match="请填写“需要补充的材料、说明”"):
        aid.do("ask", "2026-09-02", missing="", supply_by=D("2026-09-12"))
    with pytest.raises(BadInput, match="截止日期应当晚于今天"):
        aid.do("ask", "2026-09-02", missing="户口簿", supply_by=D("2026-09-02"))
    aid.do("ask", "2026-09-02", missing="户口簿、赡养情况说明", supply_by=D("2026-09-14"))
    assert "视为撤回申请" in aid.matter.documents.get(template="supply_notice").body
    take_step(aid.matter, "supply", by=None, on=D("2026-09-10"))
    aid.matter.refresh_from_db()
    assert aid.due("decide") == D("2026-09-17") and aid.record.supplied_on == D("2026-09-10")
    assert Event.objects.get(chain=aid.matter.pk, code="supply").by is None
    with pytest.raises(NotAllowed, match="一次性告知，本件已告知过一次"):
        aid.do("ask", "2026-09-11", missing="收入证明", supply_by=D("2026-09-20"))


def test_silence_withdraws(bureau):
    aid = Aid(bureau)
    aid.do("ask", "2026-09-02", missing="户口簿", supply_by=D("2026-09-14"))
    assert apply_law(D("2026-09-14")) == []
    apply_law(D("2026-09-15"))
    aid.matter.refresh_from_db()
    assert (aid.matter.state, aid.matter.closed_on) == ("withdrawn", D("2026-09-14"))


def test_aid_before_the_decision_and_the_papers_chased(bureau, counsel):
    aid = Aid(bureau)
    hurry = {"advance_ground": "limitation", "advance_papers": "低保证", "papers_by": D("2026-09-20")}
    with pytest.raises(BadInput, match="请填写时效"):
        aid.do("advance", "2026-09-02", by="reviewer", **hurry)
    with pytest.raises(BadInput, match=r"还有7日，不是“不足七日”"):
        aid.do("advance", "2026-09-02", by="reviewer", limitation_on=D("2026-09-09"), **hurry)
    aid.do("advance", "2026-09-02", by="reviewer", limitation_on=D("2026-09-08"), **hurry)
    aid.do("assign_early", "2026-09-02", lawyer=counsel, no_conflict=True)
    assert aid.record.decided_on is None and aid.due("papers") == D("2026-09-20")  # the day that the notice names
    assert not aid.matter.deadlines.filter(limit="decide", met_on=None, void=False).exists()
    aid.check()
    with pytest.raises(NotAllowed, match=r"尚未补办手续、补充材料（法律援助法第44条第2款）"):
        aid.do("confirm_advance", "2026-09-15", by="reviewer")
    aid.do("papers_in", "2026-09-15")
    assert aid.due("decide") == D("2026-09-22")
    aid.do("confirm_advance", "2026-09-16", by="reviewer")
    assert (aid.matter.state, aid.record.granted) == ("handling", True)


def test_an_organ_notifies_and_three_days_run(bureau, counsel):
    notice = {
        "channel": "notified",
        "matter_type": "defence",
        "claim": "",
        "subject": "故意伤害",
        "household": None,
        "income": None,
    }
    with pytest.raises(BadInput, match=r"选择通知辩护、代理的情形（法律援助法第25条、第28条）"):
        Aid(bureau, **notice)
    notice |= {"notified_ground": "life_death", "case_organ": "云岚县公安局", "found_on": D("2026-08-27")}
    aid = Aid(bureau, **notice)
    assert aid.due("appoint") == D("2026-09-04")
    with pytest.raises(NotAllowed, match="不需要审查决定"):
        aid.do("grant", "2026-09-02", by="reviewer")
    young = lawyer(bureau, "1990120240", name="江初", practising_since=D("2024-05-01"), since=D("2024-06-01"))
    with pytest.raises(BadInput, match=r"三年以上相关执业经历.*第26条"):
        aid.do("appoint", "2026-09-02", lawyer=young, no_conflict=True)
    worker = lawyer(bureau, "3990120110", name="田实", practice="grassroots")
    with pytest.raises(BadInput, match="刑事辩护须由律师承办"):
        aid.do("appoint", "2026-09-02", lawyer=worker, no_conflict=True)
    aid.do("appoint", "2026-09-02", lawyer=counsel, no_conflict=True)
    assert {d.template for d in aid.matter.documents.all()} == {"assignment", "organ_reply"}
    with pytest.raises(NotAllowed, match="本件是申请"):
        Aid(bureau).do("appoint", "2026-09-02", lawyer=counsel, no_conflict=True)


def test_an_application_from_detention_names_both_times(bureau):
    given = {"channel": "detention", "matter_type": "defence", "claim": "", "subject": "盗窃"}
    with pytest.raises(BadInput, match=r"转交限二十四小时（法律援助法第39条）"):
        Aid(bureau, **given)
    asked, came = datetime(2026, 8, 30, 9, tzinfo=CHINA), datetime(2026, 9, 1, 10, tzinfo=CHINA)
    with pytest.raises(BadInput, match="早于提出申请的时间"):
        Aid(bureau, requested_at=came, handed_at=asked, **given)
    with pytest.raises(BadInput, match=r"代为申请人的姓名.*第40条"):
        Aid(bureau, applied_by="kin", requested_at=asked, handed_at=came, **given)
    assert Aid(bureau, requested_at=asked, handed_at=came, **given).matter.state == "received"


def test_refusal_objection_and_the_bureaus_order(bureau):
    aid = Aid(bureau, income=9000)
    with pytest.raises(BadInput, match="尚未审查经济困难状况，不能以此为由拒绝"):
        aid.do("refuse", "2026-09-02", by="reviewer", refusal="means", refusal_note="收入高于标准")
    aid.check()
    aid.do("refuse", "2026-09-03", by="reviewer", refusal="means", refusal_note="收入高于标准")
    assert "人均4500元" in aid.matter.documents.get(template="refusal").body
    with pytest.raises(BadInput, match=r"决定当日不能归档.*第49条"):
        aid.do("shelve", "2026-09-03")
    aid.do("object", "2026-09-10", objection="收入含一次性补助")
    assert aid.due("objection") == D("2026-09-15")
    with pytest.raises(NotAllowed, match="须由承办单位的机构负责人"):
        aid.do("uphold", "2026-09-11", objection_note="同意")
    aid.do("order_change", "2026-09-11", by="head", objection_note="一次性补助不是每月收入")
    assert "责令法律援助机构改正" in aid.matter.documents.get(template="objection_ruling").body
    with pytest.raises(NotAllowed, match="请重新作出给予"):
        aid.do("resume_aid", "2026-09-12", by="reviewer")
    aid.check("2026-09-12", income=2600)
    aid.do("grant", "2026-09-12", by="reviewer")
    assert (aid.matter.state, aid.record.refusal) == ("granted", "")
    hard = Aid(bureau).check()
    with pytest.raises(BadInput, match="审查结果为“符合经济困难标准”，不能以不符合"):
        hard.do("refuse", "2026-09-03", by="reviewer", refusal="means", refusal_note="收入高于标准")


def test_change_of_lawyer_termination_and_return(bureau, counsel):
    aid = Aid(bureau).handle(counsel)
    other = lawyer(bureau, "1990120180", name="周正")
    with pytest.raises(BadInput, match="同一人"):
        aid.do(
            "change_lawyer",
            "2026-09-10",
            detail={"reason": "recusal", "facts": "代理过对方"},
            lawyer=counsel,
            no_conflict=True,
        )
    with pytest.raises(BadInput, match="请填写“说明”"):
        aid.do("change_lawyer", "2026-09-10", detail={"reason": "recusal", "facts": ""}, lawyer=other, no_conflict=True)
    aid.do(
        "change_lawyer",
        "2026-09-10",
        detail={"reason": "recusal", "facts": "代理过对方"},
        lawyer=other,
        no_conflict=True,
    )
    change = aid.matter.aidlawyerchange_set.get()
    assert (change.former, aid.record.lawyer) == (counsel, other)
    aid.do("terminate", "2026-09-15", by="reviewer", termination="own_lawyer", termination_note="已自行委托律师")
    assert "第48条第1款第6项" in aid.matter.documents.get(template="termination").body
    aid.do("object", "2026-09-16", objection="没有委托")
    aid.do("order_change", "2026-09-18", by="head", objection_note="委托尚未成立")
    aid.do("resume_aid", "2026-09-18", by="reviewer")
    assert (aid.matter.state, aid.record.terminated_on) == ("handling", None)
    gone = lawyer(bureau, "1990120190", name="卫平", until=D("2026-09-01"))
    with pytest.raises(BadInput, match="当日不在法律援助人员名册中"):
        aid.do("change_lawyer", "2026-09-20", detail={"reason": "unable", "facts": "病"}, lawyer=gone, no_conflict=True)


def test_what_was_passed_on_by_telephone_is_completed_in_the_examination(bureau):
    aid = Aid(bureau, channel="referred", claim="", household=None, income=None, honest=False)
    aid.check(household=1, income=900, means_way="shared")
    with pytest.raises(NotAllowed, match=r"哪一项请求事项.*第31条至第33条"):
        aid.do("grant", "2026-09-03", by="reviewer")
    aid.check(claim="support", household=1, income=900, means_way="shared")
    aid.do("grant", "2026-09-03", by="reviewer")
    assert aid.matter.state == "granted"


def test_silence_about_some_things_is_refused_in_words(bureau):
    with pytest.raises(BadInput, match="只在办案机关通知的案件中填写"):
        Aid(bureau, notified_ground="minor")
    aid = Aid(bureau)
    aid.do("redirect", "2026-09-02", redirected_to="岭州市法律援助中心")
    assert (aid.matter.state, aid.matter.closed_on) == ("redirected", D("2026-09-02"))
    late = Aid(bureau)
    assert late.due("decide") == D("2026-09-08")
    late.do("withdraw", "2026-09-03")
    assert not late.matter.deadlines.filter(met_on=None, void=False).exists()
