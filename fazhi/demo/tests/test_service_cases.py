"""Service cases, surveys and institutions of the demonstration: every state, histories that hold, nothing beyond the fixed day."""

from __future__ import annotations

from random import Random

import pytest

from fazhi.areas.functions.institutions.models import Institution
from fazhi.areas.functions.service_cases.models import ServiceCase
from fazhi.demo import people, places
from fazhi.demo.scenarios import institutions, items, service_cases
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Deadline, Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


def test_two_years_of_cases(today, settings):
    settings.FAZHI_DIVISION = "990126"
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    items.catalogue(ledger, Random(1), county, cast)
    institutions.register(ledger, Random(2), county, cast)
    service_cases.ground(ledger, Random(3), county, cast)
    ledger.flush()
    service_cases.cases(ledger, Random(4), county, cast, 200)
    ledger.flush()
    states = set(Matter.objects.filter(system="functions.service_case").values_list("state", flat=True))
    assert {"done", "accepted", "delivered", "withdrawn"} <= states, states
    assert {"ordinary", "commitment", "tolerant"} == set(ServiceCase.objects.values_list("way", flat=True))
    assert Matter.objects.filter(system="functions.service_part").count() > 4
    assert Matter.objects.filter(system="functions.site_survey", state="met").exists()
    assert Deadline.objects.filter(matter__system="functions.service_case").overdue(today).exists()
    assert not ServiceCase.objects.filter(decided_on__gt=today).exists()
    assert Institution.objects.filter(inst_kind="street_office").values("title").distinct().count() == 7
    assert Institution.objects.filter(until__isnull=False).count() == 5
    assert not list(breaks())
