"""What is shown before saving is what happens, for any notice; and taking it back leads back."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from fazhi.spine import actions
from fazhi.spine.actions.notices import (
    drafted,
    enter_notice,
    plan_entry,
    plan_refresh,
    plan_withdrawal,
    withdraw_notice,
)
from fazhi.spine.calendar import national
from fazhi.spine.models import Deadline, Event
from fazhi.spine.noticing.draft import Day
from fazhi.spine.noticing.outlook import FIELDS
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db
FIRST = date(2026, 12, 1)
TODAY = date(2026, 12, 18)


class Undo(Exception):
    """Takes an example back."""


def day(number, works):
    """A day that a notice may name: a working day only where it would else be a day of rest."""
    one = FIRST + timedelta(days=number)
    return Day(one, works and not national().is_working(one), "测试节")


DAYS = some.dictionaries(some.integers(0, 90), some.booleans(), min_size=1, max_size=25).map(
    lambda chosen: tuple(day(number, works) for number, works in chosen.items())
)
PLACES = some.sampled_from(["", "9901", "990126", "990126101"])


@pytest.fixture
def running(request_on, county):
    """Requests whose limits run on, stand still, were extended, were kept."""
    found = [request_on(f"2026-{on}", organ) for on in ("11-25", "12-08", "12-17") for organ in ("justice", "qingxi")]
    clerk, head = county.people["clerk"], county.people["head"]
    actions.suspend(found[2], by=clerk, on=TODAY, ground="consult")
    actions.extend(found[0], "answer", by=head, on=TODAY, amount=20, reason="材料较多")
    actions.exclude_time(found[4], by=clerk, start=date(2026, 12, 17), end=TODAY, ground="appraise")
    last = request_on("2026-12-16")
    actions.take_step(last, "answer", by=head, on=TODAY, fields={"reply": "open"})
    return found


def rows():
    return {row["pk"]: row for row in Deadline.objects.values("pk", "met_on", "void", *FIELDS)}


# Making a counter-example small would take minutes: each example writes and verifies whole histories.
@settings(
    max_examples=40,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(days=DAYS, also=DAYS, place=PLACES)
def test_the_list_shown_is_what_happens(running, admin, days, also, place):
    with pytest.raises(Undo), transaction.atomic():
        _enter("测试〔2026〕1号", also, "", admin)
        before, lengths = rows(), Event.objects.count()
        made = drafted(number="测试〔2026〕2号", issued=TODAY, title="测试通知", division=place, days=days)
        plan = plan_entry(made)
        assert rows() == before and Event.objects.count() == lengths
        shown = {move.deadline.pk: move.now for move in plan.outlook.moves}
        notice = enter_notice(made, token=plan.token, by=admin, on=TODAY)
        after = rows()
        happened = {pk: {n: row[n] for n in FIELDS} for pk, row in after.items() if row != before[pk]}
        assert shown == happened
        assert plan.outlook.unchanged == len(
            [r for r in before.values() if r["met_on"] is None and not r["void"] and r["pk"] not in shown]
        ) - _elsewhere(place, shown)
        assert Event.objects.count() == lengths + 1 + len(plan.outlook.matters)
        assert not plan_refresh().outlook.moves  # nothing was left behind
        assert not list(breaks())
        withdraw_notice(notice, token=plan_withdrawal(notice).token, by=admin, on=TODAY, reason="测试")
        assert rows() == before and not list(breaks())
        raise Undo


def _enter(number, days, division, admin):
    made = drafted(number=number, issued=TODAY, title="较早的通知", division=division, days=days)
    return enter_notice(made, token=plan_entry(made).token, by=admin, on=TODAY)


def _elsewhere(place, shown):
    """Running limits outside the place of a notice are not even looked at."""
    running = Deadline.objects.running().exclude(matter__scope__startswith=place)
    assert not running.filter(pk__in=shown).exists()
    return running.count()
