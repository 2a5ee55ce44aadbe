"""What programs of this kind get wrong, each taken through the actions."""

import pytest

from fazhi.areas.disputes.reconsideration.tests.cases import APPLICATION, DRAFT, OPINION, D, case
from fazhi.figures import engine
from fazhi.figures.catalogue import figure
from fazhi.figures.words import Period
from fazhi.spine.actions import correct, exclude_time, resume, serve_document, suspend
from fazhi.spine.bulk import Ledger
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Deadline


@pytest.fixture
def new(county):
    return lambda on="2026-03-10", **fields: case(county, on, **fields)


def served(c, template, on):
    """A paper of the case is served, as the clerk enters it."""
    serve_document(c.paper(template), by=c.county.people["clerk"], on=D(on), to="受送达人", means="post")
    return c


def test_a_suspension_does_not_hide_a_limit_that_had_run_out(county, new):
    c = new().accepted("2026-03-16")
    suspend(c.matter, by=county.people["reviewer"], on=D("2026-06-01"), ground="missing")
    assert c.due("decide") == D("2026-05-15")
    resume(c.matter, by=county.people["reviewer"], on=D("2026-06-10"))
    assert c.due("decide") == D("2026-05-15")
    in_time = new().accepted("2026-03-16")
    suspend(in_time.matter, by=county.people["reviewer"], on=D("2026-05-15"), ground="missing")
    assert in_time.due("decide") is None


def test_an_extension_counts_in_a_register_written_in_bulk(county):
    ledger = Ledger()
    draft = ledger.open(
        "disputes.reconsideration", organ=county["justice"], on=D("2026-03-10"),
        fields={**APPLICATION, "respondent_organ": county["police"], "known_on": D("2026-03-05")},
    )  # fmt: skip
    draft.take("accept", D("2026-03-16"), fields={"reviewers": "李审理、王经办"}).extend("decide", 30, D("2026-05-10"))
    ledger.flush()
    found = Deadline.objects.get(limit="decide")
    assert (found.statutory_on, found.due_on) == (D("2026-05-15"), D("2026-06-15"))


def test_inspection_and_appraisal_leave_the_days_of_the_respondent_alone(county, new):
    c = new().accepted("2026-03-16").take("send_copy", "2026-03-17", copy_received_on=D("2026-03-17"))
    exclude_time(c.matter, by=county.people["reviewer"], start=D("2026-03-20"), end=D("2026-03-27"), ground="appraisal")
    assert c.due("decide") == D("2026-05-22")
    assert c.due("reply") == D("2026-03-31")


def test_the_decision_waits_until_ten_days_from_receipt_have_run_out(new):
    c = served(new().accepted("2026-03-16").take("send_copy", "2026-03-17"), "reply_notice", "2026-03-27")
    assert c.due("reply") == D("2026-04-13")
    c.take("hear", "2026-04-01", detail=OPINION).take("draft", "2026-04-01", **DRAFT)
    with pytest.raises(NotAllowed, match="2026-04-13届满"):
        c.take("decide", "2026-04-13", approval="head")
    c.take("decide", "2026-04-14", approval="head")


def test_a_review_out_of_time_opens_the_way_to_court(new):
    c = new().accepted("2026-03-16")
    with pytest.raises(NotAllowed, match="第34条"):
        c.take("sued", "2026-05-15", sued_on=D("2026-05-15"))
    c.take("sued", "2026-05-18", sued_on=D("2026-05-18"), suit_number="（2026）岭9901行初8号")
    assert c.state == "accepted" and c.record.suit_result == "pending"


def test_sixty_days_of_suspension_are_those_of_its_present_ground(county, new):
    c, reviewer = new().accepted("2026-03-16"), county.people["reviewer"]
    suspend(c.matter, by=reviewer, on=D("2026-03-20"), ground="death")
    resume(c.matter, by=reviewer, on=D("2026-03-25"))
    suspend(c.matter, by=reviewer, on=D("2026-05-10"), ground="missing")
    with pytest.raises(BadInput, match="第41条第5项"):
        c.take("terminate", "2026-07-20", terminate_ground="suspended_60", respondent_changed=False)


def test_every_opinion_letter_has_its_own_sixty_days(county, new):
    c = new("2026-07-06").accepted("2026-07-08").ready("2026-07-10").decided("2026-07-20", served="2026-07-22")
    letter = {"addressee": "云岚县公安局", "problems": "未告知听证权利", "requirements": "规范告知程序"}
    report = {"report": "已经整改", "corrected": True}
    c.take("opinion_letter", "2026-07-22", addressee_organ=county["police"], detail=letter)
    c.take("record_opinion_reply", "2026-08-03", detail=report)
    served(c, "opinion_letter", "2026-07-23")  # entered late: the letter has been answered
    assert not c.runs("opinion_reply")
    c.take("opinion_letter", "2026-08-10", addressee_organ=county["police"], detail=letter)
    served(c, "opinion_letter", "2026-08-12")
    assert c.due("opinion_reply") == D("2026-10-12")
    with pytest.raises(NotAllowed, match="第76条"):
        c.take("archive", "2026-09-01", archive_no="1")
    with pytest.raises(NotAllowed, match="上一份意见书"):
        c.take("opinion_letter", "2026-09-01", addressee_organ=county["police"], detail=letter)
    c.take("record_opinion_reply", "2026-09-02", detail=report).take("archive", "2026-09-03", archive_no="1")


def test_a_hearing_on_another_day_is_notified_anew(new):
    c = new().accepted("2026-03-16")
    place = {"hearing_place": "县司法局听证室"}
    c.take("plan_hearing", "2026-03-17", hearing_on=D("2026-03-30"), **place).take("notify_hearing", "2026-03-18")
    c.take("plan_hearing", "2026-03-19", hearing_on=D("2026-04-08"), **place)
    row = {
        "chair": "李审理", "officers": "王经办、钱复议", "recorder": "吴记录", "applicant_came": "yes", "head_came": "yes",
        "record": "质证",
    }  # fmt: skip
    with pytest.raises(NotAllowed, match="改定于2026-04-08"):
        c.take("hold_hearing", "2026-04-08", detail=row)
    assert c.due("hearing_notice") == D("2026-03-31")
    c.take("notify_hearing", "2026-03-31").take("hold_hearing", "2026-04-08", detail=row)


def test_a_case_taken_up_runs_from_receipt_of_the_file(new):
    c = new("2026-07-06", channel="taken_up")
    with pytest.raises(BadInput, match="收到日期2026-07-06"):
        c.take("take_over", "2026-07-08", reviewers="李审理、王经办")
    assert c.take("take_over", "2026-07-06", reviewers="李审理、王经办").due("decide") == D("2026-09-04")


def test_sixty_days_to_redo_need_the_day_of_receipt(new):
    c = new("2026-07-06").accepted("2026-07-08").ready("2026-07-10", redo_ordered=True).decided("2026-07-20")
    with pytest.raises(BadInput, match="第58条第1款"):
        c.take("serve_decision", "2026-08-10", served_on=D("2026-07-22"))
    c.take("serve_decision", "2026-08-10", served_on=D("2026-07-22"), respondent_served_on=D("2026-07-23"))
    assert c.due("redo") == D("2026-09-21")


def test_a_mended_day_moves_the_limits_that_start_or_end_on_it(county, new):
    c, clerk = new().accepted("2026-03-16"), county.people["clerk"]

    def mend(**days):
        changes = {name: D(on) for name, on in days.items()}
        correct(c.matter, by=clerk, on=D("2026-11-20"), changes=changes, reason="日期登记有误")

    mend(accepted_on="2026-03-12")
    assert c.due("decide") == D("2026-05-11") and c.due("send_copy") == D("2026-03-23")
    c.ready("2026-04-01").decided("2026-05-12")
    assert not c.matter.deadlines.get(limit="decide", void=False).kept()
    mend(decided_on="2026-05-11")
    found = c.matter.deadlines.get(limit="decide", void=False)
    assert found.kept() and found.met_on == D("2026-05-11")
    c.matter.refresh_from_db()
    assert c.matter.moved_on == D("2026-05-11")
    mend(accepted_on="2026-03-10")  # what is over is reckoned anew as well
    assert not c.matter.deadlines.get(limit="decide", void=False).kept()
    with pytest.raises(BadInput, match="早于收到日期"):
        mend(accepted_on="2026-03-09")


def test_in_time_means_within_the_shorter_limit_of_another_law(new):
    for decided in ("2026-04-15", "2026-04-16"):
        c = new().take("accept", "2026-03-16", reviewers="李审理、王经办", shorter_due_on=D("2026-04-15"))
        c.ready("2026-03-30").decided(decided)
    codes = [f"disputes.reconsideration.{name}" for name in ("closed", "in_time", "overdue")]
    found = engine.values([figure(code) for code in codes], Period.year(2026))
    assert [found[code].number for code in codes] == [2, 1, 1]
