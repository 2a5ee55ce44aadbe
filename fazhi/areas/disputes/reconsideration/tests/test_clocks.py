"""The law's own examples of time, taken through the actions."""

from datetime import date

import pytest

from fazhi.areas.disputes.reconsideration.tests.cases import D, case
from fazhi.spine.actions import apply_law, exclude_time, extend, issue_document, resume, serve_document, suspend
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Matter


@pytest.fixture
def new(county):
    return lambda on="2026-03-10", **fields: case(county, on, **fields)


def test_v1_examination_is_five_working_days(new):
    assert new("2026-09-24").due("examine") == D("2026-10-09")


def test_deemed_acceptance_on_the_last_day_and_its_clocks(county, new):
    c = new("2026-09-24")
    assert apply_law(D("2026-10-09")) == []
    apply_law(D("2026-10-10"))
    assert (c.state, c.record.accepted_on, c.record.acceptance_mode) == ("accepted", D("2026-10-09"), "deemed")
    assert c.due("decide") == D("2026-12-08")
    assert c.due("send_copy") == D("2026-10-19")
    assert not c.runs("examine")
    notice = issue_document(c.matter, "acceptance", by=county.people["clerk"], on=D("2026-10-12"))
    assert "视为受理" in notice.body and "2026年10月9日" in notice.body
    # An acceptance that was only entered late stands as it happened.
    late = new("2026-09-24")
    late.accepted("2026-10-09")
    assert late.record.acceptance_mode == "normal"


def test_correction_restarts_the_review_and_is_asked_once(county, new):
    c = new("2026-03-02").take("ask_correction", "2026-03-06", correction_items="请补充身份证明")
    assert not c.runs("examine") and not c.runs("correct_papers")
    with pytest.raises(BadInput):
        new("2026-03-02").take("ask_correction", "2026-03-06")
    serve_document(
        c.paper("correction_notice"), by=county.people["clerk"], on=D("2026-03-09"), to="孙小满", means="post"
    )
    assert c.due("correct_papers") == D("2026-03-23")
    c.take("corrected", "2026-03-20")
    assert c.due("examine") == D("2026-03-27")
    with pytest.raises(NotAllowed, match="一次性告知"):
        c.take("ask_correction", "2026-03-23", correction_items="还缺一份")


def test_abandonment_is_deemed_after_ten_working_days(county, new):
    c = new("2026-03-02").take("ask_correction", "2026-03-06", correction_items="请补充身份证明")
    serve_document(
        c.paper("correction_notice"), by=county.people["clerk"], on=D("2026-03-09"), to="孙小满", means="post"
    )
    apply_law(D("2026-03-23"))
    assert c.state == "correcting"
    apply_law(D("2026-03-24"))
    c.matter = Matter.objects.get(pk=c.matter.pk)
    assert (c.state, c.matter.closed_on) == ("abandoned", D("2026-03-23"))


def test_v13_suspension_keeps_what_was_left(county, new):
    c = new("2026-03-10").accepted("2026-03-16")
    reviewer = county.people["reviewer"]
    suspend(c.matter, by=reviewer, on=D("2026-04-10"), ground="force_majeure", note="申请人突发疾病住院")
    assert c.due("decide") is None
    resume(c.matter, by=reviewer, on=D("2026-05-20"))
    assert c.due("decide") == D("2026-06-24")
    assert "申请人突发疾病住院" in c.paper("suspension_notice").body
    assert "不可抗力" in c.paper("resumption_notice").body


def test_inspection_and_appraisal_are_left_out_without_suspending(county, new):
    c = new("2026-03-10").accepted("2026-03-16")
    exclude_time(c.matter, by=county.people["reviewer"], start=D("2026-04-01"), end=D("2026-04-11"), ground="appraisal")
    assert c.due("decide") == date(2026, 5, 25)
    with pytest.raises(NotAllowed, match="中止"):
        exclude_time(c.matter, by=county.people["reviewer"], start=D("2026-04-12"), end=D("2026-04-13"), ground="death")


def test_sixty_days_of_suspension_make_termination_due(county, new):
    c = new("2026-03-10").accepted("2026-03-16")
    suspend(c.matter, by=county.people["reviewer"], on=D("2026-04-10"), ground="death")
    assert c.due("end_after_suspension") == D("2026-06-09")
    with pytest.raises(BadInput, match="第41条第5项"):
        c.take("terminate", "2026-06-08", terminate_ground="suspended_60", respondent_changed=False)
    c.take("terminate", "2026-06-09", terminate_ground="suspended_60", respondent_changed=False)
    assert c.record.results == "|terminated|" and not c.matter.suspended
    assert not c.runs("end_after_suspension") and not c.runs("decide")

    back = new("2026-03-10").accepted("2026-03-16")
    suspend(back.matter, by=county.people["reviewer"], on=D("2026-04-10"), ground="death")
    resume(back.matter, by=county.people["reviewer"], on=D("2026-05-06"))
    assert not back.runs("end_after_suspension")


def test_simplified_limits_and_conversion_from_the_day_of_acceptance(county, new):
    c = new("2026-03-10").accepted("2026-03-16", simplified=True)
    assert c.due("send_copy_simplified") == D("2026-03-19")
    assert c.due("decide_simplified") == D("2026-04-15")
    c.take("send_copy", "2026-03-18", copy_received_on=D("2026-03-19"))
    assert c.due("reply_simplified") == D("2026-03-26")
    with pytest.raises(NotAllowed, match="机构负责人"):
        c.take("to_general", "2026-04-10", by="reviewer")
    c.take("to_general", "2026-04-10")
    assert c.due("decide") == D("2026-05-15") and not c.runs("decide_simplified")
    assert "六十日" in c.paper("conversion_notice").body


def test_conversion_is_too_late_after_thirty_days(new):
    c = new("2026-03-10").accepted("2026-03-16", simplified=True)
    with pytest.raises(Refused, match="第55条"):
        c.take("to_general", "2026-04-16")


def test_extension_by_the_head_of_the_office_once_and_in_time(county, new):
    c = new("2026-03-10").accepted("2026-03-16")
    people = county.people

    def longer(by, on, amount):
        extend(c.matter, "decide", by=people[by], on=D(on), amount=amount, reason="案情复杂")

    with pytest.raises(NotAllowed, match="须由机构负责人批准"):
        longer("mayor", "2026-05-10", 30)
    with pytest.raises(BadInput, match="最多30日"):
        longer("head", "2026-05-10", 31)
    longer("head", "2026-05-10", 30)
    assert c.due("decide") == D("2026-06-15")  # raw 06-14 is a Sunday
    assert c.matter.deadlines.get(limit="decide").statutory_on == D("2026-05-15")
    assert "2026年6月15日" in c.paper("extension_notice").body
    with pytest.raises(NotAllowed, match="只能延长1次"):
        longer("head", "2026-05-11", 5)


def test_no_extension_after_expiry_or_in_the_simplified_procedure(county, new):
    c = new("2026-03-10").accepted("2026-03-16")
    with pytest.raises(NotAllowed, match="届满"):
        extend(c.matter, "decide", by=county.people["head"], on=D("2026-05-18"), amount=30, reason="案情复杂")
    s = new("2026-03-10").accepted("2026-03-16", simplified=True)
    for limit in ("decide_simplified", "decide"):
        with pytest.raises(NotAllowed):
            extend(s.matter, limit, by=county.people["head"], on=D("2026-04-01"), amount=30, reason="案情复杂")


def test_a_shorter_limit_of_another_law_runs_beside(new):
    c = new("2026-03-10").take("accept", "2026-03-16", shorter_due_on=D("2026-04-15"))
    assert c.due("decide_shorter") == D("2026-04-15") and c.due("decide") == D("2026-05-15")
