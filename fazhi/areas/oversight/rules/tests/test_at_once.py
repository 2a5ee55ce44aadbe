"""Two servers run the rules at the same moment: each lost suit is one clue with one source."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from fazhi.areas.oversight.clues.models import Clue, ClueSource
from fazhi.areas.oversight.rules.models import RiskRule, RuleHit
from fazhi.areas.oversight.rules.running import rule_matter, run
from fazhi.areas.oversight.rules.tests.scene import LOST, TODAY, D, people, suit, switched_on
from fazhi.spine.tests.county import build

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_runs_at_once_raise_nothing_twice(today):
    county = build()
    people(county)
    for n, at in enumerate(("police", "market", "police")):
        suit(county, at, D(f"2026-05-{10 + n}"), "revoked", no=n + 1)
    switched_on(county, LOST)
    barrier = Barrier(2)

    def ask(_):
        barrier.wait()
        try:
            rule_matter("oversight.rules.overdue", by=None, on=TODAY)
            return sum(one.raised for one in run(TODAY))
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        raised = list(pool.map(ask, range(2)))
    assert sum(raised) == 3 == RuleHit.objects.count() == Clue.objects.count() == ClueSource.objects.count()
    assert RiskRule.objects.count() == 2
