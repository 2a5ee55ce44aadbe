"""Two hundred people at the same moment: nothing lost, nothing twice, the chain whole."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from fazhi.areas.decisions.consultation import commenting
from fazhi.areas.decisions.consultation.models import ConsultationComment
from fazhi.areas.decisions.consultation.standing import standing
from fazhi.areas.decisions.consultation.tests.conftest import TEXT, step
from fazhi.spine import actions
from fazhi.spine.models import Event, Matter
from fazhi.spine.tests.county import build
from fazhi.spine.verify import breaks

PEOPLE, WRITERS = 200, 20
DAY = date(2026, 11, 3)
pytestmark = pytest.mark.django_db(transaction=True)


def together(tasks: list[Any]) -> list[Any]:
    """Run tasks in threads that start at the same moment."""
    barrier = Barrier(len(tasks))

    def run(task: Any) -> Any:
        barrier.wait()
        try:
            return task()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(tasks)) as pool:
        return list(pool.map(run, tasks))


@pytest.fixture
def matter(settings: Any) -> Matter:
    settings.FAZHI_TODAY = DAY
    county = build()
    market = county.people["market"]
    given = {"title": "云岚县农贸市场管理办法", "about": "document", "text": TEXT, "business": False}
    made = actions.open_matter("decisions.consultation", organ=county["market"], by=market, on=DAY, fields=given)
    step(made, "notice", market, DAY.isoformat())
    return Matter.objects.get(pk=made.pk)


def test_two_hundred_comments_at_once(matter: Matter) -> None:
    def writer(first: int) -> Any:
        def task() -> list[tuple[int, str]]:
            sent = []
            for n in range(first, PEOPLE, WRITERS):
                token = commenting.new_token(Matter.objects.get(pk=matter.pk))
                values = {"version": 1, "content": f"第{n}个人的意见", "article": "第三条"}
                made, code = commenting.hand_in(Matter.objects.get(pk=matter.pk), token, values, on=DAY)
                sent.append((made.seq, code))
            return sent

        return task

    sent = [pair for found in together([writer(n) for n in range(WRITERS)]) for pair in found]
    assert len({seq for seq, _ in sent}) == PEOPLE == ConsultationComment.objects.count()
    said = set(ConsultationComment.objects.values_list("content", flat=True))
    assert said == {f"第{n}个人的意见" for n in range(PEOPLE)}
    assert all(found and found.comment.seq == seq for seq, code in sent for found in [commenting.follow(code)])
    assert len(standing(matter).members) == PEOPLE and list(breaks()) == []


def test_one_form_sent_many_times_at_once(matter: Matter) -> None:
    token = commenting.new_token(matter)
    values = {"version": 1, "content": "按了许多次提交"}
    task = lambda: commenting.hand_in(Matter.objects.get(pk=matter.pk), token, values, on=DAY)  # noqa: E731
    codes = {code for _, code in together([task] * 8)}
    assert len(codes) == 1 and ConsultationComment.objects.count() == 1
    assert Event.objects.filter(code="comment").count() == 1
