"""The demonstration's decisions: every state is met, the histories hold, nothing lies beyond the fixed day."""

from random import Random

import pytest

from fazhi.demo import people, places
from fazhi.demo.scenarios import decisions
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Matter
from fazhi.spine.verify import breaks


@pytest.mark.django_db
def test_two_years_of_decisions(today):
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    own = decisions.catalogues(ledger, Random(1), county, cast)
    decisions.decisions(ledger, Random(2), county, cast, own)
    assert ledger.flush() > 100
    states = set(Matter.objects.filter(system="decisions.decision").values_list("state", flat=True))
    assert states >= {"proposed", "started", "drafting", "reviewing", "returned", "submitted", "decided", "issued", "executing",
                      "halted", "rejected", "stopped", "finished"}  # fmt: skip
    assert not Matter.objects.filter(moved_on__gt=today).exists()
    assert Matter.objects.filter(system="decisions.decision", next_due__lt=today).exists()  # some are overdue
    assert list(breaks()) == []
