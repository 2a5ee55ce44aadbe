"""Several servers find the same thing at the same moment: one clue, every source once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from fazhi.areas.oversight.clues.models import ClueSource
from fazhi.areas.oversight.clues.tests.scene import CLUE, found
from fazhi.spine.models import Matter
from fazhi.spine.tests.county import build

MANY = 6
pytestmark = pytest.mark.django_db(transaction=True)


def test_two_at_once_merge_and_do_not_double() -> None:
    county = build()
    barrier = Barrier(MANY)

    def ask(n: int) -> int:
        barrier.wait()
        try:
            return int(found(county, rule=f"rule{n // 2}").pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(MANY) as pool:
        clues: set[Any] = set(pool.map(ask, range(MANY)))
    assert len(clues) == 1 and Matter.objects.filter(system=CLUE).count() == 1
    assert sorted(ClueSource.objects.values_list("rule", flat=True)) == ["rule0", "rule1", "rule2"]
