"""The officers of the demonstration: enough of them fit, in every state, some things overdue."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from django.conf import settings as conf

from fazhi.areas.enforcement.officers import asking
from fazhi.areas.enforcement.officers.models import Certificate, Officer
from fazhi.demo import people, places
from fazhi.demo.scenarios import officer_ledgers, officers
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Deadline
from fazhi.spine.verify import breaks


@pytest.mark.django_db
def test_the_county_has_officers_who_may_act():
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    made = officers.persons(ledger, Random(1), county, cast)
    officer_ledgers.bodies_and_teams(ledger, Random(2), county, cast)
    officer_ledgers.postings(ledger, Random(3), county, made)
    officer_ledgers.training(ledger, Random(4), county, made)
    officer_ledgers.handed_over(ledger, Random(5), county, cast)
    ledger.flush()
    on = conf.FAZHI_TODAY
    assert Officer.objects.filter(duty="officer").count() > 1500
    for agency, domains, _ in officers.agencies(county):
        fit = asking.officers_of(agency, on=on, domain=domains[0])
        assert fit.count() >= 4, agency
        own = Officer.objects.filter(agency=agency, account__isnull=False).first()
        assert own and asking.unfit(own, on=on, domain=domains[0], division=agency.division_id) == ""
    states = Counter(Certificate.objects.values_list("matter__state", flat=True))
    assert set(states) >= {"applied", "returned", "reviewed", "valid", "halted", "refused", "cancelled", "withdrawn",
                           "replaced", "expired"}  # fmt: skip
    assert Deadline.objects.overdue(on).filter(matter__system="enforcement.certificate").exists()
    asked = ["enforcement.officers.certified_rate", "enforcement.officers.posted_rate", "enforcement.officers.hours_rate",
             "enforcement.delegated.common"]  # fmt: skip
    values = engine.values([catalogue.figure(code) for code in asked], Period.year(2025))
    assert 0.9 < values[asked[0]].number < 1 and values[asked[1]].number > 0.2 and values[asked[2]].number > 0.7
    assert values[asked[3]].number == 42
    assert list(breaks()) == []
