"""Emergencies of the demonstration: every state, some late, nothing after today, the chains whole."""

from __future__ import annotations

from random import Random

import pytest

from fazhi.areas.emergency.incidents.models import EmergencyIncident
from fazhi.areas.emergency.warnings.models import EmergencyWarning
from fazhi.demo import people, places
from fazhi.demo.scenarios import emergency
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Event, Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


def states(system):
    return set(Matter.objects.filter(system=f"emergency.{system}").values_list("state", flat=True))


def test_two_years_of_emergencies(today):
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    emergency.plans(ledger, Random(1), county, cast, 2)
    emergency.hazards(ledger, Random(2), county, cast, 10)
    emergency.warnings(ledger, Random(3), county, cast, 22)
    emergency.incidents(ledger, Random(4), county, cast, 26)
    emergency.pauses(ledger, Random(5), county, cast)
    assert ledger.flush() > 90
    assert {"drafting", "in_force"} <= states("plan") and {"known", "responding", "recovering", "closed"} <= states(
        "incident"
    )
    assert states("warning") == {"weighing", "in_force", "lifted"} and {"settled"} <= states("requisition")
    assert states("time_out") == {"in_effect", "ended"} and states("social_incident")
    assert EmergencyIncident.objects.filter(late=True).exists() and EmergencyWarning.objects.filter(level="1").exists()
    assert not Event.objects.filter(on__gt=today).exists()
    assert not list(breaks())
