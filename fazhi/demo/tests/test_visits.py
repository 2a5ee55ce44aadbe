"""Visits of the demonstration: every kind and state, by officers who were fit, none more often than the cap."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from fazhi.areas.enforcement.officers import asking
from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.areas.enforcement.visits.models import CheckItem, InspectedObject, Visit
from fazhi.demo import people, places
from fazhi.demo.scenarios import visits
from fazhi.portal.models import BallotCount
from fazhi.spine.bulk import Ledger
from fazhi.spine.domains import Domain
from fazhi.spine.models import Document, Link, Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    found = places.build()
    for organ in found.departments:
        for n in range(2):
            officer(organ, f"{organ.short}执法{n}", domains=tuple(Domain.values))
    return found


def test_two_hundred_visits_of_every_kind(county):
    cast, ledger = people.cast(county), Ledger()
    visits.objects(ledger, Random(3), county, cast, 300)
    visits.check_items(ledger, Random(4), county, cast)
    ledger.flush()
    made = visits.visits(ledger, Random(5), county, cast, 220)
    rows = Visit.objects.select_related("matter__organ", "officer_one", "officer_two")
    assert InspectedObject.objects.count() == 300 and CheckItem.objects.count() == 31
    assert made >= rows.count() >= 200
    assert {"closed"} < set(Matter.objects.filter(system="enforcement.visit").values_list("state", flat=True))
    assert {"plan", "random", "complaint", "joint"} <= set(rows.values_list("mode", flat=True))
    assert rows.filter(done_on__year=2025, approved_on=None).exists() and rows.filter(done_on__year=2026).exists()
    for visit in rows.filter(visited_on__gte=date(2026, 1, 1)).exclude(officer_one=None)[:20]:
        pair = [visit.officer_one, visit.officer_two]
        assert not asking.two_fit(pair, on=visit.visited_on, division=visit.matter.scope)
    record = Document.objects.filter(template="site_record").first()
    assert "9500" in record.body  # the papers of a batch name what was found
    assert Link.objects.filter(kind="disclosure", source__system="enforcement.visit").exists()
    assert BallotCount.objects.filter(ballot="enforcement.visit", count__gt=0).exists()
    assert not [one for one in breaks() if not one.number.startswith("试")]  # the officers of tests have no history
