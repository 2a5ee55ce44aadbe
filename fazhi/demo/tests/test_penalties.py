"""Penalties of the demonstration: every course, by officers who were fit on the day."""

from __future__ import annotations

from random import Random

import pytest

from fazhi.areas.enforcement.officers import asking
from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.areas.enforcement.penalties.models import PenaltyCase
from fazhi.demo import places
from fazhi.demo.scenarios import penalties, penalty_written
from fazhi.spine import clock
from fazhi.spine.bulk import Ledger
from fazhi.spine.domains import Domain
from fazhi.spine.models import Deadline, Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


def test_two_hundred_cases_in_every_state():
    county = places.build()
    for organ in (*county.departments, *county.towns):
        for n in range(2):
            officer(organ, f"{organ.short}执法{n}", domains=tuple(Domain.values))
    made = penalties.cases(Random(7), county, 220)
    cases = PenaltyCase.objects.select_related("matter", "officer_one", "officer_two")
    assert made >= cases.count() == 220
    states = set(Matter.objects.filter(system="enforcement.penalty").values_list("state", flat=True))
    assert {"archived", "clue", "served"} <= states
    _beside()
    assert {"summary", "ordinary"} == set(cases.values_list("matter__track", flat=True))
    for case in cases.exclude(filed_on=None)[:20]:
        pair = [case.officer_one, case.officer_two]
        assert not asking.two_fit(pair, on=case.filed_on, domain=case.domain, division=case.matter.scope)
    assert not [one for one in breaks() if not one.number.startswith("试")]  # the officers of tests have no history


def _beside():
    """Publication, payment and measures are written with the cases; what the rooms answer is not typed in again."""
    found = set(Matter.objects.values_list("system", "state"))
    wanted = {("disclosure", "published"), ("disclosure", "expired"), ("execution", "executed"), ("measure", "ended")}
    assert {(f"enforcement.{room}", state) for room, state in wanted} <= found
    assert PenaltyCase.objects.filter(executed_on__isnull=False, execution_result="罚没款已全部缴清").exists()
    overdue = Deadline.objects.running().filter(due_on__lt=clock.today())
    assert overdue.filter(matter__system="enforcement.disclosure", limit="term").count() == 0


def test_written_cases_come_as_far_as_they_say():
    county = places.build()
    for organ in county.departments:
        for n in range(2):
            officer(organ, f"{organ.short}执法{n}", domains=tuple(Domain.values))
    ledger = Ledger()
    begun = penalty_written.cases(ledger, Random(5), county)
    ledger.flush()
    assert len(begun) == len(penalty_written.CASES)
    heard = PenaltyCase.objects.get(title__contains="虚假广告")
    assert heard.hearing_held_on and heard.fine == 200_000 and heard.noticed_fine == 220_000
    assert PenaltyCase.objects.filter(outcome="no_penalty_first", educated_on__isnull=False).exists()
    by_title = dict(PenaltyCase.objects.values_list("title", "matter__state"))
    wanted = {"investigating": "investigating", "reported": "reporting", "noticed": "noticed", "served": "served"}
    for of in penalty_written.CASES:
        if "stop" in of:
            assert by_title[of["title"]] == wanted[of["stop"]], of["title"]
