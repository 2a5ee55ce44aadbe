"""What an inspection hands to the pool of risks, where the pool is installed."""

import pytest

from fazhi.areas.oversight.inspection import pool
from fazhi.areas.oversight.inspection.tests.scene import Inspecting
from fazhi.spine import registry
from fazhi.spine.errors import Refused
from fazhi.spine.models import Matter

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not registry.is_procedure(pool.POOL), reason="the pool of risks is not installed"),
]


def test_a_grave_problem_is_watched_in_the_pool_as_well(county):
    it = Inspecting(county).in_the_field().paper().answers().problem(to_pool=True).problem(2)
    it.do("report", "2026-03-16", report_text="x").do("feed_back", "2026-03-20", by="head", feedback_text="x")
    clue = Matter.objects.get(system=pool.POOL)
    assert (clue.record.agency, clue.record.grade) == (county["qingxi"], "red") and len(it.right) == 2


def test_what_was_not_put_right_in_time_goes_to_the_pool(county):
    right = Inspecting(county).fed_back().right[0]
    with pytest.raises(Refused, match="尚未届满"):
        right.do("pool", "2026-05-15", by="head")
    right.do("pool", "2026-05-18", by="head")
    assert Matter.objects.get(system=pool.POOL).title.startswith("督察问题未整改到位")
