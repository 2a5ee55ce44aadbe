"""A limit ends at 24:00, at a counter when it closes (民法典第203条第2款)."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from django.conf import settings

from fazhi.spine import clock
from fazhi.spine.hours import Hours, Means, filed_on, in_time

HOURS = Hours.read("09:00-17:30")
DUE = date(2026, 10, 9)
BEIJING = timezone(timedelta(hours=8))


def at(hour, minute=0, day=9):
    return datetime(2026, 10, day, hour, minute, tzinfo=BEIJING)


@pytest.mark.parametrize(
    ("moment", "means", "kept"),
    [
        (at(23, 50), Means.ELECTRONIC, True),
        (at(23, 59), Means.POST, True),
        (at(0, 0, 10), Means.ELECTRONIC, False),
        (at(17, 30), Means.COUNTER, True),
        (at(17, 31), Means.COUNTER, False),
        (at(8, 0), Means.COUNTER, True),
        (datetime(2026, 10, 9, 15, 50, tzinfo=UTC), Means.ELECTRONIC, True),  # 23:50 in China
        (datetime(2026, 10, 9, 16, 10, tzinfo=UTC), Means.ELECTRONIC, False),
    ],
)
def test_in_time(moment, means, kept):
    assert in_time(moment, means, DUE, HOURS) is kept


def test_after_close_of_business_it_lies_in_the_next_day():
    assert filed_on(at(18), Means.COUNTER, HOURS) == date(2026, 10, 10)
    assert filed_on(at(18), Means.ELECTRONIC, HOURS) == DUE


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="时区"):
        filed_on(datetime(2026, 10, 9, 12), Means.COUNTER, HOURS)


@pytest.mark.parametrize("text", ["", "9", "17:30-09:00", "09:00-09:00", "09:00—17:30", "09:00-24:30"])
def test_hours_that_are_none_are_refused_with_a_sentence(text):
    with pytest.raises(ValueError, match="应写作“09:00-17:30”"):
        Hours.read(text)


def test_the_installation_has_hours():
    assert Hours.read(settings.FAZHI_OFFICE_HOURS).closes.hour == 17


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-11-20T15:59:59+00:00", "2026-11-20"),  # a second before midnight in China
        ("2026-11-20T16:00:00+00:00", "2026-11-21"),  # midnight there, still the day before by UTC
        ("2026-11-20T23:59:00+00:00", "2026-11-21"),  # 07:59 there
        ("2026-12-31T16:30:00+00:00", "2027-01-01"),
    ],
)
def test_today_is_the_day_in_china(moment, day, monkeypatch, settings):
    class Frozen(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.fromisoformat(moment).astimezone(tz)

    settings.FAZHI_TODAY = None
    monkeypatch.setattr(clock, "datetime", Frozen)
    assert clock.today() == date.fromisoformat(day)
    settings.FAZHI_TODAY = date(2026, 11, 20)
    assert clock.today() == date(2026, 11, 20)
