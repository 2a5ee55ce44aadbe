"""Two years of law publicity: every state, some late, nothing of the day after, histories that hold."""

from collections import Counter
from random import Random

import pytest

from fazhi.areas.services.publicity.models import DutyActivity, LawVicePrincipal, PublicityAppraisal
from fazhi.areas.services.publicity.practice import IN_FORCE
from fazhi.demo import people, places
from fazhi.demo.scenarios import publicity, publicity_more, publicity_panels
from fazhi.figures.catalogue import figures
from fazhi.figures.engine import values
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Deadline, Matter
from fazhi.spine.strays import strays
from fazhi.spine.verify import breaks

YEAR = Period.year(2026)


@pytest.mark.django_db
def test_two_years_of_law_publicity(today, monkeypatch):
    monkeypatch.setattr(publicity, "A_YEAR", 40)
    county = places.build()
    cast = people.cast(county)
    ledger = Ledger()
    publicity.activities(ledger, Random(1), county, cast)
    publicity_more.work(ledger, Random(2), county, cast, units=12)
    publicity_panels.work(ledger, Random(3), county, cast, units=6)
    ledger.flush()
    found = Counter(Matter.objects.values_list("system", "state"))
    for system, states in {
        "plan": {"drafting", "issued", "finished"}, "list": {"drafting", "published", "revising", "ended"}, "duty": {"due", "fulfilled"},
        "reminder": {"dropped", "issued", "replied", "improved", "criticised"}, "evaluation": {"scoring", "published"},
        "project": {"nominated", "declined", "selected", "published", "withdrawn"},
    }.items():  # fmt: skip
        there = {state for (of, state) in found if of == f"services.publicity_{system}"}
        assert states <= there, (system, there)
    assert DutyActivity.objects.exists() and LawVicePrincipal.objects.filter(until__lt=today).exists()
    assert PublicityAppraisal.objects.filter(score__isnull=False).count() == 12
    letters = Matter.objects.filter(system="services.publicity_reminder").exclude(state__in=("found", "dropped"))
    assert letters.count() > 8 and not Matter.objects.filter(moved_on__gt=today).exists()
    assert all(m.record.issued_on is None or m.record.issued_on >= IN_FORCE for m in letters)
    assert Deadline.objects.overdue(today).filter(matter__system="services.publicity_duty").exists()
    ours = [f for f in figures() if f.code.startswith(("services.publicity", "services.law_"))]
    assert differences(ours, Walker(YEAR)) == []
    rates = [values(ours, Period.year(year))["services.publicity_duty.rate"].number for year in (2025, 2026)]
    assert all(rate is not None and rate > 0.6 for rate in rates) and min(rates) < 1
    assert [*breaks(), *strays()] == []
