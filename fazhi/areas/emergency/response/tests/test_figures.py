"""What is counted of emergencies, each with the rows behind it; who sees what."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.emergency.response.tests.scene import Incident, Plan, Social, Warned, at
from fazhi.figures.catalogue import figure, figures
from fazhi.figures.engine import rows_behind, seen_by, values
from fazhi.figures.words import Period
from fazhi.report.draft import tells
from fazhi.report.sentences import sentences
from fazhi.report.shown import live
from fazhi.spine import actions
from fazhi.spine.models import Matter

YEAR = Period.year(2026)
DRILL = {"kind": "table", "place": "县应急局", "scenario": "桌面推演", "participants": 30}


def number(code, period=YEAR, **more):
    return values([figure(f"emergency.{code}")], period, **more)[f"emergency.{code}"].number


@pytest.fixture
def year(bureau):
    """Two plans with a drill, one without; two warnings; a report in time and a late one; one event kept apart."""
    drilled, other, village = (
        Plan(bureau).made(),
        Plan(bureau, name="森林火灾").made(),
        Plan(bureau, kind="village", checker=None).made(),
    )
    drilled.do("drill", "2026-06-10", detail=DRILL).do("file", "2026-02-05", filed_to="city_lead")
    drilled.do("assess", "2026-06-11", detail={"assessment": "路线清楚"}).do("drill", "2026-08-10", detail=DRILL)
    drilled.do("review", "2026-09-01", detail={"result": "keep", "note": "一"}).do(
        "review", "2026-09-02", detail={"result": "keep", "note": "二"}
    )
    assert (other.matter.state, village.matter.state) == ("in_force", "in_force")
    came = Warned(bureau).consulted().issued().do("occurred", "2026-07-03", occurred_at=at("2026-07-03 05:10"))
    change = {"change": "raised", "level_after": "1", "at": at("2026-07-03 06:00"), "reason": "雨势加大"}
    came.do("adjust", "2026-07-03", by="e_head", detail=change, area="全县", measures=["plan", "move"])
    Warned(bureau, name="高温预警").consulted()
    Incident(bureau, grade="4").reported().responded()
    late = Incident(bureau, name="石桥镇滑坡", grade="3").reported("2026-07-03 07:00", late_reason="通信中断", deaths=1)
    late.do(
        "requisition",
        "2026-07-03",
        by="e_head",
        detail={"thing": "挖掘机", "quantity": "2台", "taken_on_site": "石桥镇"},
    )
    taken = Matter.objects.get(system="emergency.requisition")
    actions.take_step(taken, "decide", by=bureau.people["e_head"], on=date(2026, 7, 3), fields={"owner": "恒通公司"})
    Social(bureau).reported().responded()
    return bureau


COUNTED = {
    "plan.in_force": 3, "plan.issued": 3, "plan.must_be_drilled": 2, "plan.to_file": 3, "plan.filed": 1, "plan.reviewed": 1, "plan.drills": 2,
    "plan.participants": 60, "plan.covered": 1, "plan.drill_coverage": 0.5, "warning.issued": 1, "warning.yellow": 1,
    "warning.red": 0, "warning.adjusted": 1, "warning.came_true": 1, "warning.lead": 420, "incident.known": 2,
    "incident.grade_4": 1, "incident.deaths": 1, "incident.missing": 4, "incident.reported": 2, "incident.in_time": 1,
    "incident.in_time_rate": 0.5, "incident.reports": 2, "incident.responses": 1, "incident.responses_3": 1,
    "incident.responses_1": 0, "requisition.taken": 1, "requisition.done_rate": 0,
}  # fmt: skip


def test_every_figure_counts_its_own_rows(year):
    assert {code: number(code) for code in COUNTED} == COUNTED
    for one in figures():
        if one.area == "emergency" and one.kind == "count" and hasattr(one, "source") and not hasattr(one, "of"):
            assert rows_behind(one, YEAR).count() == values([one], YEAR)[one.code].number, one.code


def test_three_years_end_and_a_withdrawn_plan_counts_no_more(year):
    assert number("plan.covered", Period.year(2028)) == 1
    assert number("plan.covered", Period.year(2029)) == 0  # three years after the last drill
    assert number("plan.in_force", Period.year(2025)) == 0


def test_social_safety_is_counted_nowhere(year):
    assert not [one.code for one in figures() if one.code.startswith("emergency") and "social" in one.code]
    for who in ("mayor", "s_clerk", "e_head"):
        assert number("incident.responses", rows=seen_by(year.people[who])) <= 1  # two were started
    assert number("incident.responses", rows=seen_by(year.people["mayor"])) == 1


def test_the_report_has_sentences_of_emergencies():
    said = sentences("emergency")
    assert len(said) >= 3
    assert not any("social" in code for one in said for code in one.codes)


def test_the_first_draft_of_the_county_tells_of_emergencies(year):
    said = sentences("emergency")
    shown = live(year["government"], 2026, [code for one in said for code in one.codes])
    assert all(tells(one, shown) for one in said)
