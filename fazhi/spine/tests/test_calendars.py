"""The installation's own rows of the calendar."""

from datetime import date

import pytest

from fazhi.spine import calendars
from fazhi.spine.models import Holiday

pytestmark = pytest.mark.django_db


def test_a_local_holiday_does_not_make_next_year_known():
    Holiday.objects.create(day=date(2027, 4, 9), name="三月三", notice="地方规定")
    laid = calendars.current()
    assert not laid.is_working(date(2027, 4, 9)) and laid.provisional(date(2027, 5, 6))
    Holiday.objects.create(day=date(2027, 10, 1), name="国庆节", notice="国务院办公厅通知")
    assert not calendars.current().provisional(date(2027, 5, 6))
