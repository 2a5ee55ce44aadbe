"""Reported done, verified and struck off are three figures; the rate is of the cohort that fell due."""

from fazhi.areas.oversight.inspection.tests.scene import Inspecting, struck_off
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period


def number(code, year=2026):
    return values([figure(f"oversight.{code}")], Period.year(year))[f"oversight.{code}"].number


def test_what_counts_as_put_right(county):
    it = Inspecting(county).in_the_field().paper().answers()
    it.problem(1).problem(2, due="2026-05-20").problem(3, due="2026-12-15")
    it.do("suggest", "2026-03-12", detail={"for_kind": "town", "text": "建立台账"})
    it.do("report", "2026-03-16", report_text="x").do("feed_back", "2026-03-20", by="head", feedback_text="x")
    one, two, three = it.right
    struck_off(one)
    two.do("plan_received", "2026-03-25", measures="x", duty_post="镇长")
    two.do("report_received", "2026-05-22", done_text="x", proof="x")  # two days late, and only reported
    it.do("circular", "2026-04-01", by="head", detail={"scope": "county", "content": "x"})
    Inspecting(county, on="2026-06-01").on_object("shiqiao", on="2026-06-01")  # planned, never held
    assert [
        number(f"inspection.{n}") for n in ("held", "units", "problems", "suggestions", "circulars", "interviews")
    ] == [1, 1, 3, 1, 1, 0]
    assert [number(f"rectification.{n}") for n in ("listed", "reported", "verified", "struck_off")] == [3, 2, 1, 1]
    assert [number(f"rectification.{n}") for n in ("due", "verified_of_due", "in_time", "rate", "in_time_rate")] == [
        2,
        1,
        1,
        0.5,
        0.5,
    ]
    two.do("verify", "2026-05-25", by="reviewer", verify_text="x")
    assert [number(f"rectification.{n}") for n in ("verified_of_due", "in_time", "rate")] == [2, 1, 1]
    assert number("inspection.relapse_rate") is None and number("inspection.held", 2025) == 0
    assert three.state == "waiting"
