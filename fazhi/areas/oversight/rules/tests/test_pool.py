"""The real pool behind the rules: a lost suit becomes a red clue, two rules on one matter one clue, a relapse re-opens it."""

import pytest

from fazhi.areas.oversight.clues.models import Clue, ClueSource
from fazhi.areas.oversight.rules.running import run
from fazhi.areas.oversight.rules.tests.scene import LOST, TODAY, D, people, suit, switched_on
from fazhi.areas.oversight.rules.trying import dials, tried
from fazhi.figures.risks import risk
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.models import Matter

OVERDUE = "oversight.rules.overdue"
pytestmark = pytest.mark.django_db


def test_a_lost_suit_becomes_a_red_clue_and_two_rules_on_it_one(county):
    people(county)
    lost = suit(county, "police", D("2026-05-08"), "revoked")
    suit(county, "police", D("2026-05-09"), "request_dismissed", no=2)
    switched_on(county, LOST)
    switched_on(county, OVERDUE)
    assert {one.risk.code: one.raised for one in run(TODAY)} == {LOST: 1, OVERDUE: 0}
    clue = Clue.objects.get()
    assert (clue.grade, clue.agency, clue.source, clue.about_no) == ("red", county["police"], "rule", lost.number)
    assert clue.matter.organ == county["justice"] and clue.reason.startswith(lost.number)
    assert "林晓月" not in f"{clue.title}{clue.facts}{clue.reason}"
    assert Matter.objects.filter(chain__links_in__source=clue.matter_id).get() == lost
    found = tried(risk(LOST), D("2026-01-01"), TODAY, dials(risk(LOST)))
    assert (len(found.found), found.pooled) == (1, 1)
    assert run(TODAY)[0].raised == 0 and ClueSource.objects.count() == 1


def test_what_gets_worse_is_told_to_the_same_clue_which_takes_the_graver_colour(county, settings):
    people(county)
    by, served = county.people["police_clerk"], D("2026-10-20")
    late = open_matter("disputes.litigation", organ=county["police"], by=by, on=served, fields={
        "case_no": "(2026)岭0126行初9号", "court": "云岚县人民法院", "filed_on": served, "served_on": served, "cause": "行政处罚",
        "field": "police", "act_kind": "penalty", "act": "行政处罚决定", "plaintiff": "林晓月", "defendant": county["police"],
        "unit": county["police"], "supervisor": county["justice"],
    })  # fmt: skip
    switched_on(county, OVERDUE)
    assert run(TODAY)[0].raised == 1  # due on 4 November: 16 days
    clue = Clue.objects.get()
    assert (clue.grade, clue.about_no) == ("yellow", late.number) and "已超过16日" in clue.reason
    clerk = county.people["clerk"]
    judged = {"kinds": ["judicial"], "level": "department", "judgement": "属实"}
    take_step(clue.matter, "triage", by=clerk, on=TODAY, fields=judged)
    take_step(clue.matter, "grade", by=clerk, on=TODAY, fields={"grade": "yellow", "reason": "刚过期"})
    assert run(TODAY)[0].raised == 0
    settings.FAZHI_TODAY = later = D("2026-12-08")
    assert run(later)[0].raised == 1 and run(later)[0].raised == 0
    clue = Clue.objects.get()
    assert clue.grade == "red" and "已超过34日" in clue.reason and ClueSource.objects.count() == 2
