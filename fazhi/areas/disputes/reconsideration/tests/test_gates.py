"""A decision is refused in words, with the article, until everything the law asks for is on file."""

import pytest

from fazhi.areas.disputes.reconsideration.tests.cases import ANSWER, APPLICATION, DRAFT, OPINION, SYSTEM, D, case
from fazhi.spine import access
from fazhi.spine.actions import correct, resume, serve_document, suspend, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter

HEARING = {
    "chair": "李审理", "officers": "王经办、钱复议", "recorder": "吴记录", "applicant_came": "yes", "head_came": "yes",
    "record": "双方就处罚依据进行了质证",
}  # fmt: skip
ADVICE = {"form": "consulting", "question": "处罚幅度", "advice": "建议变更", "adopted": True, "explained": "予以采纳"}


@pytest.fixture
def new(county):
    return lambda on="2026-07-06", **fields: case(county, on, **fields)


@pytest.fixture
def open_case(new):
    return lambda **more: new().accepted("2026-07-08", **more)


def refused(c, step, on, *sentences, **fields):
    with pytest.raises((NotAllowed, BadInput)) as error:
        c.take(step, on, **fields)
    for sentence in sentences:
        assert sentence in str(error.value)
    return str(error.value)


def test_everything_missing_is_named_at_once(county, new):
    c = new().take("accept", "2026-07-08")
    refused(
        c, "decide", "2026-07-20", "2名以上行政复议人员", "第39条", "听取当事人的意见", "第49条", "尚未拟定复议意见",
        "发送申请书副本（行政复议法第48条）", approval="head",
    )  # fmt: skip


def test_a_complete_case_is_decided_and_only_by_a_head(county, open_case):
    c = open_case().ready("2026-07-10")
    with pytest.raises(NotAllowed, match="机关负责人或机构负责人"):
        c.take("decide", "2026-07-20", by="clerk", approval="head")
    c.decided("2026-07-20")
    assert (c.state, c.record.decided_on, c.record.results) == ("decided", D("2026-07-20"), "|revoke|")


def test_the_reply_or_the_end_of_the_time_to_reply(county, open_case):
    c = open_case().take("send_copy", "2026-07-10").take("hear", "2026-07-13", detail=OPINION)
    c.take("draft", "2026-07-15", **DRAFT)
    assert c.due("reply") == D("2026-07-24")
    refused(c, "decide", "2026-07-24", "答复期限至2026-07-24届满", approval="head")
    c.decided("2026-07-27")
    assert "未按照" in c.paper("decision").body
    assert c.matter.deadlines.get(limit="reply").void  # lapsed, not kept


def test_signing_for_the_copy_starts_the_time_to_reply_anew(county, open_case):
    c = open_case().take("send_copy", "2026-07-10")
    c.take("sign_copy", "2026-07-14")
    assert c.due("reply") == D("2026-07-28")
    c.take("reply", "2026-07-28", **ANSWER)
    assert c.matter.deadlines.get(limit="reply", void=False).kept()
    serve_document(
        c.paper("reply_notice"), by=county.people["clerk"], on=D("2026-07-29"), to="县公安局", means="direct"
    )
    assert not c.runs("reply")


def test_only_the_respondent_answers_and_other_departments_see_nothing(county, open_case):
    c = open_case().take("send_copy", "2026-07-10")
    with pytest.raises(NotAllowed, match="须由被申请人的单位联络员办理"):
        c.take("reply", "2026-07-13", by="market", **ANSWER)
    seen = lambda who: access.visible_to(county.people[who], Matter.objects.all(), system=c.matter.system)  # noqa: E731
    assert list(seen("police")) == [c.matter]
    assert not seen("market").exists()
    refused(c, "reply", "2026-07-13", "1至2名工作人员", "第18条", **{**ANSWER, "respondent_staff": "甲、乙、丙"})
    c.take("reply", "2026-07-13", **ANSWER)


def test_the_office_records_the_reply_of_a_respondent_outside(county, new):
    c = new(respondent="岭州市税务局驻县办事处", respondent_organ=None).accepted("2026-07-08")
    c.take("send_copy", "2026-07-10").take("record_reply", "2026-07-15", **ANSWER)
    assert c.record.replied_on == D("2026-07-15")
    refused(c, "record_reply", "2026-07-16", "已经答复", **ANSWER)


def test_one_reviewer_is_enough_in_the_simplified_procedure_since_2026(county, new):
    c = new().take("accept_simplified", "2026-07-08", simplified_ground="warning", reviewers="李审理")
    c.ready("2026-07-10").decided("2026-07-15")
    old = new("2026-03-10").take("accept_simplified", "2026-03-12", simplified_ground="warning", reviewers="李审理")
    refused(old.ready("2026-03-16"), "decide", "2026-03-25", "2名以上", "（2007年）第32条", approval="head")


def test_a_major_case_needs_hearing_and_committee(county, open_case):
    c = open_case().ready("2026-07-10").take("mark_major", "2026-07-13", major=True, committee_grounds=["complex"])
    refused(
        c, "decide", "2026-07-14", "应当组织听证（行政复议法第50条第1款）", "行政复议委员会", "第52条", approval="head"
    )
    refused(c, "hold_hearing", "2026-07-14", "尚未发出听证通知")
    c.take("plan_hearing", "2026-07-14", hearing_on=D("2026-07-24"), hearing_place="县司法局听证室")
    assert c.due("hearing_notice") == D("2026-07-17")
    c.take("notify_hearing", "2026-07-17")
    assert c.matter.deadlines.get(limit="hearing_notice", void=False).kept()
    with pytest.raises(BadInput, match="两名以上听证员"):
        c.take("hold_hearing", "2026-07-24", detail={**HEARING, "officers": "王经办"})
    c.take("hold_hearing", "2026-07-24", detail=HEARING)
    refused(c, "decide", "2026-07-27", "行政复议委员会", approval="head")
    c.take("committee", "2026-07-27", detail=ADVICE).decided("2026-07-28")
    assert "2026年7月24日举行了听证" in c.paper("decision").body


def test_v15_a_hearing_is_notified_five_working_days_before(county, new):
    c = new("2026-09-07").accepted("2026-09-10")
    c.take("plan_hearing", "2026-09-22", hearing_on=D("2026-10-12"), hearing_place="听证室")
    assert c.due("hearing_notice") == D("2026-09-29")
    refused(c, "notify_hearing", "2026-09-30", "至迟应于2026-09-29通知", "第51条第1款")
    c.take("plan_hearing", "2026-09-30", hearing_on=D("2026-10-20"), hearing_place="听证室")
    c.take("notify_hearing", "2026-09-30").take("waive_hearing", "2026-10-20", hearing_waived="无正当理由未到场")


def test_written_review_only_with_its_reason(open_case):
    c = (
        open_case()
        .take("send_copy", "2026-07-10")
        .take("reply", "2026-07-13", **ANSWER)
        .take("draft", "2026-07-14", **DRAFT)
    )
    refused(c, "decide", "2026-07-15", "第49条", approval="head")
    c.take("write_only", "2026-07-15", written_review_reason="三次电话联系申请人均未接听").decided("2026-07-16")


@pytest.mark.parametrize(
    ("draft", "sentence"),
    [
        ({"proposed": ["change"]}, "第63条第2款"),
        ({"proposed": ["compensation"]}, "第72条"),
        ({"proposed": ["mediated"]}, "没有“mediated”这一项"),
        ({"proposed": ["uphold"], "redo_ordered": True}, "第64条第1款"),
        ({"proposed": ["order_perform"]}, "第66条"),
        ({"proposed": ["uphold", "confirm_void"]}, "不能与"),
        ({"perform_required": True}, "第77条第1款"),
    ],
)  # fmt: skip
def test_a_draft_must_hold_together(open_case, draft, sentence):
    refused(open_case(), "draft", "2026-07-14", sentence, **{**DRAFT, **draft})


def test_one_decision_may_hold_several_results(open_case):
    c = open_case().ready(
        "2026-07-10", proposed=["revoke_part", "confirm_illegal", "compensation"],
        decision_text="一、撤销罚款部分；二、确认扣押行为违法；三、赔偿损失。", perform_required=True, perform_by=D("2026-08-31"),
    )  # fmt: skip
    c.decided("2026-07-20")
    assert c.record.results == "|revoke_part|confirm_illegal|compensation|"
    assert "第六十四条、第六十五条、第七十二条的规定" in c.paper("decision").body


def test_refusal_names_who_has_jurisdiction(new):
    c = new()
    given = {"refuse_reasons": ["jurisdiction"], "refuse_facts": "被申请人为税务机关"}
    refused(c, "refuse", "2026-07-08", "第30条第2款", **given)
    c.take("refuse", "2026-07-08", **given, competent_authority="岭州市税务局")
    assert c.state == "refused" and "向岭州市税务局申请行政复议" in c.paper("refusal").body


def test_more_than_ten_applicants_elect_representatives(county, new):
    c = new(applicants=12)
    refused(c, "accept", "2026-07-08", "代表人", "第17条")
    reviewer = county.people["reviewer"]
    changes = {"representatives": "孙小满、钱大有"}
    correct(c.matter, by=reviewer, on=D("2026-07-08"), changes=changes, reason="补登代表人")
    c.accepted("2026-07-08")


def test_the_respondent_can_be_changed_and_takes_part(county, new):
    c = new().take("tell_respondent", "2026-07-07", right_respondent="云岚县市场监督管理局")
    c.take("change_respondent", "2026-07-08", respondent="市场局", respondent_organ=county["market"])
    assert c.record.respondent == "云岚县市场监督管理局"
    assert [p.organ.code for p in c.matter.parties.filter(capacity="respondent")] == ["market"]


def test_rejection_on_the_new_grounds_only_under_the_new_edition(new):
    given = {"reject_ground": "baseless", "end_reason": "经释明仍坚持申请", "approval": "head"}
    refused(new("2026-03-10").accepted("2026-03-12"), "reject", "2026-03-20", "2026年7月1日", **given)
    alone = new().take("accept", "2026-07-08", reviewers="李审理")
    refused(alone, "reject", "2026-07-20", "2名以上", **given)
    c = new().accepted("2026-07-08").take("reject", "2026-07-20", **given)
    assert c.record.results == "|reject_application|"
    assert "第三十七条第一款" in c.paper("rejection").body


def incidental(county, new, **more):
    c = new().accepted("2026-07-08")
    c.take(
        "ask_incidental", "2026-07-09", incidental_document="云岚县摊点管理办法", maker="云岚县市场监督管理局",
        maker_organ=county["market"], **more,
    )  # fmt: skip
    suspend(c.matter, by=county.people["reviewer"], on=D("2026-07-13"), ground="incidental_review")
    return c


def test_incidental_review_by_the_authority_itself(county, new):
    c = incidental(county, new)
    assert c.due("decide") is None
    assert (c.due("incidental_own"), c.due("pass_on"), c.due("ask_maker")) == (
        D("2026-08-12"), D("2026-07-22"), D("2026-07-16"),
    )  # fmt: skip
    c.take("ask_maker", "2026-07-15")
    assert not c.runs("pass_on") and c.due("maker_reply") == D("2026-07-29")
    c.take("maker_reply", "2026-07-28", by="market", incidental_answer="有上位法依据")
    c.take("incidental_result", "2026-08-10", incidental_result="相关条款合法")
    assert not c.runs("incidental_own")
    resume(c.matter, by=county.people["reviewer"], on=D("2026-08-10"))
    c.ready("2026-08-11").decided("2026-08-12")
    assert "相关条款合法" in c.paper("decision").body


def test_incidental_review_passed_on(county, new):
    c = incidental(county, new, incidental_power="none")
    assert not c.runs("incidental_own") and c.due("pass_on") == D("2026-07-22")
    c.take("pass_on", "2026-07-20", forwarded_to="岭州市人民政府", forward_received_on=D("2026-07-22"))
    assert c.due("incidental_answer") == D("2026-09-20")  # a swapped-in working Sunday: no roll


def test_a_case_cannot_be_decided_with_an_open_incidental_request(county, new):
    c = new().accepted("2026-07-08").ready("2026-07-10")
    c.take("ask_incidental", "2026-07-13", incidental_document="云岚县摊点管理办法", maker="云岚县人民政府")
    refused(c, "decide", "2026-07-20", "附带审查请求尚未处理", "第56条", approval="head")


def test_a_higher_authority_takes_the_case_up(county, new):
    c = new().accepted("2026-07-08")
    refused(c, "hand_over", "2026-07-10", "尚未收到", "第40条第3款")
    c.take("take_up", "2026-07-10", taken_up_by="岭州市人民政府")
    assert c.due("hand_over") == D("2026-07-17")
    c.take("hand_over", "2026-07-16")
    assert c.state == "transferred" and not c.runs("decide") and c.record.decided_on is None

    own = new(channel="taken_up").take("take_over", "2026-07-06", reviewers="李审理、王经办")
    assert own.due("decide") == D("2026-09-04")


def test_mediation_paper_takes_effect_and_ends_the_case_even_while_suspended(county, open_case):
    c = open_case()
    suspend(c.matter, by=county.people["reviewer"], on=D("2026-07-13"), ground="mediation")
    detail = {"mediator": "李审理", "place": "县行政争议协调化解中心", "outcome": "agreed", "content": "达成一致"}
    c.take("mediate", "2026-07-15", detail=detail)
    refused(c, "mediation_effective", "2026-07-16", "尚未制作行政复议调解书")
    c.take(
        "mediation_paper", "2026-07-16", mediation_terms="被申请人减轻处罚至警告。", respondent_changed=True,
        perform_required=True, perform_by=D("2026-08-17"), enforceable=False,
    )  # fmt: skip
    c.take("mediation_effective", "2026-07-20")
    assert (c.state, c.record.results, c.record.decided_on) == ("decided", "|mediated|", D("2026-07-20"))
    assert c.due("perform") == D("2026-08-17") and not c.matter.suspended


def test_settlement_ends_in_termination(county, open_case):
    c = open_case().take("terminate", "2026-07-20", by="reviewer", terminate_ground="settled", respondent_changed=True)
    assert c.record.results == "|terminated|" and "不得再以同一事实和理由" in c.paper("termination").body
    with pytest.raises(NotAllowed, match="不能办理"):
        take_step(c.matter, "decide", by=county.people["mayor"], on=D("2026-07-21"), fields={"approval": "head"})


def test_a_respondent_named_in_words_takes_its_part_with_the_acceptance(county):
    """Who applies on line names the agency in words; it must still be able to answer."""
    from fazhi.spine.actions import open_matter, take_step

    fields = {**APPLICATION, "channel": "internet", "known_on": D("2026-07-01")}
    matter = open_matter(SYSTEM, organ=county["justice"], by=None, on=D("2026-07-06"), fields=fields, actor="公众")
    assert not matter.parties.exists()
    take_step(matter, "accept", by=county.people["reviewer"], on=D("2026-07-08"), fields={"reviewers": "甲、乙"})
    assert matter.parties.get().organ == county["police"]
    take_step(
        matter,
        "send_copy",
        by=county.people["reviewer"],
        on=D("2026-07-09"),
        fields={"copy_received_on": D("2026-07-09")},
    )
    take_step(matter, "reply", by=county.people["police"], on=D("2026-07-15"), fields=ANSWER)
