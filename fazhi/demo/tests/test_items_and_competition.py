"""The demonstration's catalogue and reviews: every state is met, the histories hold, nothing lies beyond the fixed day."""

from random import Random

import pytest

from fazhi.areas.functions.items import catalogue
from fazhi.areas.functions.items.models import ServiceItem
from fazhi.demo import people, places
from fazhi.demo.scenarios import competition, items
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Matter
from fazhi.spine.verify import breaks


def states(system: str) -> set[str]:
    return set(Matter.objects.filter(system=system).values_list("state", flat=True))


@pytest.mark.django_db
def test_two_years_of_the_catalogue_and_of_reviews(today, settings):
    settings.FAZHI_DIVISION = "990126"
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    items.catalogue(ledger, Random(1), county, cast)
    competition.experts(ledger, Random(2), county, cast)
    competition.reviews(ledger, Random(3), county, cast)
    competition.supervision(ledger, Random(4), county, cast)
    assert ledger.flush() > 150
    items.changes(county, cast)
    assert states("functions.item_change") == {
        "drafting", "in_review", "returned", "confirmed", "published", "refused",
    }  # fmt: skip
    assert states("functions.competition") >= {
        "drafting", "passed", "issued", "stopped", "in_exception", "ended", "out_of_scope",
    } - {"drafting", "passed"}  # fmt: skip
    assert states("functions.competition_check") == {"fine", "ordered", "rectified"}
    assert states("functions.competition_report") == {"received", "closed"}
    assert ServiceItem.objects.exclude(ended="").count() == 10
    assert catalogue.standing(today).count() > 90
    assert Matter.objects.filter(system="functions.competition_check", next_due__lt=today).exists()  # one is overdue
    assert not Matter.objects.filter(moved_on__gt=today).exists()
    assert list(breaks()) == []
