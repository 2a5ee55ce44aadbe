"""Penalties of the demonstration: every course, in a short time, by officers who were fit on the day."""

from __future__ import annotations

from random import Random
from time import perf_counter

import pytest

from fazhi.areas.enforcement.officers import asking
from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.areas.enforcement.penalties.models import PenaltyCase
from fazhi.demo import places
from fazhi.demo.scenarios import penalties
from fazhi.spine.domains import Domain
from fazhi.spine.models import Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db
EACH = 0.15  # seconds a case may take on a busy machine; alone it takes a fraction of it


def test_two_hundred_cases_in_a_short_time():
    county = places.build()
    for organ in (*county.departments, *county.towns):
        for n in range(2):
            officer(organ, f"{organ.short}执法{n}", domains=tuple(Domain.values))
    begun = perf_counter()
    made = penalties.cases(Random(7), county, 200)
    took = perf_counter() - begun
    cases = PenaltyCase.objects.select_related("matter", "officer_one", "officer_two")
    assert made >= cases.count() == 200 and took / 200 < EACH
    states = set(Matter.objects.filter(system="enforcement.penalty").values_list("state", flat=True))
    assert {"archived", "clue", "served"} <= states
    assert {"summary", "ordinary"} == set(cases.values_list("matter__track", flat=True))
    for case in cases.exclude(filed_on=None)[:20]:
        pair = [case.officer_one, case.officer_two]
        assert not asking.two_fit(pair, on=case.filed_on, domain=case.domain, division=case.matter.scope)
    assert not [one for one in breaks() if not one.number.startswith("试")]  # the officers of tests have no history
    print(f"{took / 200 * 1000:.1f} ms each")
