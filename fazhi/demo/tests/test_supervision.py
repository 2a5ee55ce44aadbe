"""Supervision of the demonstration: each instrument in its own edition, every state, nothing that its gates would refuse."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from fazhi.areas.enforcement.supervision.models import SupervisionCase, SupervisionLetter
from fazhi.demo import people, places
from fazhi.demo.scenarios import supervision, supervision_ledgers
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account, Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


def test_two_years_of_supervision_across_the_change_of_edition():
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    supervision.cases(ledger, Random(7), county, cast, 90)
    supervision.personnel_advice(ledger, Random(8), county, cast)
    supervision_ledgers.ledgers(ledger, Random(9), county, cast)
    assert ledger.flush() > 110
    letters = SupervisionLetter.objects.values_list("instrument", "on")
    change = date(2026, 2, 1)
    assert {kind for kind, on in letters if on < change} == {"notice"}
    assert {kind for kind, on in letters if on >= change} >= {"reminder", "opinion"}
    states = set(Matter.objects.filter(system="enforcement.supervision").values_list("state", flat=True))
    assert {"closed", "declined", "issued", "ended", "corrected"} <= states
    assert SupervisionCase.objects.filter(source="complaint", matter__owner=None).exists()
    assert Account.objects.get(username="jianduzhuan").posts_on(date(2026, 11, 20))
    supervision_ledgers.online(Random(10), county, cast)
    assert not list(breaks())
