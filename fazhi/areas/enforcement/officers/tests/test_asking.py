"""Who may act: every reason against it, and the same answer for one and for a list, on any day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from fazhi.areas.enforcement.officers import asking
from fazhi.areas.enforcement.officers.models import Certificate
from fazhi.areas.enforcement.officers.tests.people import certificate, halt, officer, turn
from fazhi.spine.tests.county import build

DAY = date(2026, 11, 20)
ONE = timedelta(days=1)
pytestmark = pytest.mark.django_db


def ask(person, on=DAY, domain="market", division="990126"):
    return asking.unfit(person, on=on, domain=domain, division=division)


def test_fit_on_the_day_for_the_field_in_the_area(county):
    person = officer(county["market"])
    assert ask(person) == ""
    assert ask(person, division="990126101") == ""
    assert list(asking.officers_of(county["market"], on=DAY, domain="market")) == [person]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"valid_until": DAY - ONE}, "有效期至2026-11-19，已经届满"),
        ({"valid_from": DAY + ONE}, "自2026-11-21起才有效"),
        ({"domains": ("transport",)}, "不含“市场监管”"),
        ({"area": "990126102"}, "执法区域是石桥镇"),
        ({"kind": "supervision"}, "监督证件"),
        ({"duty": "auxiliary"}, "执法辅助人员"),
        ({"joined_on": DAY + ONE}, "起才在执法岗位"),
        ({"certified": False}, "没有取得行政执法证件"),
    ],
)
def test_each_reason_says_what_is_wrong(county, change, words):
    person = officer(county["market"], **change)
    assert words in ask(person)
    assert "条" in ask(person)
    listed = asking.officers_of(county["market"], on=DAY, domain="market")
    assert list(listed) == ([person] if "area" in change else [])


def test_the_last_day_of_a_certificate_counts(county):
    assert ask(officer(county["market"], valid_until=DAY)) == ""


@pytest.mark.parametrize("ended", ["cancelled", "withdrawn", "replaced"])
def test_an_ended_certificate_is_told_by_its_reason(county, ended):
    person = officer(county["market"])
    Certificate.objects.filter(officer=person).update(ended=ended, ended_on=DAY)
    assert "失效" in ask(person) and ask(person, on=DAY - ONE) == ""
    assert not asking.officers_of(county["market"], on=DAY).exists()
    assert asking.officers_of(county["market"], on=DAY - ONE).exists()


@pytest.mark.parametrize(("kind", "word"), [("suspended", "暂扣"), ("education", "离岗教育"), ("lost", "挂失")])
def test_a_certificate_that_rests(county, kind, word):
    person = officer(county["market"])
    card = person.certificates.get()
    halt(card, kind, DAY - 5 * ONE)
    halt(card, "restored", DAY - 2 * ONE)
    assert [bool(ask(person, on=DAY - n * ONE)) for n in (6, 5, 3, 2, 0)] == [False, True, True, False, False]
    assert word in ask(person, on=DAY - 3 * ONE)
    for n in (6, 5, 3, 2, 0):
        day = DAY - n * ONE
        assert asking.officers_of(county["market"], on=day).exists() == (ask(person, on=day) == "")


def test_whoever_moved_needs_a_certificate_of_the_new_agency(county):
    person = officer(county["market"])
    turn(person, "move", DAY, county["qingxi"])
    assert "变更证件以前不得执法" in ask(person) and ask(person, on=DAY - ONE) == ""
    assert not asking.officers_of(county["market"], on=DAY).exists()
    assert list(asking.officers_of(county["market"], on=DAY - ONE)) == [person]
    certificate(person, area="990126101", valid_from=DAY)
    assert ask(person, division="990126101") == "" and list(asking.officers_of(county["qingxi"], on=DAY)) == [person]


def test_whoever_left_and_came_back(county):
    person = officer(county["market"])
    turn(person, "leave", DAY - 9 * ONE)
    turn(person, "return", DAY - 3 * ONE)
    assert [bool(ask(person, on=DAY - n * ONE)) for n in (10, 9, 4, 3)] == [False, True, True, False]
    for n in (10, 9, 4, 3):
        day = DAY - n * ONE
        assert asking.officers_of(county["market"], on=day).exists() == (ask(person, on=day) == "")


def test_a_ministrys_certificate_serves_beside_the_national_one(county):
    person = officer(county["market"], valid_until=DAY - ONE)
    certificate(person, kind="ministry", domains=("market", "ecology"))
    assert ask(person) == "" and ask(person, domain="ecology") == ""
    Certificate.objects.filter(officer=person, kind="ministry").update(ended="cancelled", ended_on=DAY)
    assert "有效期至2026-11-19" in ask(person)


def test_two_different_ones_each_fit(county):
    first, second = officer(county["market"], "甲"), officer(county["market"], "乙")
    worn = officer(county["market"], "丙", valid_until=DAY - ONE)
    two = lambda *people: asking.two_fit(people, on=DAY, domain="market", division="990126")  # noqa: E731
    assert two(first, second) == ""
    assert "不得少于两人" in two(first) and "不得少于两人" in two(first, first) and "不得少于两人" in two(first, None)
    assert "丙" in two(first, worn) and "丙" in two(first, second, worn)


class AnyDay(TestCase):
    """Over any days: fit exactly when the certificate runs, does not rest and the person is on post."""

    def setUp(self):
        self.county = build()

    @settings(max_examples=60)
    @given(
        st.integers(-30, 30), st.integers(0, 40), st.integers(-40, 40), st.integers(0, 20), st.integers(-40, 40),
        st.integers(-50, 60),
    )  # fmt: skip
    def test_fit_exactly_within_its_days(self, begins, runs, rests, for_days, leaves, asked):
        day = lambda n: DAY + n * ONE  # noqa: E731
        person = officer(self.county["market"], valid_from=day(begins), valid_until=day(begins + runs))
        card = person.certificates.get()
        halt(card, "suspended", day(rests))
        halt(card, "restored", day(rests + for_days))
        turn(person, "leave", day(leaves))
        may = begins <= asked <= begins + runs and not rests <= asked < rests + for_days and asked < leaves
        assert (ask(person, on=day(asked)) == "") == may
        listed = asking.officers_of(self.county["market"], on=day(asked), domain="market")
        assert (person in listed) == may
