"""Two clerks make the catalogue of one year at the same moment: there is one."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from fazhi.areas.decisions.decision.models import DecisionCatalogue
from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.errors import Refused
from fazhi.spine.tests.county import build

DAY, CLERKS = date(2026, 1, 12), 6
pytestmark = pytest.mark.django_db(transaction=True)


def test_one_catalogue_for_each_body_and_year_however_many_ask(settings: Any) -> None:
    settings.FAZHI_TODAY = DAY
    county = build()
    people = [county.person(f"office{n}", "government", Role.CLERK) for n in range(CLERKS)]
    barrier = Barrier(CLERKS)

    def ask(by: Any) -> str:
        barrier.wait()
        try:
            given = {"year": 2026}
            actions.open_matter("decisions.catalogue", organ=county["government"], by=by, on=DAY, fields=given)
        except Refused as refusal:
            return refusal.reasons[0]
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(CLERKS) as pool:
        said = list(pool.map(ask, people))
    assert DecisionCatalogue.objects.count() == 1 and said.count("") == 1
    assert all("已经登记" in words for words in said if words)
