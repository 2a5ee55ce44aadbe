"""Answers and the sender's own steps at the same moment: nobody waits for ever, no chain forks, no answer is lost."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from fazhi.spine.actions import link, open_matter, take_step
from fazhi.spine.errors import Refused
from fazhi.spine.models import Event, Matter
from fazhi.spine.sweep import sweep
from fazhi.spine.tests.county import build
from tests.sample.drafting.models import DraftAnswer

D = date.fromisoformat
ROUNDS = 6
pytestmark = pytest.mark.django_db(transaction=True)


def together(tasks):
    """Run tasks in threads that start at the same moment; gives results and refusals, raises all else."""
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


def sent(county, town, name, on="2026-03-03"):
    draft = open_matter(
        "sample.draft", organ=county[town], by=county.people[town], on=D("2026-03-02"), fields={"name": name}
    )
    take_step(draft, "submit", by=county.people[town], on=D(on))
    return draft, Matter.objects.filter(system="sample.review").latest("pk")


def test_eight_people_answer_press_link_and_drop_at_once():
    county = build()
    town, reviewer = county.people["qingxi"], county.people["reviewer"]
    for n in range(ROUNDS):
        one, its = sent(county, "qingxi", f"一{n}")
        two, theirs = sent(county, "qingxi", f"二{n}")
        results = together([
            lambda r=its: take_step(r, "conclude", by=reviewer, on=D("2026-03-06"), fields={"result": "sound", "points": 1}),
            lambda r=theirs: take_step(r, "conclude", by=reviewer, on=D("2026-03-06"), fields={"result": "amend", "points": 2}),
            lambda m=one: take_step(m, "press", by=town, on=D("2026-03-05")),
            lambda m=two: take_step(m, "press", by=town, on=D("2026-03-05")),
            lambda m=two: take_step(m, "drop", by=town, on=D("2026-03-06")),
            lambda a=one, b=two: link(a.chain, b.chain, "related", by=town, on=D("2026-03-06")),
            lambda a=one, b=two: link(b.chain, a.chain, "related", by=town, on=D("2026-03-06")),
            lambda m=one: take_step(m, "press", by=town, on=D("2026-03-06")),
        ])  # fmt: skip
        assert all(isinstance(r, Event) for r in results[:2])
        assert DraftAnswer.objects.filter(matter=one.pk).count() == 1
        assert Matter.objects.get(pk=two.pk).state == "dropped"  # from either of the states it can have been in
    assert list(sweep()) == []


def test_a_draft_and_its_reviews_answer_each_other_in_both_directions():
    """The sender tells the review while the review tells the sender: the two locks are wanted in both orders."""
    county = build()
    town, reviewer = county.people["qingxi"], county.people["reviewer"]
    pairs = [sent(county, "qingxi", f"稿{n}") for n in range(4)]

    def answer(review):
        return lambda: take_step(
            review, "conclude", by=reviewer, on=D("2026-03-06"), fields={"result": "sound", "points": 0}
        )

    def press(draft):
        def often():
            for _ in range(5):
                take_step(draft, "press", by=town, on=D("2026-03-05"))

        return often

    results = together([task for draft, review in pairs for task in (press(draft), answer(review))])
    assert all(isinstance(r, Event) for r in results[1::2])
    assert DraftAnswer.objects.count() == 4 and list(sweep()) == []


def test_everybody_sends_at_once():
    county = build()
    drafts = [
        open_matter(
            "sample.draft",
            organ=county["qingxi"],
            by=county.people["qingxi"],
            on=D("2026-03-02"),
            fields={"name": f"稿{n}"},
        )
        for n in range(8)
    ]
    together([lambda d=d: take_step(d, "submit", by=county.people["qingxi"], on=D("2026-03-03")) for d in drafts])
    numbers = Matter.objects.filter(system="sample.review").values_list("number", flat=True)
    assert sorted(numbers) == [f"云司审〔2026〕{n}号" for n in range(1, 9)]
    assert list(sweep()) == []


def test_a_hook_and_the_answer_to_what_it_touches_at_once():
    """Adopting replaces an older draft, and all of one name are adopted at once: records in any order."""
    county = build()
    town, reviewer = county.people["qingxi"], county.people["reviewer"]
    drafts = []
    for _ in range(4):
        draft, review = sent(county, "qingxi", "同名办法")
        take_step(review, "conclude", by=reviewer, on=D("2026-03-06"), fields={"result": "sound", "points": 0})
        drafts.append(draft)
    together([lambda d=d: take_step(d, "adopt", by=town, on=D("2026-03-09")) for d in drafts])
    states = sorted(Matter.objects.filter(system="sample.draft").values_list("state", flat=True))
    assert states == ["adopted", "replaced", "replaced", "replaced"]
    assert list(sweep()) == []
