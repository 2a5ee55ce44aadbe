"""The layers of the calendar: national notices that come with the program, later ones, local ones."""

from datetime import date

import pytest

from fazhi.spine import calendars
from fazhi.spine.calendar import national
from fazhi.spine.derivation import derive
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Chain, Division, Holiday, Notice
from fazhi.spine.notices import national_days, national_notices

D = date.fromisoformat


@pytest.fixture
def lay(db):
    """Lay a notice: lay("甲〔2027〕1号", {"2027-04-09": "三月三"}, division="990126", works={...})."""

    def laid(number, rest, *, works=None, division="", issued="2026-11-20"):
        if division:
            Division.objects.get_or_create(code=division, defaults={"name": division, "level": "county"})
        chain = Chain.objects.create(system="spine.notice", head=number, length=1)
        days = {**rest, **(works or {})}
        notice = Notice.objects.create(
            chain=chain, number=number, title=number, issued=D(issued), year=D(min(days)).year,
            division_id=division or None, digest="", entered_on=D(issued), version=1,
        )  # fmt: skip
        Holiday.objects.bulk_create(
            Holiday(notice=notice, day=D(day), name=name, works=day in (works or {})) for day, name in days.items()
        )
        return notice

    return laid


def test_every_day_of_the_national_calendar_names_its_notice():
    found = national_days()
    assert set(found.notices) == {*found.rest, *found.work} and all(found.notices.values())
    calendar = national()
    assert calendar.notice(D("2026-10-01")) == "国办发明电〔2025〕7号" and calendar.notice(D("2026-03-03")) == ""


@pytest.mark.parametrize(("day", "number"), [
    ("2015-09-04", "国发明电〔2015〕1号"), ("2015-10-01", "国办发明电〔2014〕28号"),
    ("2019-05-02", "国办发明电〔2019〕3号"), ("2020-01-30", "国办发明电〔2019〕16号"), ("2020-01-31", "国办发明电〔2020〕1号"),
    ("2018-12-29", "国办发明电〔2018〕15号"), ("2011-12-31", "国办发明电〔2011〕45号"),
])  # fmt: skip
def test_a_change_in_mid_year_is_its_own_notice(day, number):
    assert national().notice(D(day)) == number


def test_there_is_one_notice_for_every_year_and_none_for_a_year_to_come():
    years = [n.year for n in national_notices() if not n.changed]
    assert years == list(range(2004, 2027)) and national().known_until == 2026
    assert len({n.number for n in national_notices()}) == len(national_notices())
    assert all(n.issued.year == n.year - 1 for n in national_notices() if not n.changed)
    assert {n.year for n in national_notices() if n.unverified} == {2004, 2005, 2008, 2009}


def test_a_saturday_that_the_library_leaves_out():
    assert national().is_working(D("2005-12-31"))  # 国办发明电〔2005〕35号：2005年12月31日（星期六）上班


@pytest.mark.parametrize(("amount", "unit", "start", "numbers"), [
    (5, Unit.WORKING_DAY, "2026-03-02", ()), (5, Unit.WORKING_DAY, "2026-09-24", ("国办发明电〔2025〕7号",)),
    (30, Unit.DAY, "2026-02-10", ()),  # 春节 lies within and counts; the last day is a plain one
    (60, Unit.DAY, "2026-08-03", ("国办发明电〔2025〕7号",)),  # the last day rolls over 国庆节
    (20, Unit.WORKING_DAY, "2025-12-17", ("国办发明电〔2025〕7号",)),
    (200, Unit.WORKING_DAY, "2019-04-01", ("国办发明电〔2018〕15号", "国办发明电〔2019〕3号", "国办发明电〔2019〕16号")),
])  # fmt: skip
def test_a_derivation_names_the_notices_it_rests_on(amount, unit, start, numbers):
    limit = Limit("x", "办理", amount, unit, "open", {"decide"}, "某法第1条")
    told = [line.text for line in derive(limit, D(start), national()).lines if line.kind == "notice"]
    assert told == ([f"放假和调休上班的依据：{'、'.join(numbers)}"] if numbers else [])


def test_a_local_holiday_is_for_its_division_only_and_makes_no_year_known(lay):
    lay("云岚政办〔2026〕9号", {"2027-04-09": "三月三"}, division="990126")
    laid = calendars.layers()
    assert not laid.of("990126").is_working(D("2027-04-09")) and not laid.of("990126101").is_working(D("2027-04-09"))
    assert laid.of("990127").is_working(D("2027-04-09")) and calendars.current().is_working(D("2027-04-09"))
    assert laid.of("990126").provisional(D("2027-05-06")) and laid.of("990126").notice(D("2027-04-09"))


def test_a_year_is_known_by_its_national_notice_and_not_over_a_gap(lay):
    lay("测试〔2027〕1号", {"2028-10-01": "国庆节"}, issued="2027-11-01")
    assert calendars.current().provisional(D("2028-05-06"))  # 2027 is still open
    lay("测试〔2026〕1号", {"2027-10-01": "国庆节"})
    assert not calendars.current().provisional(D("2028-05-06")) and not calendars.of("990126").provisional(
        D("2027-02-01")
    )


def test_the_later_notice_has_the_last_word_and_the_nearer_division(lay):
    lay("测试〔2026〕1号", {"2027-05-03": "劳动节"}, issued="2026-11-01")
    lay("测试〔2027〕3号", {}, works={"2027-05-03": "劳动节"}, issued="2027-03-01")
    assert calendars.current().is_working(D("2027-05-03"))
    assert calendars.current().notice(D("2027-05-03")) == "测试〔2027〕3号"
    lay("岭州政办〔2026〕1号", {"2027-05-03": "州庆"}, division="9901", issued="2026-10-01")
    assert not calendars.of("990126").is_working(D("2027-05-03"))
    lay("云岚政办〔2026〕1号", {}, works={"2027-05-03": "州庆"}, division="990126", issued="2026-09-01")
    assert calendars.of("990126").is_working(D("2027-05-03")) and not calendars.of("990127").is_working(D("2027-05-03"))


def test_the_calendar_costs_one_small_query_while_nothing_changes(lay, django_assert_num_queries):
    lay("云岚政办〔2026〕9号", {"2027-04-09": "三月三"}, division="990126")
    calendars.of("990126")
    with django_assert_num_queries(1):
        laid = calendars.layers()
        assert laid.of("990126101") is laid.of("990126") is not laid.of("990127")
