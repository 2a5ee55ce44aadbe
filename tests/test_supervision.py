"""What the supervising organ says to the one that is late is not told at the public's door."""

from datetime import date

from fazhi.portal import progress
from fazhi.spine import actions
from fazhi.spine.models import Escalation
from fazhi.spine.reminders.making import make_reminders

D = date.fromisoformat


def test_an_applicant_is_not_told_of_an_opinion(county, today):
    matter = actions.open_matter(
        "sample.disclosure", organ=county["qingxi"], by=county.people["qingxi"], on=D("2026-10-20"),
        fields={"applicant": "周明", "content": "征地批文"},
    )  # fmt: skip
    make_reminders(today)
    before = Escalation.objects.get(organ=county["justice"])
    actions.urge(before, by=county.people["head"], on=today, opinion="请尽快办理")
    assert [step.what for step in progress.steps(matter)] == ["登记"]
