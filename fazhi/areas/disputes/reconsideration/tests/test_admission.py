"""The last day to apply: every rule of 行政复议法第20条、第21条 and 实施条例第23条至第26条、第38条."""

from datetime import date

import pytest

from fazhi.areas.disputes.reconsideration.admission import Facts, last_day_to_apply
from fazhi.areas.disputes.reconsideration.tests.cases import D, case
from fazhi.spine.calendar import national
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.limits import Interval

KNOWN = D("2026-03-02")


def last(**facts):
    return last_day_to_apply(Facts(**facts), national())


CASES = [
    ("sixty days", {"known_on": KNOWN}, "2026-05-06", "第20条第1款"),  # raw 05-01: Labour Day, rolls over
    ("a law grants more", {"known_on": KNOWN, "longer": 90}, "2026-06-01", "但书"),  # raw 05-31 is a Sunday
    ("a law cannot grant less", {"known_on": KNOWN, "longer": 15}, "2026-05-06", "第20条第1款"),
    (
        "rights told late",
        {"known_on": KNOWN, "told_rights": False, "rights_known_on": D("2026-06-01")},
        "2026-07-31",
        "第20条第3款",
    ),
    (
        "rights known too late: one year",
        {"known_on": KNOWN, "told_rights": False, "rights_known_on": D("2027-01-20")},
        "2027-03-02",
        "最长1年",
    ),
    ("rights never known", {"known_on": KNOWN, "told_rights": False}, "2027-03-02", "最长1年"),
    ("five years bar", {"known_on": D("2026-03-02"), "act_on": D("2021-04-01")}, "2026-04-01", "第21条"),
    (
        "twenty years for real estate",
        {"known_on": D("2026-03-02"), "act_on": D("2021-04-01"), "real_estate": True},
        "2026-05-06",
        "第20条第1款",
    ),
    (
        "real estate, twenty years over",
        {"known_on": D("2026-03-02"), "act_on": D("2006-03-10"), "real_estate": True},
        "2026-03-10",
        "不动产",
    ),
    ("inaction, period set", {"inaction": True, "duty_due_on": D("2026-03-31")}, "2026-06-01", "履行期限届满"),
    ("inaction, none set", {"inaction": True, "asked_on": D("2026-01-05")}, "2026-05-06", "满60日"),
    (
        "an obstacle stops the days",
        {"known_on": KNOWN, "excluded": (Interval(D("2026-03-12"), D("2026-03-22"), "不可抗力"),)},
        "2026-05-11",
        "不可抗力",
    ),
]


@pytest.mark.parametrize(("facts", "day", "why"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_last_day(facts, day, why):
    found = last(**facts)
    assert (found.day, found.known) == (D(day), True)
    assert why in found.why


def test_no_limit_in_an_emergency_and_unknown_facts_are_told():
    emergency = last(inaction=True, urgent=True)
    assert emergency.day is None and emergency.known and "紧急" in emergency.why
    assert not last().known
    assert not last(inaction=True).known


def test_a_late_application_is_told_and_not_silently_refused(county):
    c = case(county, "2026-05-11", known_on=D("2026-03-02"))
    with pytest.raises(NotAllowed, match="申请期限已于2026-05-06届满"):
        c.accepted("2026-05-13")
    given = {"known_on": D("2026-03-02"), "told_rights": True}
    with pytest.raises(BadInput, match="同时填写起、止日期"):
        c.take("assess", "2026-05-13", **given, excluded_from=D("2026-03-12"))
    c.take(
        "assess",
        "2026-05-13",
        **given,
        excluded_from=D("2026-03-12"),
        excluded_to=D("2026-03-21"),
        excluded_why="obstacle",
    )
    assert c.record.apply_by == date(2026, 5, 11)
    assert c.accepted("2026-05-13").state == "accepted"


def test_the_day_at_the_contact_point_counts_for_the_applicant_not_for_the_review(county):
    c = case(
        county, "2026-05-08", known_on=D("2026-03-02"), channel="liaison_point", point=county["qingxi"],
        point_received_on=D("2026-05-06"),
    )  # fmt: skip
    assert c.due("examine") == D("2026-05-14")  # 05-09 is a working Saturday; five working days from 05-08
    assert c.accepted("2026-05-12").state == "accepted"
    with pytest.raises(BadInput, match="代收单位"):
        case(county, "2026-05-08", channel="agent_point")


def test_facts_must_be_established_before_acceptance(county):
    c = case(county, "2026-05-08", known_on=None)
    with pytest.raises(NotAllowed, match="尚未查明知道或者应当知道"):
        c.accepted("2026-05-11")
