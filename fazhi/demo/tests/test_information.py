"""Information requests and disclosure of the demonstration: every state, some late, nothing after today, chains whole."""

from __future__ import annotations

from random import Random

import pytest
from django.db.models import F

from fazhi.areas.oversight.information_requests import official_tables
from fazhi.areas.oversight.information_requests.models import DisclosureRequest, DisclosureYearReport
from fazhi.demo import people, places
from fazhi.demo.scenarios import disclosure_work, information_requests
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Deadline, Event, Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


def states(system):
    return set(Matter.objects.filter(system=f"oversight.{system}").values_list("state", flat=True))


def test_two_years_of_requests_and_disclosure(today):
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    information_requests.requests(ledger, Random(11), county, cast, number=120)
    lines = disclosure_work.catalogue(ledger, Random(4), county, cast)
    disclosure_work.informations(ledger, Random(5), county, cast, lines, number=40)
    disclosure_work.tallies(ledger, Random(6), county, cast)
    disclosure_work.events(ledger, Random(7), county, cast)
    disclosure_work.places_and_evaluations(ledger, Random(8), county, cast)
    ledger.flush()
    later = Ledger()
    information_requests.year_reports(later, Random(9), county, cast, missing=60)
    later.flush()
    assert {"received", "replied", "ended", "archived"} <= states("information_request")
    assert {"answered", "silent"} <= states("disclosure_opinion") and "concluded" in states("disclosure_remedy")
    assert {"published", "kept"} <= states("disclosure") and states("disclosure_report") == {"open", "published"}
    assert official_tables.faults(county.government, 2025) == official_tables.faults(county.government, 2026) == []
    report = DisclosureYearReport.objects.get(matter__organ=county.government)
    new = DisclosureRequest.objects.filter(taken_on__year=2025).count()
    assert new > 20 and f"总计{new}\n" in report.table_words
    ordered = Deadline.objects.filter(limit="ordered")
    assert ordered.filter(met_on__gt=F("due_on")).exists()  # what a decision ordered came too late: a rule finds it
    assert Deadline.objects.overdue(today).filter(matter__system__startswith="oversight.").exists()
    assert not Event.objects.filter(on__gt=today).exists() and list(breaks()) == []
