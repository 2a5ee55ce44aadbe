"""Working with courts, and adjudication, of the demonstration: every state, some late, nothing after today, chains whole."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from fazhi.areas.disputes.adjudication.models import AdjudicationItem
from fazhi.areas.disputes.liaison.models import Recommendation
from fazhi.demo import people, places
from fazhi.demo.scenarios import adjudication, liaison
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Deadline, Event, Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


def states(system):
    return set(Matter.objects.filter(system=f"disputes.{system}").values_list("state", flat=True))


def test_two_years_of_letters_meetings_and_rulings():
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    liaison.meetings(ledger, Random(5), county, cast)
    liaison.letters(ledger, Random(6), county, cast)
    adjudication.items(ledger, Random(7), county, cast)
    adjudication.cases(ledger, Random(8), county, cast)
    ledger.flush()
    assert {"registered", "handling", "replied", "closed"} <= states("recommendation")
    assert {"deciding", "closed"} <= states("liaison_meeting") and {"done", "working"} <= states("liaison_task")
    assert {"refused", "settled", "withdrawn", "closed", "answering"} <= states("adjudication")
    assert AdjudicationItem.objects.filter(published_on__isnull=False).count() == 5
    assert set(Recommendation.objects.values_list("letter_kind", flat=True)) >= {
        "governance",
        "public_interest",
        "social",
    }
    late = Deadline.objects.filter(met_on=None, void=False, due_on__lt=date(2026, 11, 20))
    assert {"disputes.recommendation", "disputes.adjudication"} <= set(late.values_list("matter__system", flat=True))
    assert Event.objects.order_by("-on").first().on <= date(2026, 11, 20)
    assert not list(breaks())
