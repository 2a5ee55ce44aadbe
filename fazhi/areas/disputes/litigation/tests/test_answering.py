"""Limits of the answer, rights with a limit, one register for both defendants."""

import pytest

from fazhi.areas.disputes.litigation.tests.cases import answer, clock, day, suit
from fazhi.spine import access, registry
from fazhi.spine.actions import take_step
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Document, Matter


@pytest.mark.parametrize(("served", "due"), [("04-20", "05-06"), ("09-16", "10-08")])
def test_answer_is_due_fifteen_calendar_days_after_service_rolled_over_holidays(county, served, due):
    matter = suit(county, county.people["police"], day(served))
    deadline = clock(matter, "answer")
    assert (deadline.due_on, deadline.duty, deadline.organ) == (day(due), "unit", county["police"])


def test_the_limit_runs_from_service_on_the_agency_not_from_the_day_the_bureau_entered_it(county):
    clerk = county.people["clerk"]
    matter = suit(
        county, clerk, day("05-20"), at="justice", unit=county["police"], served_on=day("05-11"), filed_on=day("05-06")
    )
    assert clock(matter, "answer").due_on == day("05-26")
    assert clock(matter, "assign").due_on == day("05-22")


def test_answer_in_time_meets_the_limit_and_issues_both_papers_in_the_defendants_name(county):
    police = county.people["police"]
    matter = suit(county, police, day("04-20"))
    answer(matter, police, day("05-06"))
    assert clock(matter, "answer").kept() is True
    papers = {d.template: d for d in Document.objects.filter(matter=matter)}
    assert papers["answer"].number == "云公应诉答〔2026〕1号"
    assert "林晓月" in papers["answer"].body and "2026年4月20日" in papers["answer"].body
    assert "询问笔录" in papers["evidence"].body
    assert Matter.objects.get(pk=matter.pk).state == "trial"


def test_a_late_answer_is_on_file_as_late(county):
    police = county.people["police"]
    matter = suit(county, police, day("04-20"))
    answer(matter, police, day("05-07"))
    assert clock(matter, "answer").kept() is False


def test_rights_with_a_limit_are_refused_after_it(county):
    police = county.people["police"]
    matter = suit(county, police, day("04-20"))
    with pytest.raises(Refused, match="法释〔2018〕1号第10条"):
        take_step(matter, "object_jurisdiction", by=police, on=day("05-07"))
    take_step(matter, "object_jurisdiction", by=police, on=day("05-06"))


def test_late_evidence_needs_an_application_in_time_and_runs_from_the_end_of_the_obstacle(county):
    police = county.people["police"]
    matter = suit(county, police, day("05-11"))
    take_step(matter, "take_on", by=police, on=day("05-11"), fields={"bureau": "法制大队", "lawyer": False})
    with pytest.raises(Refused, match="没有在举证期限内提出"):
        take_step(matter, "allow_late_evidence", by=police, on=day("05-20"), fields={"obstacle_ended_on": day("05-20")})
    take_step(matter, "ask_late_evidence", by=police, on=day("05-26"), fields={"obstacle": "档案室被洪水淹没"})
    take_step(matter, "allow_late_evidence", by=police, on=day("06-08"), fields={"obstacle_ended_on": day("06-05")})
    assert clock(matter, "late_evidence").due_on == day("06-22")  # 06-20 lies in the holidays


def test_simplified_procedure_takes_the_limit_the_court_sets_and_counts_from_filing(county):
    police = county.people["police"]
    matter = suit(county, police, day("05-11"), filed_on=day("05-06"))
    with pytest.raises(BadInput, match="不得超过15日"):
        take_step(matter, "simplify", by=police, on=day("05-12"), fields={"evidence_due": day("05-27")})
    take_step(matter, "simplify", by=police, on=day("05-12"), fields={"evidence_due": day("05-18")})
    assert clock(matter, "evidence_set").due_on == day("05-18")
    assert clock(matter, "answer") is None
    assert (clock(matter, "first_simplified").due_on, clock(matter, "first_ordinary")) == (day("06-22"), None)
    take_step(matter, "to_ordinary", by=police, on=day("05-20"))
    assert clock(matter, "first_ordinary").due_on == day("11-06")
    assert clock(matter, "answer").due_on == day("05-26")


def test_the_courts_limits_are_nobodys_duty_here(county):
    matter = suit(county, county.people["police"], day("05-11"))
    court = clock(matter, "first_ordinary")
    assert (court.duty, court.organ) == ("court", None)


def test_codefendants_share_one_record_that_both_read(county):
    police, clerk = county.people["police"], county.people["clerk"]
    first = suit(
        county, clerk, day("05-11"), at="justice", defendant="police", co_defendant=county["government"],
        upheld_jointly=True, case_no="(2026)岭0126行初900号",
    )  # fmt: skip
    with pytest.raises(BadInput, match=r"已由县司法局登记（云司应诉〔2026〕1号）"):
        suit(county, police, day("05-12"), case_no="（2026）岭0126行初900号")
    rows = access.visible_to(police, Matter.objects.all(), system="disputes.litigation")
    assert list(rows) == [first]


def test_another_department_does_not_see_the_case_and_the_bureau_does(county):
    matter = suit(county, county.people["police"], day("05-11"))
    register = registry.register_of("disputes.litigation")
    assert not access.readable(county.people["market"], register).exists()
    assert access.readable(county.people["clerk"], register).get().pk == matter.pk
    with pytest.raises(NotAllowed):
        take_step(
            matter, "take_on", by=county.people["market"], on=day("05-12"), fields={"bureau": "股", "lawyer": False}
        )


def test_days_must_be_in_order(county):
    with pytest.raises(BadInput, match="不能晚于登记的收到日期"):
        suit(county, county.people["police"], day("05-11"), served_on=day("05-12"))
    with pytest.raises(BadInput, match="复议机关"):
        suit(county, county.people["police"], day("05-11"), upheld_jointly=True)


def test_every_row_of_the_fact_book_is_a_step_a_limit_or_named_with_a_reason():
    procedure = registry.procedure("disputes.litigation")
    rows = {row for part in (*procedure.steps, *procedure.limits) for row in part.rows} | set(procedure.unlisted)
    assert rows == {f"L{n:02}" for n in range(1, 37)}


def test_a_slow_court_does_not_make_the_case_ours_to_be_late(county):
    police = county.people["police"]
    matter = suit(county, police, day("01-12"))
    answer(matter, police, day("01-20"))
    assert clock(matter, "first_ordinary").due_on < day("11-20")
    assert Matter.objects.get(pk=matter.pk).next_due is None
