"""What is counted: who is seated on a day, cases, agreements, confirmations, performance; a dispute handed on counts once."""

from datetime import date

import pytest

from fazhi.areas.disputes.confirmation.seats import OdrSeat
from fazhi.figures.catalogue import figure, figures
from fazhi.figures.engine import values
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.spine.actions import correct_entry, open_matter, record_entry

D = date.fromisoformat
SYSTEM = "disputes.confirmation"
YEAR = Period.year(2026)
pytestmark = pytest.mark.django_db


def number(name, period=YEAR):
    code = f"{SYSTEM}.{name}"
    return values([figure(code)], period)[code].number


def test_departments_are_counted_once_and_until_they_leave(ground):
    by, justice = ground.people["clerk"], ground["justice"]
    fields = {"agency": ground["market"], "field": "计量", "brand": "计量和事佬", "since": D("2026-03-02")}
    record_entry("disputes.odr_seats", organ=justice, by=by, on=D("2026-03-02"), title="计量纠纷调解", fields=fields)
    assert (number("departments"), number("brands"), number("mediators"), number("courtrooms")) == (2, 2, 2, 1)
    seat = OdrSeat.objects.get(agency=ground["justice"])
    correct_entry(seat, by=by, on=D("2026-07-01"), changes={"until": D("2026-06-30")}, reason="退出平台")
    assert number("departments") == 1
    assert number("departments", Period(D("2026-01-01"), D("2026-06-29"), "上半年")) == 2


def test_cases_agreements_confirmations(case, ground):
    one = case().agree()
    one.join("applicant")
    one.join("respondent")
    one.do("apply_confirmation", "2026-08-21", court="云岚县人民法院")
    one.do("court_accept", "2026-08-24", court_case_no="（2026）云调确1号", court_rule="special")
    one.do("confirm", "2026-09-01")
    one.do("perform", "2026-09-10")
    case().agree(agreement_amount=None)
    three = case().allocate().accept().meet()
    three.do("fail", "2026-08-12", failure_reason="no_agreement", other_ways=["court"])
    case()
    handed_on(case, ground)
    counted = {
        name: number(name)
        for name in ("requested", "accepted", "agreed", "failed", "applied", "confirmed", "performed")
    }
    assert counted == {
        "requested": 4, "accepted": 3, "agreed": 2, "failed": 1, "applied": 1, "confirmed": 1, "performed": 1
    }  # fmt: skip
    assert (number("performed_rate"), number("confirmed_rate"), number("amount_agreed")) == (0.5, 1, 4600)
    assert number("agreed_rate") == pytest.approx(2 / 3)
    assert differences(figures(system=SYSTEM), Walker(YEAR)) == []


def handed_on(case, ground):
    """A committee had accepted it, then gave it to a department; and a department's failed one that a committee takes up."""
    from fazhi.spine.actions import take_step

    by, town = ground.people["qingxi"], ground["qingxi"]
    given = {
        "source": "application",
        "dispute_type": "consumer",
        "subject": "退费",
        "applicants": "孙小满",
        "respondents": "健身馆",
    }
    first = open_matter("disputes.mediation", organ=town, by=by, on=D("2026-08-01"), fields=given)
    take_step(first, "accept", by=by, on=D("2026-08-01"), fields={"body_kind": "town", "no_refusal": True})
    it = case(source="mediation", parent_source_no=first.number).allocate().accept()
    assert it.record.continues == "accepted"
    again = {**given, "source": "mediation_body", "parent_source_no": it.matter.number}
    back = open_matter("disputes.mediation", organ=town, by=by, on=D("2026-09-01"), fields=again)
    take_step(back, "accept", by=by, on=D("2026-09-01"), fields={"body_kind": "town", "no_refusal": True})
    back.refresh_from_db()
    assert back.record.continues == "accepted"
