"""Legal aid and advice of the demonstration: all states, some overdue, nothing after today, histories whole."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from fazhi.areas.services.advice.models import AdviceMatter, ContactDay, EnterpriseCheckup
from fazhi.areas.services.legal_aid.models import LegalAidCase
from fazhi.areas.services.legal_aid.registers import AidQualityReview, DutyLawyerHelp
from fazhi.demo import people, places
from fazhi.demo.scenarios import advice, legal_aid, legal_aid_registers
from fazhi.portal.models import BallotCount
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Deadline, Event, Link, Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


@pytest.fixture
def county():
    return places.build()


def test_two_years_of_legal_aid(county):
    cast, ledger = people.cast(county), Ledger()
    legal_aid_registers.ground(ledger, Random(3), county, cast)
    legal_aid.cases(ledger, Random(4), county, cast, 70)
    ledger.flush()
    legal_aid_registers.around(ledger, Random(5), county, cast)
    ledger.flush()
    rows = LegalAidCase.objects.all()
    states = set(Matter.objects.filter(system=legal_aid.CODE).values_list("state", flat=True))
    assert {"withdrawn", "handling", "archived"} <= states and len(states) >= 7, states
    assert rows.filter(channel="notified").exists() and rows.exclude(advanced_on=None).exists()
    assert rows.filter(decided_on__year=2025, means_words__contains="倍").exists()  # the older version of the standard
    assert rows.filter(matter__opened_on__year=2026, means_words__contains="每人每月1500元").exists()
    assert not Event.objects.filter(on__gt=TODAY).exists()
    assert Deadline.objects.filter(matter__system=legal_aid.CODE, met_on=None, void=False, due_on__lt=TODAY).exists()
    assert DutyLawyerHelp.objects.count() > 60 and AidQualityReview.objects.exists()
    rated = BallotCount.objects.filter(ballot=legal_aid.CODE)
    assert sum(rated.values_list("count", flat=True)) == 48
    assert not list(breaks())


def test_two_years_of_advice(county):
    cast, ledger = people.cast(county), Ledger()
    legal_aid_registers.ground(ledger, Random(3), county, cast)
    advice.contacts(ledger, Random(6), county, cast)
    advice.questions(ledger, Random(7), county, cast, 160)
    advice.checkups(ledger, Random(8), county, cast, 60)
    ledger.flush()
    states = set(Matter.objects.filter(system="services.advice").values_list("state", flat=True))
    assert {"answered", "closed"} <= states and {"dropped", "asked"} & states
    assert {"advice", "mediation"} <= set(Link.objects.values_list("kind", flat=True))
    assert Matter.objects.filter(system=legal_aid.CODE, state="archived").exists()  # what was passed on goes its way
    assert AdviceMatter.objects.filter(recorded=True, recording_agreed=False).count() == 0
    assert ContactDay.objects.count() > 150 and EnterpriseCheckup.objects.filter(resolved__gt=0).exists()
    assert not Event.objects.filter(on__gt=TODAY).exists() and not list(breaks())
