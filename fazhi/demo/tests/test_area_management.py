"""The lake of the demonstration, with few sites: colours, alerts of both years, objections, joint checks that came back."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from django.conf import settings as conf

from fazhi.areas.enforcement.area_management.asking import colours_of
from fazhi.areas.enforcement.area_management.models import AlertRuling, AlertVisit, AreaAlert, AreaSite
from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.demo import people, places
from fazhi.demo.scenarios import area_management
from fazhi.spine.domains import Domain
from fazhi.spine.verify import breaks


@pytest.mark.django_db
def test_two_years_round_the_lake():
    county = places.build()
    for organ in county.departments:
        for n in range(2):
            officer(organ, f"{organ.short}执法{n}", domains=tuple(Domain.values))
    made = area_management.lake(Random(1), county, people.cast(county), 6)
    sites = list(AreaSite.objects.all())
    found = colours_of(sites, conf.FAZHI_TODAY)
    colours = Counter(one.colour.value for one in found.values())
    states = Counter(AreaAlert.objects.values_list("matter__state", flat=True))
    assert len(sites) == 6 and made > 60
    assert {"green", "red"} <= set(colours), colours
    assert {"closed", "checked"} <= set(states), states
    assert AlertVisit.objects.exists() and AreaAlert.objects.filter(ordered_on__isnull=False).exists()
    assert AlertRuling.objects.filter(outcome="held").exists()
    years = {day.year for day in AreaAlert.objects.values_list("reminded_on", flat=True) if day}
    assert years == {2025, 2026}
    assert not [one for one in breaks() if not one.number.startswith("试")]  # the officers of tests have no history
    running = AreaAlert.objects.filter(matter__closed_on=None).values_list("site", flat=True)
    assert len(running) == len(set(running)), "two alerts of one site run at once"
