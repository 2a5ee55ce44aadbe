"""The life of a petition, through the actions (信访工作条例)."""

from datetime import date

import pytest

from fazhi.areas.disputes.petitions.tests.conftest import ACT
from fazhi.spine import access
from fazhi.spine.actions import apply_law, exclude_time, extend, open_matter, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Document, Event, Link, Matter

D = date.fromisoformat


def test_sixty_days_run_from_acceptance_not_from_receipt(case, place):
    it = case("2026-09-01")
    assert it.due("register") == D("2026-09-16")
    it.route("2026-09-04")
    assert (it.due("notify"), it.due("object")) == (D("2026-09-20"), D("2026-09-11"))  # a Sunday that is worked
    with pytest.raises(NotAllowed, match=r"须由有权处理的机关"):
        it.do("accept", "2026-09-10", by="xf")
    it.do("accept", "2026-09-10")
    it.do("sort_opinion", "2026-09-14")
    assert it.due("handle") == D("2026-11-09")
    with pytest.raises(NotAllowed, match="机关负责人批准"):
        extend(it.matter, "handle", by=place.people["xfhead"], on=D("2026-11-05"), amount=30, reason="情况复杂")
    with pytest.raises(BadInput, match="最多30日"):
        extend(it.matter, "handle", by=place.people["shichang_head"], on=D("2026-11-05"), amount=31, reason="情况复杂")
    extend(it.matter, "handle", by=place.people["shichang_head"], on=D("2026-11-05"), amount=30, reason="情况复杂")
    assert it.due("handle") == D("2026-12-09")
    assert Document.objects.filter(matter=it.matter, template="extension_notice", organ=place["market"]).exists()
    with pytest.raises(NotAllowed, match="已经延长过"):
        extend(it.matter, "handle", by=place.people["shichang_head"], on=D("2026-11-06"), amount=5, reason="又复杂")


def test_review_and_second_review_end_it_and_hearing_days_do_not_count(case, place):
    it = case().served("2026-10-13")
    assert it.due("review_ask") == D("2026-11-12")
    with pytest.raises(BadInput, match=r"上一级.*第35条"):
        it.do("ask_review", "2026-10-20", by="xf", review_organ=place["market"])
    it.do("ask_review", "2026-10-20", by="xf", review_organ=place["government"])
    assert it.due("review") == D("2026-11-19")
    it.do("review", "2026-10-28", by="gov", review_result="upheld", review_note="维持")
    it.do("serve_review", "2026-10-29", by="xf")
    with pytest.raises(BadInput, match=r"第36条"):
        it.do("ask_second", "2026-11-02", by="xf", second_organ=place["government"])
    it.do("ask_second", "2026-11-02", by="xf", second_organ=place["city"])
    assert it.due("second") == D("2026-12-02")
    exclude_time(it.matter, by=place.people["xf"], start=D("2026-11-05"), end=D("2026-11-15"), ground="hearing")
    assert it.due("second") == D("2026-12-14")  # ten days more end on a Saturday
    it.do("second_received", "2026-11-18", by="xf", second_result="upheld", second_note="维持")
    assert (it.matter.state, it.record.ended_on) == ("ended", D("2026-11-18"))
    it.do("help", "2026-11-19", by="xf", detail={"form": "帮扶", "facts": "协调小额贷款", "goes_on": True})
    with pytest.raises(NotAllowed, match="第37条第3款"):
        it.do("archive", "2026-11-20", by="xf")
    it.do("help", "2026-11-20", by="xf", detail={"form": "帮扶", "facts": "已落实", "goes_on": False})
    again = case("2026-11-18", same_as=it.matter.number).route("2026-11-19")
    with pytest.raises(NotAllowed, match=r"复核终结，不再受理.*第36条第3款"):
        again.do("accept", "2026-11-20")
    again.do("decline", "2026-11-20", refusal="ended", refusal_note="已经复核终结")
    assert again.matter.closed_on == D("2026-11-20")
    assert it.matter.closed_on is None
    it.do("archive", "2026-11-20", by="xf")


def test_the_right_to_review_is_lost_by_law(case):
    it = case().served("2026-10-13")
    apply_law(D("2026-11-13"))
    it.matter.refresh_from_db()
    assert it.matter.state == "final"
    lost = Event.objects.get(chain=it.matter.pk, code="lose_review")
    assert (lost.on, lost.by) == (D("2026-11-12"), None)


def test_not_ours_within_five_working_days_and_only_back_by_consent(case, place):
    it = case().route("2026-09-04")
    it.do("object", "2026-09-11", detail={"reason": "属于人社部门职责", "proper": "县人社局"})
    with pytest.raises(NotAllowed, match="异议待答复"):
        it.do("accept", "2026-09-12")
    it.do("agree_objection", "2026-09-14", by="xf")
    assert (it.matter.state, it.record.handler_id) == ("registered", None)
    it.do("route", "2026-09-15", by="xf", handler=place["police"])
    assert it.due("notify") == D("2026-09-30")
    late = case().route("2026-09-04")
    with pytest.raises(NotAllowed, match="五个工作日已过"):
        late.do("object", "2026-09-14", detail={"reason": "不是我们的"})
    late.do("accept", "2026-09-15")
    assert Event.objects.get(chain=late.matter.pk, code="lose_objection").on == D("2026-09-11")
    refused = case().route("2026-09-04")
    refused.do("object", "2026-09-07", detail={"reason": "不是我们的"})
    refused.do("refuse_objection", "2026-09-08", by="xf")
    assert refused.matter.state == "routed"


def test_nobody_is_told_of_an_anonymous_petition(case):
    it = case(petitioner="", phone="", address="").route()
    assert not it.runs("notify")
    with pytest.raises(NotAllowed, match="无法告知"):
        it.do("accept", "2026-09-10")
    it.do("accept_untold", "2026-09-10")
    assert not Document.objects.filter(matter=it.matter, template="acceptance").exists()
    assert it.due("handle") == D("2026-11-09")
    known = case().route()
    with pytest.raises(NotAllowed, match="应当书面告知"):
        known.do("accept_untold", "2026-09-10")


def test_an_organ_that_received_it_itself_informs_within_fifteen_days(case, place):
    it = case("2026-09-01", organ="market", by="shichang", receiver="organ")
    assert it.due("inform") == D("2026-09-16")
    assert not it.runs("register")
    with pytest.raises(NotAllowed, match="本机关办理"):
        it.do("route", "2026-09-02", handler=place["police"])
    it.do("keep", "2026-09-02")
    it.do("accept", "2026-09-03")
    assert not it.runs("inform")


def test_at_most_five_come_for_many(case):
    with pytest.raises(BadInput, match=r"不得超过5人.*第20条"):
        case(channel="visit", joint_count=30, representatives="甲、乙、丙、丁、戊、己")
    with pytest.raises(BadInput, match="应当推选代表"):
        case(channel="visit", joint_count=30)
    it = case(channel="visit", joint_count=30, representatives="甲、乙、丙、丁、戊")
    assert it.record.joint_count == 30


def test_one_matter_by_two_channels_is_one_with_two_sources(case, place):
    first, double = (
        case("2026-09-01").accepted(),
        case("2026-09-08", channel="hotline", external_no="12345-778", petitioner="钱大有"),
    )
    with pytest.raises(BadInput, match="没有编号为“云信信〔2026〕99号”"):
        double.do("merge", "2026-09-12", by="xf", merged_into="云信信〔2026〕99号")
    with pytest.raises(BadInput, match="其他信访件"):
        double.do("merge", "2026-09-12", by="xf", merged_into=double.matter.number)
    double.do("merge", "2026-09-12", by="xf", merged_into=first.matter.number)
    row = first.matter.petitionsource_set.get()
    assert (row.channel, row.number, row.received_on) == ("hotline", "12345-778", D("2026-09-08"))
    assert double.matter.closed_on == D("2026-09-12")
    met = double.matter.deadlines.get(limit="register")
    assert met.due_on == D("2026-09-23") and met.met_on == D("2026-09-12")  # its own clock stays on file
    assert Link.objects.filter(source=double.matter.pk, target=first.matter.pk, kind="double").exists()
    third = case("2026-09-10")
    with pytest.raises(BadInput, match="本身已并入"):
        third.do("merge", "2026-09-12", by="xf", merged_into=double.matter.number)
    first.do("leave_duty", "2026-09-14", passed_to="县市场监管局", way="依法查处")
    with pytest.raises(BadInput, match="已经办结，请登记为同一事项的前件"):
        third.do("merge", "2026-09-15", by="xf", merged_into=first.matter.number)


def test_an_abolished_organ_has_a_successor_and_nobody_routes_to_itself(case, place):
    it = case()
    place["police"].until = D("2026-08-31")
    place["police"].save()
    with pytest.raises(BadInput, match=r"已撤销.*第24条第2款"):
        it.do("route", "2026-09-02", by="xf", handler=place["police"])
    with pytest.raises(BadInput, match="不能转给本单位"):
        it.do("route", "2026-09-02", by="xf", handler=place["xinfang"])
    with pytest.raises(NotAllowed, match="没有登记过待报告"):
        it.do("report_urgent", "2026-09-02", by="xf", detail={"facts": "x", "reported_to": "县委"})


def test_a_suggestion_of_the_office_sets_its_own_day(place):
    given = {"kind": "policy", "agency": place["market"], "subject": "窗口", "problems": "拖延", "proposal": "改进"}
    made = open_matter(
        "disputes.petition_advice", organ=place["xinfang"], by=place.people["xf"], on=D("2026-10-08"), fields=given
    )
    with pytest.raises(BadInput, match=r"晚于制发日期.*第40条"):
        take_step(made, "issue", by=place.people["xfhead"], on=D("2026-10-09"), fields={"reply_due": D("2026-10-09")})
    take_step(made, "issue", by=place.people["xfhead"], on=D("2026-10-09"), fields={"reply_due": D("2026-10-30")})
    assert made.deadlines.get(limit="reply").organ == place["market"]
    with pytest.raises(BadInput, match="不能是本单位"):
        open_matter("disputes.petition_advice", organ=place["xinfang"], by=place.people["xf"], on=D("2026-10-08"),
                    fields={**given, "agency": place["xinfang"]})  # fmt: skip


def test_the_same_matter_is_not_taken_up_twice(case, place):
    first = case("2026-09-01").accepted()
    second = case("2026-09-15", same_as=first.matter.number).route("2026-09-16")
    with pytest.raises(NotAllowed, match=r"正在办理.*第19条第3款"):
        second.do("accept", "2026-09-17")
    with pytest.raises(BadInput, match="没有编号为"):
        case("2026-09-15", same_as="云信信〔2020〕1号")


@pytest.mark.parametrize("step", ["leave_lawsuit", "leave_arbitration", "leave_party", "leave_procedure", "leave_duty"])
def test_five_ways_end_the_clock_and_keep_its_trace(case, step):
    it = case().accepted()
    it.do(step, "2026-09-14", passed_to="有关机关", way="依照有关法律的程序")
    clock = it.matter.deadlines.get(limit="handle")
    assert it.matter.state == "left" and not clock.is_running and clock.due_on == D("2026-11-09")
    assert it.record.left
    assert Document.objects.filter(matter=it.matter, template="way_notice").exists()


def test_a_petition_that_turns_out_to_be_a_reconsideration(case, place):
    it = case().accepted()
    with pytest.raises(BadInput, match="须由本人申请"):
        it.do("to_reconsideration", "2026-09-14", detail={**ACT, "wishes": False})
    it.do("to_reconsideration", "2026-09-14", detail=ACT)
    opened = Matter.objects.get(system="disputes.reconsideration")
    assert (opened.organ, opened.record.applicant, opened.state) == (place["justice"], "孙小满", "received")
    assert Link.objects.filter(source=it.matter.pk, target=opened.pk, kind="reconsideration").exists()
    assert (it.matter.state, it.record.sorted_as, it.runs("handle")) == ("left", "procedure", False)
    nobody = case(petitioner="", phone="", address="").route()
    nobody.do("accept_untold", "2026-09-10")
    with pytest.raises(NotAllowed, match="匿名"):
        nobody.do("to_reconsideration", "2026-09-14", detail=ACT)


def test_mediation_needs_both_and_does_not_stop_the_clock(case, place):
    it = case().handling()
    given = {"body": place["qingxi"], "other_side": "钱大有", "dispute_type": "neighbour", "agreed": False}
    with pytest.raises(BadInput, match="明确拒绝调解"):
        it.do("mediate", "2026-09-20", detail=given)
    it.do("mediate", "2026-09-20", detail={**given, "agreed": True})
    opened = Matter.objects.get(system="disputes.mediation")
    assert (opened.record.source, opened.record.parent_source_no) == ("petition", it.matter.number)
    assert it.due("handle") == D("2026-11-09")
    it.do("settle", "2026-10-08", opinion="双方和解")
    assert it.record.result == "settled"


def test_a_suggestion_is_studied_and_answered(case):
    it = case(content="suggestion").accepted()
    with pytest.raises(NotAllowed, match="第29条"):
        it.do("sort_opinion", "2026-09-12")
    it.do("study", "2026-09-20", opinion="已采纳")
    it.do("serve_answer", "2026-09-21")
    it.do("conclude", "2026-09-22")
    assert it.matter.state == "final" and not it.runs("review_ask")
    claim = case().accepted()
    with pytest.raises(NotAllowed, match="先分类"):
        claim.do("study", "2026-09-20", opinion="已阅")


def test_what_is_urgent_is_reported_before_it_is_closed(case):
    it = case()
    it.do("find_urgent", "2026-09-02", by="xf", detail={"facts": "多人拟聚集"})
    with pytest.raises(NotAllowed, match="第25条"):
        it.do("pass_on", "2026-09-02", by="xf", passed_to="市信访局")
    it.do("report_urgent", "2026-09-02", by="xf", detail={"facts": "多人拟聚集", "reported_to": "县委县政府、市信访局"})
    it.do("pass_on", "2026-09-02", by="xf", passed_to="市信访局")


def test_the_handling_organ_opens_names_and_others_do_not(case, place):
    it = case().accepted()
    may = lambda who: access.may_reveal(place.people[who], it.matter, it.matter.system, D("2026-11-20"))  # noqa: E731
    assert may("xf") and may("shichang")
    assert not may("clerk") and not may("police") and not may("qingxi")
