"""The clocks of a review by kind, worked out by hand: windows, least times, local days, stops, a public holiday across."""

from datetime import date

import pytest

from fazhi.areas.decisions.legality.tests.scene import D
from fazhi.spine.errors import NotAllowed
from fazhi.spine.models import Deadline


def test_a_document_has_five_to_fifteen_working_days(review, today):
    """Complete on Monday 3 August: held back up to the 5th working day (10th), due on the 15th (24th)."""
    document = review(kind="document").accept("2026-08-03")
    window = document.running("document")
    assert (window.opens_on, window.due_on) == (D("2026-08-11"), D("2026-08-24"))
    with pytest.raises(NotAllowed, match="国办发〔2018〕115号"):
        document.issue("2026-08-10", "legal")
    assert not Deadline.objects.overdue(D("2026-08-24")).filter(matter=document.matter, limit="document")
    assert Deadline.objects.overdue(D("2026-08-25")).filter(matter=document.matter, limit="document")
    document.issue("2026-08-11", "legal")
    assert document.limits() == set()


def test_across_the_national_day(review):
    """Complete on Wednesday 23 September 2026: the mid-autumn and national days and the make-up days are the notice's."""
    document = review(kind="document", on="2026-09-23").accept("2026-09-23")
    window = document.running("document")
    assert (window.opens_on, window.due_on) == (D("2026-10-09"), D("2026-10-21")), (window.opens_on, window.due_on)


def test_document_and_decision_at_once(review):
    """Both clocks: not before 7 working days, not after 15."""
    both = review(kind="document", also="decision").accept("2026-08-03").point("2026-08-12")
    assert both.limits() == {"document", "decision"}
    with pytest.raises(NotAllowed, match="不少于7个工作日"):
        both.issue("2026-08-12", "amend")  # the 5 days of a document are over, the 7 of a decision are not
    both.issue("2026-08-13", "amend")
    other = review(kind="decision", also="document", own_opinion="合法", requester="market").accept("2026-08-03")
    assert other.limits() == {"document", "decision"}


def test_a_decision_alone_has_no_last_day(review):
    decision = review(kind="decision").accept("2026-08-03")
    assert decision.limits() == {"decision"} and decision.matter.next_due is None


def test_urgent_papers_are_not_held_back(review):
    urgent = review(kind="document", urgent=True, urgent_reason="应对暴雨洪涝灾害").accept("2026-08-03")
    assert urgent.limits() == {"urgent"} and urgent.running("urgent").due_on == D("2026-08-06")
    urgent.issue("2026-08-03", "legal")


@pytest.mark.parametrize(
    ("kind", "fields", "limit", "due"),
    [
        ("contract", {}, "contract", "2026-08-12"), ("contract", {"complex": True}, "contract_complex", "2026-08-24"),
        ("contract", {"urgent": True}, "urgent", "2026-08-06"), ("paper", {}, "paper", "2026-08-06"),
        ("item", {}, "item", "2026-08-12"), ("enforcement", {}, "enforcement", "2026-08-10"),
        ("other", {}, "other", "2026-08-17"),
    ],
)  # fmt: skip
def test_local_days_by_kind(review, kind, fields, limit, due):
    complexity = "complex" if fields.pop("complex", False) else "ordinary"
    found = review(kind=kind, **fields).accept("2026-08-03", complexity=complexity)
    assert found.limits() == {limit}
    assert found.running(limit).due_on == D(due)


def test_a_return_stops_the_clock_and_complete_papers_start_it_anew(review):
    contract = review().accept("2026-08-03")
    contract.do("return_papers", "2026-08-06", detail={"missing": "合同附件"})
    assert contract.limits() == set() and contract.matter.next_due is None
    contract.do("resubmit", "2026-08-17", by="police", detail={"note": "已附附件"})
    assert contract.limits() == {"completeness"}
    contract.accept("2026-08-18")
    assert contract.running("contract").due_on == date(2026, 8, 27)


def test_the_opinion_is_due_before_the_meeting(review):
    contract = review(planned_on="2026-08-07").accept("2026-08-03")
    assert contract.running("before_use").due_on == D("2026-08-07") == contract.matter.next_due


def test_withdrawing_ends_all_clocks(review):
    contract = review().accept("2026-08-03")
    contract.do("withdraw", "2026-08-04", by="police", withdrawn_reason="项目取消")
    assert contract.matter.is_closed and contract.limits() == set()
