"""Coordination of the demonstration: every state, no case lost between bodies, visits that tell their dispatch."""

from __future__ import annotations

from random import Random

import pytest

from fazhi.areas.enforcement.coordination.models import CaseHandover, DispatchVisitResult
from fazhi.areas.enforcement.key_fields.models import KeyField
from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.demo import people, places
from fazhi.demo.scenarios import coordination, visits
from fazhi.spine.bulk import Ledger
from fazhi.spine.domains import Domain
from fazhi.spine.models import Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


def states(system):
    return set(Matter.objects.filter(system=f"enforcement.{system}").values_list("state", flat=True))


def test_two_years_of_coordination():
    county = places.build()
    for organ in county.departments[:25]:
        for n in range(2):
            officer(organ, f"{organ.short}执法{n}", domains=tuple(Domain.values))
    cast, ledger = people.cast(county), Ledger()
    visits.objects(ledger, Random(3), county, cast, 90)
    visits.check_items(ledger, Random(4), county, cast)
    ledger.flush()
    coordination.key_fields(ledger, Random(5), county, cast)
    coordination.dispatches(ledger, Random(6), county, cast, (2026,))
    coordination.handovers(ledger, Random(7), county, cast, 45)
    coordination.disputes(ledger, Random(8), county, cast)
    assert ledger.flush() > 70
    assert KeyField.objects.count() == 4
    assert {"reported"} <= states("dispatch") and {"done"} <= states("dispatch_task")
    assert {"handled", "taken_back"} <= states("handover") and {"agreed", "designated"} <= states("jurisdiction")
    assert {"to_town", "to_county", "across"} == set(CaseHandover.objects.values_list("way", flat=True))
    assert DispatchVisitResult.objects.exists()
    assert not [one for one in breaks() if not one.number.startswith("试")]
