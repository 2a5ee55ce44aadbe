"""A file that is opened in several windows at the same moment: one look, one chain."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from fazhi.areas.services.resettlement.tests.scene import Stations
from fazhi.spine.models import Event
from fazhi.spine.sight import matter_seen
from fazhi.spine.tests.county import build
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_look_for_each_reader(today, key):
    stations = Stations(build())
    matter, on = stations.open(), date(2026, 11, 20)
    readers = ["qx-officer", "qx-head"] * 5
    barrier = Barrier(len(readers))

    def run(who):
        barrier.wait()
        try:
            assert matter_seen(stations[who], matter.pk, on) is not None
        finally:
            connection.close()

    with ThreadPoolExecutor(len(readers)) as pool:
        list(pool.map(run, readers))
    looks = Event.objects.filter(chain=matter.pk, code="seen").order_by("seq")
    assert sorted(looks.values_list("by__username", flat=True)) == ["qx-head", "qx-officer"]
    assert list(breaks()) == []
    with connection.execute_wrapper(Reading()):
        assert matter_seen(stations["qx-head"], matter.pk, on).version == 3


class Reading:
    """The second time that day nothing is locked and nothing written."""

    def __call__(self, execute, sql, params, many, context):
        assert sql.startswith("SELECT") and "FOR UPDATE" not in sql
        return execute(sql, params, many, context)
