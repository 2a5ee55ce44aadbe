"""Letters count under the name they bore; corrections are those of the cohort that fell due."""

from datetime import date

import pytest

from fazhi.areas.enforcement.supervision.tests.scene import Case, people
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period


def number(name, year=2026):
    code = f"enforcement.supervision.{name}"
    return values([figure(code)], Period(date(year, 1, 1), date(year, 12, 31), ""))[code].number


def test_instruments_corrections_and_replies(county, today):
    people(county)
    old = Case(county, on="2026-01-05").investigated("2026-01-06").issued("2026-01-08", "2026-02-09", "notice")
    old.do("reply_received", "2026-02-10", reply="已改", proof="").do(
        "verify", "2026-02-12", by="second", verify_note="属实"
    )
    new = Case(county, source="complaint").investigated().issued(due="2026-03-31")
    new.do("reply_received", "2026-03-31", reply="已改", proof="")
    Case(county).investigated().issued(on="2026-11-02", due="2026-12-15", code="remind")  # not yet due
    assert [number(n) for n in ("notices", "opinions", "reminders", "decisions", "issued")] == [1, 1, 1, 0, 3]
    assert (number("due"), number("corrected"), number("correction_rate")) == (2, 1, pytest.approx(0.5))
    assert (number("replies"), number("replies_in_time")) == (2, 1)
    assert (number("complaints"), number("complaints_closed")) == (1, 0)
    assert number("notices", 2025) == 0
