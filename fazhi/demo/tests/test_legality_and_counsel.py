"""The demonstration's reviews and counsel: through the gates, in every state, some late, the same each time."""

from random import Random

import pytest

from fazhi.demo import people, places
from fazhi.demo.scenarios import counsel, legality
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.spine import clock
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Deadline, Document, Matter


@pytest.mark.django_db
def test_two_years_of_reviews_and_counsel():
    county = places.build()
    cast = people.cast(county)
    ledger = Ledger()
    legality.reviews(ledger, Random(1), county, cast)
    appointed = counsel.appointments(ledger, Random(2), county, cast)
    counsel.services(ledger, Random(3), county, appointed)
    counsel.requests(ledger, Random(4), county, appointed, cast)
    assert ledger.flush() > 2000
    states = set(Matter.objects.filter(system="decisions.legality").values_list("state", flat=True))
    assert {"returned", "accepted", "issued", "answered", "used", "filed", "closed"} <= states
    assert Deadline.objects.overdue(clock.today()).filter(matter__system="decisions.legality").exists()
    assert Document.objects.filter(template="opinion", body__contains="《中华人民共和国民法典》第五百八十五条").exists()
    year = Period.year(2025)
    for code in (
        "legality.points",
        "legality.referred",
        "counsel.services",
        "counsel.lawyer_cases",
        "counsel.village_services",
    ):
        assert values([figure(f"decisions.{code}")], year)[f"decisions.{code}"].number > 0, code
