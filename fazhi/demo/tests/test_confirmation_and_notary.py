"""Departments' mediation and notaries in the demonstration: every state, nothing ahead of today, an unbroken history."""

from __future__ import annotations

from random import Random

import pytest

from fazhi.areas.disputes.confirmation.models import OdrMediation
from fazhi.areas.disputes.confirmation.seats import OdrMediator, OdrSeat, SharedCourtroom
from fazhi.areas.services.notary.models import OwnersVote, PropertyHelp
from fazhi.demo import people, places
from fazhi.demo.scenarios import confirmation, notary
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Deadline, Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


def states(system: str) -> set[str]:
    return set(Matter.objects.filter(system=system).values_list("state", flat=True))


def test_two_years(today):
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    confirmation.seats(ledger, Random(1), county, cast)
    confirmation.cases(ledger, Random(2), county, cast, 60)
    notary.votes(ledger, Random(3), county, cast, 40)
    notary.helps(ledger, Random(4), county, cast, 30)
    assert ledger.flush() > 60
    assert (OdrSeat.objects.count(), OdrMediator.objects.count(), SharedCourtroom.objects.count()) == (11, 38, 5)
    assert {"refused", "archived"} < states("disputes.confirmation") and len(states("disputes.confirmation")) >= 4
    assert {"special", "rules_2011"} <= set(OdrMediation.objects.values_list("court_rule", flat=True))
    assert {"passed", "too_few"} <= set(OwnersVote.objects.values_list("outcome", flat=True))
    assert PropertyHelp.objects.filter(help_kind="deposit").exists()
    assert Deadline.objects.filter(met_on=None, void=False, due_on__lt=today).exists()  # something is late
    assert not [one for one in breaks() if not one.number.startswith("试")]
