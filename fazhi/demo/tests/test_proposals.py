"""Suggestions and proposals of the demonstration: every state, some late, nothing after today, chains whole."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from fazhi.areas.oversight.proposals.models import Proposal
from fazhi.demo import people, places
from fazhi.demo.scenarios import proposals
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Deadline, Event, Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


def states(system):
    return set(Matter.objects.filter(system=system).values_list("state", flat=True))


def test_two_years_of_suggestions_and_proposals():
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    proposals.schemes(ledger, county, cast)
    made = proposals.items(ledger, Random(11), county, cast, number=90)
    ledger.flush()
    assert len(made) == 90
    assert {"closed", "handling", "returned", "registered"} <= states("oversight.proposal")
    assert states("oversight.proposal_promise") >= {"closed", "promised"} and "given" in states(
        "oversight.proposal_part"
    )
    assert Proposal.objects.filter(first_result="dissatisfied", result="satisfied").exists()
    assert Proposal.objects.filter(published_on__isnull=False).count() > 45
    late = Deadline.objects.filter(
        matter__system="oversight.proposal", met_on=None, void=False, due_on__lt=date(2026, 11, 20)
    )
    assert late.exists()
    assert Event.objects.order_by("-on").first().on <= date(2026, 11, 20)
    assert not list(breaks())
