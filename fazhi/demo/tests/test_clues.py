"""Joint supervision of the demonstration: ten bodies, eleven scenes, every state, nothing that a gate would refuse."""

from __future__ import annotations

from random import Random

import pytest

from fazhi.areas.oversight.clues.bodies import SupervisingBody, SupervisionScene
from fazhi.areas.oversight.clues.models import Clue, ClueLookBack, ClueRelapse, ClueReturn
from fazhi.demo import people, places
from fazhi.demo.scenarios import clue_draws, clues
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Deadline, Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


def test_two_years_of_joint_supervision(today):
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    clues.clues(ledger, Random(11), county, cast, 80)
    assert ledger.flush() > 250
    assert clues.merges(Random(8), county, cast, 2) == 2
    draw = clue_draws.look_backs(county, cast, "30%")
    assert draw.state == "published" and ClueLookBack.objects.filter(chosen="drawn", draw_no=draw.number).count() > 1
    assert (SupervisingBody.objects.count(), SupervisionScene.objects.count()) == (10, 11)
    states = set(Matter.objects.filter(system="oversight.clue").values_list("state", flat=True))
    assert {"sent", "struck", "dismissed", "in_remedy", "merged", "archived"} <= states
    assert ClueReturn.objects.exists() and ClueRelapse.objects.exists()
    assert set(Clue.objects.exclude(grade="").values_list("grade", flat=True)) == {"red", "yellow", "green"}
    assert Deadline.objects.overdue(today).filter(matter__system="oversight.clue_task").exists()
    share = engine.values([catalogue.figure("oversight.acts.coverage")], Period.year(2026))["oversight.acts.coverage"]
    assert (share.part, share.whole) == (72, 73)
    assert not list(breaks())
