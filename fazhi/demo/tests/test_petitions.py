"""Petitions and warnings of the demonstration: every state, numbers of warnings as the records have them."""

from __future__ import annotations

from random import Random

import pytest

from fazhi.areas.disputes.petitions.models import Petition
from fazhi.areas.disputes.warning.models import EarlyWarning
from fazhi.demo import people, places
from fazhi.demo.scenarios import early_warning, petitions
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Deadline, Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


def test_two_years_of_petitions_and_what_they_warn_of():
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    firsts = petitions.cases(ledger, Random(1), county, cast, 150)
    petitions.apart(ledger, Random(2), county, cast)
    ledger.flush()
    assert petitions.again(ledger, Random(3), county, cast, firsts) > 3
    ledger.flush()
    early_warning.warnings(ledger, Random(4), county, cast)
    early_warning.risks(ledger, Random(5), county, cast)
    ledger.flush()
    states = set(Petition.objects.values_list("matter__state", flat=True))
    assert {"routed", "left", "declined", "merged", "archived", "handling"} <= states
    assert Matter.objects.filter(system="disputes.reconsideration").exists()
    assert Deadline.objects.running().filter(matter__system="disputes.petition").exists()
    bump = EarlyWarning.objects.get(ground="rising", system="disputes.petition", kind="expropriation")
    assert bump.place == "990126106" and bump.observed >= petitions.BUMP
    assert EarlyWarning.objects.filter(ground="site", what="白鹭镇滨河片区").exists()
    assert not list(breaks())
