"""Random inspection in the demonstration: its draws verify, its rounds stand in every state."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from django.db.models import Max

from fazhi.areas.enforcement.random_checks.models import RandomPlan
from fazhi.demo import people, places
from fazhi.demo.scenarios import officers, random_checks, visit_ground
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.bulk import Ledger
from fazhi.spine.draws.verification import verify
from fazhi.spine.models import Chain, Draw
from fazhi.spine.verify import breaks


@pytest.mark.django_db
def test_rounds_with_draws_that_verify(monkeypatch):
    few = {name: (fields, 14) for name, (fields, _) in officers.AGENCIES.items()}
    monkeypatch.setattr(officers, "AGENCIES", few)
    monkeypatch.setattr(officers, "TOWN_TEAMS", 1)
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    officers.persons(ledger, Random(1), county, cast)
    visit_ground.check_items(ledger, Random(2), county, cast)
    visit_ground.objects(ledger, Random(3), county, cast, number=900)
    ledger.flush()
    random_checks.lists(ledger, Random(4), county, cast)
    ledger.flush()
    before = Chain.objects.aggregate(top=Max("pk"))["top"]
    made = random_checks.rounds(Random(5), county, cast, number=13)
    plans = list(RandomPlan.objects.select_related("matter", "draw"))
    assert made > 50 and len(plans) >= 10
    states = Counter(plan.matter.state for plan in plans)
    assert set(states) >= {"drafted", "submitted", "approved", "drawing", "closed"}, states
    certificates = [draw.certificate for draw in Draw.objects.exclude(drawn_on=None)]
    assert certificates and not [said for one in certificates for said in verify(one)]
    figure = catalogue.figure("enforcement.random_plan.objects")
    assert sum(engine.values([figure], Period.year(y))[figure.code].number for y in (2025, 2026)) > 20
    assert list(breaks(after=before)) == []
