"""Builds the whole demonstration: places, people, and what happened. The same each time."""

from __future__ import annotations

import gc
from random import Random

from django.db import transaction

from fazhi.demo import people, places
from fazhi.demo.scenarios import draws, litigation, mediation, publicity, reconsideration, reports
from fazhi.spine.bulk import Ledger
from fazhi.spine.checkpoints import make_checkpoint
from fazhi.spine.models import Account, Organ

SEED = 20260101


def is_built() -> bool:
    return Organ.objects.exists()


def is_demonstration() -> bool:
    """Whether the database is empty or holds the demonstration, and nobody's real records."""
    return not is_built() or Organ.objects.filter(code="gov", name="云岚县人民政府", division=places.COUNTY).exists()


@transaction.atomic
def build() -> int:
    """Make everything in one transaction; returns the number of records."""
    gc.disable()  # hundreds of thousands of objects that all stay: looking through them again and again is in vain
    try:
        return _build()
    finally:
        gc.enable()


def _build() -> int:
    county = places.build()
    cast = people.cast(county)
    ledger = Ledger()
    mediation.bodies(ledger, Random(SEED + 1), county, cast)
    mediation.cases(ledger, Random(SEED + 2), county, cast)
    litigation.cases(ledger, Random(SEED + 3), county, cast)
    publicity.activities(ledger, Random(SEED + 4), county, cast)
    publicity.appraisals(ledger, Random(SEED + 5), county, cast)
    reconsideration.cases(ledger, Random(SEED + 6), county, cast)
    made = ledger.flush()
    make_checkpoint()  # with a second one there is something to prove
    reports.write(county, cast)
    draws.held(county, cast)
    make_checkpoint()
    return made


def account(username: str) -> Account:
    return Account.objects.get(username=username)
