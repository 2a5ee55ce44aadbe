"""A review asks counsel and hears the answer: two systems of one area that know each other only by their links."""

from fazhi.areas.decisions.counsel.rolls import CounselWork
from fazhi.areas.decisions.legality.tests.scene import D, Review
from fazhi.spine.actions import record_entry, take_step
from fazhi.spine.models import Matter

REQUEST = "decisions.counsel_request"


def test_a_review_asks_and_hears_the_answer(county):
    """What counsel answers is an input of the review; accepting the service writes the log once."""
    held = record_entry(
        "decisions.counsel", organ=county["justice"], by=county.people["clerk"], on=D("2026-01-05"), title="法律顾问聘任",
        fields={
            "kind": "counsel", "client": county["government"], "name": "许律师", "since": "2026-01-01", "fee_basis": "hourly",
            "fee": "300",
        },
    )  # fmt: skip
    review = Review.open(county).accept()
    review.do("ask_counsel", "2026-08-04", counsel_question="违约金条款是否过高")
    asked = Matter.objects.get(system=REQUEST)
    assert asked.title.startswith("征询法律意见") and asked.record.text == review.record.text

    def do(code, on, by="clerk", **fields):
        take_step(Matter.objects.get(pk=asked.pk), code, by=county.people[by], on=D(on), fields=fields)

    do("assign", "2026-08-04", appointment=held)
    do("clear_for", "2026-08-04")
    do("deliver_for", "2026-08-06", opinion="建议降低", opinion_ref="云律意字第8号", hours="2")
    review.fresh()
    assert review.matter.reviewcounselopinion_set.get().opinion_no == "云律意字第8号"
    assert review.record.counsel_waiting == 0
    do("accept", "2026-08-07", by="reviewer", rating="good")
    assert CounselWork.objects.get().matter_no == review.matter.number
