"""Plans, tasks and leaders' duties of the demonstration: every state, some late, nothing after today, chains whole."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from fazhi.areas.leadership.duties import evidence
from fazhi.areas.leadership.plans.models import LawTask
from fazhi.demo import people, places
from fazhi.demo.scenarios import leaders_duties, plans_and_tasks
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Deadline, Event, Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


def states(system):
    return set(Matter.objects.filter(system=f"leadership.{system}").values_list("state", flat=True))


def test_two_years_of_steering_and_what_stands_behind_the_duties():
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    known = plans_and_tasks.groups(ledger, county)
    plans_and_tasks.plans(ledger, Random(3), county, cast)
    plans_and_tasks.meetings(ledger, Random(4), county, cast, known)
    plans_and_tasks.instructions(ledger, Random(5), county, cast, number=40)
    plans_and_tasks.hearings(ledger, Random(6), county, cast)
    listed = leaders_duties.duties(ledger, Random(7), county, cast)
    leaders_duties.proofs(ledger, county, cast, listed)
    ledger.flush()
    assert states("plan") >= {"issued", "ended", "drafting"} and states("task") >= {"sent", "working", "done"}
    assert states("meeting") >= {"closed", "deciding"} and states("instruction") >= {"closed", "filed"}
    assert "closed" in states("hearing") and LawTask.objects.filter(returned__gt=0).exists()
    late = Deadline.objects.filter(matter__system="leadership.task", met_on=None, void=False, due_on__lt=TODAY)
    assert late.exists() and Event.objects.order_by("-on").first().on <= TODAY and not list(breaks())
    head = cast["juzhang"]
    lines = {line.duty.item: line for line in evidence.lines(head, "party_head", 2026, TODAY)}
    assert lines[1].gap == "" and lines[2].proofs and lines[5].gap != ""
