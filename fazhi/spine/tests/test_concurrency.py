"""Many writers at once: no number twice, none left out, no fork, and the slower of two clerks is told who was quicker."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from fazhi.spine.actions import open_matter, reveal, take_step
from fazhi.spine.errors import Conflict, Refused
from fazhi.spine.history import verify_chain
from fazhi.spine.models import Chain, Event, Matter
from fazhi.spine.tests.county import build

WRITERS, EACH = 8, 5
D = date.fromisoformat
pytestmark = pytest.mark.django_db(transaction=True)


def together(tasks):
    """Run tasks in threads that start at the same moment; give results and refusals."""
    barrier = Barrier(len(tasks))

    def run(task):
        barrier.wait()
        try:
            return task()
        except Refused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(tasks)) as pool:
        return list(pool.map(run, tasks))


def opener(county, count):
    def task():
        return [
            open_matter(
                "sample.disclosure", organ=county["justice"], by=county.people["clerk"], on=D("2026-03-02"),
                fields={"applicant": "孙小满", "content": "预算报告"},
            )
            for _ in range(count)
        ]  # fmt: skip

    return task


def test_numbers_have_no_gap_and_no_twin():
    county = build()
    together([opener(county, EACH)] * WRITERS)
    numbers = sorted(int(n.split("〕")[1][:-1]) for n in Matter.objects.values_list("number", flat=True))
    assert numbers == list(range(1, WRITERS * EACH + 1))


def test_document_numbers_under_concurrent_decisions():
    county = build()
    matters = opener(county, WRITERS)()
    head = county.people["head"]
    results = together(
        [lambda m=m: take_step(m, "answer", by=head, on=D("2026-03-05"), fields={"reply": "open"}) for m in matters]
    )
    assert all(isinstance(r, Event) for r in results)
    from fazhi.spine.models import Document

    assert sorted(Document.objects.values_list("serial", flat=True)) == list(range(1, WRITERS + 1))


def test_two_clerks_take_the_same_step_at_once():
    county = build()
    [matter] = opener(county, 1)()
    clerks = [county.people["clerk"], county.people["reviewer"]]
    results = together(
        [lambda c=c: take_step(matter, "ask", by=c, on=D("2026-03-04"), version=matter.version) for c in clerks]
    )
    [refusal] = [r for r in results if isinstance(r, Conflict)]
    [event] = [r for r in results if isinstance(r, Event)]
    assert event.by.name in str(refusal)
    assert Event.objects.filter(chain=matter.pk, code="ask").count() == 1


def test_many_writers_on_one_matter_never_fork_its_chain():
    county = build()
    [matter] = opener(county, 1)()
    clerk = county.people["clerk"]

    def back_and_forth():
        for step in ("ask", "corrected") * 3:
            try:
                take_step(matter, step, by=clerk, on=D("2026-03-04"))
            except Refused:
                continue

    together([back_and_forth] * WRITERS)
    chain = Chain.objects.get(pk=matter.pk)
    events = list(chain.events.all())
    assert len(events) == chain.length > 2
    assert list(verify_chain(chain, events, matter.number)) == []


def test_who_looks_into_a_file_and_who_works_on_it_do_not_wait_for_each_other():
    """Looking locks the chain and then writes the matter's row: a step must not take the two the other way round."""
    county = build()
    [matter] = opener(county, 1)()
    clerk, chain = county.people["clerk"], matter.chain

    def works():
        for step in ("ask", "corrected") * 5:
            try:
                take_step(matter, step, by=clerk, on=D("2026-03-04"))
            except Refused:
                continue

    def looks():
        for _ in range(10):
            reveal(chain, by=clerk, on=D("2026-03-04"), reason="核对")

    together([works, looks] * (WRITERS // 2))  # PostgreSQL ends one of two that wait for each other by an error
    chain.refresh_from_db()
    assert list(verify_chain(chain, list(chain.events.select_related("aside")), matter.number)) == []
