"""Inspections, audits, the plan of checks and transfers of the demonstration: all states, nothing that their gates would refuse."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from fazhi.areas.oversight.check_plans.burden import borne
from fazhi.areas.oversight.inspection.models import InspectionRecheck
from fazhi.demo import people, places
from fazhi.demo.scenarios import audits, check_plans, government_checks, law_inspection
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


def states(system):
    return Counter(Matter.objects.filter(system=f"oversight.{system}").values_list("state", flat=True))


def test_two_years_of_oversight(today):
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    law_inspection.inspections(ledger, Random(7), county, cast, 3)
    government_checks.government_checks(ledger, Random(8), county, cast, 6)
    audits.audits(ledger, Random(9), county, cast, 10)
    audits.statistics(ledger, Random(10), county, cast, 8)
    keeper = audits.transfers(ledger, Random(11), county, cast, 6)
    check_plans.county_plan(ledger, Random(12), county, cast, 4)
    check_plans.observation(ledger, Random(13), county, cast)
    assert ledger.flush() == 30  # the reports of the points; the rest was written on the way
    assert {"closed", "rectifying"} <= set(states("inspection")) and InspectionRecheck.objects.exists()
    assert {"struck_off", "rectifying", "waiting", "verified"} & set(states("rectification"))
    assert "finished" in states("government_check") and len(states("government_check")) > 1
    assert {"closed", "rectifying"} <= set(states("audit"))
    assert {"closed", "receipted"} & set(states("transfer")) and keeper.posts_on(today)
    assert {"finished"} <= set(states("check")) and {"borne", "waiting"} & set(states("check_task"))
    assert set(states("check_plan")) == {"approved", "finished"}
    rows = borne(cast["zhengfuban"], 2026, today)
    assert len(rows) == 14 and sum(row.total for row in rows) < sum(row.before for row in rows)
    assert not Matter.objects.filter(opened_on__gt=today).exists()
    assert not list(breaks())
