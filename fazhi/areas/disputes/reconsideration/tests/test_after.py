"""After the decision: service, suit, performance, letters, publication, archive; and what is passed on before."""

import pytest

from fazhi.areas.disputes.reconsideration.tests.cases import DRAFT, D, case
from fazhi.spine import access, registry
from fazhi.spine.actions import apply_law, link, open_matter, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter

LETTER = {"addressee": "云岚县公安局", "problems": "未告知听证权利", "requirements": "规范告知程序"}
RELAY = "disputes.reconsideration.relay"


@pytest.fixture
def decided(county):
    """A decision of 2026-07-20, served on 2026-07-22."""

    def make(on="2026-07-06", **draft):
        c = case(county, on).accepted("2026-07-08").ready("2026-07-10", **draft)
        return c.decided("2026-07-20", served="2026-07-22")

    return make


def test_the_time_to_sue_ends_by_itself(decided):
    c = decided(enforceable=True)
    assert c.due("sue") == D("2026-08-06")
    apply_law(D("2026-08-07"))
    assert not c.runs("sue")
    assert c.due("enforce") == D("2026-11-06")
    c.take("apply_enforcement", "2026-09-01")
    assert c.record.enforcement_on == D("2026-09-01")


def test_a_mediation_paper_opens_no_time_to_sue(county):
    c = case(county, "2026-07-06").accepted("2026-07-08").take(
        "mediation_paper", "2026-07-10", mediation_terms="减轻处罚。", respondent_changed=True, perform_required=False,
        enforceable=False,
    )  # fmt: skip
    c.take("mediation_effective", "2026-07-13")
    c.take("serve_decision", "2026-07-14", served_on=D("2026-07-14"), respondent_served_on=D("2026-07-14"))
    assert not c.runs("sue") and not c.runs("publish")


def test_a_suit_stops_the_clock_and_is_counted(decided):
    c = decided().take("sued", "2026-08-03", sued_on=D("2026-07-31"), suit_number="（2026）岭9901行初5号")
    assert not c.runs("sue") and c.record.suit_result == "pending"
    c.take("suit_ended", "2026-11-02", suit_result="maintained")
    with pytest.raises(NotAllowed, match="尚未登记起诉"):
        decided().take("suit_ended", "2026-11-02", suit_result="maintained")


def test_redo_within_sixty_days_of_service_on_the_respondent(decided):
    c = decided(redo_ordered=True)
    assert c.due("redo") == D("2026-09-20")  # a swapped-in working Sunday
    with pytest.raises(NotAllowed, match="单位联络员"):
        c.take("redo", "2026-09-01", by="market", redone_number="x")
    c.take("redo", "2026-09-01", redone_number="云公罚决字〔2026〕88号")
    assert c.matter.deadlines.get(limit="redo", void=False).kept()
    dated = decided(redo_ordered=True, redo_by=D("2026-08-20"))
    assert dated.due("redo_set") == D("2026-08-20") and not dated.runs("redo")


def test_before_the_new_regulation_the_old_edition_governs(county):
    c = case(county, "2026-06-01").accepted("2026-06-04").ready("2026-06-08", redo_ordered=True)
    c.decided("2026-07-20", served="2026-07-22")
    assert c.runs("redo_2007") and not c.runs("redo")


def test_performance_is_set_by_the_paper_and_can_be_ordered(decided):
    c = decided(perform_required=True, perform_by=D("2026-08-31"))
    assert c.due("perform") == D("2026-08-31")
    c.take("order_performance", "2026-09-02", order_perform_by=D("2026-09-15"))
    assert "2026年9月15日" in c.paper("order_performance").body
    c.take(
        "notify_interview", "2026-09-16", interview_on=D("2026-09-18"), interview_place="县司法局",
        interview_reason="逾期未退还罚款",
    )  # fmt: skip
    interview = {
        "interviewed": "县公安局分管负责人",
        "interviewer": "张局长",
        "reason": "逾期",
        "outcome": "三日内履行",
    }
    c.take("interview", "2026-09-18", detail=interview)
    with pytest.raises(NotAllowed, match="履行后再归档"):
        c.take("archive", "2026-09-21", archive_no="2026-1")
    c.take("perform", "2026-09-21", performance="已退还罚款")
    assert c.matter.deadlines.get(limit="perform", void=False).kept() is False
    assert c.matter.deadlines.get(limit="order_performance", void=False).kept() is False
    c.take("archive", "2026-09-22", archive_no="2026-1")
    assert c.state == "archived"


def test_nothing_to_perform_nobody_to_interview(decided):
    with pytest.raises(NotAllowed, match="没有需要履行的内容"):
        decided().take("order_performance", "2026-08-03", order_perform_by=D("2026-08-20"))


def test_opinion_letter_is_answered_within_sixty_days(county, decided):
    c = decided()
    c.take("opinion_letter", "2026-07-23", detail={**LETTER, "letter_received_on": D("2026-07-24")},
           addressee_organ=county["police"])  # fmt: skip
    assert c.due("opinion_reply") == D("2026-09-22")
    assert "未告知听证权利" in c.paper("opinion_letter").body and c.paper("opinion_letter").to == "云岚县公安局"
    with pytest.raises(NotAllowed, match="上一份意见书"):
        c.take("opinion_letter", "2026-07-27", detail=LETTER)
    with pytest.raises(NotAllowed, match="整改情况尚未报告"):
        c.take("archive", "2026-07-28", archive_no="x")
    c.take("opinion_reply", "2026-09-22", detail={"report": "已修订告知书格式", "corrected": True})
    assert c.matter.deadlines.get(limit="opinion_reply", void=False).kept()


def test_an_addressee_other_than_the_respondent_takes_part(county, decided):
    c = decided()
    seen = lambda: access.visible_to(county.people["market"], Matter.objects.all(), system=c.matter.system)  # noqa: E731
    assert not seen().exists()
    c.take("opinion_letter", "2026-07-23", detail=LETTER, addressee_organ=county["market"])
    assert seen().exists()
    c.take("opinion_reply", "2026-08-03", by="market", detail={"report": "已整改", "corrected": True})


def test_publication_shows_no_personal_field(decided):
    register = registry.register_of("disputes.reconsideration")
    c = decided()
    published = lambda: register.queryset().filter(register.published).exists()  # noqa: E731
    assert not published()
    c.take("publish", "2026-07-27")
    assert published()
    assert not set(register.public) & set(register.personal)
    assert {"number", "respondent", "field", "results", "decided_on"} <= set(register.public)
    c.take("not_publish", "2026-07-28", by="head", unpublished_reason="涉及个人隐私，无法作去标识化处理")
    assert not published()


def test_copy_to_the_higher_department_return_visit_and_tolerance(decided):
    c = decided().take("copy_up", "2026-07-27", copied_to="岭州市公安局")
    assert c.paper("copy_up_letter").to == "岭州市公安局"
    assert c.due("return_visit") == D("2026-08-21")
    visit = {
        "means": "telephone",
        "visitor": "王经办",
        "performed": True,
        "satisfied": True,
        "content": "当事人表示认可",
    }
    c.take("return_visit", "2026-08-10", detail=visit)
    assert not c.runs("return_visit")
    finding = {
        "finding": "tolerated",
        "ground": "改革探索中的失误",
        "decided_by": "云岚县人民政府",
        "handled": "批评教育",
    }
    c.take("account", "2026-08-11", detail=finding)
    upheld = decided(proposed=["uphold"], decision_text="维持。")
    with pytest.raises(NotAllowed, match="无须认定责任"):
        upheld.take("account", "2026-08-11", detail=finding)


def test_service_cannot_precede_the_decision(county):
    c = case(county, "2026-07-06").accepted("2026-07-08").ready("2026-07-10").decided("2026-07-20")
    with pytest.raises(BadInput, match="早于审结日期"):
        c.take("serve_decision", "2026-07-22", served_on=D("2026-07-17"))
    with pytest.raises(NotAllowed, match="尚未登记送达"):
        c.take("archive", "2026-07-22", archive_no="x")


# --- 代收转送 ---


def relayed(county, organ, who, kind, **more):
    fields = {
        "kind": kind, "office": county["justice"], "applicant": "孙小满", "respondent": "云岚县公安局",
        "act_name": "行政处罚决定", "materials": "申请书、身份证复印件", **more,
    }  # fmt: skip
    return open_matter(RELAY, organ=county[organ], by=county.people[who], on=D("2026-07-06"), fields=fields)


def test_the_punishing_agency_passes_on_or_corrects_itself_in_five_working_days(county):
    matter = relayed(county, "police", "police", "agency", on_the_spot=True)
    assert matter.deadlines.get(limit="pass_on").due_on == D("2026-07-13")
    fields = {"correction": "revoked", "correction_note": "已退还罚款。"}
    take_step(matter, "correct_self", by=county.people["police"], on=D("2026-07-10"), fields=fields)
    assert "不计入行政复议申请期限" in matter.documents.get(template="self_correction").body
    with pytest.raises(BadInput, match="第32条"):
        relayed(county, "police", "police", "agency")


def test_a_contact_point_passes_on_and_cannot_correct(county):
    matter = relayed(county, "qingxi", "qingxi", "liaison_point")
    assert matter.deadlines.get(limit="pass_on_point").due_on == D("2026-07-08")
    with pytest.raises(NotAllowed, match="联络点、代办点应当转送"):
        take_step(matter, "correct_self", by=county.people["qingxi"], on=D("2026-07-07"),
                  fields={"correction": "revoked", "correction_note": "x"})  # fmt: skip
    take_step(matter, "pass_on", by=county.people["qingxi"], on=D("2026-07-07"))
    c = case(county, "2026-07-08", channel="liaison_point", point=county["qingxi"], point_received_on=D("2026-07-06"))
    link(matter.chain, c.matter.chain, kind="relay", by=county.people["clerk"], on=D("2026-07-08"))
    assert c.due("examine") == D("2026-07-15")
    assert access.visible_to(county.people["clerk"], Matter.objects.filter(pk=matter.pk), system=RELAY).exists()


def test_drafts_of_another_result_do_not_survive_a_settlement(county):
    c = case(county, "2026-07-06").accepted("2026-07-08").take("draft", "2026-07-10", **DRAFT)
    c.take("terminate", "2026-07-13", by="reviewer", terminate_ground="withdrawn", respondent_changed=False)
    assert (c.record.results, c.record.decision_text) == ("|terminated|", "")
