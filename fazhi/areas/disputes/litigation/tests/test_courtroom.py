"""Attendance: who counts, proof before the hearing, one appearance for an instance."""

import pytest

from fazhi.areas.disputes.litigation.tests.cases import answer, clock, day, hear, judge, suit
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import rows_behind, values
from fazhi.figures.words import Period
from fazhi.spine.actions import take_step
from fazhi.spine.errors import BadInput, Refused

YEAR = Period.year(2026)


def number(code, period=YEAR):
    chosen = figure(f"disputes.litigation.{code}")
    return values([chosen], period)[chosen.code]


@pytest.fixture
def case(county):
    matter = suit(county, county.people["police"], day("05-11"))
    answer(matter, county.people["police"], day("05-20"))
    return matter


def test_one_appearance_serves_the_instance_and_the_second_instance_is_another(county, case):
    police = county.people["police"]
    hear(case, police, day("06-10"), leader=county["police"], level="chief")
    hear(case, police, day("06-24"))
    judge(case, police, day("07-10"), "request_dismissed")
    take_step(case, "other_appeals", by=police, on=day("07-20"), fields={"appealed_by": "原告"})
    hear(case, police, day("08-20"))
    assert (number("heard").number, number("attended").number) == (2, 1)
    assert number("attendance_rate").text == "50%"
    assert number("attendance_rate_first").text == "100%"
    assert number("appearances_chief").text == "1次"
    assert number("chief_rate").text == "100%"
    assert number("units_appeared").text == "1个"
    assert [row.on for row in rows_behind(figure("disputes.litigation.attended"), YEAR)] == [day("06-10")]


def test_a_leader_who_comes_only_to_a_later_sitting_still_counts_for_the_instance(county, case):
    police = county.people["police"]
    hear(case, police, day("06-10"))
    assert number("attendance_rate").text == "0%"
    hear(case, police, day("06-24"), leader=county["police"])
    assert number("attendance_rate").text == "100%"


def test_no_hearing_no_rate(county, case):
    judge(case, county.people["police"], day("07-10"), "request_dismissed")
    assert number("attendance_rate").text == "—"


def test_identity_must_be_proved_before_the_hearing(county, case):
    with pytest.raises(BadInput, match="视为负责人未出庭"):
        hear(case, county.people["police"], day("06-10"), leader=county["police"], proof=False)


def test_identity_proof_of_the_first_instance_does_not_serve_the_second(county, case):
    police = county.people["police"]
    hear(case, police, day("06-10"), leader=county["police"])
    judge(case, police, day("07-10"), "request_dismissed")
    take_step(case, "other_appeals", by=police, on=day("07-20"), fields={"appealed_by": "原告"})
    with pytest.raises(BadInput, match="本审级开庭前没有提交"):
        hear(case, police, day("08-20"), leader=county["police"], proof=False)


def test_proof_after_the_hearing_day_is_refused(county, case):
    police = county.people["police"]
    take_step(case, "summon", by=police, on=day("06-01"), fields={"hearing_on": day("06-10"), "leader_notified": True})
    assert clock(case, "before_hearing").due_on == day("06-10")
    with pytest.raises(Refused, match="庭后不能补正"):
        take_step(case, "identity", by=police, on=day("06-11"), fields={"leader_post": "局长", "leader_level": "chief"})


def test_the_head_of_another_body_does_not_count(county, case):
    with pytest.raises(BadInput, match="青溪镇不是本案被告"):
        hear(case, county.people["police"], day("06-10"), leader=county["qingxi"])


def test_a_lawyer_alone_is_not_enough(county, case):
    police = county.people["police"]
    with pytest.raises(BadInput, match="不得仅由律师出庭"):
        hear(case, police, day("06-10"), staff_attended=False, lawyer_attended=True)
    hear(case, police, day("06-10"), staff_attended=False, lawyer_attended=True, fault="nobody")


def test_an_excuse_needs_its_explanation_and_leaves_the_variant_rate_alone(county, case):
    police = county.people["police"]
    with pytest.raises(BadInput, match="情况说明"):
        hear(case, police, day("06-10"), excuse="duty", excuse_accepted=True, proof=False)
    hear(case, police, day("06-10"), excuse="duty", excuse_accepted=True)
    assert number("attendance_rate").text == "0%"
    assert number("attendance_rate_due").text == "—"
    body = case.documents.get(template="absence").body
    assert "需要履行他人不能代替的公务" in body and "法制大队大队长" in body


def test_codefendants_count_as_one_case_and_as_two_agencies(county):
    clerk = county.people["clerk"]
    joint = suit(
        county,
        clerk,
        day("05-11"),
        at="justice",
        defendant="police",
        co_defendant=county["government"],
        upheld_jointly=True,
    )
    answer(joint, clerk, day("05-20"))
    hear(joint, clerk, day("06-10"), leader=county["government"])
    assert (number("received").number, number("attendance_rate").text) == (1, "100%")
    assert number("attendance_rate_organs").text == "50%"
    assert number("appearances_government_deputy").text == "1次"
    hear(joint, clerk, day("06-24"), leader=county["police"], both_attended=True)
    assert number("attendance_rate_organs").text == "100%"
