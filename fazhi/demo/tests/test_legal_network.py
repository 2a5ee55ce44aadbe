"""The demonstration's network and law villages: through the gates, in every state, some late, the same each time."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from fazhi.areas.services.law_villages.models import LawVillage
from fazhi.areas.services.network.models import LegalPlace
from fazhi.demo import people, places
from fazhi.demo.scenarios import law_villages, legal_network
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.spine import clock
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Deadline, Event, Matter

SITTING = 1


@pytest.mark.django_db
def test_two_years_of_the_network_and_of_law_villages():
    county = places.build()
    cast = people.cast(county)
    ledger = Ledger()
    small = replace(county, villages=county.villages[:60])  # four towns: the rest is more of the same
    for village in county.villages[:12]:
        fields = {
            "kind": "village",
            "client": village,
            "name": "沈明理",
            "since": date(2025, 1, 2),
            "fee_basis": "none",
        }
        ledger.entry("decisions.counsel", organ=county.justice, on=date(2025, 1, 2), title="聘任", fields=fields)
    legal_network.roll(ledger, Random(1), small, cast)
    made = legal_network.legal_places(ledger, Random(2), small, cast)
    legal_network.staff(ledger, Random(3), county, made, cast)
    law_villages.titles(ledger, Random(4), county, cast)
    law_villages.people_and_places(ledger, Random(5), small, cast)
    assert ledger.flush() > 500
    legal_network.sit_ins(ledger, Random(6), small, cast, towns=SITTING)
    assert ledger.flush() == 24
    states = set(Matter.objects.filter(system="services.law_village").values_list("state", flat=True))
    assert states == set(LawVillage(matter=Matter(system="services.law_village")).matter.declared.states) - {
        "reviewing"
    }
    for system in ("services.law_village", "services.village_duty"):
        assert Deadline.objects.overdue(clock.today()).filter(matter__system=system).exists(), system
    assert not Event.objects.filter(on__gt=clock.today()).exists()
    assert LegalPlace.objects.filter(kind="station", closed_on=None).count() == 14
    year = Period.year(2026)
    codes = (
        "grassroots.station_coverage", "grassroots.room_coverage", "grassroots.counsel_coverage", "village_duty.visits",
        "village_duty.monthly_rate", "village_duty.months_missed", "law_village.city", "law_village.nation", "law_village.share",
        "law_village.kept_city", "law_village.revoked", "law_people.coverage", "law_households.standing", "law_training.attendance",
        "law_places.places", "legal_staff.posted",
    )  # fmt: skip
    found = values([figure(f"services.{code}") for code in codes], year)
    assert [code for code, value in found.items() if not value.number] == []
