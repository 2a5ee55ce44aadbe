"""Standards, lists, guiding cases and reviews of the demonstration."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from fazhi.areas.enforcement.discretion import asking
from fazhi.areas.enforcement.discretion.models import DiscretionStandard, DiscretionTier
from fazhi.areas.enforcement.discretion.reviewing import DiscretionReview
from fazhi.areas.enforcement.guiding_cases.models import GuidingCase
from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.demo import people, places
from fazhi.demo.scenarios import discretion, discretion_reviews, penalties
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.bulk import Ledger
from fazhi.spine.domains import Domain

pytestmark = pytest.mark.django_db


def value(code, year=2026):
    figure = catalogue.figure(f"enforcement.{code}")
    return engine.values([figure], Period.year(year))[figure.code].number


def test_the_texts_make_six_hundred_acts():
    every = discretion.TEXTS["agency"]
    assert len(every) == 25 and all(len(a["acts"]) * len(a["objects"]) == discretion.EACH for a in every)
    assert len(discretion.GUIDING) == 40 and all(row[3] in Domain.values for row in discretion.GUIDING)


def test_standards_of_one_agency_lead_its_cases(monkeypatch):
    monkeypatch.setitem(discretion.TEXTS, "agency", discretion.TEXTS["agency"][:2])
    monkeypatch.setattr(discretion, "EXEMPT", 30)
    monkeypatch.setattr(discretion, "LIGHTER", 10)
    county, ledger = places.build(), Ledger()
    cast = people.cast(county)
    discretion.standards(ledger, Random(1), county)
    discretion.lists(ledger, Random(2), county, cast)
    discretion.guiding(ledger, Random(3), county, cast)
    ledger.flush()
    assert value("discretion.standards") == 47 and DiscretionStandard.objects.count() == 52
    assert GuidingCase.objects.count() == 40
    assert (value("leniency.exempt"), value("leniency.lighter")) == (30, 10)
    market = next(d for d in county.departments if d.short == "县市场监督管理局")
    found = asking.standards(organ=market, act_code="YL-SC-001", on=ledger.today).get()
    assert {row.tier for row in asking.tiers(found)} == {"exempt", "below", "light", "ordinary", "heavy"}
    assert asking.deviation(found, "ordinary", 30000) == "" and asking.deviation(found, "light", 30000)
    assert not DiscretionTier.objects.filter(low__gt=100000, tier="exempt").exists()


def test_reviews_stand_in_every_state(monkeypatch):
    monkeypatch.setattr(discretion_reviews, "CHOSEN", 16)
    county = places.build()
    cast = people.cast(county)
    for organ in (*county.departments[:21], *county.towns[:12]):
        for n in range(2):
            officer(organ, f"{organ.short}执法{n}", domains=tuple(Domain.values))
    penalties.cases(Random(7), county, 70)
    draws, ledger = discretion_reviews.drawn(county, cast), Ledger()
    made = discretion_reviews.reviews(ledger, Random(5), county, cast, draws)
    ledger.flush()
    states = Counter(DiscretionReview.objects.values_list("matter__state", flat=True))
    assert len(made) == sum(states.values()) > 15 and {"suitable", "closed"} <= set(states)
    assert (
        DiscretionReview.objects.filter(how="drawn").exists() and DiscretionReview.objects.filter(how="chosen").exists()
    )
    assert 0 < value("discretion_review.rectified_rate", 2025) <= 1
