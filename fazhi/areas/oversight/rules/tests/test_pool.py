"""The real pool behind the rules: a lost suit becomes a red clue, two rules on one matter one clue, a relapse re-opens it."""

import pytest

from fazhi.areas.oversight.clues.models import Clue, ClueSource
from fazhi.areas.oversight.rules.running import run
from fazhi.areas.oversight.rules.tests.scene import LOST, TODAY, D, people, suit, switched_on
from fazhi.areas.oversight.rules.trying import dials, tried
from fazhi.figures.risks import risk
from fazhi.spine.models import Matter

pytestmark = pytest.mark.django_db


def test_a_lost_suit_becomes_a_red_clue_and_two_rules_on_it_one(county):
    people(county)
    lost = suit(county, "police", D("2026-05-08"), "revoked")
    suit(county, "police", D("2026-05-09"), "request_dismissed", no=2)
    switched_on(county, LOST)
    switched_on(county, "oversight.rules.overdue")
    assert {one.risk.code: one.raised for one in run(TODAY)} == {LOST: 1, "oversight.rules.overdue": 0}
    clue = Clue.objects.get()
    assert (clue.grade, clue.agency, clue.source, clue.about_no) == ("red", county["police"], "rule", lost.number)
    assert clue.matter.organ == county["justice"] and clue.reason.startswith(lost.number)
    assert "林晓月" not in f"{clue.title}{clue.facts}{clue.reason}"
    assert Matter.objects.filter(chain__links_in__source=clue.matter_id).get() == lost
    found = tried(risk(LOST), D("2026-01-01"), TODAY, dials(risk(LOST)))
    assert (len(found.found), found.pooled) == (1, 1)
    assert run(TODAY)[0].raised == 0 and ClueSource.objects.count() == 1
