"""Many at the same moment: one code counts once, and no answer is lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from fazhi.portal import ballots
from fazhi.portal.ballots import Vote
from fazhi.portal.codes import new_code
from fazhi.portal.models import BallotCount, BallotPaper
from fazhi.portal.tests.test_ballots import ASKED
from fazhi.spine.errors import Refused
from fazhi.spine.tests.county import build

pytestmark = pytest.mark.django_db(transaction=True)


def test_at_the_same_moment(today):
    organ = build()["justice"]
    codes = [new_code() for _ in range(9)]
    barrier = Barrier(12)

    def run(code):
        barrier.wait()
        try:
            ballots.give(ASKED, code, [Vote(organ, "mark", "yes" if code == codes[0] else "no")])
        except Refused as refusal:
            return str(refusal.reasons)
        finally:
            connection.close()

    with ThreadPoolExecutor(12) as pool:
        said = list(pool.map(run, [codes[0]] * 4 + codes[1:]))
    assert [text for text in said if text] == ["['已经评价过']"] * 3
    counts = BallotCount.objects.values_list("answer", "month", "count")
    assert sum(count for *_, count in counts) == BallotPaper.objects.count() == 9
    assert sum(count for _, month, count in counts if month) == 5
