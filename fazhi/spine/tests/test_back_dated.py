"""Whoever writes a history anew by hand cannot say that it was entered before a checkpoint that does not hold it."""

from datetime import date, timedelta

import pytest

from fazhi.spine import checkpoints
from fazhi.spine.actions import open_matter
from fazhi.spine.checkpoints.times import GRACE
from fazhi.spine.models import Chain, Event
from fazhi.spine.sweep import sweep
from fazhi.spine.tests.test_checkpoints import by_hand, rechained


@pytest.fixture
def opened(county):
    def make():
        return open_matter(
            "sample.disclosure", organ=county["justice"], by=county.people["clerk"], on=date(2026, 3, 2),
            fields={"applicant": "孙小满", "content": "预算报告"},
        )  # fmt: skip

    return make


def dated_back(chain, by):
    by_hand()
    event = Event.objects.get(chain=chain, seq=1)
    Event.objects.filter(pk=event.pk).update(at=event.at - by)
    rechained(chain, 1)


def said():
    return [*map(str, sweep(1)), *map(str, checkpoints.faults())]


@pytest.mark.parametrize("covered", [False, True])
def test_an_inserted_history(opened, covered):
    opened(), checkpoints.make_checkpoint()
    inserted = opened()
    dated_back(inserted.pk, timedelta(days=30))
    if covered:
        checkpoints.make_checkpoint()
    [fault] = said()
    assert fault.startswith(f"第1号检查点：{inserted.number}第1号事件自称录入于这一检查点之前")


def test_what_was_begun_before_and_ended_after_is_no_fault(opened):
    opened(), checkpoints.make_checkpoint()
    dated_back(opened().pk, GRACE - timedelta(minutes=5))
    assert said() == []


def test_what_stands_in_the_first_checkpoint_may_be_old(opened):
    """First imports of old registers and the demonstration are told as entered on their own days."""
    matter = opened()
    dated_back(matter.pk, timedelta(days=300))
    checkpoints.make_checkpoint()
    assert said() == [] and Chain.objects.get(pk=matter.pk).length


def test_nothing_at_all(db):
    checkpoints.make_checkpoint(), checkpoints.make_checkpoint()
    assert said() == []
    first, second = checkpoints.exported()["checkpoints"]
    assert first["events"] == 0 and checkpoints.compared(first["digest"]).wrong == []
    assert second["previous"] == first["digest"]
