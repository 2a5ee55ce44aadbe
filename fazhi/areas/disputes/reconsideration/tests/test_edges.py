"""What programs of this kind get wrong, each taken through the actions."""

import pytest

from fazhi.areas.disputes.reconsideration.tests.cases import D, case
from fazhi.spine.actions import resume, suspend


@pytest.fixture
def new(county):
    return lambda on="2026-03-10", **fields: case(county, on, **fields)


def test_a_suspension_does_not_hide_a_limit_that_had_run_out(county, new):
    c = new().accepted("2026-03-16")
    suspend(c.matter, by=county.people["reviewer"], on=D("2026-06-01"), ground="missing")
    assert c.due("decide") == D("2026-05-15")
    resume(c.matter, by=county.people["reviewer"], on=D("2026-06-10"))
    assert c.due("decide") == D("2026-05-15")
    in_time = new().accepted("2026-03-16")
    suspend(in_time.matter, by=county.people["reviewer"], on=D("2026-05-15"), ground="missing")
    assert in_time.due("decide") is None
