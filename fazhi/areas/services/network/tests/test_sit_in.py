"""The monthly sit-in of village counsel: every month told once, one visit one record, the appointment from its own roll."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.services.network.models import VillageMissed, VillageVisit
from fazhi.areas.services.network.tests.scene import Network
from fazhi.figures.catalogue import figure, figures
from fazhi.figures.engine import values
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Deadline

YEAR = Period.year(2026)


def number(name, period=YEAR):
    code = f"services.{name}"
    return values([figure(code)], period)[code].number


@pytest.fixture
def network(county):
    return Network(county)


def test_a_year_of_sit_ins(network):
    with pytest.raises(BadInput, match="名册”里没有编号“没有”"):
        network.year(appointment_no="没有")
    with pytest.raises(BadInput, match="最后一日"):
        network.year(held=network.counsel("xinglong"), village="xinglong", month_due="2026-01-30")
    year = network.year()
    assert year.due == date(2026, 1, 31)
    with pytest.raises(BadInput, match="已登记"):
        network.year(held=network.counsel())
    year.visit("2026-01-14", consultations=5, charters=1)
    assert year.due == date(2026, 2, 28)
    with pytest.raises(BadInput, match="1月已有记录"):
        year.visit("2026-01-20")
    with pytest.raises(BadInput, match="2月还没有值班记录"):
        year.visit("2026-02-03", code="again")
    year.visit("2026-01-20", code="again", lectures=1)
    assert year.due == date(2026, 2, 28)  # a second visit in January is none for February
    with pytest.raises(BadInput, match="2月还没有值班记录：确有值班的请先按实际日期补登"):
        year.visit("2026-03-03")
    with pytest.raises(BadInput, match="尚未结束"):
        year.do("missed", "2026-02-27", {"reason": "律师出差"})
    year.do("missed", "2026-03-02", {"reason": "律师出差"})
    year.visit("2026-03-03", consultations=2, contracts=3, disputes=1)
    with pytest.raises(NotAllowed, match="4月还没有值班记录"):
        year.do("close", "2026-03-31")
    assert [str(row) for row in VillageVisit.objects.order_by("on")] == [
        "值班 2026-01-14",
        "值班 2026-01-20",
        "值班 2026-03-03",
    ]
    assert (VillageMissed.objects.get().month_end, VillageMissed.objects.get().reason) == (
        date(2026, 2, 28),
        "律师出差",
    )
    assert Deadline.objects.overdue(date(2026, 11, 20)).filter(matter=year.matter, limit="monthly").exists()
    told = {n: number(f"village_duty.{n}") for n in ("visits", "consultations", "lectures", "contracts", "disputes")}
    assert told == {"visits": 3, "consultations": 7, "lectures": 1, "contracts": 3, "disputes": 1}
    # January and March kept, February told as missed, April fallen due and still open
    assert [number(f"village_duty.{n}") for n in ("months_kept", "months_missed", "months_due")] == [2, 1, 4]
    assert number("village_duty.monthly_rate") == 0.5
    assert differences(figures(system="services.village_duty"), Walker(YEAR)) == []


def test_counsel_changes_and_the_year_ends(network):
    year = network.year(month_due="2026-11-30", on="2026-11-02")
    year.visit("2026-11-03")
    other = network.counsel("xinglong", name="曹律师")
    with pytest.raises(BadInput, match="不是和平村的村（居）法律顾问"):
        year.do("change", "2026-11-04", appointment_no=other.number)
    mine = network.counsel("heping", name="曹律师", since="2026-11-04")
    year.do("change", "2026-11-04", appointment_no=mine.number)
    assert year.matter.record.appointment_no == mine.number
    year.do("stop", "2026-11-20", stopped_reason="聘期终止")
    assert year.matter.state == "closed" and not Deadline.objects.running().filter(matter=year.matter).exists()


def test_december_is_the_last_month_of_a_year(network):
    held = network.counsel(since="2025-01-01")
    year = network.year(held=held, year=2025, month_due="2025-12-31", on="2025-12-01")
    year.visit("2025-12-05")
    assert (year.due, year.matter.record.month_due) == (None, None)
    with pytest.raises(NotAllowed, match="各月都已登记"):
        year.visit("2025-12-06")
    year.visit("2025-12-08", code="again").do("close", "2026-01-04")


def test_a_year_whose_last_month_was_missed_owes_nothing_more(network):
    year = network.year(held=network.counsel(since="2025-01-01"), year=2025, month_due="2025-12-31", on="2025-12-01")
    year.do("missed", "2026-01-04", {"reason": "律师出差"})
    assert year.due is None and not Deadline.objects.running().filter(matter=year.matter).exists()
    year.do("close", "2026-01-05")


def test_sit_ins_only_within_the_term(network):
    year = network.year(held=network.counsel(until="2026-02-01"))
    year.visit("2026-01-14")
    with pytest.raises(BadInput, match=r"不在编号.*的聘期"):
        year.visit("2026-02-05")
