"""Plans of the demonstration: real merges, one carried out, one under way, histories that hold."""

from random import Random

import pytest

from fazhi.areas.enforcement.inspection_plans.models import PlanCheck, PlanProposal, PlanSolution, PlanVisit
from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.demo import people, places
from fazhi.demo.scenarios import inspection_plans, visit_ground
from fazhi.spine.bulk import Ledger
from fazhi.spine.domains import Domain
from fazhi.spine.models import Matter
from fazhi.spine.verify import breaks


@pytest.mark.django_db
def test_plans_of_three_years(today, monkeypatch):
    monkeypatch.setattr(inspection_plans, "OBJECTS", 14)
    county = places.build()
    cast = people.cast(county)
    for short in {of["organ"] for of in visit_ground.ITEMS}:
        for n in range(2):
            officer(county.department(short), f"{short}{n}", domains=tuple(Domain.values))
    ledger = Ledger()
    visit_ground.objects(ledger, Random(1), county, cast, 120)
    visit_ground.check_items(ledger, Random(2), county, cast)
    ledger.flush()
    inspection_plans.plans(ledger, Random(3), county, cast)
    ledger.flush()
    found = Matter.objects.filter(system="enforcement.year_plan")
    states = sorted(found.values_list("state", flat=True))
    assert states == ["decided", "finished", "gathering", "running", "running"]
    assert PlanSolution.objects.filter(gap=0).count() >= 4
    assert PlanVisit.objects.filter(bodies__gt=1, done_on__isnull=False).count() > 5
    assert PlanVisit.objects.filter(sent_on=None).exists() and PlanCheck.objects.filter(proposal=None).exists()
    assert PlanProposal.objects.count() > 60 and not Matter.objects.filter(moved_on__gt=today).exists()
    assert [one for one in breaks() if not one.number.startswith("试")] == []
