"""The demonstration's arrears, promises, complaints and shared data: states are met and the histories hold."""

from random import Random

import pytest
from django.db.models import F

from fazhi.areas.functions.business.models import BusinessComplaint
from fazhi.areas.functions.good_faith.models import ArrearsPublication
from fazhi.demo import people, places
from fazhi.demo.scenarios import business, good_faith, sharing
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Deadline, Matter
from fazhi.spine.verify import breaks


def states(system: str) -> set[str]:
    return set(Matter.objects.filter(system=system).values_list("state", flat=True))


@pytest.mark.django_db
def test_two_years_of_good_faith_business_and_data(today, settings):
    settings.FAZHI_DIVISION = "990126"
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    good_faith.arrears(ledger, Random(1), county, cast, 12)
    good_faith.promises(ledger, Random(2), county, cast)
    good_faith.judgments(ledger, Random(3), county, cast)
    business.complaints(ledger, Random(4), county, cast, 20)
    business.visits(ledger, Random(5), county, cast, 4)
    business.policies(ledger, Random(6), county, cast)
    offers = sharing.catalogue(ledger, county, cast)
    sharing.requests(ledger, Random(7), county, cast, offers, 20)
    ledger.flush()
    good_faith.publications(county, cast)
    assert states("functions.arrears") >= {"owing", "cleared"}
    assert states("functions.promise") >= {"drafting", "performing", "performed", "breached", "settled", "compensated"}
    signed = Matter.objects.filter(
        system="functions.promise", public_promise__kind="contract", public_promise__signed_on__isnull=False
    )
    assert signed.filter(state="performed").exists()
    late = Deadline.objects.filter(matter__system="functions.promise", limit="perform", void=False, due_on__lt=today)
    assert (
        late.filter(met_on=None, matter__state="performing").exists() and late.filter(met_on__gt=F("due_on")).exists()
    )
    assert BusinessComplaint.objects.filter(earlier__gte=1).exists()
    assert states("functions.public_judgment") == {"owing", "performed"}
    assert states("functions.complaint") >= {"closed", "refused"}
    assert states("data.offer") == {"offered", "updating"} and states("data.sharing") >= {"refused", "using", "ended"}
    assert ArrearsPublication.objects.filter(contracts__gt=0).exists()
    assert list(breaks()) == []
